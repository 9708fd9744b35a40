"""Which commands are started, beside which floor, and how many times that may they take?"""

import sys
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from starting_desk import ACTOR, WORKED

_SCRIPT: Final = Path(sys.executable).with_name("amends")
AMENDS: Final = (str(_SCRIPT),) if _SCRIPT.exists() else (sys.executable, "-m", "amends.cli")
HOT, CLICK, DURABLE, SCREEN = 2.0, 4.0, 5.0, 6.0
ROWS: Final = "1000"
NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class Question(NamedTuple):
    """A command, its floor with what that is given, and the goals in a pipe and on a terminal.

    A goal of 0 leaves it out there. `same` says that both sides name cases line by line.
    """

    name: str
    words: tuple[str, ...]
    floor: str
    given: tuple[str, ...]
    goals: tuple[float, float]
    status: int = 0
    says: str = ""
    same: bool = False
    env: Mapping[str, str] = NOTHING

    @property
    def bare(self) -> str:
        """Return the name of its floor, the same for all that ask it the same."""
        return " ".join(("floor", self.floor, *self.given))


def _of_case(*words: str, says: str = "", status: int = 0) -> Question:
    """Ask about the case that was worked at: its row, its record and its texts are the floor."""
    named = " ".join(words).format(case="CASE")
    return Question(named, words, "record", (WORKED,), (HOT, SCREEN), status, says)


def _through_click(
    name: str, *words: str, goals: tuple[float, float], status: int = 0, says: str = ""
) -> Question:
    """Ask what click answers: one query is the floor."""
    return Question(name, words or (name,), "case", (WORKED,), goals, status, says)


_COMPLETING: Final = {
    "_AMENDS_COMPLETE": "bash_complete",
    "COMP_WORDS": "amends show C-10",
    "COMP_CWORD": "2",
}
SOME: Final = Question(
    "list --limit 25", ("list", "--limit", "25"), "list", ("25",), (HOT, HOT), same=True
)
MANY: Final = Question(
    f"list --limit {ROWS}, beyond 25",
    ("list", "--limit", ROWS),
    "list",
    (ROWS,),
    (HOT, HOT),
    same=True,
)
QUESTIONS: Final = (
    _through_click("--help", goals=(CLICK, CLICK), says="Usage"),
    _through_click("version", goals=(CLICK, SCREEN), says=version("amends")),
    _through_click("an unknown command", "frob", goals=(CLICK, SCREEN), status=2, says="frob"),
    Question(
        "completion of a case",
        (),
        "like",
        ("C-10", "C-1:"),
        (HOT, 0),
        says="plain,C-1001",
        env=MappingProxyType(_COMPLETING),
    ),
    Question("queue", ("queue",), "mine", (ACTOR, "-1"), (HOT, HOT), same=True),
    Question(
        "queue --all --limit 25",
        ("queue", "--all", "--limit", "25"),
        "queue",
        ("25",),
        (HOT, HOT),
        same=True,
    ),
    SOME,
    MANY,
    _of_case("next", "{case}", says="inquire"),
    _of_case("show", "{case}", says=WORKED),
    _of_case("why", "{case}", "clarify"),
    _through_click(
        "a refusal: inquire CASE", "inquire", "{fresh}", goals=(CLICK, SCREEN), status=3
    ),
    _through_click(
        "assign CASE --to USER", "assign", "{fresh}", "--to", ACTOR, goals=(DURABLE, SCREEN)
    ),
    _through_click(
        "escalate CASE --by customer",
        *("escalate", "{fresh}", "--by", "customer", "--words", "I want your manager."),
        goals=(DURABLE, SCREEN),
    ),
)
