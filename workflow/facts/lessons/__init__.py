"""What does a desk make better because of a complaint? Improvements with an owner and a day."""

from ...frozen import frozen


@frozen()
class Improvement:
    """One thing that is done better: who sees to it, by when, and whether it was shown.

    `due` is in seconds since 1970.
    """

    owner: str
    due: int
    proved: bool = False
