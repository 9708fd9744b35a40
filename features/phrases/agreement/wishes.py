"""Whose wish is it, and how was it taken? Mandates, recordings, requests in writing, recusal."""

from datetime import timedelta

from ...book.phrases import phrase
from ...scene.plausible import step
from ...scene.world import World
from ..comparing.expecting import known


@phrase(
    "when",
    en="the complaint turns out to be about {colleague}, and {colleague} takes it over",
    zh="发现投诉针对{colleague}，改由{colleague}接手",
)
def about_the_owner(world: World, about: str, receiver: str) -> None:
    """Keep the owner away from the case, and let somebody else have it."""
    given = {"user": known(world, about), "to": known(world, receiver)}
    world.attempt("supervisor", "recuse", step(world, "recuse", given))


@phrase(
    "when",
    en="the complaint turns out to be about {colleague}",
    zh="发现投诉针对{colleague}",
)
@phrase("given", en="the complaint is about {colleague}", zh="投诉针对{colleague}")
def about_somebody(world: World, about: str) -> None:
    """Keep somebody away from the case who does not own it."""
    given = {"user": known(world, about)}
    world.attempt("handler", "recuse", step(world, "recuse", given))


@phrase(
    "when",
    en="{colleague} finds that the complaint is not about {colleague} after all",
    zh="{colleague}查明投诉并非针对{colleague}",
)
def not_about(world: World, who: str, about: str) -> None:
    """Lift a recusal."""
    given = {"user": known(world, about), "lift": True}
    world.attempt(who, "recuse", step(world, "recuse", given))


@phrase(
    "given",
    en="the mandate that was shown ends in {number} day(s)",
    zh="所出示的和解授权{number}天后到期",
)
def mandate_for(world: World, days: int) -> None:
    """Let a representative show a mandate to settle that lasts for some days."""
    until = (world.now + timedelta(days=days)).isoformat()
    shown = {"speaker": "representative", "settles": True, "until": until}
    world.do("handler", step(world, "identify", shown))


@phrase("when", en="a mandate of yesterday is shown", zh="代理人出示昨天已到期的授权")
def mandate_over(world: World) -> None:
    """Let a representative show a mandate that is over."""
    until = (world.now - timedelta(days=1)).isoformat()
    shown = {"speaker": "representative", "settles": True, "until": until}
    world.attempt("handler", "identify", step(world, "identify", shown))


@phrase(
    "when",
    en="the customer writes that the withdrawal is to count at once, saying {words}",
    zh="客户书面要求撤诉立即生效，说{words}",
)
def withdraws_at_once(world: World, words: str) -> None:
    """Take a request that the customer wrote, and that does not rest."""
    given = {"words": words, "at_once": True, "channel": "email"}
    world.attempt("customer", "request-withdrawal", step(world, "request-withdrawal", given))


@phrase(
    "when",
    en="the customer says on the telephone that the withdrawal is to count at once",
    zh="客户在电话里要求撤诉立即生效",
)
def says_at_once(world: World) -> None:
    """Take a request without a rest that nobody wrote."""
    given = {"at_once": True, "channel": "phone"}
    world.attempt("customer", "request-withdrawal", step(world, "request-withdrawal", given))


@phrase(
    "when",
    en="it turns out that the customer needs special care",
    zh="得知客户需要特别照顾",
)
def turns_out_vulnerable(world: World) -> None:
    """Note that something makes the customer vulnerable."""
    world.attempt("handler", "classify", ("classify", {"vulnerable": "health"}))


@phrase(
    "when",
    en="the customer is recorded saying yes: {words}",
    zh="客户同意时被录音，说{words}",
)
def recorded_yes(world: World, words: str) -> None:
    """Take a yes of which a recording is kept."""
    given = {"words": words, "recorded": True}
    world.attempt("customer", "consent", step(world, "consent", given))
