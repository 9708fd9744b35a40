"""Which rules can a scenario notice? Those that were asked: which step, in which stage."""

from typing import Final

Asked = tuple[str, str]  # a stage, and the step that was asked for in it
ANY_MOVE: Final = "*"  # the menu of a stage was read, so every move was asked for
