"""What can a shell offer for a word? Cases, the steps of that case, users: or nothing, silently."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

import click

from ..catalogue import both
from ..context.command import SHARED, session_of
from ..context.session import Session
from ..terminal.help import Argument

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_WORD: Final = r"[\w.@-]+"  # what a shell takes as one word, and as nothing else
Offer = Callable[[Session, click.Context, str], Iterator["CompletionItem[str]"]]


def case_argument() -> click.Parameter:
    """Declare the case, which every command of a case names first."""
    return Argument(
        ["case"], metavar="CASE", words=both("arg.case"), shell_complete=completing(cases)
    )


def completing(offer: Offer) -> Callable[[click.Context, click.Parameter, str], list[Any]]:
    """Make a completion of an offer; whatever goes wrong, a shell is not told of it."""

    def complete(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[Any]:
        given = {name: ctx.params[name] for name in SHARED & ctx.params.keys()}
        try:
            return [*offer(session_of(ctx, given), ctx, incomplete)]
        except Exception:  # noqa: BLE001  # a message would stand in the middle of what is typed
            return []

    return complete


def cases(session: Session, ctx: click.Context, text: str) -> Iterator["CompletionItem[str]"]:
    """Offer the cases in which this command is possible: the open ones, or those that begin so."""
    from ..answers.offered import cases as found

    yield from (_item(one.value, one.about) for one in found(session, ctx.info_name or "", text))


def _item(value: str, about: str) -> "CompletionItem[str]":
    """Offer a word with what it means."""
    from click.shell_completion import CompletionItem

    from ..answers.offered import in_a_line

    return CompletionItem(value, help=in_a_line(about) or None)


def steps(session: Session, ctx: click.Context, text: str) -> Iterator["CompletionItem[str]"]:
    """Offer what may happen to this very case now; after a step the word that joins another."""
    taken = ctx.params.get("steps") or ()
    if len(taken) % 2:
        yield _item("then", "")
        return
    yield from _menu(session, ctx, text, "ready")


def moves(session: Session, ctx: click.Context, text: str) -> Iterator["CompletionItem[str]"]:
    """Offer the moves that are possible from the stage of this case, ready or not."""
    yield from _menu(session, ctx, text, "owed")


def _menu(
    session: Session, ctx: click.Context, text: str, upto: str
) -> Iterator["CompletionItem[str]"]:
    from ..generated import texts

    fit = {"ready"} if upto == "ready" else {"ready", "owed", "not_allowed"}
    for answer in session.desk().menu(ctx.params["case"]):
        asked = upto == "ready" or answer.kind == "move"
        if asked and answer.standing.value in fit and answer.name.startswith(text):
            yield _item(answer.name, texts(session.lang)[f"help.{answer.name}"])


def users(session: Session, _ctx: click.Context, text: str) -> Iterator["CompletionItem[str]"]:
    """Offer the people of the desk whose names a shell takes as one word."""
    from amends.storage import open_store

    from ..context.desks import place_of
    from ..render.words import label

    with open_store(place_of(session).url).reading() as view:
        for user in view.users():
            if (
                user.active
                and user.role != "auditor"
                and user.name.startswith(text)
                and re.fullmatch(_WORD, user.name)
            ):
                yield _item(user.name, label("role", user.role, session.lang))


def cards(session: Session, _ctx: click.Context, text: str) -> Iterator["CompletionItem[str]"]:
    """Offer the cards of the craft by their codes."""
    from amends.workflow.craft import CARDS

    for card in CARDS:
        if card.code.startswith(text):
            yield _item(card.code, card.name[session.lang])


def entries(session: Session, _ctx: click.Context, text: str) -> Iterator["CompletionItem[str]"]:
    """Offer the entries of the playbooks by their codes, the desk's own among them."""
    from ..context.desks import desk_if_any

    for entry in desk_if_any(session).entries():
        if entry.code.startswith(text):
            yield _item(entry.code, entry.name[session.lang])
