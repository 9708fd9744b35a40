"""What is a card of the craft of talking, and for which moment is one looked for?"""

from collections.abc import Mapping
from typing import Final

from ..frozen.named import NamedTuple

LANGUAGES: Final = ("en", "zh")
CALM: Final = 0
FURIOUS: Final = 4
UNREAD: Final = -1  # nobody has taken a reading yet
ANY_FEELING: Final = (CALM, FURIOUS)

Texts = Mapping[str, str]  # by language
NO_TEXTS: Final[Texts] = {}


class Card(NamedTuple):
    """A way of talking that fits some moments: what to say, what not, and why.

    `rows` are the seed rows whose spirit it keeps. What is empty narrows nothing: `steps` are the
    acts and moves that it helps with, `stages` where the matter stands, `feeling` the lowest and
    the highest reading (0 calm to 4 furious), `channels` how one is in touch, `cause` what the
    complaint is about. `tactic` names the tactic that `avoid` is an example of. Texts are by
    language; `do` is what goes beside the words, and may be missing.
    """

    code: str
    rows: tuple[str, ...]
    name: Texts
    say: Texts
    avoid: Texts
    why: Texts
    do: Texts = NO_TEXTS
    steps: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    feeling: tuple[int, int] = ANY_FEELING
    channels: tuple[str, ...] = ()
    cause: str = ""
    tactic: str = ""


class Moment(NamedTuple):
    """Where a talk is: the stage, the step it is to lead to, the feeling, how one is in touch.

    `feeling` is the last reading, 0 to 4, or -1 where nobody has taken one.
    """

    stage: str = ""
    step: str = ""
    feeling: int = UNREAD
    channel: str = ""
    cause: str = ""
