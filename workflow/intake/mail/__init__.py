"""How is a mail read? Its sender, date, subject, text and parts, with what had to be decided."""

from .mail import Attached, Mail, Remark, read_mail

__all__ = ["Attached", "Mail", "Remark", "read_mail"]
