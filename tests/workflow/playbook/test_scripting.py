"""The script: nine steps, what is known filled in, blanks with names, and no tactic in a line."""

from amends.workflow.playbook import ENTRIES, Point, Told, named, scripted
from amends.workflow.playbook.scripting import SPOKEN, STEPS
from amends.workflow.speech import check

WHOLE = Told(
    case="C-1001",
    words="Charged <TWICE>.",
    address="Ms Chen",
    owner="li.na",
    cause="price",
    channel="phone",
    reading=1,
    calm=True,
    due="2026-03-03 09:00",
    points=(
        Point(1, "The seller was rude", "attitude", "He was."),
        Point(2, "Charged <TWICE>", "price", "The bill shows <A>."),
        Point(3, "No number given", "", "None was."),
        Point(4, "The line is dead", "equipment", "It is."),
        Point(5, "The mast fell", "incident", "It did."),
    ),
    restated="You paid <TWICE>.",
    explained="Two shops sent the <BILL>.",
    promised="I call <YOU>",
    rules=("service@always",),
    entries=(named(ENTRIES, "business_clarified"),),
)


def lines(told: Told, step: str, lang: str = "en", reader: str = "en") -> tuple[str, ...]:
    """Return the lines of one step."""
    return {one.name: one for one in scripted(told, lang, reader).steps}[step].lines


def test_there_are_nine_steps_five_of_them_spoken() -> None:
    """Map, order, facts and moment are for the handler; the rest is for the customer."""
    script = scripted(WHOLE, "en", "en")
    assert len(STEPS) == 9
    assert [one.name for one in script.steps] == [*STEPS]
    assert [one.name for one in script.steps if one.spoken] == [*SPOKEN]
    assert all(one.title and one.note and one.lines for one in script.steps)


def test_a_case_that_knows_everything_leaves_the_blanks_of_its_entry() -> None:
    """Brackets in what somebody wrote are no blanks; those of the entry are."""
    assert scripted(WHOLE, "en", "en").blanks == ("<POINT>",)
    assert scripted(WHOLE._replace(entries=()), "en", "zh").blanks == ()


def test_a_case_that_knows_nothing_is_all_blanks() -> None:
    """Each has a name, in the language of its line, and is told once."""
    bare = Told("C-1")
    english = scripted(bare, "en", "en").blanks
    assert english == (
        *("<WORDS>", "<CAUSE>", "<POINT>", "<CHANNEL>", "<DAY AND HOUR>", "<NAME>", "<REASON>"),
        *("<STEP>", "<YOUR NAME>"),
    )
    assert scripted(bare, "zh", "zh").blanks == (
        *("<原话>", "<原因>", "<问题点>", "<联系方式>", "<日期和钟点>", "<称呼>", "<缘由>"),
        *("<事项>", "<您的姓名>"),
    )
    erased = bare._replace(points=(Point(1, ""),))
    assert lines(erased, "order") == ("1. point 1: <POINT>",)
    assert lines(erased, "facts") == ("Point 1 was found to be: <FINDING>",)
    assert "<POINT>" in lines(erased, "restate")[0]


def test_the_points_stand_in_our_order() -> None:
    """What still does harm, then money, then manner, then what nobody sorted."""
    found = [line.partition(" point ")[2][0] for line in lines(WHOLE, "order")]
    assert found == ["5", "4", "2", "1", "3"]
    assert lines(WHOLE, "order")[0] == "1. point 5: The mast fell"


def test_facts_rules_and_sources_come_before_words() -> None:
    """Findings by their points, the rules of the case, and what the entry rests on."""
    assert lines(WHOLE, "facts") == (
        *("Point 1 was found to be: He was.", "Point 2 was found to be: The bill shows <A>."),
        *("Point 3 was found to be: None was.", "Point 4 was found to be: It is."),
        "Point 5 was found to be: It did.",
        "Rules of this case: service@always",
        "Rests on: Consumer Protection Law of China, article 20",
    )


def test_the_moment_depends_on_the_feeling() -> None:
    """Unread, calm enough, too upset; then how and by when, and what to watch."""
    entry = WHOLE.entries[0]
    assert lines(WHOLE, "moment") == (
        *("Calm enough for reasons.", "In touch by: telephone"),
        *("They are to hear from us by: 2026-03-03 09:00", entry.watch["en"]),
    )
    upset = WHOLE._replace(reading=4, calm=False)
    assert lines(upset, "moment")[0].startswith("Too upset for reasons")
    assert lines(WHOLE._replace(reading=-1), "moment")[0].startswith("Nobody has asked")


def test_what_was_confirmed_is_said_back_as_it_was() -> None:
    """Else the points are, with the name of the customer."""
    assert lines(WHOLE, "restate") == (
        "You told me, and said that it was right: You paid <TWICE>. Is that still so?",
    )
    assert lines(WHOLE._replace(restated="", points=WHOLE.points[:2]), "restate")[0].startswith(
        "Ms Chen, let me see whether I have it right: The seller was rude; Charged <TWICE>."
    )


def test_question_explanation_step_and_name_come_from_the_case() -> None:
    """What was explained comes first, then what the entries say; the promise has its day."""
    entry = WHOLE.entries[0]
    assert lines(WHOLE, "ask")[0] == entry.ask["en"]
    assert lines(WHOLE, "say") == ("Two shops sent the <BILL>.", entry.say["en"])
    open_reason = lines(WHOLE._replace(explained=""), "say")
    assert open_reason == (entry.say["en"], "It came about in this way: <REASON>.")
    assert lines(WHOLE, "close")[0] == "This comes next: I call <YOU>, by 2026-03-03 09:00."
    assert "li.na" in lines(WHOLE, "close")[1]


def test_what_is_spoken_is_in_the_customers_language() -> None:
    """Notes, titles and the first four steps are in the reader's."""
    script = scripted(WHOLE, "zh", "en")
    by_name = {one.name: one for one in script.steps}
    assert (script.case, script.lang) == ("C-1001", "zh")
    assert by_name["ask"].lines[0] == WHOLE.entries[0].ask["zh"]
    assert by_name["map"].lines[1] == "About: price"
    assert by_name["ask"].title == "Ask"


def test_no_line_of_ours_is_a_tactic() -> None:
    """Whichever entry stands in it, and in either language."""
    for entry in ENTRIES:
        told = Told("C-1", address="Ms Chen", entries=(entry,))
        for lang in ("en", "zh"):
            for step in scripted(told, lang, lang).steps:
                assert not [one for line in step.lines for one in check(line)], (entry.code, step)
