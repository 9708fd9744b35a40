"""What do reports count? Marks of the events, kept beside them, and questions over a span."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .asked import QUESTIONS, Question, Span
    from .counting import counted
    from .making import Mark, marks_in, marks_of, marks_read

__all__ = ["QUESTIONS", "Mark", "Question", "Span", "counted", "marks_in", "marks_of", "marks_read"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "asked": "QUESTIONS Question Span",
    "counting": "counted",
    "making": "Mark marks_in marks_of marks_read",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
