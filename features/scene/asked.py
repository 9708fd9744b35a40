"""Which rules can a scenario notice? Those that were asked: which step, in which stage."""

from typing import Final

Asked = tuple[str, str]  # a stage, and the step that was asked for in it
Change = tuple[str, str, str]  # a region that went from one state to another
ANY_MOVE: Final = "*"  # the menu of a stage was read, so every move was asked for
