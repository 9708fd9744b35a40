"""Which options has a talk, and what do they give? The fields of its acts, under its own names."""

from collections.abc import Mapping
from typing import Any, Final

import click

from ..context.command import option
from ..context.reading import Texts
from ..generated.form import Field
from ..generated.steps import STEPS
from .forms import METAVARS, FieldOption, value_of

PARTS: Final = {  # what came up in a talk: of which act it is, and of which field
    "channel": ("contact", "channel"),
    "words": ("contact", "words"),
    "feeling": ("contact", "feeling"),
    "text": ("contact", "text"),
    "heard": ("empathise", "heard"),
    "named": ("empathise", "named"),
    "regret": ("empathise", "regret"),
    "issue": ("raise", "text"),
    "restate": ("restate", "text"),
    "confirmed": ("restate", "confirmed"),
    "explain": ("explain", "text"),
    "promise": ("promise", "text"),
    "due": ("promise", "due"),
}


def field_of(key: str) -> Field:
    """Return the field that a part of a talk is, under the name it has in the talk."""
    act, name = PARTS[key]
    field = STEPS[act].find(name)
    assert field is not None, key  # noqa: S101 - the tables are generated; a test reads all
    return field._replace(name=key, required=False, many=key == "issue")


def talk_options() -> list[click.Parameter]:
    """Declare an option for every part of a talk; what the acts call otherwise has words here."""
    return [_option(key) for key in PARTS]


def _option(key: str) -> click.Parameter:
    field = field_of(key)
    if PARTS[key][1] == key:
        return FieldOption(field)
    words = f"opt.talk_{key}"
    return option(field.option, words=words, metavar=METAVARS[field.kind], multiple=True)


def said_in(given: Mapping[str, Any], reading: Texts) -> dict[str, Any]:
    """Read what the options gave into what was said; raises `Mistake`."""
    return {key: value_of(field_of(key), given[key], reading) for key in PARTS if given.get(key)}
