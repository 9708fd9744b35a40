"""How do tactics look: the list, what was found in a text, and how well they are found?"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ...context.session import Session
from ...render.layout import hanging
from ...render.pairs import cell
from ...terminal.table import columns, tsv

if TYPE_CHECKING:
    from amends.workflow.speech import Found, Readability, Tactic
    from amends.workflow.speech.measuring import Tally, Wrong

INDENT = "  "


def tell_list(session: Session, tactics: "Sequence[Tactic]") -> None:
    """Print every tactic with its policy, its seed rows, and its texts in both languages."""
    if session.json:
        session.object({"tactics": [_object(one) for one in tactics]})
    elif session.screen:
        session.out(_list(session, tactics))
    else:
        session.out(
            tsv(
                [one.policy, one.code, ",".join(one.rows), one.name["en"], one.name["zh"]]
                for one in tactics
            )
        )


def _object(tactic: "Tactic") -> dict[str, Any]:
    texts = {name: dict(getattr(tactic, name)) for name in ("name", "why", "instead")}
    phrases: dict[str, int] = {}
    for phrase in tactic.phrases:
        phrases[phrase.lang] = phrases.get(phrase.lang, 0) + 1
    about = {"code": tactic.code, "policy": tactic.policy, "rows": [*tactic.rows]}
    return {**about, **texts, "phrases": phrases}


def _list(session: Session, tactics: "Sequence[Tactic]") -> Iterator[str]:
    other = "zh" if session.lang == "en" else "en"
    policy = ""
    for one in tactics:
        if one.policy != policy:
            policy = one.policy
            yield from ["", *hanging("", session.say(f"tactics.{policy}"), session.width)]
        names = f"{one.name[session.lang]} · {one.name[other]}"
        yield ""
        yield from hanging(INDENT, f"{names} ({one.code}; {', '.join(one.rows)})", session.width)
        yield from hanging(INDENT * 2, one.why[session.lang], session.width)
        yield from hanging(INDENT * 2, _instead(session, one.instead), session.width)


def _instead(session: Session, texts: Mapping[str, str]) -> str:
    return session.say("tactics.instead", text=texts[session.lang])


def tell_found(session: Session, text: str, found: "Sequence[Found]", *, blocked: bool) -> None:
    """Print what is in a text, and where; what is unsure is asked, never left out."""
    from amends.workflow.speech import RISKS, TACTICS, readability

    known = {tactic.code: tactic for tactic in (*TACTICS, *RISKS)}
    rows = [
        {
            **one._asdict(),
            "text": text[one.start : one.end],
            "name": known[one.code].name[session.lang],
        }
        for one in found
    ]
    if session.json:
        asks = any(not one.sure for one in found)
        measured = readability(text)._asdict()
        session.object({"blocked": blocked, "asks": asks, "found": rows, "readability": measured})
    elif session.screen:
        session.out(_found(session, rows, known))
        session.out(_readable(session, readability(text)))
    else:
        names = ("policy", "code", "sure", "start", "end", "text")
        session.out(tsv([cell(row[name]) for name in names] for row in rows))


def _found(
    session: Session, rows: Sequence[Mapping[str, Any]], known: "Mapping[str, Tactic]"
) -> Iterator[str]:
    if not rows:
        yield session.say("tactics.nothing")
    for row in rows:
        tactic, sure = known[row["code"]], row["sure"]
        sign = session.glyphs.no if sure and row["policy"] == "block" else session.glyphs.warn
        kind = f"tactics.found_{row['policy']}" if sure else "tactics.unsure"
        said = session.say(kind, name=row["name"], text=row["text"], at=row["start"] + 1)
        yield from hanging(f"{sign} ", said, session.width)
        yield from hanging(INDENT, tactic.why[session.lang], session.width)
        yield from hanging(INDENT, _instead(session, tactic.instead), session.width)


def _readable(session: Session, found: "Readability") -> Iterator[str]:
    """Say how long the sentences are, and of English which school year reads it."""
    if not found.sentences:
        return
    about = {"count": found.sentences, "longest": found.longest, "mean": f"{found.mean:.1f}"}
    yield from hanging("", session.say(f"tactics.readable_{found.lang}", **about), session.width)
    if found.grade is not None:
        grade = session.say("tactics.grade", grade=f"{found.grade:.1f}")
        yield from hanging("", grade, session.width)


def tell_measured(session: Session, tallies: "Sequence[Tally]") -> None:
    """Print the figures, and by name every sentence in which the search errs or asks."""
    if session.json:
        session.object({"measured": [_figures(one) for one in tallies]})
        return
    names = ("sample", "policy", "lang", "labelled", "harmless", "found", "asked", "missed",
             "false", "needless", "precision", "recall", "noticed")  # fmt: skip
    rows = [[_cell(getattr(one, name)) for name in names] for one in tallies]
    if session.screen:
        header = [session.say(f"tactics.col.{name}") for name in names]
        session.out(columns(rows, header, session.width))
        session.out(["", *hanging("", session.say("tactics.meaning"), session.width), ""])
        session.out(_wrong(session, [one for tally in tallies for one in tally.wrong]))
    else:
        session.out(tsv(rows))


def _cell(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def _figures(tally: "Tally") -> dict[str, Any]:
    values = {**tally._asdict(), "wrong": []}
    for name in ("precision", "recall", "noticed"):
        values[name] = round(getattr(tally, name), 4)
    values["wrong"] = [
        {"kind": one.kind, "code": one.code, "text": one.sentence.text} for one in tally.wrong
    ]
    return values


def _wrong(session: Session, wrong: "Sequence[Wrong]") -> Iterator[str]:
    for one in wrong:
        said = f"{session.say(f'tactics.col.{one.kind}')} · {one.code} · {one.sentence.text}"
        yield from hanging("", said, session.width)
