"""How do the people of a case fare? Manners, changes, strain, goals, and the curve of a feeling."""

from datetime import timedelta

from ...book.phrases import phrase
from ...book.unmet import Term, Unmet
from ...scene.plausible import step
from ...scene.world import World
from ..comparing.expecting import expect, known
from ..comparing.people import hints, noted, strain_seen
from ..comparing.record import quoted


@phrase(
    "when",
    en="{colleague} notes that the customer is {preference}",
    zh="{colleague}自记：客户属于{preference}",
)
def notes(world: World, colleague: str, preference: str) -> None:
    """Note how the customer likes to be spoken to."""
    known(world, colleague)
    world.attempt(colleague, "manner", ("manner", {"preference": preference}))


@phrase("then", en="{colleague} sees the note", zh="{colleague}看得到这条自记")
def sees_note(world: World, colleague: str) -> None:
    """The note is shown to this person, with the case and in its history."""
    if not all(noted(world, colleague)):
        raise Unmet("note_hidden", world.process, who=Term("colleague", colleague))


@phrase("then", en="{colleague} sees no such note", zh="{colleague}看不到任何自记")
def sees_no_note(world: World, colleague: str) -> None:
    """Neither the case nor its history shows the note to this person."""
    if any(noted(world, colleague)):
        raise Unmet("note_shown", world.process, who=Term("colleague", colleague))


@phrase(
    "when",
    en="they agree to talk somewhere else, and the customer says {words}",
    zh="商定换个地点再谈，客户说{words}",
)
def other_place(world: World, words: str) -> None:
    """Change the place, as the customer agreed."""
    world.attempt("handler", "change", ("change", {"place": "The shop", "words": words}))


@phrase(
    "when",
    en="they agree to talk again tomorrow, and the customer says {words}",
    zh="商定明天再谈，客户说{words}",
)
def other_time(world: World, words: str) -> None:
    """Change the time, as the customer agreed."""
    tomorrow = (world.now + timedelta(days=1)).isoformat()
    world.attempt("handler", "change", ("change", {"time": tomorrow, "words": words}))


@phrase(
    "when",
    en="they agree on {colleague} instead, and the customer says {words}",
    zh="商定改由{colleague}接待，客户说{words}",
)
def other_person(world: World, colleague: str, words: str) -> None:
    """Change the person, as the customer agreed."""
    given = {"to": known(world, colleague), "words": words}
    world.attempt("handler", "change", ("change", given))


@phrase(
    "when",
    en="they agree on nothing, and the customer says {words}",
    zh="什么也没有换，客户说{words}",
)
def no_change(world: World, words: str) -> None:
    """Try to note a change that changes nothing."""
    world.attempt("handler", "change", ("change", {"words": words}))


@phrase(
    "when",
    en="{colleague} rates the strain of the case at {number}",
    zh="{colleague}自评本案压力为{number}",
)
@phrase(
    "given",
    en="{colleague} has rated the strain of the case at {number}",
    zh="{colleague}已自评本案压力为{number}",
)
def strained(world: World, colleague: str, state: int) -> None:
    """Say how much the case strains somebody, 0 not at all to 4 too much."""
    known(world, colleague)
    world.attempt(colleague, "strain", ("strain", {"state": state, "weighs": "Shouting."}))


@phrase("when", en="{colleague} meets abuse", zh="{colleague}遭到辱骂")
def abused(world: World, colleague: str) -> None:
    """Note that somebody of us was insulted or threatened."""
    known(world, colleague)
    world.attempt(colleague, "strain", ("strain", {"abuse": True}))


@phrase(
    "then",
    en="{colleague} sees how it strained the handler",
    zh="{colleague}看得到经办人的自我状态",
)
def sees_strain(world: World, colleague: str) -> None:
    """The history tells this person how the handler fared."""
    if not strain_seen(world, colleague):
        raise Unmet("strain_hidden", world.process, who=Term("colleague", colleague))


@phrase(
    "then",
    en="{colleague} does not see how it strained the handler",
    zh="{colleague}看不到经办人的自我状态",
)
def sees_no_strain(world: World, colleague: str) -> None:
    """For this person the history says nothing of it."""
    if strain_seen(world, colleague):
        raise Unmet("strain_shown", world.process, who=Term("colleague", colleague))


@phrase("then", en="the desk suggests {hint}", zh="投诉台建议{hint}")
def suggests(world: World, hint: str) -> None:
    """It is worth considering as the case stands."""
    if hint not in hints(world):
        raise Unmet("hint_missing", world.process, hint=Term("hint", hint))


@phrase("then", en="the desk does not suggest {hint}", zh="投诉台没有建议{hint}")
def suggests_not(world: World, hint: str) -> None:
    """It is not worth considering as the case stands."""
    if hint in hints(world):
        raise Unmet("hint_given", world.process, hint=Term("hint", hint))


@phrase("when", en="the customer would rather not talk", zh="客户不愿多谈")
def would_not_talk(world: World) -> None:
    """Hear that the customer is not willing to talk for now."""
    world.attempt("handler", "contact", ("contact", {"willing": "no"}))


@phrase("when", en="the customer is willing to talk again", zh="客户又愿意谈了")
def would_talk(world: World) -> None:
    """Hear that the customer is willing to talk."""
    world.attempt("handler", "contact", ("contact", {"willing": "yes"}))


@phrase(
    "when",
    en="somebody complains who wants to be called {words}",
    zh="一位希望被称为{words}的客户前来投诉",
)
def wants_to_be_called(world: World, name: str) -> None:
    """Ask at once, on receipt, how the customer wants to be addressed."""
    world.receipt["address_as"] = name
    world.view()


@phrase("when", en="the customer asks to be called {words}", zh="客户请我们改称{words}")
def asks_to_be_called(world: World, name: str) -> None:
    """Hear how the customer wants to be addressed from now on."""
    world.attempt("handler", "contact", ("contact", {"address_as": name}))


@phrase("then", en="the customer is addressed as {words}", zh="对客户的称呼为{words}")
def is_called(world: World, name: str) -> None:
    """The case says how to address the customer."""
    seen = world.view().address_as
    expect(world, "called", quoted([name]), quoted([seen] if seen else []))


@phrase(
    "given",
    en="the goals were {words} for the matter and {words} for the customer's peace",
    zh="处理目标已写明：事情上{words}，心里{words}",
)
def goals_are(world: World, matter: str, peace: str) -> None:
    """Note what the customer is to have in the end."""
    world.attempt("handler", "goal", ("goal", {"rational": matter, "emotional": peace}))


@phrase(
    "when",
    en="the matter was put right: {met}, and the customer is at peace: {met}",
    zh="事情是否办妥：{met}，客户心里是否过去：{met}",
)
def goals_met(world: World, matter: str, peace: str) -> None:
    """Note whether both goals were met."""
    world.attempt("handler", "goal", ("goal", {"rational_met": matter, "emotional_met": peace}))


@phrase(
    "then",
    en="the ending says that the matter was put right: {met}, and the customer is at peace: {met}",
    zh="结案写明事情是否办妥：{met}，客户心里是否过去：{met}",
)
def ending_says(world: World, matter: str, peace: str) -> None:
    """The step that ended the case says whether both goals were met."""
    ends = [one.data for one in world.desk("manager").log(world.case) if "outcome" in one.data]
    said = ends[-1] if ends else {}
    for name, met in (("rational_met", matter), ("emotional_met", peace)):
        expect(world, "met", Term("met", met), Term("met", str(said.get(name, ""))))


@phrase("then", en="the ending says nothing of goals", zh="结案没有提到目标")
def ending_silent(world: World) -> None:
    """Nobody had set a goal, so that the end is held to none."""
    ends = [one.data for one in world.desk("manager").log(world.case) if "outcome" in one.data]
    if not ends or "rational_met" in ends[-1] or "emotional_met" in ends[-1]:
        raise Unmet("goals_told", world.process)


@phrase("then", en="the curve of the feeling reads {words}", zh="情绪曲线依次为{words}")
def curve_reads(world: World, readings: str) -> None:
    """The readings over time are these, the first one first."""
    found = world.desk("manager").recovery(world.case)
    seen = [str(one.reading) for one in found.points if one.reading is not None]
    expect(world, "curve", readings, " ".join(seen))


@phrase("then", en="the curve shows {number} new hurt(s)", zh="情绪曲线上有{number}次再次受伤")
def curve_relapses(world: World, relapses: int) -> None:
    """The customer was hurt anew this often."""
    found = world.desk("manager").recovery(world.case)
    expect(world, "relapses", str(relapses), str(found.relapses))


@phrase("when", en="the handler calls again unasked", zh="经办人未经客户同意就再次回访")
def follows_up_unasked(world: World) -> None:
    """Record a call that the customer had not wanted."""
    world.attempt("handler", "follow-up", step(world, "follow-up", {"done": True}))


@phrase(
    "when",
    en="the handler asks what else the customer would like",
    zh="经办人了解客户还希望得到什么",
)
def asks_for_more(world: World) -> None:
    """Ask in a call that the customer wanted what else they would like."""
    given = {"done": True, "welcome": True, "opportunity": "A larger data plan."}
    world.attempt("handler", "follow-up", step(world, "follow-up", given))
