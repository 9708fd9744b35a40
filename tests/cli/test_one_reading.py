"""What a screen shows of a case is read at once: nobody steps between its parts."""

from typing import TYPE_CHECKING, Any

import pytest

from amends.storage.sql_store.reading import Reading

if TYPE_CHECKING:
    from tests.cli.conftest import Line


@pytest.mark.parametrize("how", ["screen", "pipe", "json"])
@pytest.mark.parametrize("command", ["show", "next", "why", "log", "sla explain"])
def test_one_view_of_the_desk_answers(
    practice: "Line", monkeypatch: pytest.MonkeyPatch, command: str, how: str
) -> None:
    """Whatever an answer takes from the record of a case, it takes from one view of the store."""
    views: list[Reading] = []
    asked = Reading.events

    def noted(view: Reading, *case: Any, **more: Any) -> Any:
        views.append(view)
        return asked(view, *case, **more)

    monkeypatch.setattr(Reading, "events", noted)
    words = [*command.split(), "C-1001", *(["inquire"] if command == "why" else [])]
    more = ["--json"] if how == "json" else []
    assert practice(*words, *more, screen=how == "screen").status == 0
    assert len({id(view) for view in views}) == 1
