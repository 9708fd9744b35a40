"""How does a complaint come in by mail? Once, its parts attached, all of it or nothing."""

from .landing import Mailing, ReceivedMail, receive_mail

__all__ = ["Mailing", "ReceivedMail", "receive_mail"]
