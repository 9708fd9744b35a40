"""Who may have a major case? Whoever has the module that the desk asks for; else nobody is kept."""

from collections.abc import Mapping

from ...policy import Policy
from ..facts import Facts

GATED = "major"  # the severity of cases that ask for a module (S2-14)


def lacks(f: Facts, p: Policy, who: str) -> bool:
    """Tell whether somebody lacks the module that this case asks for today."""
    asked = bool(p.major_module) and f.severity == GATED
    return asked and not p.trained.holds(who, p.major_module, f.today)


def untrained(f: Facts, p: Policy, who: str) -> Mapping[str, object] | None:
    """Bar a major case from whoever lacks the module, and name who has it (S2-14)."""
    if not who or not lacks(f, p, who):
        return None
    may = p.trained.holders(p.major_module, f.today)
    code = "untrained" if may else "untrained_all"
    return {"code": code, "name": who, "module": p.major_module, "may": ", ".join(may)}
