"""What does a desk show of what it learned? Read for the sentences about it."""

from ...book.unmet import Unmet
from ...scene.world import World
from ..comparing.expecting import known


def nothing(world: World) -> Unmet:
    """Say that the record tells nothing of it."""
    return Unmet("nothing_said", world.process)


def brief_parts(world: World, colleague: str) -> set[str]:
    """Return on which lists of the morning brief of somebody the case is."""
    known(world, colleague)
    found = world.desk(colleague).morning()._asdict()
    lists = {name: one for name, one in found.items() if isinstance(one, tuple)}
    return {
        name
        for name, one in lists.items()
        if any(getattr(item, "case", None) == world.case for item in one)
    }


def done_today(world: World, colleague: str) -> set[str]:
    """Return what somebody did today with the case, as the evening brief tells it."""
    known(world, colleague)
    found = world.desk(colleague).evening(team=True).done
    return {step for one in found if one.case == world.case for step, _ in one.steps}


def whole_study(world: World) -> str:
    """Return every text of the study that was kept last."""
    study = world.desk("handler").studies()[-1]
    told = [text for one in study.moments for text in one.said.values()]
    return "\n".join([study.title, study.lesson, *told])
