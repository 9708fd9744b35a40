"""What makes a search quick changes nothing that it finds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.workflow.speech import searching
from amends.workflow.speech.checking import _ASKING, _OURS, _THEIRS
from amends.workflow.speech.corpus import sentences
from amends.workflow.speech.folding import _SPACE, _TABLE, folded
from amends.workflow.speech.searching import Sought, finding
from amends.workflow.speech.tactics import CONTEXTS, RISKS, TACTICS

RISKY = [one for t in RISKS for p in t.phrases for group in p.needles for one in group]
WHOLE = ["I will kill myself tomorrow.", "你们再不退钱我就去跳楼。", "This is your last chance, "]
PIECES = st.one_of(
    st.sampled_from([*RISKY, *WHOLE]),
    st.sampled_from([one.text for one in sentences()]),
    st.sampled_from([" ", "  ", ". ", "，", "\n", "\u3000", "Ａ"]),
    st.text(max_size=8),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_few_needles_and_many_find_the_same(text: str) -> None:
    """Whether needles are told by how they begin or looked for one by one, the places are one."""
    for tactics, contexts in ((RISKS, _ASKING), (TACTICS, CONTEXTS)):
        found = []
        for most in (0, 1_000_000):
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(searching, "SOON_SEARCHED", most)
                found.append([*finding(text, Sought(tactics, contexts))])
        assert found[0] == found[1]


def test_the_words_of_a_customer_are_searched_for_few() -> None:
    """Every row of an import is searched for risks: for each needle at once."""
    assert _THEIRS.few
    assert not _OURS[False].few


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_spaces_are_looked_at_only_where_one_may_go(text: str) -> None:
    """A text without spaces that could be dropped is folded as one with them."""
    assert folded(text) == _SPACE.sub("", text.translate(_TABLE)).strip(" ")
