"""How does a complaint come in by mail? Once, its parts attached, all of it or nothing."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .landing import Mailing, ReceivedMail, receive_mail

__all__ = ["Mailing", "ReceivedMail", "receive_mail"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "landing": "Mailing ReceivedMail receive_mail",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
