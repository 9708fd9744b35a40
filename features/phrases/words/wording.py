"""How do we put it? Words in doubt, the reason that lets them stand, and sentences too long."""

from amends.workflow import BadInput

from ...book.phrases import phrase
from ...book.unmet import Term, Unmet
from ...scene.walker import make, ready
from ...scene.world import World

DOUBTED = frozenset({"wording_flagged", "wording_unsure"})


@phrase(
    "when",
    en="the handler tells the customer {words}, since {words}",
    zh="经办人对客户说{words}，理由是{words}",
)
@phrase(
    "given",
    en="the handler has told the customer {words}, since {words}",
    zh="经办人曾对客户说{words}，理由是{words}",
)
def says_with_reason(world: World, words: str, reason: str) -> None:
    """Say something doubtful to the customer, with the reason why it is true and fair."""
    world.attempt("handler", "contact", ("contact", {"text": words, "stands": reason}))


@phrase(
    "when",
    en="the handler lets the draft stand, since {words}",
    zh="经办人保留拟稿中的话，理由是{words}",
)
def lets_stand(world: World, reason: str) -> None:
    """Write why the doubtful words of the draft are true and fair."""
    world.attempt("handler", "draft", ("draft", {"stands": reason}))


@phrase(
    "when",
    en="the handler writes {words} as the answer to point {number}",
    zh="经办人把{words}写作第{number}项的答复",
)
def answers_point(world: World, words: str, number: int) -> None:
    """Write the answer to one point of the complaint into the draft."""
    world.attempt("handler", "draft", ("draft", {"answer": (number, words)}))


@phrase("then", en="these words want a reason first", zh="这些话须先写明理由")
def wants_reason(world: World) -> None:
    """The last step was not taken: nobody wrote why its words are true and fair."""
    tried = world.outcome
    found = world.claim(tried.who if tried else "", tried.move if tried else "", BadInput)
    code = getattr(found.refused, "code", "")
    if code not in DOUBTED:
        why = found.why(world.process)
        raise Unmet("refused_otherwise", world.process, move=Term("move", found.move), refusal=why)


@phrase("then", en="it is on record that doubtful words stood", zh="记录写明有疑义的话得以保留")
def words_stood(world: World) -> None:
    """The log names what the words were taken for, and the reason is kept."""
    log = world.desk("manager").log(world.case)
    if not all(
        (any("flagged" in one.data for one in log), any("stands" in one.said for one in log))
    ):
        raise Unmet("words_stood", world.process)


@phrase(
    "given",
    en="an offer has gone out whose doubtful words were let stand",
    zh="已发出的方案中有写明理由后保留的话",
)
def went_out_with_reason(world: World) -> None:
    """Propose an offer with words in doubt, and the reason why they are true and fair."""
    ready(world, "propose")
    words = {"text": "You should not expect too much.", "stands": "The law caps it."}
    world.do("handler", ("draft", words))
    ready(world, "propose")
    make(world, "propose")
