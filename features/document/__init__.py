"""What does a process look like together with the sentences that hold it? One HTML file."""

from amends.workflow.pages.frame import Section

from .page import document

__all__ = ["Section", "document"]
