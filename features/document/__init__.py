"""What does a process look like together with the sentences that hold it? One HTML file."""

from .page import Section, document

__all__ = ["Section", "document"]
