"""The command that lists what is done better because of complaints, over all cases."""

from ..calling.choosing import QueryCommand, query_argument
from ..context.command import command as declared
from ..context.command import option
from ..context.session import Session


@declared(
    "improvements",
    query_argument(),
    option("--all", "whole", is_flag=True, words="opt.improvements_all"),
    examples=["amends improvements", "amends improvements --all cause:price"],
    kind=QueryCommand,
)
def command(session: Session, query: tuple[str, ...], *, whole: bool) -> None:
    """List improvements by their day."""
    from ..screens.learning.improvements import tell

    desk = session.desk()
    tell(session, desk, desk.improvements(" ".join(query), whole=whole))
