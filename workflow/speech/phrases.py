"""Do a customer's words take a yes back, or hang it on a condition?"""

import re
from functools import cache
from typing import Final

from .folding import folded

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


_STEP: Final = 4_000  # characters searched at once; phrases are far shorter
_OVERLAP: Final = 200


def _found(patterns: tuple[str, ...], text: str) -> bool:
    flat, pattern = folded(text), _compiled(patterns)
    pieces = range(0, max(1, len(flat)), _STEP)
    return any(pattern.search(flat, max(0, at - _OVERLAP), at + _STEP) for at in pieces)


def contradictions(text: str) -> bool:
    """Tell whether words that should say yes also say that the matter is open (C12)."""
    return _found(CONTRADICTIONS, text)


def conditions(text: str) -> bool:
    """Tell whether words show that the yes was traded against silence or withdrawal (C6)."""
    return _found(CONDITIONS, text)
