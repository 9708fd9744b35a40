"""How does a refusal heal? By what it prints: the blanks filled, by whom it says."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.cli.conftest import Line, Said

MOVES = ("inquire", "clarify", "propose", "accept", "fulfil", "close")
ENDS = ("inquired", "clarified", "proposed", "accepted", "fulfilled", "closed")
FILLED = {
    "<HEARD>": "alone abroad",
    "<NAMED>": "angry",
    "<REGRET>": "I am sorry.",
    "<FEELING>": "1",
    "<UPHELD>": "yes",
    "<CONFIRMED>": "yes",
    "<FAULT>": "breach",
    "<LOSS>": "actual",
    "<CAUSATION>": "full",
    "<POSITION>": "agrees",
    "<BY-WHEN>": "2026-12-20",
    "<OPTION>": "Refund of CNY 100.00",
    "<AMOUNT>": "100.00",
    "<REMEDY>": "refund",
    "<NAME>": "new.one",
    "<DUE>": "2026-12-20",
    "<KIND>": "offer",
    "<ANSWER>": "We refund.",
}
MOST = 60


def filled(argv: Sequence[str]) -> list[str]:
    """Fill the blanks of a printed command with what a handler might say."""
    texts = {**FILLED, "<OPTION>": "1"} if argv[1] == "consent" else FILLED
    texts = {**texts, "<ANSWER>": "satisfied"} if argv[1] == "respond" else texts
    return [_one(part, texts) for part in argv[1:]]


def _one(part: str, texts: dict[str, str]) -> str:
    before, mark, blank = part.rpartition("=") if part.endswith(">") else ("", "", part)
    text = texts.get(blank, "Something plausible.") if blank.startswith("<") else blank
    return f"{before}{mark}{text}"


def refused(line: "Line", move: str, case: str) -> list[dict[str, Any]]:
    """Try a move; gives what is owed, or nothing once the move is made."""
    said = line(move, case, "--json")
    if said.status == 0:
        return []
    assert said.status == 3, said
    assert said.json["error"]["code"] == "guard_owes"
    owed: list[dict[str, Any]] = said.json["error"]["owed"]
    return owed


def supply(line: "Line", owed: dict[str, Any]) -> "Said":
    """Run one printed command, as the other user where it has to be somebody else."""
    who = ["--as", "chen.bo"] if owed["by"] else []
    step = line(*filled(owed["do"]), *who)
    assert step.status == 0, (owed, step)
    return step


def healed(line: "Line", move: str, case: str = "C-1001") -> "Said":
    """Do what each refusal names first until the move is made; gives the case as it is then."""
    for _ in range(MOST):
        owed = refused(line, move, case)
        if not owed:
            return line("show", case, "--json")
        supply(line, owed[0])
        after = line("why", case, move, "--json").json
        assert len(after["owed"]) < len(owed), owed[0]
    raise AssertionError(move)
