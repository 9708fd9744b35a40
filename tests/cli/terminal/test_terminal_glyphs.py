"""No sign is sent to a stream that cannot show it, and no stream raises."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.cli.terminal.glyphs import ASCII, GBK, UNICODE, Glyphs, glyphs_for, stream_safe
from amends.cli.terminal.width import width


def written(encoding: str) -> io.TextIOWrapper:
    """Open a stream of that encoding."""
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding)


@pytest.mark.parametrize(
    ("encoding", "glyphs"),
    [
        ("utf-8", UNICODE),
        ("gb18030", UNICODE),
        ("gbk", GBK),
        ("cp936", GBK),
        ("gb2312", ASCII),
        ("ascii", ASCII),
        ("cp1252", ASCII),
    ],
)
def test_the_encoding_chooses_the_glyphs(encoding: str, glyphs: Glyphs) -> None:
    """Each stream gets the richest set that its encoding carries, and can write all of it."""
    stream = written(encoding)
    assert glyphs_for(stream) is glyphs
    stream.write("".join(map("".join, glyphs)))
    stream.flush()


def test_ascii_can_be_demanded() -> None:
    """`--ascii` wins over what the stream could show."""
    assert glyphs_for(written("utf-8"), ascii_only=True) is ASCII


def test_a_stream_in_memory_shows_everything() -> None:
    """A stream without an encoding gets the full set and is left as it is."""
    stream = io.StringIO()
    assert glyphs_for(stream) is UNICODE
    assert stream_safe(stream) is stream


@pytest.mark.parametrize("glyphs", [UNICODE, GBK, ASCII])
def test_glyphs_keep_columns_aligned(glyphs: Glyphs) -> None:
    """Signs of one kind take the same cells, so that columns of them stand in line."""
    assert {width(sign) for sign in (glyphs.ok, glyphs.no, glyphs.warn, glyphs.bullet)} == {1}
    assert {width(glyphs.feeling(level)) for level in range(5)} == {1}
    assert width(glyphs.line(30)) == 30


@pytest.mark.parametrize("glyphs", [UNICODE, GBK, ASCII])
def test_feelings_differ(glyphs: Glyphs) -> None:
    """Five feelings have five signs; what lies outside takes the nearest."""
    assert len({glyphs.feeling(level) for level in range(5)}) == 5
    assert (glyphs.feeling(-1), glyphs.feeling(9)) == (glyphs.feelings[0], glyphs.feelings[4])


@settings(deadline=None)  # the machine may be busy
@given(st.text(), st.sampled_from(["gbk", "ascii", "utf-8", "cp1252"]))
def test_a_safe_stream_never_raises(text: str, encoding: str) -> None:
    """Whatever is printed, in whatever encoding, nothing raises and nothing is lost silently."""
    buffer = io.BytesIO()
    stream = stream_safe(io.TextIOWrapper(buffer, encoding=encoding, newline=""))
    stream.write(text)
    stream.flush()
    assert len(buffer.getvalue()) >= len(text)


def test_what_gbk_lacks_is_written_by_its_number() -> None:
    """A sign that GBK has not is written as an escape between Chinese that stays Chinese."""
    buffer = io.BytesIO()
    stream = stream_safe(io.TextIOWrapper(buffer, encoding="gbk"))
    print("同意 ✓ ¥", file=stream, flush=True)
    assert buffer.getvalue().decode("gbk").rstrip() == "同意 \\u2713 \\xa5"
