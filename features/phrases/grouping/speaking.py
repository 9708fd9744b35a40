"""What are the members told, and how does the incident stand? One line for all, and the public."""

from amends.workflow import Refused

from ...book.phrases import phrase
from ...book.unmet import Term
from ...scene.people import person
from ...scene.world import World
from ..comparing.expecting import expect
from .shown import GROUP, member, verdict

TO: dict[str, str] = {"warning": "warn", "crisis": "alarm", "stabilised": "settle"}


@phrase("when", en="the {role} tells the group {words}", zh="{role}向群诉通报{words}")
def tells_all(world: World, role: str, words: str) -> None:
    """Make a statement: every member is told these words."""
    world.at_group(role, "inform", lambda desk: desk.group_say(GROUP, words))


@phrase("when", en="the handler tells this member {words}", zh="经办人对这名成员说{words}")
def tells_one(world: World, words: str) -> None:
    """Tell one member something else in the place of the statement."""
    told = {"about": ["statement"], "text": words}
    world.attempt("handler", "inform", ("inform", told))


@phrase(
    "when",
    en="the handler tells who accepted less {words}",
    zh="经办人告知接受较低方案的成员{words}",
)
def tells_of_better(world: World, words: str) -> None:
    """Tell of the better offer all those who have to hear of it."""
    world.at_group("handler", "inform", lambda desk: desk.group_notice(GROUP, words))


@phrase(
    "when",
    en="the {role} names the handler to speak for the desk",
    zh="{role}指定经办人代表本台发声",
)
def names_lead(world: World, role: str) -> None:
    """Say who leads in the incident."""
    name = person("handler").name
    world.at_group(role, "lead", lambda desk: desk.group_lead(GROUP, name))


@phrase("when", en="the {role} takes the incident to {incident}", zh="{role}将事件转为{incident}")
def takes_to(world: World, role: str, state: str) -> None:
    """Raise or lower the alarm."""
    event = TO.get(state, state)
    world.at_group(role, "turn", lambda desk: desk.group_turn(GROUP, event, "So many calls."))


@phrase("when", en="the {role} reviews the incident", zh="{role}复盘事件")
def reviews(world: World, role: str) -> None:
    """End the incident with what was learnt."""
    world.at_group(role, "close", lambda desk: desk.group_close(GROUP, "A second line is laid."))


@phrase(
    "when",
    en="the handler notes what the public says: {medium}, {words}, reaching {number}",
    zh="经办人记录公众的说法：{medium}，{words}，传播{number}人",
)
def notes_signal(world: World, medium: str, words: str, reach: int) -> None:
    """Keep a signal of public opinion with a counted reach."""
    world.at_group(
        "handler", "signal", lambda desk: desk.group_signal(GROUP, medium, words, reach=reach)
    )


@phrase(
    "when",
    en="the handler rates it: {number} in law, {number} in public, {number} with regulators",
    zh="经办人为它评定：法律{number}，舆情{number}，监管{number}",
)
def rates(world: World, legal: int, opinion: int, regulator: int) -> None:
    """Say how grave the incident is on three axes."""
    scores = {"legal": legal, "opinion": opinion, "regulator": regulator}
    world.at_group(
        "handler", "rate", lambda desk: desk.group_risk(GROUP, **scores, ground="Two papers ask.")
    )


@phrase(
    "then", en="every member was told the same: {verdict}", zh="每名成员听到的都一样：{verdict}"
)
def told_the_same(world: World, said: str) -> None:
    """The last statement stands in every member's record in its words."""
    told = {one.told for one in member(world).members}
    verdict(world, "told_same", said, so=told == {"same"})


@phrase(
    "then", en="a statement to the group is overdue: {verdict}", zh="对群诉的通报已逾期：{verdict}"
)
def statement_overdue(world: World, said: str) -> None:
    """The members should have heard something by now."""
    waiting = {one.id for one in world.desk("manager").groups_overdue()}
    verdict(world, "statement_overdue", said, so=GROUP in waiting)


@phrase("then", en="the incident stands at {incident}", zh="事件的态势为{incident}")
def incident_is(world: World, state: str) -> None:
    """The incident is in this state."""
    seen = Term("incident", member(world).row.state)
    expect(world, "incident", Term("incident", state), seen)


@phrase("then", en="the incident cannot be reviewed yet", zh="事件还不能复盘")
def not_yet(world: World) -> None:
    """The review was refused, since something is left to do for the members."""
    world.claim(world.outcome.who if world.outcome else "", "close", Refused)


@phrase(
    "then", en="the group shows {number} signal(s) of the public", zh="群诉中有{number}条舆情信号"
)
def shows_signals(world: World, number: int) -> None:
    """So many signals of public opinion are on record."""
    expect(world, "signals", str(number), str(len(member(world).signals)))


@phrase(
    "then",
    en="the incident is rated: {number} in law, {number} in public, {number} with regulators",
    zh="事件评定为：法律{number}，舆情{number}，监管{number}",
)
def is_rated(world: World, legal: int, opinion: int, regulator: int) -> None:
    """The incident has these three scores."""
    seen = member(world).outlook
    scores = (seen.legal, seen.opinion, seen.regulator) if seen else ()
    shown = (" ".join(map(str, one)) for one in ((legal, opinion, regulator), scores))
    expect(world, "rated", *shown)
