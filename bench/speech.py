"""What does a search for tactics cost? `python bench/speech.py`.

Texts of 2,000 characters, ordinary ones of invented cases and the corpus, in which every second
sentence is a tactic, beside one plain search with `re` in the same text: the floor. `an act` is
what a step of a case pays, which stops at the first that refuses the text.
"""

import argparse
import re
import time
from collections.abc import Callable
from inspect import unwrap
from typing import Final

from measuring import machine

from amends.workflow.speech import check, judged, risks_in
from amends.workflow.speech.corpus import sentences

LENGTH: Final = 2_000
ENOUGH: Final = 0.3  # seconds of CPU time that one round takes at least
FLOOR: Final = re.compile(r"\blast chance\b|最后机会")
ORDINARY: Final = {
    "en": "I have looked at the bill of May with our colleagues in accounting. The three days "
    "abroad were charged by a partner network whose message reached us late, and the limit you "
    "had set did not stop it. I am sorry that you were alone with this at the airport. The amount "
    "of 1286.40 goes back to your account on 4 June, and you will see it on the next statement. ",
    "zh": "我和财务的同事一起核对了五月的账单。三天的境外费用由合作网络产生，通知到得太晚，"
    "您设置的限额没有起作用。您一个人在机场遇到这种事，我很抱歉。1286.40元六月四日退回您的账户，"
    "下一期账单上可以看到。",
}


def cost(search: Callable[[str], object], text: str, rounds: int) -> float:
    """Return the least milliseconds of CPU time that a search takes, of several rounds."""
    search(text)
    return min(_round(search, text) for _ in range(rounds)) * 1e3


def _round(search: Callable[[str], object], text: str) -> float:
    done, began = 0, time.process_time()
    while time.process_time() - began < ENOUGH:
        search(text)
        done += 1
    return (time.process_time() - began) / done


def texts() -> dict[str, str]:
    """Return the texts to search, each as long as it is said above."""
    found = dict(ORDINARY)
    for lang in ORDINARY:
        found[f"{lang} corpus"] = " ".join(one.text for one in sentences() if one.lang == lang)
    return {name: (text * (LENGTH // len(text) + 1))[:LENGTH] for name, text in found.items()}


def main() -> None:
    """Measure everything in one run and print it as a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="the best of so many is kept")
    asked = parser.parse_args()
    print(f"{machine()}\n")
    head = ("found", "an act ms", "tactics ms", "times the floor", "risks ms", "floor ms")
    print(f"| 2,000 characters | {' | '.join(head)} |")
    print("|---|---|---|---|---|---|---|")
    for name, text in texts().items():
        tries = map(unwrap, (judged, check, risks_in))  # as if for the first time
        act, ours, risks = (cost(search, text, asked.rounds) for search in tries)
        floor = cost(FLOOR.findall, text, asked.rounds)
        print(f"| {name} | {len(check(text))} | {act:.2f} | {ours:.2f} |", end="")
        print(f" {ours / floor:.0f} | {risks:.2f} | {floor:.3f} |", flush=True)


if __name__ == "__main__":
    main()
