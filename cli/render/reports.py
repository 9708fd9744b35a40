"""What do programs get of a report? Every field of its values, by the names that they have."""

from typing import Any

from amends.workflow.pages.saying.numbers import numeral, percent

__all__ = ["numeral", "percent", "report_object"]


def report_object(value: object) -> Any:  # noqa: ANN401 - whatever a field holds, in plain types
    """Return a value of a report as objects, lists, texts and numbers."""
    if isinstance(value, tuple):
        named = getattr(value, "_asdict", None)
        if named is None:
            return [report_object(one) for one in value]
        return {name: report_object(one) for name, one in named().items()}
    return value
