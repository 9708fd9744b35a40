"""How is a mail read? Its sender, date, subject, text and parts, with what had to be decided."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .mail import Attached, Mail, Remark, read_mail

__all__ = ["Attached", "Mail", "Remark", "read_mail"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "mail": "Attached Mail Remark read_mail",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
