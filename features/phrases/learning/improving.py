"""Who asks how it went, what is done better, and who is trained for a major case?"""

from datetime import timedelta
from typing import Final

from ...book.phrases import phrase
from ...book.unmet import Term, Unmet
from ...scene.people import person
from ...scene.plausible import in_days, step
from ...scene.world import World
from ..comparing.expecting import expect, known
from ..comparing.record import log
from .seen import nothing

MODULE: Final = "major"


@phrase(
    "when",
    en="{colleague} asks the customer afterwards how it went",
    zh="{colleague}事后回访满意度",
)
def surveys(world: World, colleague: str) -> None:
    """Ask the customer after the ending; who asks matters."""
    known(world, colleague)
    world.attempt(colleague, "survey", ("survey", {"answer": "satisfied"}))


@phrase(
    "when",
    en="the customer answers a questionnaire by themselves",
    zh="客户自行填写满意度问卷",
)
def fills_in(world: World) -> None:
    """Keep what the customer filled in with nobody beside them."""
    world.attempt("handler", "survey", ("survey", {"answer": "dissatisfied", "alone": True}))


@phrase(
    "given",
    en="an improvement that {colleague} sees to within {number} day(s)",
    zh="一项由{colleague}在{number}天内落实的改进措施",
)
@phrase(
    "when",
    en="{colleague} is to see to an improvement within {number} day(s)",
    zh="商定由{colleague}在{number}天内落实一项改进",
)
def improves(world: World, colleague: str, days: int) -> None:
    """Agree what is done better from now on, who sees to it and by when."""
    given = {
        "text": "The billing run cannot start twice.",
        "to": known(world, colleague),
        "due": in_days(world, days),
    }
    world.attempt("handler", "improve", ("improve", given))


@phrase(
    "when",
    en="{colleague} shows that improvement {number} was made",
    zh="{colleague}验证第{number}项改进",
)
def proves(world: World, colleague: str, number: int) -> None:
    """Show that an improvement was made."""
    known(world, colleague)
    given = {"improvement": number, "proof": "A second start is refused since 9 March."}
    world.attempt(colleague, "prove", ("prove", given))


@phrase("then", en="improvement {number} is {progress}", zh="第{number}项改进{progress}")
def improvement_is(world: World, number: int, progress: str) -> None:
    """The list over all cases shows the improvement like this."""
    found = world.desk("manager").improvements(whole=True).found
    seen = [one.state for one in found if (one.case, one.number) == (world.case, number)]
    is_so = Term("progress", seen[0]) if seen else nothing(world)
    expect(world, "progress", Term("progress", progress), is_so)


@phrase("when", en="the review finds {root} behind it", zh="复盘认定背后的原因是{root}")
def reviews(world: World, root: str) -> None:
    """Look back, and say what kind of thing lay behind the complaint."""
    world.attempt("handler", "review", step(world, "review", {"root": root}))


@phrase("then", en="the record names {root} behind it", zh="记录写明背后的原因是{root}")
def record_names(world: World, root: str) -> None:
    """The last review says what kind of thing lay behind it."""
    seen = str(log(world)[-1].data.get("root", ""))
    expect(world, "root", Term("root", root), Term("root", seen))


@phrase(
    "given",
    en="a major case asks for training",
    zh="重大投诉要求先完成培训",
)
def asks_for_training(world: World) -> None:
    """Let the desk ask for a module of whoever has a major case."""
    world.desk("manager").set_policy("major_module", MODULE)


@phrase(
    "when",
    en="{colleague} finishes training that counts for {number} day(s)",
    zh="{colleague}完成培训，有效期{number}天",
)
@phrase(
    "given",
    en="{colleague} is trained for {number} day(s)",
    zh="{colleague}已完成培训，有效期{number}天",
)
def is_trained(world: World, colleague: str, days: int) -> None:
    """Record that somebody has the module, for so many days."""
    until = (world.now + timedelta(days=days)).isoformat()
    world.desk("manager").add_training(known(world, colleague), MODULE, until)
    world.forget()


@phrase("then", en="the refusal names {colleague} as trained", zh="拒绝时指明{colleague}已完成培训")
def names_trained(world: World, colleague: str) -> None:
    """Whoever was refused a major case hears who may have it."""
    refused = world.outcome.refused if world.outcome else None
    named = str(refused.values.get("may", "")) if refused else ""
    if person(colleague).name not in named.split(", "):
        raise Unmet("names_trained", world.process, who=Term("colleague", colleague))


@phrase(
    "then",
    en="the record says that it came back after {number} day(s)",
    zh="记录写明结束后第{number}天再次投诉",
)
def came_back(world: World, days: int) -> None:
    """The link says that the trouble came back, and how long after the end."""
    data = log(world)[-1].data
    seen = data.get("after_days") if data.get("came_back") is True else None
    expect(world, "came_back", str(days), str(seen) if seen is not None else nothing(world))


@phrase("then", en="the record does not count it as coming back", zh="记录没有计为再次投诉")
def did_not_come_back(world: World) -> None:
    """The link says nothing of a repeat within the days that count."""
    if "came_back" in log(world)[-1].data:
        raise Unmet("no_return", world.process)
