"""How does a page leave the desk? As a file, on standard output, or as the object it tells."""

from collections.abc import Callable

from ..context.mistakes import Mistake
from ..context.session import Session


def put(
    session: Session,
    found: object,
    page: Callable[[], str],
    file: str | None,
    name: str = "",
    *,
    force: bool,
) -> None:
    """Write the page to a file, named like the case unless given; `--json` alone writes none."""
    from amends.workflow.pages.figures import plain

    from ..calling.pagefile import look_at_page, say_written, write_page

    if session.json and file == "-":
        raise Mistake("page_and_json")
    if session.json and file is None:
        session.object(plain(found))
        return
    target = file or name
    look_at_page(session, target, force=force)
    made = page()
    write_page(session, made, target, force=force)
    if target != "-":
        say_written(session, "page_written", target, made, **(plain(found) if session.json else {}))
