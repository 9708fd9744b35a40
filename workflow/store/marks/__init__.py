"""What do reports count? Marks of the events, kept beside them, and questions over a span."""

from .asked import QUESTIONS, Question, Span
from .counting import counted
from .making import Mark, marks_in, marks_of, marks_read

__all__ = ["QUESTIONS", "Mark", "Question", "Span", "counted", "marks_in", "marks_of", "marks_read"]
