"""Who began the case, to whom is it sent on, and who takes part in it?"""

from datetime import timedelta

from ...book.phrases import phrase
from ...book.unmet import Term, terms
from ...scene.plausible import step
from ...scene.world import World
from ..comparing.expecting import expect, known, person_is
from .seeing import organised


@phrase(
    "when",
    en="{colleague} transfers the case to {colleague} for {number} day(s)",
    zh="{colleague}把此案转派给{colleague}，{number}天内签收",
)
@phrase(
    "given",
    en="{colleague} transferred the case to {colleague} for {number} day(s)",
    zh="{colleague}已把此案转派给{colleague}，{number}天内签收",
)
def transfers(world: World, giver: str, receiver: str, days: int) -> None:
    """Send the case on for good; the receiver has so many days to take it."""
    until = (world.now + timedelta(days=days)).isoformat()
    given = {"to": known(world, receiver), "until": until, "department": "Billing"}
    world.attempt(giver, "transfer", step(world, "transfer", given))


@phrase("when", en="{colleague} sends the case back", zh="{colleague}把此案退回")
def sends_back(world: World, colleague: str) -> None:
    """Send back what was transferred."""
    world.attempt(colleague, "send-back", step(world, "send-back"))


@phrase(
    "given",
    en="the case went to {colleague} and back {number} time(s)",
    zh="此案已转派给{colleague}又被退回{number}次",
)
def went_to_and_fro(world: World, receiver: str, times: int) -> None:
    """Let the owner send the case on, and the receiver send it back, so often."""
    for _ in range(times):
        transfers(world, "handler", receiver, 1)
        sends_back(world, receiver)


@phrase("then", en="the first responsible is still {colleague}", zh="首问责任人仍是{colleague}")
def first_is(world: World, colleague: str) -> None:
    """Whoever is named took the case on first."""
    person_is(world, "first", colleague, organised(world).first or None)


@phrase("then", en="the case waits for {colleague} to take it", zh="此案等待{colleague}签收")
def waits_for(world: World, colleague: str) -> None:
    """The case was transferred to whoever is named, who has not taken it yet."""
    person_is(world, "receiver", colleague, organised(world).transfer_to)


@phrase("then", en="the case waits for nobody to take it", zh="此案无需他人签收")
def waits_for_nobody(world: World) -> None:
    """No transfer is open."""
    person_is(world, "receiver", None, organised(world).transfer_to)


@phrase("then", en="the case was sent back {number} time(s)", zh="此案已退回{number}次")
def sent_back(world: World, times: int) -> None:
    """Receivers sent the case back this often."""
    expect(world, "returns", str(times), str(organised(world).returns))


@phrase(
    "when",
    en="the handler notes that {colleague} takes part as {involved}",
    zh="经办人写明{colleague}作为{involved}参与",
)
def involves(world: World, colleague: str, part: str) -> None:
    """Note which part a person takes in the case."""
    given = {"part": part, "who": known(world, colleague)}
    world.attempt("handler", "involve", ("involve", given))


@phrase(
    "when",
    en="the handler notes that a department takes part as {involved}",
    zh="经办人写明某部门作为{involved}参与",
)
def involves_department(world: World, part: str) -> None:
    """Note which part a department takes in the case."""
    world.attempt("handler", "involve", ("involve", {"part": part, "department": "Billing"}))


@phrase(
    "when",
    en="the handler notes that nobody takes part as {involved}",
    zh="经办人没有写明由谁作为{involved}参与",
)
def involves_nobody(world: World, part: str) -> None:
    """Try to note a part that nobody takes."""
    world.attempt("handler", "involve", ("involve", {"part": part}))


@phrase("then", en="these parts are taken: {involved}", zh="参与方的身份为：{involved}")
def parts_are(world: World, part: str) -> None:
    """The part that is named is taken in the case, and no other."""
    seen = [one.part for one in world.facts.organising.team]
    expect(world, "parts", terms("involved", [part]), terms("involved", seen))


@phrase("then", en="{colleague} takes part as {involved}", zh="{colleague}作为{involved}参与")
def takes_part(world: World, colleague: str, part: str) -> None:
    """Whoever is named takes this part."""
    team = world.facts.organising.team
    named = known(world, colleague)
    seen = next((one.part for one in team if one.who == named), "")
    expect(world, "takes_part", Term("involved", part), Term("involved", seen))
