"""Why would the desk say no? Every guard with its reason, why it is there, and who shows it."""

from collections.abc import Iterator

from amends.workflow.pages.html import Html, html, tag

from ...book.values import label
from ...coverage import Seen, State
from ...coverage.elements import Use
from ..view import View, guard_anchor, row_anchor


def guards(view: View) -> Html:
    """Return a card for each guard that is asked anywhere."""
    by_guard: dict[str, list[Use]] = {}
    for use in view.coverage.uses:
        by_guard.setdefault(use.guard, []).append(use)
    return tag("div", *(_guard(view, *one) for one in by_guard.items()), klass="grid")


def _guard(view: View, code: str, uses: list[Use]) -> Html:
    tally = view.coverage.tally
    stopped = _merged(tally.stopped[one] for one in uses)
    passed = _merged(tally.passed[one] for one in uses)
    state = State.TAKEN if stopped and passed else State.WALKED if stopped or passed else None
    mark = view.mark(state or State.UNSEEN)
    text = label(view.process, view.lang, f"guard.{code}.why")
    why = html() if text == f"{code}.why" else tag("p", text, klass="why")
    counts = view.say("guard_counts", stopped=len(stopped), passed=len(passed))
    places = tag("p", view.say("asked_by"), *_places(view, uses), klass="asked")
    body = view.more(view.say("refuses"), view.links(stopped))
    title = tag("h4", mark, " ", view.reason(code))
    quiet = tag("p", counts, klass="quiet")
    return tag("section", title, why, quiet, places, body, id=guard_anchor(code), klass="box")


def _merged(seen: Iterator[tuple[Seen, ...]]) -> list[Seen]:
    found: dict[int, Seen] = {}
    for some in seen:
        for one in some:
            found.setdefault(id(one.plan), one)
    return [*found.values()]


def _places(view: View, uses: list[Use]) -> Iterator[Html]:
    """Name each step that asks it once."""
    rows: dict[str, str | None] = {}
    for use in uses:
        name = use.act if use.row is None else view.process.rows[use.row].move
        rows.setdefault(name, None if use.row is None else f"#{row_anchor(use.row)}")
    for name, to in rows.items():
        said = view.step(name)
        yield html(" ", tag("a", said, href=to) if to else tag("span", said))
