"""Another process in one file: a library lends a book, and it comes back whole or to be mended."""

from dataclasses import dataclass, replace

from amends.workflow import Act, Guard, Move, Need, Process, Region, Row
from amends.workflow.catalogue import LABELS
from amends.workflow.process import Step
from amends.workflow.process.fields import flag

STAGES = ("asked", "waiting", "lent", "mending", "shelved")
ZH = ("已申请", "等候", "已借出", "修补中", "已上架")
# fmt: off


@dataclass(frozen=True, slots=True)
class Loan:
    """What the guards of a loan read."""

    stage: str = "asked"
    card: bool = False
    out: bool = False
    damaged: bool = False


def is_so(of: str, so: bool, *needs: Need) -> Guard:
    """Make a guard that one fact is, or is not, so."""
    owed = needs or (Need(),)
    return Guard(f"{of}_{so}".lower(), lambda f, _: () if getattr(f, of) is so else owed, (of,))


def looked(f: Loan, step: Step) -> Loan:
    """Take over what was seen on the desk."""
    card = f.card or step.flag("card")
    return replace(f, card=card, out=step.flag("out"), damaged=step.flag("damaged"))


CARD = is_so("card", True, Need("look", (("card", True),)))
ROWS = (
    Row("lend", "desk", ("asked",), "lent", (CARD,), when=(is_so("out", False),)),
    Row("lend", "desk", ("asked",), "waiting", (CARD,), when=(is_so("out", True),)),
    Row("lend", "desk", ("waiting",), "lent"),
    Row("bring-back", "customer", ("lent",), "shelved", when=(is_so("damaged", False),)),
    Row("bring-back", "customer", ("lent",), "mending", when=(is_so("damaged", True),)),
    Row("bring-back", "customer", ("mending",), "shelved"),
)
SEEN = ("card", "out", "damaged")
LOOK = Act(name="look", stages=STAGES[:4], fields=tuple(map(flag, SEEN)), sets=SEEN, fold=looked)
KEYS = (*(f"stage.{one}" for one in STAGES), "step.lend", "step.bring-back", "step.look",
        *(f"field.{one}" for one in SEEN), "guard.card_true.says", "guard.card_true.why")
WORDS = {
    "en": (*STAGES, "lend", "bring back", "look", *SEEN, "No card was shown.", "Readers have one."),
    "zh": (*ZH, "借出", "归还", "查看", "借书证", "已借出", "破损", "未见借书证。", "只借读者。"),
}
LIBRARY = Process(
    name="lending", version="1", regions=(Region("loan", "stage", STAGES, ("shelved",)),),
    moves=(Move(name="lend"), Move(name="bring-back", by_customer=True)), acts=(LOOK,), facts=Loan,
    rows=ROWS, guards=(CARD,), path=("lend", "bring-back"),
    labels={one: {**LABELS[one], **dict(zip(KEYS, WORDS[one], strict=True))} for one in WORDS},
)
