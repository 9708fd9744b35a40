"""Who belongs to a group, and does each member decide alone? Joining, leaving, copies."""

from ...book.phrases import phrase
from ...scene.plausible import step
from ...scene.walker import make, reach, ready
from ...scene.world import World
from ..comparing.record import other
from .shown import GROUP, at_other, gather, member, verdict


@phrase("given", en="the complaint belongs to a group", zh="投诉属于一宗群诉")
def in_a_group(world: World) -> None:
    """Open a group of this complaint alone."""
    gather(world, world.case)


@phrase(
    "given",
    en="another complaint belongs to a group",
    zh="另一件投诉属于一宗群诉",
)
def other_in_a_group(world: World) -> None:
    """Open a group of another complaint."""
    world.receive_another()
    gather(world, other(world))


@phrase("given", en="two members of a group are {stage}", zh="一宗群诉的两名成员均{stage}")
def two_members(world: World, stage: str) -> None:
    """Bring two complaints of one group to the same stage, each by itself."""
    world.receive_another()
    gather(world, world.case, other(world))
    reach(world, stage)
    with at_other(world):
        reach(world, stage)


@phrase("given", en="both members have a draft before them", zh="两名成员都已拟好方案")
def both_drafted(world: World) -> None:
    """Prepare the same offer for both, as far as it could be put forward."""
    ready(world, "propose")
    with at_other(world):
        ready(world, "propose")


@phrase(
    "given",
    en="the complaint belongs to a group that was reviewed",
    zh="投诉所属的群诉已复盘",
)
def was_reviewed(world: World) -> None:
    """Open a group of this complaint, settle the incident, and end it with what was learnt."""
    gather(world, world.case)
    desk = world.desk("supervisor")
    desk.group_turn(GROUP, "settle", "All is quiet.")
    desk.group_close(GROUP, "The mast had no second line.")
    world.forget()


@phrase("when", en="the complaint joins the group", zh="投诉加入这宗群诉")
def joins(world: World) -> None:
    """Let the complaint join the group that is there, or that is not."""
    world.attempt("handler", "join", ("join", {"group": GROUP}))


@phrase("when", en="the other complaint joins the group", zh="另一件投诉加入这宗群诉")
def other_joins(world: World) -> None:
    """Let the second complaint join as well."""
    with at_other(world):
        world.attempt("handler", "join", ("join", {"group": GROUP}))


@phrase(
    "when",
    en="the complaint leaves the group, because {words}",
    zh="投诉退出这宗群诉，因为{words}",
)
def leaves(world: World, words: str) -> None:
    """Let the complaint leave its group."""
    world.attempt("handler", "leave", ("leave", {"text": words}))


@phrase("when", en="the other member says yes", zh="另一名成员表示接受")
def other_accepts(world: World) -> None:
    """Let the other member take the offer, told of it and in their own words."""
    with at_other(world):
        ready(world, "accept")
        make(world, "accept")


@phrase("when", en="the other member says no", zh="另一名成员表示拒绝")
def other_declines(world: World) -> None:
    """Let the other member turn the offer down."""
    with at_other(world):
        make(world, "decline")


@phrase(
    "when",
    en="somebody speaks for the other member under a mandate that covers settling",
    zh="有人代表另一名成员，委托包括和解",
)
def represented(world: World) -> None:
    """Let a representative identify in the other member's case alone."""
    with at_other(world):
        given = {"event": "mandate_given", "settles": True}
        world.do("handler", step(world, "identify", given))


@phrase("when", en="the draft is copied to the other member", zh="拟稿分送另一名成员")
def copied(world: World) -> None:
    """Copy the newest draft of the complaint to the other member."""
    source, target = world.case, other(world)
    world.at_group("handler", "draft", lambda desk: desk.group_draft(GROUP, source, [target]))


@phrase("then", en="the complaint belongs to a group: {verdict}", zh="投诉属于群诉：{verdict}")
def belongs(world: World, said: str) -> None:
    """The complaint is, or is not, a member."""
    verdict(world, "in_group", said, so=bool(world.facts.member.group))


@phrase(
    "then",
    en="the other complaint has a draft of its own: {verdict}",
    zh="另一件投诉有自己的拟稿：{verdict}",
)
def has_draft(world: World, said: str) -> None:
    """A version is in preparation in the other case, approved by nobody yet."""
    with at_other(world):
        draft = world.facts.draft
    verdict(world, "own_draft", said, so=bool(draft.version) and not draft.approved)


@phrase(
    "then",
    en="the other complaint has to hear of a better offer: {verdict}",
    zh="另一件投诉须得知有更好的方案：{verdict}",
)
def has_to_hear(world: World, said: str) -> None:
    """The other member accepted less than a like one was offered since, and was not told."""
    second = other(world)
    verdict(world, "has_to_hear", said, so=second in member(world).treatment.unnoticed)
