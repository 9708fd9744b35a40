"""What do programs get of a report? Every field of its values, by the names that they have."""

from typing import Any


def report_object(value: object) -> Any:  # noqa: ANN401 - whatever a field holds, in plain types
    """Return a value of a report as objects, lists, texts and numbers."""
    if isinstance(value, tuple):
        named = getattr(value, "_asdict", None)
        if named is None:
            return [report_object(one) for one in value]
        return {name: report_object(one) for name, one in named().items()}
    return value


def numeral(value: float | None) -> str:
    """Write a figure: a whole number without a point, nothing as a dash."""
    if value is None:
        return "-"
    return f"{value:.0f}" if value == int(value) else f"{value:.1f}"


def percent(value: float | None) -> str:
    """Write a share in percent, or a dash."""
    return "-" if value is None else f"{numeral(value)} %"
