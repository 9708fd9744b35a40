"""Write which scenario notices a change of the process that the order of likelihood finds late.

`python tools/noticed.py` hunts every mutant by the project's own scenarios, those of the last time
first, and takes about two minutes. The test of our strength reads what it writes, to look there
first; nothing is proven by it.
"""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from amends.features.specs import Specs
from amends.features.strength.hunt import Hunters
from amends.features.strength.measure import measure
from amends.workflow import PROCESS

ROOT: Final = Path(__file__).resolve().parents[1]
FILE: Final = ROOT / "tests" / "features" / "strength" / "noticed.toml"
LATE: Final = 3  # scenarios played in vain before it is worth remembering which one noticed
HEAD: Final = "# Written by tools/noticed.py: where to look first for who notices a change.\n"


def main() -> None:
    """Hunt, and write what is worth remembering."""
    before: dict[str, str] = tomllib.loads(FILE.read_text("utf-8")) if FILE.exists() else {}
    specs = Specs(ROOT / "features", root=ROOT)
    plans = [(one, specs.player(one.path)) for one in specs.plans()]
    lines = sorted(_lines(Hunters(PROCESS, plans, remembered=before), before))
    FILE.write_text(HEAD + "".join(lines), encoding="utf-8")


def _lines(hunters: Hunters, before: dict[str, str]) -> Iterator[str]:
    for one in measure(hunters, {}).noticed:
        key = one.mutant.key
        if one.plays > LATE or (one.plays == 1 and key in before):
            name = hunters.name(one.noticed) if one.noticed else ""
            yield f"{json.dumps(key)} = {json.dumps(name, ensure_ascii=False)}\n"


if __name__ == "__main__":
    main()
