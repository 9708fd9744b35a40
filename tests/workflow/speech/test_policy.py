"""The policy on tactics: whole, compiled, in both languages, and held by the desk."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from amends.workflow.speech import BLOCKED, RISKS, TACTICS, check, tactic_in
from amends.workflow.speech.corpus import sentences

from ..bench import Bench
from ..sensible import TO_CLARIFIED

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "workflow" / "speech" / "tactics"
ROWS = {
    *("S0-78", "S0-32", "S0-34", "S0-37", "S2-32", "S2-56", "S0-48", "S0-49", "S0-50", "S0-51"),
    *("S2-33", "S2-34", "S2-58", "S2-36", "S2-46", "S2-59", "S2-60", "S2-61", "S2-62", "S4-61"),
    *("S4-63", "S0-6", "S0-5"),
}
FIRST = {
    *("withdraw_first", "regulator_cancels", "liability_threat", "last_chance"),
    *("delete_post", "soon_without_date", "bare_policy", "go_and_sue"),
}
SAID = {  # every blocked tactic, in a sentence of each language
    "withdraw_first": ("Withdraw first, then we will pay.", "先撤诉再赔付。"),
    "regulator_cancels": (
        "If you complain to the regulator, the offer is void.",
        "您再去投诉我们就不赔了。",
    ),
    "last_chance": ("This is your last chance.", "今天不签就没了。"),
    "delete_post": ("Delete the post and we will look at it.", "删帖才处理。"),
    "force_concession": ("Force him to accept less.", "要迫使客户让步。"),
    "press_the_peaceful": (
        "A peaceful type: press her with the rules.",
        "她性格软，用规则压制她。",
    ),
    "liability_threat": (
        "We will hold you liable.",
        "没有追究您的法律责任就算万幸。",
    ),
    "go_and_sue": ("Go ahead and sue us.", "您去告我吧。"),
    "insult": ("You are just a liar.", "您这种人就是胡搅蛮缠。"),
    "intimidation": ("We know where you work.", "先给客户一个下马威。"),
    "guilt_or_private_payment": (
        "I will pay it out of my own pocket.",
        "我个人买了赔给您？",
    ),
    "soon_without_date": ("Don't worry, it will be solved soon.", "您放心，尽快解决。"),
    "bare_policy": ("It is company policy.", "这是公司规定。"),
    "stalling": ("Ignore her calls until she gives up.", "对他冷处理，打持久战。"),
    "discourage_recording": ("Let's not record this as a complaint.", "这个就不要登记投诉了。"),
}
RIGHTS = [
    "You can escalate this to my supervisor right now.",
    "You may publish what happened; that is your right.",
    "You can complain to the ombudsman, the regulator or a court at any time.",
    "Please ask for my manager if you wish; here is her number.",
    "You are free to go to the media, and nothing changes in our offer.",
    "您可以要求找我的领导，这是她的电话。",
    "您可以把经过公开，这是您的权利。",
    "您随时可以向监管部门、消协或法院反映。",
    "您可以要求升级处理。",
    "您找媒体也不影响我们的方案。",
]
EACH = [(code, text) for code, texts in SAID.items() for text in texts]


def compiler(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the compiler of the tactics."""
    command = [sys.executable, f"{ROOT}/tools/tactics.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def copied(folder: Path) -> Path:
    """Copy the TOML files into a folder."""
    for path in FOLDER.glob("*.toml"):
        (folder / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    return folder


def test_the_tactics_are_compiled() -> None:
    """The modules are those of the TOML files."""
    outcome = compiler("--check")
    assert outcome.returncode == 0, outcome.stderr


def test_what_cannot_be_bounded_is_refused(tmp_path: Path) -> None:
    """A pattern that repeats without end, or has no needle, is named and not compiled."""
    for pattern, fault in (("a lot of.*it", "near end"), (r"\\w{3}", "no needle"), ("(", "(")):
        file = copied(tmp_path) / "allowed.toml"
        text = file.read_text(encoding="utf-8").replace('"allow"', '"flag"', 1)
        text = text.replace("[win_win.en]\n", f'[win_win.en]\nsure = ["{pattern}"]\n')
        file.write_text(text, encoding="utf-8")
        outcome = compiler(f"--folder={tmp_path}")
        assert (outcome.returncode, fault in outcome.stderr) == (1, True), outcome.stderr
    assert not list(tmp_path.glob("*.py"))


def test_a_stale_module_is_found(tmp_path: Path) -> None:
    """A tactic edited without compiling is noticed, and then mended."""
    copied(tmp_path)
    assert compiler(f"--folder={tmp_path}", "--check").returncode == 1
    assert compiler(f"--folder={tmp_path}").returncode == 0
    assert compiler(f"--folder={tmp_path}", "--check").returncode == 0
    (tmp_path / "old.py").touch()
    assert "old.py has lost its TOML" in compiler(f"--folder={tmp_path}", "--check").stderr


def test_every_policy_row_has_its_tactic() -> None:
    """The 23 rows of the policy are all there, and no code stands twice."""
    assert {row for tactic in TACTICS for row in tactic.rows} >= ROWS
    codes = [tactic.code for tactic in (*TACTICS, *RISKS)]
    assert len(codes) == len(set(codes))
    assert set(BLOCKED) >= FIRST


def test_every_tactic_is_told_in_both_languages() -> None:
    """A name, a reason and another way stand in English and Chinese, alike where a form asks."""
    for tactic in (*TACTICS, *RISKS):
        for texts in (tactic.name, tactic.why, tactic.instead):
            assert all(texts[lang].strip() for lang in ("en", "zh"))
        if tactic.phrases:
            assert {phrase.lang for phrase in tactic.phrases if phrase.sure} == {"en", "zh"}
    for lang in ("en", "zh"):
        file = ROOT / "workflow" / "catalogue" / lang / "process" / "fields.toml"
        wording = file.with_name("wording.toml")
        choices = {
            **tomllib.loads(file.read_text(encoding="utf-8"))["choice"],
            **tomllib.loads(wording.read_text(encoding="utf-8"))["choice"],
        }
        names = {one.code: one.name[lang] for one in (*TACTICS, *RISKS) if one.policy != "allow"}
        assert {code: choices[code] for code in names} == names


@pytest.mark.parametrize(("code", "text"), EACH)
def test_a_blocked_tactic_refuses_a_draft(code: str, text: str) -> None:
    """The draft that holds it is owed anew, and so is an option of it."""
    assert code in [one.code for one in check(text) if one.sure]
    bench = Bench()
    case = bench.receive()
    bench.run(case.id, *TO_CLARIFIED, ("draft", {"text": text, "by_when": None}))
    owed = [one.code for one in bench.desk().why(case.id, "propose").owed]
    assert "no_blocked_tactic" in owed


@pytest.mark.parametrize(("code", "text"), EACH)
def test_a_blocked_tactic_taints_what_is_agreed(code: str, text: str) -> None:
    """A contact in which it was said is remarked, and taints."""
    bench = Bench()
    case = bench.receive()
    bench.run(case.id, ("contact", {"text": text}))
    (entry,) = [one for one in bench.desk().log(case.id) if "tactic_found" in one.data]
    assert entry.data["tactic_found"] == tactic_in(text)
    assert tactic_in(text) in BLOCKED
    assert code in SAID


def test_every_blocked_tactic_was_tried() -> None:
    """The table above leaves none out."""
    assert set(SAID) == set(BLOCKED)


@pytest.mark.parametrize("text", RIGHTS)
def test_the_rights_of_a_customer_are_no_tactic(text: str) -> None:
    """To escalate, to publish, to seek a leader, a regulator or a court is never found."""
    assert not check(text)


def test_no_sentence_of_the_corpus_is_doubled() -> None:
    """Each sentence stands once, half of them are harmless, half of them Chinese."""
    every = [one.text for one in sentences()]
    assert len(every) == len(set(every)) >= 300
    harmless = sum(not one.codes for one in sentences())
    chinese = sum(one.lang == "zh" for one in sentences())
    assert 0.45 < harmless / len(every) < 0.55
    assert 0.45 < chinese / len(every) < 0.55
