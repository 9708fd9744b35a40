"""Which phrases press a customer, take a yes back, or hang it on a condition?

The tactics are the phrases that the policy of 3.20 blocks outright (seed rows S0-34, S0-48, S0-50,
S2-33, S2-116 and the extra ones named there). Matching is on folded text, so that case, width and
spaces between Chinese characters do not hide a phrase. A phrase never judges what the customer
says about their own rights: only texts of ours are searched for tactics.
"""

import re
import unicodedata
from functools import cache
from typing import Final, NamedTuple


class Tactic(NamedTuple):
    """One blocked way of pressing a customer and how it sounds in both languages."""

    code: str
    patterns: tuple[str, ...]


TACTICS: Final = (
    Tactic(
        "withdraw_first",
        (
            r"withdraw\w*( the| your| this)?( complaint)?( first)?,? (and )?(then|before|only then) .*(pay|refund|compensat)",
            r"(pay|refund|compensat)\w*.*\b(only )?(after|once|if) you (have )?withdr",
            r"先撤(诉|销|回).{0,12}(再|才|后).{0,6}(赔|付|退|补)",
            r"(赔|付|退|补).{0,8}(须|要|得|必须)?先撤(诉|销|回)",
            r"撤(诉|销|回)(了|后|之后)?(再|才)(给|能|会)?.{0,4}(赔|付|退|补)",
        ),
    ),
    Tactic(
        "regulator_cancels",
        (
            r"(if|when) you (complain|go|turn|write) to the (regulator|ombudsman|authority|media).*(cancel|void|nothing|withdraw)",
            r"(再|要是|如果)?.{0,4}(去|向).{0,6}(投诉|举报|申诉|曝光).{0,6}就不(赔|退|补|处理)",
        ),
    ),
    Tactic(
        "liability_threat",
        (
            r"we (will|shall|can) (make|hold) you (liable|responsible)",
            r"(sue|prosecute|press charges against) you\b",
            r"追究(你|您)的?(法律)?责任",
            r"没有追究(你|您)",
        ),
    ),
    Tactic(
        "last_chance",
        (
            r"last chance",
            r"(only|expires|valid) (today|now)\b.*(sign|accept|offer)",
            r"(sign|accept) (it )?today or",
            r"今天不(签|接受|同意).{0,6}(就)?(没|作废|取消)",
            r"最后(一次)?机会",
        ),
    ),
    Tactic(
        "delete_post",
        (
            r"(delete|remove|take down) (the|your) (post|review|video|comment)",
            r"(删|撤下)(除|掉)?.{0,6}(帖|评论|视频).{0,6}(才|再|后)",
            r"删帖才",
        ),
    ),
    Tactic(
        "soon_without_date",
        (
            r"don'?t worry.{0,20}(soon|as soon as possible|shortly)",
            r"(您|你)放心.{0,6}尽快",
            r"尽快(解决|处理|答复|回复)(您|你)?[，。！]?$",
        ),
    ),
    Tactic(
        "bare_policy",
        (r"(it|that|this) is (our |the )?company policy", r"(这|那)?是?(我们)?公司(的)?规定"),
    ),
    Tactic(
        "go_and_sue",
        (r"(go ahead and |just )sue us", r"(您|你)去告(我|我们)(吧|好了)"),
    ),
)
CONTRADICTIONS: Final = (
    r"\b(not|n't|never|still)\b[^.]{0,24}\b(solved|resolved|fixed|settled|working|satisf\w+|agree\w*|accept\w*)",
    r"\bstill (broken|waiting|angry|wrong)",
    r"\b(unresolved|under protest|reserve (my|the|all) right)",
    r"(没|没有|未|尚未|还没)(得到)?(解决|处理好|修好|满意|同意)",
    r"(不|没)(满意|同意|接受|认可|服)",
    r"(保留|不放弃).{0,6}(权利|追究)",
    r"仍(然|旧)?(不|没|未|坏)",
)
CONDITIONS: Final = (
    r"(because|since|as) you (said|told me|insist\w*)[^.]*(otherwise|only if|must)",
    r"(only|just) (because|so that) (you|they) (will )?(pay|refund|let)",
    r"(if i|so i|that i) (withdraw|delete|keep quiet|say nothing|don'?t complain)",
    r"(你|您)们?(说|要求).{0,10}(不.{0,6}就不|必须先|才(肯|能|会)?(赔|退|补))",
    r"(撤诉|删帖|不再投诉|不外传).{0,6}(才|换|就)(给|能|会|肯)?.{0,6}(赔|退|补|钱)",
)


@cache
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Compile patterns when the first text is searched: most programs never search one."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_BETWEEN: Final = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
_STEP: Final = 4_000  # characters searched at once; phrases are far shorter
_OVERLAP: Final = 200


def folded(text: str) -> str:
    """Bring text into one form: width, curly quotes and inner spaces of Chinese do not matter."""
    plain = unicodedata.normalize("NFKC", text).replace("\u2019", "'")
    return _BETWEEN.sub("", " ".join(plain.split()))


def _found(patterns: tuple[str, ...], text: str) -> bool:
    flat, pattern = folded(text), _compiled(patterns)
    pieces = range(0, max(1, len(flat)), _STEP)
    return any(pattern.search(flat, max(0, at - _OVERLAP), at + _STEP) for at in pieces)


def tactic_in(text: str, *, dated: bool = False) -> str:
    """Return the code of the blocked tactic in a text of ours, or nothing.

    `dated` says that a promise with a date stands beside it, which is what "soon" lacks.
    """
    return next(
        (
            tactic.code
            for tactic in TACTICS
            if not (dated and tactic.code == "soon_without_date") and _found(tactic.patterns, text)
        ),
        "",
    )


def contradictions(text: str) -> bool:
    """Tell whether words that should say yes also say that the matter is open (C12)."""
    return _found(CONTRADICTIONS, text)


def conditions(text: str) -> bool:
    """Tell whether words show that the yes was traded against silence or withdrawal (C6)."""
    return _found(CONDITIONS, text)
