"""What does the record show about a complaint? A small frozen fold of its events."""

from .facts import (
    ABOUT,
    NO_DRAFT,
    Asking,
    Draft,
    Facts,
    Issue,
    Link,
    Remedy,
    Seen,
    Timers,
)

__all__ = [
    "ABOUT",
    "NO_DRAFT",
    "Asking",
    "Draft",
    "Facts",
    "Issue",
    "Link",
    "Remedy",
    "Seen",
    "Timers",
]
