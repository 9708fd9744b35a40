"""Write the lifecycle table of the README from the code: `python tools/readme.py [--check]`."""

import sys
from pathlib import Path
from typing import Final

from amends.workflow.lifecycle import LIFECYCLE
from amends.workflow.process import Bundle, Row

README: Final = Path(__file__).resolve().parent.parent / "README.md"
BEGIN: Final = "<!-- lifecycle: written by tools/readme.py -->"
END: Final = "<!-- end of lifecycle -->"


def table() -> str:
    """Return the lifecycle as a Markdown table, one line a row."""
    head = ("| move | who | from | to | given |", "|---|---|---|---|---|")
    return "\n".join((*head, *map(_line, _merged())))


def _merged() -> list[Row]:
    """Put the rows of `resume` into one: they differ only in the stage that was left."""
    rows = [row for row in LIFECYCLE if row.move != "resume"]
    resume = next(row for row in LIFECYCLE if row.move == "resume")
    at = next(at for at, row in enumerate(LIFECYCLE) if row.move == "resume")
    return [
        *rows[:at],
        Row("resume", resume.who, resume.sources, "the stage left", resume.guards),
        *rows[at:],
    ]


def _line(row: Row) -> str:
    asked = [one.name if isinstance(one, Bundle) else _words(one.code) for one in row.guards]
    chosen = [f"when {_words(one.code)}" for one in row.when]
    cells = (row.move, row.who, ", ".join(row.sources), row.target, "; ".join((*asked, *chosen)))
    return f"| {' | '.join(cells)} |"


def _words(code: str) -> str:
    return code.replace("_", " ")


def written(text: str) -> str:
    """Return the README with the table in its place."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


def main() -> int:
    """Write the table, or with `--check` say whether it is as the code has it."""
    text = README.read_text(encoding="utf-8")
    if text == written(text):
        return 0
    if "--check" in sys.argv:
        sys.stderr.write("README.md: the lifecycle table is stale; run python tools/readme.py\n")
        return 1
    README.write_text(written(text), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
