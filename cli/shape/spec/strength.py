"""The command that changes the process rule by rule and says which changes nobody notices."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from ...context.command import command as declared
from ...context.command import option
from ...context.mistakes import Mistake
from ...context.session import Session
from .common import asking, choice_of, choosing_options, paths_argument, process_option, specs_of

if TYPE_CHECKING:
    from amends.features.specs import Specs
    from amends.features.strength.result import Strength

FAILED: Final = 7
FILE: Final = "equivalents.toml"
KINDS: Final = ("move", "guard", "consent", "role", "effect", "money", "words", "figure")


@declared(
    "strength",
    paths_argument(),
    *choosing_options(),
    option("--kind", words="opt.spec_rules", type=click.Choice(KINDS), multiple=True),
    option("--suggest", is_flag=True, words="opt.spec_suggest"),
    option("--equivalents", words="opt.spec_equivalents", metavar="FILE"),
    option("--fail-under", words="opt.spec_fail_under", metavar="N", type=click.IntRange(0, 100)),
    process_option(),
    words="cmd.spec.strength",
    examples=["amends spec strength features", "amends spec strength --kind guard --suggest"],
)
def command(session: Session, paths: tuple[str, ...], process: str | None, **how: Any) -> None:  # noqa: ANN401  # the options
    """Measure, tell, and end with 7 where it is less than was asked for."""
    from ...screens.spec import strength as told

    specs = specs_of(session, paths, process)
    found = _measured(session, specs, how)
    drafts = told.drafts(found, specs, session.lang) if how["suggest"] else {}
    if session.json:
        session.object(told.strength_object(found, specs, session.lang, drafts))
    elif session.screen:
        session.out(told.strength_lines(found, specs, session, drafts))
    else:
        session.out(told.strength_rows(found, specs, session.lang))
    wanted = how["fail_under"]
    if wanted is not None and found.net < wanted:
        session.err([session.say("strength.under", net=f"{found.net:.1f}", wanted=wanted)])
        click.get_current_context().exit(FAILED)


def _measured(session: Session, specs: "Specs", how: dict[str, Any]) -> "Strength":
    from amends.features.specs import NotHolding

    kinds = frozenset(how["kind"])
    try:
        with asking(session):
            found = specs.strength(
                choice_of(how["tags"], how["text"]),
                equivalents=_equivalents(how["equivalents"], specs.paths),
                fits=lambda one: not kinds or one.kind in kinds,
                tell=_progress(session),
            )
    except NotHolding as broken:
        names = [f"{specs.shown(one.plan.path)}:{one.plan.where}" for one in broken.ran.played]
        raise Mistake("spec_not_holding", names=", ".join(names)) from None
    if found.stale and not kinds:
        raise Mistake("spec_stale", keys="; ".join(found.stale))
    return found


def _equivalents(named: str | None, paths: Sequence[str | Path]) -> Path | None:
    """Return the file of declared equivalents: the one named, or one that lies where they look."""
    if named is not None:
        return Path(named)
    places = [Path(one) / FILE for one in (*paths, ".")]
    return next((one for one in places if one.is_file()), None)


def _progress(session: Session) -> Any:  # noqa: ANN401  # a function of two numbers
    if not session.screen or not sys.stderr.isatty():
        return lambda _done, _all: None

    def tell(done: int, count: int) -> None:
        if done == count or not done % 20:
            end = "\r\x1b[K" if done == count else ""
            said = session.say("strength.progress", done=done, count=count)
            sys.stderr.write(f"\r{said}{end}")
            sys.stderr.flush()

    return tell
