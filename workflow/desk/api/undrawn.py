"""When is a case shown to whoever took a step? When they look, as it stood at that step."""

from collections.abc import Callable
from typing import Any, Final, SupportsIndex

from ...frozen import held
from ..views import CaseView

HOW: Final = "draw"  # what an undrawn view holds instead of its fields


def undrawn(draw: Callable[[], CaseView]) -> CaseView:
    """Return the view that a call draws, which is made when somebody first looks at it.

    What it is drawn from must not change any more. Whatever is asked of the view draws it whole,
    and from then on it is a `CaseView` as any other.
    """
    view = object.__new__(_Undrawn)
    object.__getattribute__(view, "__dict__")[HOW] = draw
    return view


def _looked_at(view: CaseView) -> CaseView:
    """Draw a view; two threads that look at once draw the same, and either may be the first."""
    values: dict[str, Any] = object.__getattribute__(view, "__dict__")
    draw = values.get(HOW)
    if draw is not None:
        values.update(held(draw()))
        object.__setattr__(view, "__class__", CaseView)
        values.pop(HOW, None)
    return view


class _Undrawn(CaseView):
    """A view that nobody has looked at."""

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401  # whatever is asked
        return getattr(_looked_at(self), name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(_looked_at(self), name, value)

    def __delattr__(self, name: str) -> None:
        delattr(_looked_at(self), name)

    def __eq__(self, other: object) -> bool:
        return _looked_at(self) == other

    def __hash__(self) -> int:
        return hash(_looked_at(self))

    def __repr__(self) -> str:
        return repr(_looked_at(self))

    def __reduce_ex__(self, protocol: SupportsIndex) -> Any:  # noqa: ANN401  # as `object` has it
        return _looked_at(self).__reduce_ex__(protocol)
