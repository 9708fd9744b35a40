"""How are the figures of a report written? Whole ones without a point, shares in percent."""


def numeral(value: float | None) -> str:
    """Write a figure: a whole number without a point, nothing as a dash."""
    if value is None:
        return "-"
    return f"{value:.0f}" if value == int(value) else f"{value:.1f}"


def percent(value: float | None) -> str:
    """Write a share in percent, or a dash."""
    return "-" if value is None else f"{numeral(value)} %"
