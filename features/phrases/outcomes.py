"""What does a sentence expect? Each compares what the desk shows with what was said."""

from datetime import datetime

from amends.workflow import Money, NotAllowed, NotFromHere, Standing, StillOwed

from .book import Rows, phrase
from .values import CURRENCY, named
from .world import START, World


def expect(what: object, said: object, seen: object) -> None:
    """Compare what a sentence said with what the desk shows; raises `AssertionError`."""
    if said != seen:
        raise AssertionError(f"{what}: {said} was expected, it is {seen}")


@phrase("then", en="the complaint is {stage}", zh="投诉{stage}")
def complaint_is(world: World, stage: str) -> None:
    """The complaint is in this stage."""
    expect("the stage", stage, world.stage)


@phrase("then", en="the complaint is still {stage}", zh="投诉仍为{stage}")
def complaint_is_still(world: World, stage: str) -> None:
    """The complaint is in this stage, as it was before the last attempt."""
    expect("the stage", stage, world.stage)
    if world.outcome is not None:
        expect("the stage before", stage, world.outcome.before)


@phrase(
    "then", en="the {role} cannot {move} because {reason}", zh="{role}暂不能{move}，因为{reason}"
)
def cannot_because(world: World, role: str, move: str, reason: str) -> None:
    """The last attempt was refused, and this is among what is owed."""
    owed = world.claim(role, move, StillOwed).owed
    if reason not in owed:
        raise AssertionError(f"{reason} is not owed; owed: {', '.join(sorted(owed))}")


@phrase(
    "then",
    en="the {role} cannot {move}, only because {reason}",
    zh="{role}暂不能{move}，只因{reason}",
)
def cannot_only_because(world: World, role: str, move: str, reason: str) -> None:
    """The last attempt was refused, and nothing else is owed."""
    expect("owed", [reason], sorted(world.claim(role, move, StillOwed).owed))


@phrase("then", en="the {role} is not allowed to {move}", zh="{role}无权{move}")
def not_allowed(world: World, role: str, move: str) -> None:
    """The last attempt was refused because of who made it."""
    who = world.outcome.who if world.outcome else role
    expect("the role", role, who.removeprefix("another "))
    world.claim(who, move, NotAllowed)


@phrase("then", en="the {role} cannot {move} from here", zh="{role}在此阶段不能{move}")
def not_from_here(world: World, role: str, move: str) -> None:
    """The last attempt was refused because it does not exist in this stage."""
    world.claim(role, move, NotFromHere)


@phrase("then", en="only these may happen next:", zh="接下来只可以：")
def only_these(world: World, table: Rows) -> None:
    """These moves, and no others, lead on from here, whatever they may still ask for."""
    said = {named(world.process, "move", cell) for row in table for cell in row}
    answers = world.desk("manager").menu(world.case)
    possible = {
        one.name
        for one in answers
        if one.kind == "move" and one.standing is not Standing.NOT_FROM_HERE
    }
    expect("what may happen next", sorted(said), sorted(possible))


@phrase("then", en="the record holds the customer's {words}", zh="记录中有客户原话{words}")
def record_holds(world: World, words: str) -> None:
    """The customer said this, and the record has it word for word."""
    log = world.desk("manager").log(world.case)
    said = [entry.said.get("words") for entry in log if entry.behalf == "customer"]
    if words not in said:
        raise AssertionError(f"the customer's words on record are {said}")


@phrase("then", en="the customer's consent is {consent}", zh="客户的同意状态为{consent}")
def consent_is(world: World, consent: str) -> None:
    """The consent to the version on the table stands like this."""
    expect("the consent", consent, world.view().consent)


@phrase("then", en="the wish to withdraw is {withdrawal}", zh="撤诉申请的状态为{withdrawal}")
def withdrawal_is(world: World, withdrawal: str) -> None:
    """The customer's request to withdraw stands like this."""
    expect("the withdrawal", withdrawal, world.view().withdrawal)


@phrase("then", en="the customer is still to get {money}", zh="客户仍应得到{money}")
def still_to_get(world: World, money: Money) -> None:
    """What was agreed or is due by law, and not yet done, comes to this much."""
    waiting = [one.amount for one in world.facts.remedies if one.state == "open"]
    expect("what is still to be paid", money, Money(sum(waiting), CURRENCY))


@phrase("then", en="the day of receipt has not moved", zh="受理日期没有改变")
def receipt_unmoved(world: World) -> None:
    """The complaint counts as received when it first was."""
    expect("the receipt", START, datetime.fromisoformat(world.view().received_at))
