"""The group of those commands; each is imported when it runs."""

from typing import Final

from ...catalogue import both
from ...catalogue.entry import entry_of
from ...context.command import reading_options
from ...terminal.group import LazyGroup

_COMMANDS: Final = {  # name: module; the function is called by the name
    **dict.fromkeys(("open", "add", "remove"), "belonging"),
    **dict.fromkeys(("list", "show"), "looking"),
    **dict.fromkeys(("lead", "turn", "risk", "signal", "close"), "deciding"),
    **dict.fromkeys(("say", "notice", "draft"), "telling"),
    "signals": "warning",
}


command = LazyGroup(
    "group",
    table={
        name: entry_of("group", name, f"{__package__}.{module}", f"{name}_")
        for name, module in _COMMANDS.items()
    },
    words=both("cmd.group"),
    params=reading_options(),
    examples=("amends group open 'Outage at Beilu' C-1042 C-1043", "amends group show G-1"),
)
