"""The actions that the explorer tries: one act each, or a few that always go together."""

from typing import Final

from amends.workflow.facts import Facts, Seen

from ..sensible import FULL_ANSWER
from .exploring import Action, Do, wait


def moves(*names: str) -> tuple[Action, ...]:
    """Return actions that make these moves."""
    return tuple(Action(f">{name}", "desk", (Do(name),)) for name in names)


def outside(event: str, who: str, by: str = "wang") -> Action:
    """Return something that an outside body did, or that was done about it."""
    return Action(event, who, (Do("outside", {"event": event}, by),))


def customers(name: str, move: str, **values: object) -> Action:
    """Return a move that is the customer's."""
    return Action(name, "customer", (Do(move, {"reason": None, **values}, "wang", "customer"),))


def _unjudged(f: Facts) -> bool:
    return f.liability is not Seen.LIVE or f.shared is not Seen.LIVE


# what happened, and whose fault it was
HEAR: Final = Action("empathise", "desk", (Do("empathise"),), lambda f: f.heard is not Seen.LIVE)
HURT: Final = Action(
    "hurt", "world", (Do("contact", {"feeling": None, "hurt": True}),), lambda f: not f.hurt
)
INSIST: Final = Action("insist", "customer", (Do("insist", {"move": "clarify"}),))
RAISE: Final = Action("raise", "customer", (Do("raise"),), lambda f: not f.issues)
NEWS: Final = Action(
    "new fact",
    "world",
    (Do("evidence", {"material": True}),),
    lambda f: f.facts_live or f.liability is Seen.LIVE,
)
FACTS: Final = Action(
    "facts again",
    "desk",
    (Do("find"), Do("restate"), Do("explain")),
    lambda f: bool(f.issues) and not f.facts_live,
)
JUDGED: Final = Action("judge and share", "desk", (Do("assess"), Do("share")), _unjudged)
SILENT: Final = Action(
    "judge, told in silence",
    "desk",
    (Do("assess"), Do("share", {"position": "silent"})),
    _unjudged,
)
AGAIN: Final = Action("assess again", "desk", (Do("assess"),), lambda f: f.shared is Seen.LIVE)
RESTART: Final = Action(
    "heard and inquired", "desk", (Do("empathise"), Do("inquire")), lambda f: f.stage == "received"
)

# offers and answers
DRAFTED: Final = Action(
    "draft an offer, approved",
    "desk",
    (Do("draft"), Do("approve", {}, "zhao")),
    lambda f: f.draft.approved is not Seen.LIVE,
)
FINAL: Final = Action(
    "final answer", "desk", (Do("draft", FULL_ANSWER), Do("approve", {}, "zhao"), Do("answer"))
)
OBJECTED: Final = Action(
    "objection, heard",
    "customer",
    (Do("object"), Do("empathise")),
    lambda f: f.objection != "heard",
)
DECLINE: Final = Action(">decline", "customer", (Do("decline"),))

# yes, no, and who says it
TERMS: Final = Action(
    "terms", "desk", (Do("inform"),), lambda f: not {"terms", "recourse"} <= f.told
)
CONSENT: Final = Action("consent", "customer", (Do("consent"),), lambda f: f.consent == "informed")
YES_BUT: Final = Action(
    "consent, but",
    "customer",
    (Do("consent", {"words": "It is still not solved, but I agree."}),),
    lambda f: f.consent == "informed",
)
IDENTIFY: Final = Action(
    "identify", "desk", (Do("identify"),), lambda f: f.identified is not Seen.LIVE
)
DIES: Final = Action(
    "dies", "world", (Do("identify", {"event": "died"}),), lambda f: f.party != "nobody"
)
HEIR: Final = Action(
    "heir",
    "customer",
    (Do("identify", {"event": "mandate_given", "speaker": "representative", "settles": True}),),
    lambda f: f.party == "nobody",
)
REVOKE: Final = Action("revoke", "customer", (Do("revoke"),))
PRESSED: Final = Action(
    "pressed",
    "world",
    (Do("contact", {"feeling": None, "tactic": "last_chance"}),),
    lambda f: not f.tainted,
)
CALLED: Final = Action(
    "call back: yes", "above", (Do("call-back", {}, "sun"),), lambda f: f.tainted
)
DENIED: Final = Action("call back: no", "above", (Do("call-back", {"confirmed": "no"}, "sun"),))
ASK_BACK: Final = Action(
    "ask to withdraw",
    "customer",
    (Do("request-withdrawal"),),
    lambda f: f.withdrawal not in {"cooling", "effective"},
)
WAY_BACK: Final = Action(
    "way back told",
    "desk",
    (Do("inform", {"about": ["withdrawal", "way_back"]}),),
    lambda f: not {"withdrawal", "way_back"} <= f.told,
)
REOPEN: Final = customers(">reopen", "reopen")

# beyond the handler
ESCALATE: Final = customers(">escalate", "escalate")
SUE: Final = customers(">escalate to a court", "escalate", level="court")
LEVEL: Final = Action(
    "the level above decides", "above", (Do("decide", {}, "qian"),), lambda f: not f.decided
)
RESUME: Final = Action(">resume", "above", (Do("resume", {}, "sun"),))
DECIDED: Final = Action("decided, resumed", "above", (*LEVEL.steps, *RESUME.steps))
BODY: Final = (
    outside("decided", "outside"),
    outside("carried_out", "desk"),
    outside("referred_back", "outside"),
    outside("not_pursued", "above", "sun"),
)
SENT: Final = Action(
    "forwarded and told",
    "desk",
    (Do("forward"), Do("inform", {"about": ["redirect"]})),
    lambda f: f.forwarded is not Seen.LIVE,
)
BOUNCED: Final = Action(">reopen, sent back", "desk", (Do("reopen", {"reason": "sent_back"}),))

# making good and ending
DUE: Final = Action(
    "the law asks",
    "desk",
    (Do("assess", {"due": "50.00", "floor": "50.00"}),),
    lambda f: not f.remedies,
)
PERFORM: Final = Action("perform", "desk", (Do("perform"),))
TENDER: Final = Action("tender", "desk", (Do("tender"),))
FAREWELL: Final = Action(
    "farewell to a silent customer",
    "desk",
    (
        *(Do("attempt"), 1, Do("attempt"), 1, Do("attempt"), Do("review"), Do("follow-up")),
        Do("inform", {"about": ["result", "thanks", "way_back"]}),
    ),
    lambda f: f.reviewed is not Seen.LIVE or "result" not in f.told,
)
MONTH: Final = wait(40)
FOUR_DAYS: Final = wait(4)
