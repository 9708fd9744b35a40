"""Which case is meant? Its number, any unique beginning of it, or a reference."""

from ..errors import NoSuchCase
from ..record.naming import normal
from ..store import CaseRow, Reader


def find(view: Reader, text: str) -> CaseRow:
    """Return the one case that answers to the text; raises `NoSuchCase` for none or several."""
    asked = normal(text)
    if not asked:
        raise NoSuchCase("no_such_case", case=text)
    row = view.case(asked)
    if row is not None:
        return row
    found = view.like(asked) or (view.like(text.strip()) if asked != text.strip() else [])
    if len(found) == 1:
        return found[0]
    if found:
        raise NoSuchCase("ambiguous_case", case=text, near=[one.id for one in found])
    raise NoSuchCase("no_such_case", case=text)
