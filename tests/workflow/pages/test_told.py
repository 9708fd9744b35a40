"""What a page can say: each value has a name in both languages, and what is said out is decided."""

from typing import Final

import pytest

from amends.workflow import PROCESS
from amends.workflow.catalogue import texts
from amends.workflow.desk.dossier.customer import TOLD
from amends.workflow.desk.dossier.notices import ALONE
from amends.workflow.pages.telling.view import UNSAID
from amends.workflow.process.fields import Kind
from amends.workflow.process.model import no_doubts

FORMS: Final = (PROCESS.receive, *PROCESS.moves, *PROCESS.acts)
HELD: Final = frozenset(  # of what is searched for tactics: what stays with the desk all the same
    {
        *("stands", "contact.text", "note.text", "interim.proof", "settle.proof", "suspend.text"),
        "green-channel.proof",
    }
)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_each_value_of_a_step_has_a_short_name(lang: str) -> None:
    """No field of an act or a move appears on a page under the name that programs give it."""
    names = {field.name for form in FORMS for field in form.fields} - UNSAID
    assert not [one for one in sorted(names) if f"name.{one}" not in texts(lang)]


def test_what_is_said_to_customers_is_theirs_or_held_back_on_purpose() -> None:
    """A new text of an act that speaks to customers has to be listed, one way or the other."""
    spoken = {
        (form.name, field.name)
        for form in FORMS
        if form.doubts is not no_doubts
        for field in form.fields
        if field.kind is Kind.TEXT
    }
    undecided = [
        f"{act}.{name}"
        for act, name in sorted(spoken)
        if name not in TOLD.get(act, ()) and not {name, f"{act}.{name}"} & HELD
    ]
    assert not undecided


def test_the_lists_name_what_there_is() -> None:
    """Every act and field that a customer's page has, and every notice, is one of the process."""
    forms = {form.name: form for form in FORMS}
    made_by_steps = {"version", "until"}  # remarks, which no field gives
    for act, fields in TOLD.items():
        assert fields <= {one.name for one in forms[act].fields} | made_by_steps, act
    assert forms.keys() >= ALONE
