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
    for begun in dict.fromkeys((asked, text.strip())):
        found = view.like(begun)
        if len(found) == 1:
            return found[0]
        if found:
            near = [one.id for one in found]
            more = view.count_like(begun) - len(near)
            raise NoSuchCase("ambiguous_case", case=text, near=near, more=more)
    raise NoSuchCase("no_such_case", case=text)
