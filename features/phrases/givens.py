"""What does a sentence suppose? Each is brought about by legal steps before the scenario begins."""

from datetime import timedelta
from typing import Final

from amends.workflow import Money

from ..book.phrases import phrase
from ..scene.plausible import step
from ..scene.walker import make, reach, ready
from ..scene.world import World

READINGS: Final = {"calm": 0, "annoyed": 2, "disappointed": 2, "deflated": 2, "anxious": 3}
FURIOUS: Final = 4
IMPORTED: Final = "2026-03-01,Credit card,Charged twice,I was charged twice."


@phrase("given", en="a complaint that is {stage}", zh="一件{stage}的投诉")
def complaint_at(world: World, stage: str) -> None:
    """Bring a complaint to this stage, nothing beyond it being done."""
    reach(world, stage)


@phrase(
    "given",
    en="a complaint that came in a file, and that nobody has taken on",
    zh="一件批量导入、尚无人接手的投诉",
)
def imported_complaint(world: World) -> None:
    """Bring one in from a file: nobody has spoken with the customer, and nobody owns the case."""
    world.bring_in("Date received,Product,Issue,Consumer complaint narrative", IMPORTED)


@phrase("given", en="the complaint has since become {stage}", zh="此后投诉{stage}")
def since_become(world: World, stage: str) -> None:
    """Bring the complaint on from where the sentences before left it."""
    reach(world, stage)


@phrase("given", en="everything is ready to {move}", zh="一切就绪可以{move}")
def everything_ready(world: World, move: str) -> None:
    """Supply all that the move asks for, and leave the move itself undone."""
    ready(world, move)


@phrase(
    "given",
    en="everything is ready to {move}, except that {reason}",
    zh="一切就绪可以{move}，只是{reason}",
)
def ready_except(world: World, move: str, reason: str) -> None:
    """Supply all that the move asks for but this one thing."""
    ready(world, move, without=reason)


@phrase(
    "given", en="a final answer that offers nothing has been sent", zh="已发出不含方案的最终答复"
)
def bare_answer(world: World) -> None:
    """Answer the complaint for good, without an offer that somebody could accept."""
    reach(world, "clarified")
    world.do("handler", step(world, "draft", {"kind": "final", "text": "Our final answer."}))
    ready(world, "answer")
    make(world, "answer")


@phrase("given", en="the customer is {feeling}", zh="客户情绪{feeling}")
def customer_feels(world: World, feeling: str) -> None:
    """Hear from the customer how they feel now."""
    world.do("handler", ("contact", {"feeling": READINGS.get(feeling, FURIOUS)}))


@phrase("given", en="the customer needs special care", zh="客户需要特别照顾")
def needs_care(world: World) -> None:
    """Note that the customer is vulnerable."""
    world.do("handler", ("classify", {"vulnerable": ["health"]}))


@phrase("given", en="the matter is {gravity}", zh="案情{gravity}")
def matter_is(world: World, gravity: str) -> None:
    """Note how grave the matter is."""
    world.do("handler", ("classify", {"severity": gravity}))


@phrase("given", en="the desk lets a yes rest for {number} hours", zh="接受的冷静期为{number}小时")
def yes_rests(world: World, hours: int) -> None:
    """Set a cooling-off for acceptances, as a manager may."""
    world.desk("manager").set_policy("cooling_acceptance", hours)


@phrase(
    "given",
    en="somebody without a mandate to settle speaks for the customer",
    zh="代客户发言的人没有得到和解的授权",
)
def no_mandate(world: World) -> None:
    """Let a representative show who they are, but no mandate that covers settling."""
    world.do("handler", step(world, "identify", {"speaker": "representative"}))


@phrase("given", en="liability asks for at least {money}", zh="按责任至少应付{money}")
def floor_is(world: World, money: Money) -> None:
    """Let the assessment to come find this as the least that is fair."""
    world.sums["floor"] = money


@phrase("given", en="the law demands {money}", zh="依法应付{money}")
def due_is(world: World, money: Money) -> None:
    """Let the assessment to come find this due by law, whatever is agreed."""
    world.sums["due"] = money


@phrase("given", en="we are not liable", zh="我方没有责任")
def not_liable(world: World) -> None:
    """Let the assessment to come find neither fault nor loss nor causation."""
    world.liable = False


@phrase("given", en="the customer no longer answers", zh="客户不再回应")
def falls_silent(world: World) -> None:
    """Let the customer say nothing from here on."""
    world.silent = True


@phrase("given", en="a promise to the customer was broken", zh="对客户的承诺已经落空")
def promise_broken(world: World) -> None:
    """Promise something for tomorrow, and let the day pass."""
    tomorrow = (world.now + timedelta(days=1)).isoformat()
    world.do("handler", step(world, "promise", {"due": tomorrow}))
    world.wait(days=2)


@phrase("given", en="an outside body has decided", zh="外部机构已经作出决定")
def outside_decided(world: World) -> None:
    """Open a case with an outside body, unless one is open, and let it decide."""
    events = ["decided"] if world.facts.outside == "pending" else ["opened", "decided"]
    world.do("handler", *(step(world, "outside", {"event": event}) for event in events))


@phrase("given", en="the level above has handed the case back", zh="上级已将投诉交回")
def handed_back(world: World) -> None:
    """Let the level above decide, and take the case up again where it was left."""
    ready(world, "resume")
    make(world, "resume")
