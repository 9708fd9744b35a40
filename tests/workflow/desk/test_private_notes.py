"""What only some may know: who sees it, where it goes, and when it is forgotten."""

import io
from collections.abc import Mapping

import pytest

from amends.storage import open_store
from amends.workflow import BadInput, Desk, MemoryStore, NotAllowed

from ..bench import Bench
from ..sensible import TO_CLOSED, TO_PROPOSED

TRAITS = "Wants the figures first."
BURDEN = "Shouted at for an hour."
NOTE: Mapping[str, object] = {
    "preference": "peaceful",
    "style": "yielding",
    "traits": TRAITS,
}


BOTH = pytest.mark.parametrize("bench", ["memory", "sqlite"], indirect=True)


@pytest.fixture
def bench(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """A desk in memory, or one in a file where a test asks for both."""
    if getattr(request, "param", "memory") == "memory":
        return Bench()
    path = tmp_path_factory.mktemp("desk") / "desk.db"
    return Bench(store=open_store(str(path), create=True, practice=True))  # type: ignore[arg-type]


@pytest.fixture
def case(bench: Bench) -> str:
    """A complaint of which its handler has noted something."""
    case = bench.receive(feeling=1).id
    bench.desk().do(case, "manner", **NOTE)
    bench.do(case, "strain", state=3, abuse=True, weighs=BURDEN)
    return case


def vault(bench: Bench, case: str) -> list[str]:
    """Name the private values that the vault still has."""
    with bench.store.reading() as view:
        return [one.field for one in view.secrets(case) if one.field.startswith("private.")]


def test_whoever_handles_the_case_reads_the_note(bench: Bench, case: str) -> None:
    """The newest value of each field is shown, in the language of the process."""
    bench.do(case, "manner", preference="powerful")
    assert bench.desk().show(case).manner == ("powerful", "yielding", TRAITS)


@BOTH
@pytest.mark.parametrize("who", ["zhao", "sun", "li.na", "audit"])
def test_nobody_else_finds_a_trace_of_it(bench: Bench, case: str, who: str) -> None:
    """Neither a level above nor an auditor: not on the case, not in its log, not by a search."""
    desk = bench.desk(who)
    assert desk.show(case).manner is None
    assert all(one.what != "manner" for one in desk.log(case))
    assert desk.search("figures first").found == ()


def test_not_even_its_own_writer_can_search_for_it(bench: Bench, case: str) -> None:
    """An index would outlive the note."""
    assert case
    assert bench.desk().search("figures").found == ()


@pytest.mark.parametrize("form", ["csv", "json", "jsonl"])
def test_it_leaves_no_desk(bench: Bench, case: str, form: str) -> None:
    """No export has it, and a desk that is brought in elsewhere verifies without it."""
    assert case
    target = io.StringIO(newline="")
    bench.desk("li.na").export(target, format=form)
    assert TRAITS not in target.getvalue()
    assert BURDEN not in target.getvalue()
    if form == "jsonl":
        heir = Desk(MemoryStore(practice=True), actor="li.na", clock=lambda: bench.now)
        assert heir.import_file(io.BytesIO(target.getvalue().encode())).landed == 1
        assert heir.verify().ok


@BOTH
def test_it_is_forgotten_when_the_case_ends(bench: Bench, case: str) -> None:
    """The vault loses it in the step that ends the case; the history stays proved."""
    bench.run(case, *TO_CLOSED)
    bench.do(case, "reopen", by="customer", words="It broke again.")
    assert vault(bench, case) == []
    assert bench.desk(bench.desk().show(case).owner or "").show(case).manner is None
    assert bench.desk("audit").verify().ok


@BOTH
def test_a_note_that_comes_with_the_end_is_forgotten_at_once(bench: Bench, case: str) -> None:
    """Also where both are steps of one request."""
    bench.run(case, *TO_CLOSED[:-1])
    owner = bench.desk().show(case).owner or ""
    bench.desk(owner).steps(case, [("manner", NOTE), ("close", {})])
    assert vault(bench, case) == []


def test_an_open_case_keeps_it(bench: Bench, case: str) -> None:
    """Moves that end nothing leave it alone."""
    bench.run(case, *TO_PROPOSED)
    assert len(vault(bench, case)) == 5


def test_what_may_happen_is_the_same_with_it_and_without(bench: Bench, case: str) -> None:
    """Every answer of the desk, every deadline and every fact."""
    other = bench.receive(feeling=1).id
    bench.do(other, "strain", state=3, abuse=True, weighs=BURDEN)
    for one in (case, other):
        bench.run(one, *TO_PROPOSED)
    desk = bench.desk("li.na")
    noted, bare = desk.show(case), desk.show(other)
    assert (noted.facts, noted.due, noted.hints) == (bare.facts, bare.due, bare.hints)
    menus = [desk.menu(one) for one in (case, other)]
    said = [
        [(one.name, one.standing, [need.code for need in one.owed]) for one in m] for m in menus
    ]
    assert said[0] == said[1]


def test_how_somebody_fares_is_for_them_and_the_levels_above(bench: Bench, case: str) -> None:
    """A colleague sees neither the entry nor the facts of it."""
    seen = {who: bench.desk(who).show(case).facts.strained for who in ("wang", "li.na")}
    assert seen["wang"] == seen["li.na"] == {"wang"}
    told = {
        who: [one.said for one in bench.desk(who).log(case) if one.what == "strain"] for who in seen
    }
    assert told["wang"] == told["li.na"] == [{"state": "3", "weighs": BURDEN}]
    colleague = bench.desk("zhao").show(case)
    assert (colleague.facts.strained, colleague.facts.abused) == (frozenset(), ())
    assert all(one.what != "strain" for one in bench.desk("zhao").log(case))
    assert colleague.hints == ()


def test_the_queue_hides_it_as_well(bench: Bench, case: str) -> None:
    """A list is no way round."""
    (item,) = bench.desk("zhao").queue()
    assert (item.case.id, item.case.facts.strained, item.case.manner) == (case, frozenset(), None)


def test_only_whoever_handles_the_case_writes_one(bench: Bench, case: str) -> None:
    """Others have nothing to note: the case is not theirs."""
    for name in ("manner", "strain"):
        given = {"traits": "x"} if name == "manner" else {"abuse": True}
        with pytest.raises(NotAllowed) as refused:
            bench.do(case, name, "li.na", **given)
        assert refused.value.code == "note_of_another"


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"preference": "choleric"}, "not_a_choice"),
        ({"style": ""}, "empty_text"),
        ({"traits": "<TRAITS>"}, "blank_left"),
        ({}, "nothing_given"),
    ],
)
def test_what_is_private_is_read_like_the_rest(
    bench: Bench, case: str, given: dict[str, object], code: str
) -> None:
    """A wrong word is wrong wherever it is kept."""
    with pytest.raises(BadInput) as wrong:
        bench.desk().do(case, "manner", **given)
    assert wrong.value.code == code


@pytest.mark.parametrize("state", ["5", "-1", "much"])
def test_strain_has_a_scale(bench: Bench, case: str, state: str) -> None:
    """From 0 to 4, and nothing else."""
    with pytest.raises(BadInput) as wrong:
        bench.do(case, "strain", state=state)
    assert wrong.value.code == "out_of_range"
