"""What do studies, drills and briefs show? Read from the desk as anybody reads them."""

from datetime import timedelta
from typing import Final

from amends.workflow import Desk, MemoryStore
from amends.workflow.desk.learning.making import Wish

from ...book.phrases import phrase
from ...book.unmet import Term, Unmet
from ...scene.world import World
from ..comparing.expecting import expect, known
from ..comparing.record import quoted
from .seen import brief_parts, done_today, whole_study

GOOD: Final = Wish("good", "Charged twice", "Whoever is heard first listens afterwards.")


@phrase("when", en="the handler makes a case study of it", zh="经办人把此案写成案例")
def makes_study(world: World) -> None:
    """Tell the case without anybody in it, and keep it."""
    desk = world.desk("handler")
    desk.keep_study(desk.draft_study(world.case, GOOD).study)


@phrase("then", en="the study does not say {words}", zh="案例中没有{words}")
def does_not_say(world: World, words: str) -> None:
    """No text of the study has these words."""
    if words in whole_study(world):
        raise Unmet("study_says", world.process, words=quoted([words]))


@phrase("then", en="the study says {words}", zh="案例中有{words}")
def study_says(world: World, words: str) -> None:
    """A text of the study has these words."""
    if words not in whole_study(world):
        raise Unmet("study_silent", world.process, words=quoted([words]))


@phrase("then", en="another desk can read the study", zh="其他投诉台读得到这个案例")
def travels(world: World) -> None:
    """The file of the study comes in at a desk that never saw the case, once."""
    text = world.desk("handler").export_studies().encode()
    there = Desk(MemoryStore(), actor="somebody.else")
    first, again = there.import_studies(text), there.import_studies(text)
    names = [world.view().id, *(user.name for user in world.desk("manager").users())]
    if len(first) != 1 or again or any(name.encode() in text for name in names):
        raise Unmet("study_stays", world.process)


@phrase("then", en="the drill asks what {move} lacked", zh="演练会问：{move}缺了什么")
def drill_asks(world: World, move: str) -> None:
    """One question of the drill is about this refused step, and its answer is right."""
    desk = world.desk("handler")
    number = desk.studies()[-1].number
    asked = [one.question for one in desk.drill(number).answers]
    found = [at for at, one in enumerate(asked) if (one.kind, one.what) == ("owed", move)]
    if not found:
        raise Unmet("drill_silent", world.process, move=Term("move", move))
    chosen = [one.choices.index(one.right) + 1 for one in asked]
    if not all(one.met for one in desk.drill(number, chosen).answers):
        raise Unmet("drill_wrong", world.process)


@phrase("when", en="a policy of the desk changes", zh="投诉台的一项设置有变")
def policy_changes(world: World) -> None:
    """Let the manager change a figure."""
    world.desk("manager").set_policy("repeat_days", 30)


@phrase("when", en="{colleague} confirms having read what changed", zh="{colleague}确认已阅读变动")
def confirms(world: World, colleague: str) -> None:
    """Confirm what changed since the last time."""
    known(world, colleague)
    world.desk(colleague).read_notices()


@phrase(
    "then", en="{colleague} has {number} change(s) to read", zh="{colleague}有{number}项变动待阅读"
)
def has_to_read(world: World, colleague: str, changes: int) -> None:
    """The brief of this person shows so many changes of the rules."""
    known(world, colleague)
    expect(world, "to_read", str(changes), str(len(world.desk(colleague).morning().notices)))


@phrase(
    "then",
    en="the morning brief of {colleague} has the case under {part}",
    zh="{colleague}的早会简报把此案列在{part}之下",
)
def brief_has(world: World, colleague: str, part: str) -> None:
    """The case is on this list of the brief."""
    if part not in brief_parts(world, colleague):
        raise Unmet("brief_lacks", world.process, part=Term("part", part))


@phrase(
    "then",
    en="the morning brief of {colleague} does not have the case under {part}",
    zh="{colleague}的早会简报没有把此案列在{part}之下",
)
def brief_has_not(world: World, colleague: str, part: str) -> None:
    """The case is not on this list of the brief."""
    if part in brief_parts(world, colleague):
        raise Unmet("brief_has", world.process, part=Term("part", part))


@phrase(
    "then",
    en="the evening brief of {colleague} tells of {move}",
    zh="{colleague}的晚会简报提到{move}",
)
def evening_tells(world: World, colleague: str, move: str) -> None:
    """What this person did today with the case is told."""
    if move not in done_today(world, colleague):
        raise Unmet("evening_silent", world.process, move=Term("move", move))


@phrase(
    "then",
    en="the evening brief of {colleague} does not tell of {move}",
    zh="{colleague}的晚会简报没有提到{move}",
)
def evening_silent(world: World, colleague: str, move: str) -> None:
    """Nothing of that kind was done today by this person, or it is nobody's to see."""
    if move in done_today(world, colleague):
        raise Unmet("evening_tells", world.process, move=Term("move", move))


@phrase(
    "given",
    en="an earlier complaint of the customer was closed {number} day(s) ago",
    zh="客户的另一件投诉已在{number}天前结束",
)
def closed_before(world: World, days: int) -> None:
    """Let another complaint of the customer come to an end, and this one come so much later."""
    desk = world.desk("handler")
    earlier = desk.receive(**world.receipt).id
    desk.steps(
        earlier,
        [
            ("forward", {"body": "The bank", "contact": "Its complaints office"}),
            ("inform", {"about": "redirect", "text": "The bank decides on it."}),
            ("redirect", {}),
        ],
    )
    world.now += timedelta(days=days)
    world.spoken = world.desk("handler").receive(**world.receipt).id
    world.other = earlier
    world.forget()
