"""What does a sentence expect? Each compares what the desk shows with what was said."""

from datetime import datetime

from amends.workflow import Money, NotAllowed, NotFromHere, StillOwed

from ..book.phrases import Rows, phrase
from ..book.unmet import Term, Unmet, terms
from ..book.values import CURRENCY
from ..scene.people import ANOTHER
from ..scene.world import START, World
from .comparing.expecting import expect, move_named, other_reasons, stands


@phrase("then", en="the complaint is {stage}", zh="投诉{stage}")
def complaint_is(world: World, stage: str) -> None:
    """The complaint is in this stage."""
    expect(world, "stage", Term("stage", stage), Term("stage", world.stage))


@phrase("then", en="the complaint is still {stage}", zh="投诉仍为{stage}")
def complaint_is_still(world: World, stage: str) -> None:
    """The complaint is in this stage, as it was before the last attempt."""
    expect(world, "stage", Term("stage", stage), Term("stage", world.stage))
    if world.outcome is not None:
        before = Term("stage", world.outcome.before)
        expect(world, "stage_before", Term("stage", stage), before)


@phrase(
    "then", en="the {role} cannot {move} because {reason}", zh="{role}暂不能{move}，因为{reason}"
)
def cannot_because(world: World, role: str, move: str, reason: str) -> None:
    """The last attempt was refused, and this is among what is owed."""
    owed = world.claim(role, move, StillOwed).owed
    if reason not in owed:
        other_reasons(world, "not_owed", reason, owed)


@phrase(
    "then",
    en="the {role} cannot {move}, only because {reason}",
    zh="{role}暂不能{move}，只因{reason}",
)
def cannot_only_because(world: World, role: str, move: str, reason: str) -> None:
    """The last attempt was refused, and nothing else is owed."""
    owed = world.claim(role, move, StillOwed).owed
    if owed != frozenset({reason}):
        other_reasons(world, "owed_otherwise", reason, owed)


@phrase("then", en="the {role} is not allowed to {move}", zh="{role}无权{move}")
def not_allowed(world: World, role: str, move: str) -> None:
    """The last attempt was refused because of who made it."""
    who = world.outcome.who if world.outcome else role
    world.claim(who if who.removeprefix(ANOTHER) == role else role, move, NotAllowed)


@phrase("then", en="the {role} cannot {move} from here", zh="{role}在此阶段不能{move}")
def not_from_here(world: World, role: str, move: str) -> None:
    """The last attempt was refused because it does not exist in this stage."""
    world.claim(role, move, NotFromHere)


@phrase("then", en="only these may happen next:", zh="接下来只可以：")
def only_these(world: World, table: Rows) -> None:
    """These moves, and no others, lead on from here, whatever they may still ask for."""
    said = {move_named(world, cell) for row in table for cell in row}
    possible = {
        one.name
        for one in world.menu()
        if one.kind == "move" and one.standing.value != "not_from_here"
    }
    expect(world, "moves", terms("move", sorted(said)), terms("move", sorted(possible)))


@phrase("then", en="the record still holds the customer's {words}", zh="记录中仍有客户原话{words}")
@phrase("then", en="the record holds the customer's {words}", zh="记录中有客户原话{words}")
def record_holds(world: World, words: str) -> None:
    """The customer said this, and the record has it word for word."""
    log = world.desk("manager").log(world.case)
    said = [entry.said.get("words") for entry in log]
    if words not in said:
        raise Unmet("words", world.process, seen=[f"“{one}”" for one in said if one])


@phrase("then", en="the customer's consent is still {consent}", zh="客户的同意状态仍为{consent}")
@phrase("then", en="the customer's consent is {consent}", zh="客户的同意状态为{consent}")
def consent_is(world: World, consent: str) -> None:
    """The consent to the version on the table stands like this."""
    stands(world, "consent", consent, world.view().consent)


@phrase("then", en="the wish to withdraw is {withdrawal}", zh="撤诉申请的状态为{withdrawal}")
def withdrawal_is(world: World, withdrawal: str) -> None:
    """The customer's request to withdraw stands like this."""
    stands(world, "withdrawal", withdrawal, world.view().withdrawal)


@phrase("then", en="the customer is still to get {money}", zh="客户仍应得到{money}")
def still_to_get(world: World, money: Money) -> None:
    """What was agreed or is due by law, and not yet done, comes to this much."""
    waiting = [one.amount for one in world.facts.remedies if one.state == "open"]
    expect(world, "money", money, Money(sum(waiting), CURRENCY))


@phrase("then", en="the day of receipt has not moved", zh="受理日期没有改变")
def receipt_unmoved(world: World) -> None:
    """The complaint counts as received when it first was."""
    expect(world, "receipt", START, datetime.fromisoformat(world.view().received_at))
