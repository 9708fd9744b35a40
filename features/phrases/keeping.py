"""What does the record keep? Who did what, our words, files, other complaints, what was told."""

from typing import Final

from ..book.phrases import Rows, phrase
from ..book.unmet import Term, Unmet, terms
from ..book.values import LANGUAGES
from ..scene.plausible import step
from ..scene.world import World
from .comparing.expecting import expect
from .comparing.record import Entries, links, log, other, quoted, told

COLUMNS: Final = 2
WORDS: Final = "words"  # the field of the customer's own words


@phrase("when", en="the handler notes {words}", zh="经办人备注{words}")
def notes(world: World, words: str) -> None:
    """Add a note to the record."""
    world.attempt("handler", "note", ("note", {"text": words}))


@phrase(
    "when", en="the {role} keeps the file {words} with the case", zh="{role}把文件{words}存入此案"
)
def keeps_file(world: World, role: str, words: str) -> None:
    """Attach a file of this name."""
    world.attach(role, words, words.encode())


@phrase("given", en="the customer has another complaint", zh="同一客户另有一件投诉")
def has_another(world: World) -> None:
    """Receive a second complaint of the same customer."""
    world.receive_another()


@phrase(
    "when", en="the handler links the two complaints: {link}", zh="经办人将两件投诉关联：{link}"
)
@phrase("given", en="the two complaints are linked: {link}", zh="两件投诉已经关联：{link}")
def links_the_two(world: World, link: str) -> None:
    """Say that the complaint belongs to the other one, and how."""
    linked = {"other": other(world), "as": link}
    world.attempt("handler", "link", ("link", linked))


@phrase("when", en="the handler takes the link back", zh="经办人取消关联")
def takes_link_back(world: World) -> None:
    """Say that the two complaints do not belong together."""
    world.attempt("handler", "unlink", ("unlink", {"other": other(world)}))


@phrase("when", en="the handler tells the customer this: {topic}", zh="经办人告知客户：{topic}")
def informs(world: World, topic: str) -> None:
    """Tell the customer one thing, and keep what was said."""
    world.attempt("handler", "inform", step(world, "inform", {"about": topic}))


@phrase(
    "when",
    en="the handler tells the customer the result, saying {words}",
    zh="经办人告知客户处理结果，说{words}",
)
def informs_saying(world: World, words: str) -> None:
    """Tell the customer the result in these words."""
    world.attempt("handler", "inform", ("inform", {"about": "result", "text": words}))


@phrase("then", en="the customer knows this: {topic}", zh="客户已经知道：{topic}")
def knows(world: World, topic: str) -> None:
    """The customer was told this, and it still counts."""
    known = world.facts.told
    if topic not in known:
        seen = terms("topic", sorted(known))
        raise Unmet("told", world.process, said=Term("topic", topic), seen=seen)


@phrase("then", en="the customer has to be told this: {topic}", zh="须告知客户：{topic}")
def to_be_told(world: World, topic: str) -> None:
    """The customer was not told this, or it no longer counts."""
    known = world.facts.told
    if topic in known:
        seen = terms("topic", sorted(known))
        raise Unmet("untold", world.process, said=Term("topic", topic), seen=seen)


@phrase("then", en="the record ends with:", zh="记录的最后几条为：")
def record_ends_with(world: World, table: Rows) -> None:
    """The last entries of the record are these, in this order; the first row names the columns."""
    rows = [tuple(row) for row in table[1:]]
    if not rows or {len(row) for row in rows} != {COLUMNS}:
        raise Unmet("trail_columns", world.process)
    seen = log(world)[-len(rows) :]
    if rows not in [[told(world, one, lang) for one in seen] for lang in LANGUAGES]:
        said = " / ".join(" ".join(row) for row in rows)
        raise Unmet("trail", world.process, said=said, seen=Entries(world, seen))


@phrase("then", en="the record holds our {words}", zh="记录中有我方的话{words}")
def holds_ours(world: World, words: str) -> None:
    """We wrote this, and the record has it word for word."""
    ours = [text for one in log(world) for name, text in one.said.items() if name != WORDS]
    if words not in ours:
        raise Unmet("our_words", world.process, seen=quoted(ours))


@phrase("then", en="the case holds the file {words}, unchanged", zh="此案存有文件{words}，内容未变")
def holds_file(world: World, words: str) -> None:
    """A file of this name was attached, and what is in it has not changed."""
    desk = world.desk("manager")
    kept = {one.name: one.number for one in desk.attachments(world.case)}
    if words not in kept or desk.attachment(world.case, kept[words]).content != words.encode():
        raise Unmet("file", world.process, seen=quoted(filter(None, kept)))


@phrase(
    "then", en="each of the two complaints names the other: {link}", zh="两件投诉相互指明：{link}"
)
def name_each_other(world: World, link: str) -> None:
    """Both records say that the two belong together, and how; the link has one direction."""
    seen = links(world)
    if seen != [("on", link), ("back", link)]:
        shown = terms("link", [kind for _, kind in seen])
        raise Unmet("links", world.process, said=Term("link", link), seen=shown)


@phrase("then", en="neither complaint names the other", zh="两件投诉不再相互指明")
def name_nobody(world: World) -> None:
    """Neither record says that the two belong together."""
    seen = links(world)
    if seen:
        shown = terms("link", [kind for _, kind in seen])
        raise Unmet("no_links", world.process, seen=shown)


@phrase("then", en="the other complaint is {stage}", zh="另一件投诉{stage}")
def other_is(world: World, stage: str) -> None:
    """The second complaint is in this stage."""
    seen = world.desk("manager").show(other(world)).stage
    expect(world, "other_stage", Term("stage", stage), Term("stage", seen))
