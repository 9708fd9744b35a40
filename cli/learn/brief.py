"""The command for the meeting of the morning and that of the evening."""

from datetime import datetime
from typing import Final

from ..context.command import command as declared
from ..context.command import dry_run, option
from ..context.session import Session

NOON: Final = 12


@declared(
    "brief",
    option("--am", "half", flag_value="am", words="opt.brief_am"),
    option("--pm", "half", flag_value="pm", words="opt.brief_pm"),
    option("--team", is_flag=True, words="opt.brief_team"),
    option("--read", is_flag=True, words="opt.brief_read"),
    shared=[dry_run()],
    examples=["amends brief --am", "amends brief --pm --team", "amends brief --read"],
)
def command(session: Session, half: str | None, *, team: bool, read: bool) -> None:
    """Say what the day begins with, or ends with; or confirm that the changes were read."""
    from ..context.desks import now_of
    from ..screens.learning.brief import tell_evening, tell_morning, tell_read

    desk = session.desk(writes=read)
    if read:
        tell_read(session, desk.read_notices())
        return
    if half is None:
        from amends.workflow.moments import local

        here = datetime.fromisoformat(local(now_of(desk).isoformat(), desk.zone))
        half = "am" if here.hour < NOON else "pm"
    if half == "am":
        tell_morning(session, desk, desk.morning(team=team))
    else:
        tell_evening(session, desk, desk.evening(team=team))
