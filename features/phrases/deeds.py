"""What happens at the desk: what its people try, what comes to light, and time that passes."""

from ..book.phrases import phrase
from ..scene.plausible import step
from ..scene.walker import finish_in_silence, ready
from ..scene.world import World


@phrase("when", en="the {role} tries to {move}", zh="{role}尝试{move}")
def tries(world: World, role: str, move: str) -> None:
    """Try a move or an act with nothing said for it but what it cannot do without."""
    world.attempt(role, move, step(world, move))


@phrase("when", en="another {role} tries to {move}", zh="另一位{role}尝试{move}")
def another_tries(world: World, role: str, move: str) -> None:
    """Let a second person of this role try it."""
    world.attempt(f"another {role}", move, step(world, move))


@phrase("when", en="the {role} escalates, because {words}", zh="{role}升级投诉，理由是{words}")
def escalates(world: World, role: str, words: str) -> None:
    """Take the case to the level above, with a reason."""
    world.attempt(role, "escalate", ("escalate", {"reason": words}))


@phrase("when", en="the {role} decides the case", zh="{role}作出决定")
def decides(world: World, role: str) -> None:
    """Decide an escalated case."""
    world.attempt(role, "decide", step(world, "decide"))


@phrase(
    "when",
    en="the {role} reopens the case, since a promise was broken",
    zh="{role}因承诺落空重开此案",
)
def reopens_for_promise(world: World, role: str) -> None:
    """Reopen on the desk's own account: we did not keep our word."""
    world.attempt(role, "reopen", ("reopen", {"reason": "promise_broken"}))


@phrase(
    "when",
    en="the {role} reopens the case, since it was sent back",
    zh="{role}因投诉被退回重开此案",
)
def reopens_sent_back(world: World, role: str) -> None:
    """Reopen on the desk's own account: the other body did not take it."""
    world.attempt(role, "reopen", ("reopen", {"reason": "sent_back"}))


@phrase("when", en="{number} day(s) pass(es)", zh="过了{number}天")
def days_pass(world: World, days: int) -> None:
    """Move the clock of the practice desk on, with the complaint already there."""
    world.view()
    world.wait(days=days)


@phrase("when", en="{number} hour(s) pass(es)", zh="过了{number}小时")
def hours_pass(world: World, hours: int) -> None:
    """Move the clock of the practice desk on by hours, with the complaint already there."""
    world.view()
    world.wait(hours=hours)


@phrase("when", en="an important new fact comes to light", zh="出现了重要的新事实")
def new_fact(world: World) -> None:
    """Put a piece of evidence on record that changes the story."""
    world.attempt("handler", "evidence", step(world, "evidence", {"material": True}))


@phrase("when", en="one more small point comes up", zh="客户又补充了一个小问题")
@phrase("given", en="one more small point has come up", zh="客户此前又补充了一个小问题")
def small_point(world: World) -> None:
    """Name a further point that leaves the story as it was."""
    world.attempt("handler", "raise", step(world, "raise", {"minor": True}))


@phrase("when", en="the matter turns out to be {gravity}", zh="发现案情{gravity}")
def turns_out_grave(world: World, gravity: str) -> None:
    """Note how grave the matter is, as it has become known."""
    world.attempt("handler", "classify", ("classify", {"severity": gravity}))


@phrase("when", en="liability is judged anew", zh="重新判定责任")
def judged_anew(world: World) -> None:
    """Assess liability once more."""
    world.attempt("handler", "assess", step(world, "assess"))


@phrase("when", en="it turns out that the customer was pressed", zh="事后发现客户曾受到压力")
def turns_out_pressed(world: World) -> None:
    """Mark, as somebody else at the desk, a tactic that was used on the customer."""
    found = {"tactic": "last_chance", "text": "Heard on the recording."}
    world.attempt("another handler", "contact", ("contact", found))


@phrase("when", en="the handler tells the customer {words}", zh="经办人对客户说{words}")
@phrase("given", en="the handler has told the customer {words}", zh="经办人曾对客户说{words}")
def tells(world: World, words: str) -> None:
    """Record a talk in which the handler said this."""
    world.attempt("handler", "contact", ("contact", {"text": words}))


@phrase(
    "when", en="a colleague calls back, and the customer says {words}", zh="同事回访，客户说{words}"
)
def calls_back_saying(world: World, words: str) -> None:
    """Let somebody independent ask the customer, and keep what they say."""
    given = {"words": words}
    world.attempt("another handler", "call-back", step(world, "call-back", given))


@phrase("when", en="a colleague calls the customer back", zh="由无关的同事回访客户")
def calls_back(world: World) -> None:
    """Let somebody independent ask the customer what they really want."""
    world.attempt("another handler", "call-back", step(world, "call-back"))


@phrase("when", en="the handler answers the customer's feelings", zh="经办人体谅客户的情绪")
def answers_feelings(world: World) -> None:
    """Hear the feeling, name it, and regret what the customer went through."""
    world.attempt("handler", "empathise", step(world, "empathise"))


@phrase("when", en="everything still owed to {move} is supplied", zh="补齐{move}所欠的一切")
def supplied(world: World, move: str) -> None:
    """Do all that the desk names as owed, and wait where it says wait."""
    ready(world, move)


@phrase("when", en="the decision from outside is carried out", zh="外部决定执行完毕")
def carried_out(world: World) -> None:
    """Record that what the outside body decided has been done."""
    done = step(world, "outside", {"event": "carried_out"})
    world.attempt("handler", "outside", done)


@phrase("when", en="the case runs its course", zh="投诉继续办理下去")
def runs_its_course(world: World) -> None:
    """Bring the case to its end by what the desk alone may do."""
    finish_in_silence(world)


@phrase(
    "when", en="the handler calls again as agreed, and all is well", zh="经办人如约回访，一切都好"
)
def follows_up(world: World) -> None:
    """Record that the follow-up was done, and that the customer had wanted it."""
    given = {"done": True, "welcome": True}
    world.attempt("handler", "follow-up", step(world, "follow-up", given))
