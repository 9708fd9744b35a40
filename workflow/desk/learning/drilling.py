"""What does a study ask whoever learns from it? Questions with their answers, and why.

What somebody answers is told to them and kept nowhere: no one is ranked by it (S1-26).
"""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Final

from ...craft import CARDS, Card, choose
from ...craft import Moment as CraftMoment
from ...craft.model import UNREAD
from ...errors import BadInput
from ...facts.kinds import CAUSES
from ...frozen.named import NamedTuple
from .study import Moment, Study

CHOICES: Final = 3  # of a question about what was missing, as many as fit on a line
TALKS: Final = 3  # questions about what to say, at most
TELLING: Final = ("say", "avoid")
CUSTOMER: Final = "customer"


class Question(NamedTuple):
    """One question: its kind, the moment it is about (its place in the study), what may be chosen.

    `kind` is cause (of what kind is it), owed (what did the refused step lack), or say (what is
    said at this moment). `choices` are codes: causes, guards, or `say` and `avoid` of the card.
    """

    kind: str
    moment: int
    what: str
    choices: tuple[str, ...]
    right: str
    card: str = ""


class Answered(NamedTuple):
    """A question with what was chosen, or nothing yet; `met` is None while nobody has answered."""

    question: Question
    chosen: str = ""

    @property
    def met(self) -> bool | None:
        """Tell whether the right thing was chosen."""
        return self.chosen == self.question.right if self.chosen else None


class Drill(NamedTuple):
    """A study as a drill: its questions in their order, and the answers given so far."""

    study: Study
    answers: tuple[Answered, ...]


def drill(study: Study, guards: Sequence[str], chosen: Sequence[int] = ()) -> Drill:
    """Ask about a study; `chosen` are the numbers of the choices, from 1, question by question.

    `guards` are the codes that a question may offer. Raises `BadInput` for a number that no choice
    has, and for more answers than questions.
    """
    asked = tuple(questions(study, guards))
    if len(chosen) > len(asked):
        raise BadInput("too_many_answers", given=len(chosen), count=len(asked))
    answers = []
    for at, one in enumerate(asked):
        answers.append(Answered(one, _choice(one, at, chosen[at]) if at < len(chosen) else ""))
    return Drill(study, tuple(answers))


def _choice(question: Question, at: int, number: int) -> str:
    if not 1 <= number <= len(question.choices):
        raise BadInput("no_such_choice", number=number, question=at + 1, most=len(question.choices))
    return question.choices[number - 1]


def questions(study: Study, guards: Sequence[str]) -> Iterator[Question]:
    """Yield what is asked: first the kind of complaint, then along the way that the case went."""
    if study.cause in CAUSES:
        yield Question("cause", 0, study.moments[0].what, CAUSES, study.cause)
    feeling, said = UNREAD, list[str]()
    for at, moment in enumerate(study.moments):
        feeling = moment.feeling if moment.feeling != UNREAD else feeling
        yield from _owed(study, guards, at, moment)
        card = _card(study, moment, feeling, said)
        if card is not None:
            said.append(card.code)
            choices = _mixed(study, at, TELLING)
            yield Question("say", at, moment.what, choices, TELLING[0], card.code)


def _owed(study: Study, guards: Sequence[str], at: int, moment: Moment) -> Iterator[Question]:
    """Ask what a refused step lacked: the first guard that is known here, among others."""
    right = next((one for one in moment.refused if one in guards), None)
    if right is None:
        return
    others = [one for one in guards if one not in moment.refused]
    wrong = sorted(others, key=lambda one: _mark(study, at, one))[: CHOICES - 1]
    yield Question("owed", at, moment.what, _mixed(study, at, (right, *wrong)), right)


def _card(study: Study, moment: Moment, feeling: int, said: Sequence[str]) -> Card | None:
    """Return the card for a moment at which we spoke, each card once."""
    if moment.by == CUSTOMER or moment.refused or not moment.said or len(said) == TALKS:
        return None
    talk = CraftMoment(moment.stage, moment.what, feeling, moment.chosen.get("channel", ""))
    found = choose(CARDS, talk._replace(cause=study.cause))
    return next((one for one in found if one.code not in said and moment.what in one.steps), None)


def _mixed(study: Study, at: int, choices: tuple[str, ...]) -> tuple[str, ...]:
    """Return choices in an order that gives nothing away and is always the same."""
    return tuple(sorted(choices, key=lambda one: _mark(study, at, one)))


def _mark(study: Study, at: int, text: str) -> str:
    return hashlib.sha256(f"{study.number} {at} {text}".encode()).hexdigest()
