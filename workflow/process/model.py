"""Which values make up a process? Regions, rows, moves, acts and what ties them to facts."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from ..frozen import altered, field, frozen
from ..policy import ROLES, Policy
from ..record.canonical import Json
from .clockwork import Clockwork, Stir
from .fields import CHANNELS, Field, choice, moment, text, words
from .guard import Bundle, Guard, flat
from .shelf import Shelf
from .step import Call, Step

DESK: Final = "desk"
CUSTOMER: Final = "customer"
ANYONE: Final = "anyone"
LEVEL_ABOVE: Final = "level above"
FORCED: Final = "forced"

Fold = Callable[[Any, Step], Any]


@frozen()
class Region:
    """One flat machine: its states, and the fact that holds the state it is in."""

    name: str
    fact: str
    states: tuple[str, ...]
    ends: tuple[str, ...] = ()
    rows: tuple[tuple[str, tuple[str, ...], str], ...] = ()  # event, from, to; matter has Rows

    @property
    def initial(self) -> str:
        """Return the state that everything begins in."""
        return self.states[0]


@frozen()
class Row:
    """One row of the lifecycle: who may bring a case from where to where, given what.

    `when` holds conditions that choose between rows of one move; they are never owed.
    """

    move: str
    who: str
    sources: tuple[str, ...]
    target: str
    guards: tuple[Guard | Bundle, ...] = ()
    when: tuple[Guard, ...] = ()

    @property
    def given(self) -> tuple[Guard, ...]:
        """Return the guards of this row, bundles opened."""
        return flat(self.guards)


def unchanged(facts: Any, _step: Step) -> Any:  # a process has its own facts
    """Leave the facts as they are."""
    return facts


def no_remarks(_call: "Call[Any]") -> Mapping[str, Json]:
    """Add nothing to what a step says."""
    return {}


def no_stirs(_facts: Any, _step: Step) -> Sequence[Stir]:
    """Send nothing to other regions."""
    return ()


Doubt = Callable[[Call[Any]], Mapping[str, object] | None]
Objection = Callable[[Any, Policy, Step], Mapping[str, object] | None]


def no_doubts(_call: Call[Any]) -> Mapping[str, object] | None:
    """Doubt nothing that is said."""
    return None


def none(_facts: Any, _policy: Policy, _step: Step) -> Mapping[str, object] | None:
    """Object to nothing."""
    return None


@frozen(kw_only=True)
class Form:
    """What acts and moves share: fields, the facts they set, and who may.

    `doubts` objects to what raw texts say before anything is judged (wrong usage): it returns the
    `code` of a sentence with the values that fill it, or None. A record that is replayed is not
    asked again, since its texts may be erased.
    """

    name: str
    fields: tuple[Field, ...] = ()
    sets: tuple[str, ...] = ()
    fold: Fold = unchanged
    remarks: Callable[[Call[Any]], Mapping[str, Json]] = no_remarks
    stirs: Callable[[Any, Step], Sequence[Stir]] = no_stirs
    doubts: Doubt = no_doubts
    role: str = "handler"
    behalf: str | None = None  # customer, where the step is always the customer's
    by_customer: bool = False  # `--by customer` may say so
    least: int = 0  # how many fields have to be given, whichever they are

    def find(self, name: str) -> Field | None:
        """Return the field of that name."""
        return next((one for one in self.fields if one.name == name), None)


RECEIVE: Final = Form(
    name="receive",
    fields=(
        text("customer", required=True),
        choice("channel", *CHANNELS, required=True),
        words("words", required=True),
    ),
)


IMPORTED: Final = (
    text("row"),
    text("reply"),
    moment("answered_at"),
    choice("precision", "day"),
    choice("answered_precision", "day"),
)


def for_import(receive: Form) -> Form:
    """Return the form by which a file's rows come in: it may lack anything, and the row is kept.

    A row may also say what was replied elsewhere and when, and that only the day is known.
    """
    optional = (altered(one, required=False) for one in receive.fields)
    return altered(receive, fields=(*optional, *IMPORTED))


@frozen(kw_only=True)
class Move(Form):
    """What a move takes and sets, whichever row it goes by."""


@frozen(kw_only=True)
class Act(Form):
    """A step that adds to the record and stays in the stage, possible in `stages`.

    `checks` returns what is wrong with the values as the case stands (wrong usage), `bars` why
    this very person may not do it (somebody else must, or the limit is too low); both return the
    `code` of a sentence with the values that fill it, or None. `mirrored` names the field with
    another case: the act is done there too, in the same transaction, with `back` among its data.
    `private_to` says who may see that it was done at all: `holder` is whoever handles the case,
    while it is open; `author` is who did it, and the levels above. Nobody named is everybody.
    `weighed` acts are given what the desk knows of other cases (`elsewhere`, `systemic`).
    """

    stages: tuple[str, ...]
    guards: tuple[Guard, ...] = ()
    checks: Objection = none
    bars: Objection = none
    mirrored: str = ""
    private_to: str = ""
    weighed: bool = False


Barring = Callable[[Any, Step, Form], Mapping[str, object] | None]


def nobody(_facts: Any, _step: Step, _form: Form) -> Mapping[str, object] | None:
    """Keep nobody away."""
    return None


def no_ask(facts: Any, _step: Step, _policy: Policy) -> Any:
    """Let the question add nothing to the facts."""
    return facts


def worth_nothing(_facts: Any) -> int:
    """Let a case have given nothing."""
    return 0


def as_is(facts: Any) -> Any:
    """Bring nothing in order."""
    return facts


def no_hints(_facts: Any, _policy: Policy) -> Sequence[Any]:
    """Suggest nothing."""
    return ()


def no_summary(_facts: Any, _timers: Any) -> Mapping[str, str | int | None]:
    """Show nothing but the stage."""
    return {}


@frozen(kw_only=True)
class Process:
    """A whole process as a value; `process.check.faults` tells what is wrong with it.

    `facts` is the frozen dataclass type whose defaults are the facts of a new case. `receive` is
    the form of a receipt, `settle` brings facts in order after every step, `ask` brings in who asks
    and what they give. `asked` names the facts that `ask` brings in, which no `bars` looks at;
    where it is None every guard is asked anew for every step. `bars` says why somebody may take no
    step of this kind in a case (the code of a sentence with its values), `summary` what lists show
    besides the stage, and `path` names the moves that usually come next. `heard` names the remarks
    that forms make on texts alone: where a record is replayed they stand as they were made, since
    texts may be erased and phrases added. `hints` says what is worth considering and waits for
    nothing. `worth` says how much a case has given, agreed or offered, in minor units.
    """

    name: str
    version: str
    regions: tuple[Region, ...]
    rows: tuple[Row, ...]
    moves: tuple[Move, ...]
    acts: Sequence[Act]
    facts: type
    guards: tuple[Guard, ...]
    labels: Mapping[str, Mapping[str, str]]
    roles: tuple[str, ...] = ROLES
    path: tuple[str, ...] = ()  # the moves that usually come next, to suggest from
    heard: frozenset[str] = frozenset()
    clocks: Clockwork = field(default_factory=Clockwork)
    receive: Form = RECEIVE
    settle: Callable[[Any], Any] = as_is
    worth: Callable[[Any], int] = worth_nothing
    ask: Callable[[Any, Step, Policy], Any] = no_ask
    asked: frozenset[str] | None = None
    bars: Barring = nobody
    summary: Callable[[Any, Any], Mapping[str, str | int | None]] = no_summary
    hints: Callable[[Any, Policy], Sequence[Any]] = no_hints
    _forms: dict[str, Form] = field(init=False, default_factory=dict)
    _names: list[str] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        """Index acts and moves by their name."""
        later = self.acts.names if isinstance(self.acts, Shelf) else ()
        for form in (*self.moves, *(() if later else self.acts)):
            self._forms.setdefault(form.name, form)
        asked = {row.move for row in self.rows if row.who != FORCED}
        forced = {row.move for row in self.rows} - asked
        names = dict.fromkeys((*self._forms, *later))
        self._names.extend(name for name in names if name not in forced)

    @property
    def matter(self) -> Region:
        """Return the region that holds the stage."""
        return self.regions[0]

    def form(self, name: str) -> Form | None:
        """Return the act or move of that name."""
        found = self._forms.get(name)
        if found is None and isinstance(self.acts, Shelf):
            found = self.acts.named(name)
            if found is not None:
                self._forms[name] = found
        return found

    def names(self) -> Sequence[str]:
        """Return every act and move that somebody can ask for, moves first."""
        return self._names
