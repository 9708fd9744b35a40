"""What do departments answer, what do they have to answer for, and who came?"""

from ...book.phrases import phrase
from ...book.unmet import Term, Unmet, terms
from ...scene.plausible import step
from ...scene.world import World
from ..comparing.expecting import expect
from ..comparing.record import quoted
from .seeing import organised, referred


@phrase(
    "when",
    en="the department answers question {number}, and {words} signs for it",
    zh="部门回复征询{number}，由{words}签字",
)
def reports_back(world: World, number: int, signed: str) -> None:
    """Record what the department answers, and who there says that it is so."""
    given = step(world, "report-back", {"request": number, "signed_by": signed})
    world.attempt("handler", "report-back", given)


@phrase("when", en="the department answers, and nobody signs for it", zh="部门回复，却无人签字")
def reports_unsigned(world: World) -> None:
    """Try to record an answer for which nobody answers."""
    given = {"request": 1, "text": "One call, charged twice."}
    world.attempt("handler", "report-back", ("report-back", given))


@phrase(
    "then",
    en="question {number} is answered, signed by {words}",
    zh="征询{number}由{words}签字回复",
)
def is_answered(world: World, number: int, signed: str) -> None:
    """The question has an answer, and this is who signed it."""
    found = organised(world).requests
    seen = [one.signed_by for one in found if one.number == number and one.answered]
    expect(world, "signed", quoted([signed]), quoted(seen))


@phrase("then", en="question {number} waits for a signed answer", zh="征询{number}尚待签字回复")
def waits_for_answer(world: World, number: int) -> None:
    """The question was asked, and has no answer for which somebody signed."""
    if not any(one.number == number and not one.answered for one in organised(world).requests):
        raise Unmet("answered_already", world.process, number=str(number))


@phrase("then", en="question {number} is overdue", zh="征询{number}已经逾期")
def is_overdue(world: World, number: int) -> None:
    """The day for the answer has passed without one."""
    if not any(one.number == number and one.late for one in organised(world).requests):
        raise Unmet("not_overdue", world.process, number=str(number))


@phrase("then", en="question {number} is not overdue", zh="征询{number}没有逾期")
def is_not_overdue(world: World, number: int) -> None:
    """The question was asked, and is answered, or its day has not come."""
    if not any(one.number == number and not one.late for one in organised(world).requests):
        raise Unmet("overdue", world.process, number=str(number))


@phrase(
    "when", en="the {role} refers it to a department inside the house", zh="{role}提请部门内部追责"
)
@phrase(
    "given",
    en="the {role} referred it to a department inside the house",
    zh="{role}已提请部门内部追责",
)
def refers(world: World, role: str) -> None:
    """Ask inside the house who answers for what went wrong."""
    world.attempt(role, "refer", step(world, "refer", {"department": "Billing"}))


@phrase("when", en="the handler refers it to nobody", zh="经办人提请内部追责，没有写明部门")
def refers_to_nobody(world: World) -> None:
    """Try to refer it without saying to whom."""
    world.attempt("handler", "refer", step(world, "refer"))


@phrase(
    "when",
    en="of referral {number} there is news: {referral}",
    zh="提请{number}有了进展：{referral}",
)
def referral_news(world: World, number: int, stands: str) -> None:
    """Record what became of a referral."""
    given = step(world, "refer", {"referral": number, "event": stands})
    world.attempt("handler", "refer", given)


@phrase(
    "when",
    en="there is news of referral {number}, and none is told",
    zh="提请{number}有进展，却没有写明",
)
def referral_without_news(world: World, number: int) -> None:
    """Try to record that something became of a referral, without saying what."""
    world.attempt("handler", "refer", step(world, "refer", {"referral": number}))


@phrase(
    "then", en="the list of referrals has it as {referral}", zh="内部提请清单中此案为{referral}"
)
def referred_as(world: World, stands: str) -> None:
    """The list over all cases has the last referral of this one like this."""
    seen = [one.state for one in referred(world)]
    expect(world, "referrals", terms("referral", [stands]), terms("referral", seen[-1:]))


@phrase("then", en="the list of open referrals is empty", zh="没有待办的内部提请")
def nothing_referred(world: World) -> None:
    """No department has anything to answer for any more."""
    seen = [one.state for one in referred(world, every=False)]
    if seen:
        raise Unmet("referrals_open", world.process, seen=terms("referral", seen))


@phrase(
    "when",
    en="there is an incident on site, and {presence} came",
    zh="现场发生突发情况，{presence}到场",
)
def incident(world: World, presence: str) -> None:
    """Record that something happened on site, and who came."""
    given = step(world, "visit", {"kind": "incident", "came": [presence]})
    world.attempt("handler", "visit", given)


@phrase("when", en="the customer visits, and it comes to a conflict", zh="客户来访，发生冲突")
@phrase("given", en="the customer visited, and it came to a conflict", zh="客户曾来访，发生冲突")
def conflict(world: World) -> None:
    """Record a visit that came to a conflict."""
    given = step(world, "visit", {"kind": "visit", "conflict": True})
    world.attempt("handler", "visit", given)


@phrase("when", en="the customer visits", zh="客户来访")
def visits(world: World) -> None:
    """Record a visit."""
    world.attempt("handler", "visit", step(world, "visit", {"kind": "visit"}))


@phrase("then", en="in person there came: {presence}", zh="亲自到场的有{presence}")
def came(world: World, presence: str) -> None:
    """Whoever is named came, and nobody else since the case last went up."""
    seen = organised(world).came
    expect(world, "came", terms("presence", [presence]), terms("presence", seen))


@phrase(
    "then", en="care is asked for by one thing: {sensitive}", zh="需要留意的只有一项：{sensitive}"
)
def sensitive(world: World, reason: str) -> None:
    """Only what is named asks for special care."""
    seen = organised(world).sensitive
    expect(world, "sensitive", terms("sensitive", [reason]), terms("sensitive", seen))


@phrase("then", en="nothing asks for special care", zh="没有需要特别留意之处")
def not_sensitive(world: World) -> None:
    """Nothing about the case asks for special care."""
    seen = organised(world).sensitive
    if seen:
        raise Unmet("sensitive_all_the_same", world.process, seen=terms("sensitive", seen))


@phrase("when", en="the case is classed as {class}", zh="此案归为{class}一类")
def classed(world: World, kind: str) -> None:
    """Note which class of difficult case it is."""
    world.attempt("handler", "classify", ("classify", {"difficulty_class": kind}))


@phrase("then", en="the class of the case is {class}", zh="此案的疑难分类为{class}")
def class_is(world: World, kind: str) -> None:
    """The case stands in this class of difficult cases."""
    seen = world.facts.kinds.difficulty_class
    expect(world, "class", Term("class", kind), Term("class", seen))
