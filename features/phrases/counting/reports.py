"""What does the report of the month say of the complaint? Counts, and what to look at."""

from ...book.phrases import phrase
from ...book.unmet import Term, Unmet
from ...scene.plausible import step
from ...scene.world import World
from ..comparing.expecting import expect
from .shown import against, counted, refused, report, standing_in_the_way, watched


@phrase(
    "when",
    en="the handler notes what stands in the way: {obstacle}",
    zh="经办人备注办理中的障碍：{obstacle}",
)
def notes_obstacle(world: World, obstacle: str) -> None:
    """Note what keeps a good answer from the customer, as one of the words for it."""
    world.attempt("handler", "note", step(world, "note", {"obstacle": obstacle}))


@phrase(
    "when",
    en="{counter} counts the complaint against us {basis}",
    zh="{counter}{basis}把此件计入我方",
)
def counts_against(world: World, counter: str, basis: str) -> None:
    """Note who counts the complaint against us, and by what."""
    given = {"counted_by": counter, "basis": basis}
    world.attempt("handler", "attribute", step(world, "attribute", given))


@phrase(
    "when",
    en="the handler reviews the case and names an improvement",
    zh="经办人复盘并提出改进",
)
def improves(world: World) -> None:
    """Review the case, with something that is done otherwise from now on."""
    given = {"improvement": "The billing run is locked."}
    world.attempt("handler", "review", step(world, "review", given))


@phrase(
    "then",
    en="the report of the month counts {number} as {counted}",
    zh="月报计有{number}件：{counted}",
)
def month_counts(world: World, number: int, figure: str) -> None:
    """A figure of the report of the month that runs is this number."""
    seen = counted(report(world), figure)
    if seen != number:
        raise Unmet(
            "month_counts",
            world.process,
            figure=Term("counted", figure),
            said=number,
            seen=seen,
        )


@phrase(
    "then",
    en="the report of the month asks to look at the complaint: {watched}",
    zh="月报要求查看此件：{watched}",
)
def month_watches(world: World, kind: str) -> None:
    """The report names the complaint among what somebody has to look at, for this reason."""
    if world.case not in watched(report(world), kind):
        raise Unmet("month_watches", world.process, kind=Term("watched", kind))


@phrase(
    "then",
    en="the report of the month does not ask to look at the complaint: {watched}",
    zh="月报不要求查看此件：{watched}",
)
def month_lets_be(world: World, kind: str) -> None:
    """The report does not name the complaint for this reason."""
    if world.case in watched(report(world), kind):
        raise Unmet("month_lets_be", world.process, kind=Term("watched", kind))


@phrase(
    "then",
    en="the report of the month says: {reason}, refused {number} time(s), {number} done later",
    zh="月报写明：{reason}，拒绝{number}次，之后办成{number}次",
)
def month_refused(world: World, guard: str, times: int, done: int) -> None:
    """The report says how often a guard refused, and how often the step was done later."""
    expect(world, "month_refused", [times, done], refused(report(world), guard))


@phrase(
    "then",
    en="the report of the month counts as an obstacle, {number} time(s): {obstacle}",
    zh="月报中的障碍出现{number}次：{obstacle}",
)
def month_obstacle(world: World, number: int, obstacle: str) -> None:
    """The report counts what stood in the way so many times."""
    expect(world, "month_obstacle", number, standing_in_the_way(report(world), obstacle))


@phrase(
    "then",
    en=(
        "the report of the month sets beside it {number} with a fault, {number} without "
        "and {number} not judged"
    ),
    zh="月报并列显示有过错{number}件、无过错{number}件、未判定{number}件",
)
def month_merits(world: World, fault: int, without: int, waiting: int) -> None:
    """Whatever is counted against us, the report says whether there was a fault at all."""
    expect(world, "month_merits", [fault, without, waiting], against(report(world)))
