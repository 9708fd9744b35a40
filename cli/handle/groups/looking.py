"""The commands that show groups: list, show."""

from ...context.command import command as declared
from ...context.session import Session
from .naming import group_argument


@declared("list", words="cmd.group.list", examples=["amends group list"])
def list_(session: Session) -> None:
    """List the groups of the desk."""
    from ...screens.groups.lists import tell

    desk = session.desk()
    tell(session, desk.groups(), practice=desk.practice)


@declared("show", group_argument(), words="cmd.group.show", examples=["amends group show G-1"])
def show_(session: Session, group: str) -> None:
    """Show one group with its members side by side."""
    from ...screens.groups.view import tell

    desk = session.desk()
    tell(session, desk.group(group), desk.policy.currency, practice=desk.practice)
