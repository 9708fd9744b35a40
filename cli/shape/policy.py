"""The commands about the desk's policy: limits, waits and thresholds, shown and set."""

from typing import TYPE_CHECKING, Any, Final

from ..catalogue import both
from ..context.command import command as declared
from ..context.command import dry_run, group
from ..context.session import Session
from ..render.pairs import cell
from ..terminal.help import Argument
from ..terminal.table import columns, tsv

if TYPE_CHECKING:
    from amends.workflow import Policy

MONEY: Final = (
    *("limit_handler", "limit_supervisor", "limit_manager"),
    *("second_person_above", "believed_up_to"),
)


@declared("show", words="cmd.policy.show", examples=["amends policy show"])
def show(session: Session) -> None:
    """Show the policy in force."""
    _answer(session, session.desk().policy)


@declared(
    "set",
    Argument(["name"], metavar="NAME", words=both("arg.policy")),
    Argument(["value"], metavar="VALUE", words=both("arg.value")),
    shared=[dry_run()],
    words="cmd.policy.set",
    examples=["amends policy set limit-handler 800.00", "amends policy set answer-window 30"],
)
def set_(session: Session, name: str, value: str) -> None:
    """Change one value of the policy."""
    policy = session.desk(writes=True).set_policy(name, value)
    _answer(session, policy, changed=not session.dry_run)


def _answer(session: Session, policy: "Policy", **more: Any) -> None:  # noqa: ANN401
    from amends.workflow.policy import values_of

    values = dict(values_of(policy))
    if session.json:
        session.object({"policy": values, **more})
    elif session.screen:
        header = [session.say(f"col.{name}") for name in ("name", "value", "meaning")]
        rows = [[name, _shown(name, values), _meaning(name, session)] for name in values]
        session.out(columns(rows, header, session.width))
        if more.get("changed") is False:
            session.out([session.say("done.nothing")])
    else:
        session.out(tsv([name, cell(value)] for name, value in values.items()))


def _shown(name: str, values: dict[str, Any]) -> str:
    from amends.workflow import Money

    value = values[name]
    return str(Money(value, values["currency"])) if name in MONEY else str(value)


def _meaning(name: str, session: Session) -> str:
    return session.say(f"policy.{name}")


command = group("policy", show, set_)
