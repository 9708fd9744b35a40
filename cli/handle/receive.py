"""The command that takes a complaint in: everything by options, or asked for at a terminal."""

from pathlib import Path
from typing import Any

import click

from ..calling.forms import completed, field_options, values_of
from ..context.command import command as declared
from ..context.command import option, step_options
from ..context.desks import actor_of, place_of
from ..context.keys import intent
from ..context.reading import Texts
from ..context.session import Session
from ..generated.steps import RECEIVE


def _options() -> list[click.Parameter]:
    return [one for one in step_options() if one.name != "expect"]


@declared(
    "receive",
    *field_options(RECEIVE),
    option("--external-ref", words="opt.external_ref", metavar="REF"),
    option("--eml", words="opt.eml", metavar="FILE|-"),
    shared=_options(),
    examples=[
        "amends receive --customer 'Chen Li' --channel hotline --words 'Charged twice.'",
        "amends receive --customer 'Chen Li' --channel letter --words @letter.txt",
        "amends receive --eml complaint.eml --feeling 3",
    ],
)
def command(session: Session, external_ref: str | None, eml: str | None, **given: Any) -> None:  # noqa: ANN401
    """Take a complaint in."""
    from ..calling.answering import answer_with

    reading = Texts()
    if eml is not None:
        from .attached.mail import take_mail

        source = reading.claim("--eml") if eml == "-" else Path(eml)
        values = values_of(RECEIVE, given, reading)
        take_mail(session, source, external_ref=external_ref, **values)
        return
    values = completed(session, RECEIVE, values_of(RECEIVE, given, reading))
    desk = session.desk(writes=True)
    content = [values, external_ref]
    with intent(session, place_of(session).url, actor_of(session), content) as key:
        case = desk.receive(
            at=session.at, external_ref=external_ref, key=key, dry_run=session.dry_run, **values
        )
        if session.screen and not session.dry_run:
            session.out([session.say("receive.reference", reference=case.reference)])
        answer_with(session, case, ["receive"])
