"""What makes an agreement the customer's own? C1 to C21, with the guards that keep each.

`refuse` can be waived by nobody: a process owner may tighten these, never loosen them. `ask_again`
goes back to the customer, `second_person` to somebody else, `timer` to the calendar.
"""

from collections.abc import Mapping
from typing import Final

from ...frozen.named import NamedTuple

OUTCOMES: Final = ("refuse", "ask_again", "second_person", "timer")


class Principle(NamedTuple):
    """One principle of consent: what a failed guard means, the guards that keep it, its source.

    A principle without guards is a property that holds whatever anybody does; `keeps` names what
    keeps it: an act, or the property itself.
    """

    code: str
    outcome: str
    guards: tuple[str, ...]
    source: str
    keeps: str = ""


PRINCIPLES: Final = (
    Principle("C1", "refuse", ("identified", "mandate_covers"), "SAMR 10-11; NFRA 14"),
    Principle("C2", "ask_again", ("terms_told", "withdrawal_explained"), "ISO 10003 4.6; PIPL 14"),
    Principle(
        "C3",
        "ask_again",
        ("recourse_told", "recourse_stated", "way_back_told"),
        "DISP 1.6; RG 271; 消保法 39",
    ),
    Principle("C4", "refuse", ("untainted", "no_blocked_tactic"), "民法典 150; 电信条例 40"),
    Principle("C5", "refuse", ("offer_evidenced", "claims_evidenced"), "民法典 148; 消保法 20"),
    Principle(
        "C6",
        "refuse",
        ("unconditional", "withdrawal_unconditional"),
        "消保法 26; 民法典 497, 506; ISO 10003 4.6",
    ),
    Principle("C7", "ask_again", ("calm_or_insists",), "S1-28, S2-110"),
    Principle("C8", "second_person", ("plain_words_checked", "helper_offered"), "民法典 151; FCA"),
    Principle("C9", "refuse", ("above_floor", "offer_above_floor"), "民法典 151; DISP 1.4.1R"),
    Principle("C10", "ask_again", ("choice_offered", "offer_has_choice"), "S0-27"),
    Principle("C11", "refuse", ("own_words", "withdrawal_asked"), "DISP 1.5"),
    Principle("C12", "ask_again", ("uncontradicted",), "C12"),
    Principle("C13", "second_person", ("confirmed_by_second",), "12345"),
    Principle("C14", "timer", ("cooled", "withdrawal_cooled"), "民法典 152"),
    Principle("C15", "timer", ("reason_to_reopen",), "人民调解法 31-32"),
    Principle("C16", "timer", ("remedies_done", "nothing_owed", "nothing_due"), "DISP 1.4.1R(5)"),
    Principle("C17", "refuse", (), "SAMR 11; NFRA 12", "one_case_each"),
    Principle("C18", "refuse", (), "SAMR 23; DISP 1.3.3R", "counted"),
    Principle("C19", "refuse", (), "Compensation Act 2006 s.2; S2-77", "empathise"),
    Principle("C20", "ask_again", ("privacy_told", "recording_announced"), "PIPL 14, 17, 29"),
    Principle("C21", "refuse", (), "NFRA; SAMR 19; 信访 28", "recuse"),
)
OF_GUARD: Final[Mapping[str, Principle]] = {
    guard: principle for principle in PRINCIPLES for guard in principle.guards
}
