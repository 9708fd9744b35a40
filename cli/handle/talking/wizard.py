"""How is a talk asked for? One question after another, each with the card that helps before it."""

import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

import click

from amends.workflow.frozen.named import NamedTuple

from ...calling.talks import PARTS, field_of
from ...context.asking import confirmed, offered
from ...context.session import Session
from ...render.layout import named
from ...render.words import label, sentence
from ...screens.shape.cards import card_line
from ...terminal.screen import screen_width

if TYPE_CHECKING:
    from amends.workflow import Desk

FEELINGS: Final = "01234"
CONTACT: Final = ("channel", "words", "feeling")
SUPPLIES: Final = {"empathise": CONTACT, "restate": ("issue",)}  # what lets an act happen after all
STEPS: Final = ("contact", "empathise", "raise", "restate", "explain", "promise")


class Question(NamedTuple):
    """One question: for which part of the talk, and after which answer it has to be answered."""

    key: str
    after: str = ""


QUESTIONS: Final = (
    *(Question(key) for key in CONTACT),
    *(Question("heard"), Question("named", "heard"), Question("regret", "heard")),
    Question("issue"),
    *(Question("restate"), Question("confirmed", "restate")),
    Question("explain"),
    *(Question("promise"), Question("due", "promise")),
)


def asked(session: Session, case: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was said, and what is answered to the questions about the rest.

    Raises `click.Abort` where somebody breaks off or does not want it written.
    """
    wizard = _Wizard(session, session.desk(writes=True), case, said)
    for question in QUESTIONS:
        wizard.ask(question)
    session.err(wizard.summary())
    if not confirmed(session, "talk.sure", case=wizard.case):
        raise click.Abort
    return wizard.said


class _Wizard:
    """The questions of one talk, and what has been answered so far."""

    def __init__(self, session: Session, desk: "Desk", case: str, said: Mapping[str, Any]) -> None:
        """Look at what may happen to the case, and at what fits it."""
        from amends.workflow import Standing

        self.session, self.said = session, dict(said)
        self._desk, self._advice = desk, desk.advise(case)
        self.case, self._shown = self._advice.case, set[str]()
        standing = {one.name: one.standing for one in desk.menu(self.case)}
        self._ready = {name for name, one in standing.items() if one is Standing.READY}
        self._owed = {name for name, one in standing.items() if one is Standing.OWED}

    def ask(self, question: Question) -> None:
        """Ask one question, unless it is answered, or could not become an act here."""
        act, _ = PARTS[question.key]
        if question.key in self.said or not self._open(act):
            return
        if question.after and question.after not in self.said:
            return
        self._show_card(act)
        answers = [*self._answers(question)]
        if answers:
            self.said[question.key] = answers if question.key == "issue" else answers[0]

    def _open(self, act: str) -> bool:
        supplied = any(key in self.said for key in SUPPLIES.get(act, ()))
        return act in self._ready or (act in self._owed and supplied)

    def _answers(self, question: Question) -> Iterator[str]:
        """Give the answer, or none; of issues as many as there are."""
        while given := self._answer(question):
            yield given
            if question.key != "issue":
                return

    def _answer(self, question: Question) -> str:
        key, say = question.key, self.session.say
        words = say(f"talk.ask.{key}")
        if not question.after:
            words = say("talk.optional", question=words)
        choices = {one: say(f"cards.feeling.{one}") for one in FEELINGS if key == "feeling"}
        field = field_of(key)
        return offered(
            self.session,
            words,
            choices or field.choices.split(),
            needed=bool(question.after),
            fault=self._fault_of_day if field.kind == "moment" else None,
        )

    def _fault_of_day(self, given: str) -> str:
        """Say what is wrong with a day before anything else is asked, or nothing."""
        from amends.workflow import BadInput
        from amends.workflow.moments import parse_moment

        try:
            parse_moment(given, self._desk.policy.zone)
        except BadInput as fault:
            return sentence(f"error.{fault.code}", self.session.lang, fault.values)
        return ""

    def _show_card(self, act: str) -> None:
        """Show the card that fits best before a new part of the talk; none is shown twice."""
        if act in self._shown:
            return
        self._shown.add(act)
        changed: dict[str, Any] = {"step": act}
        if "feeling" in self.said:
            changed["feeling"] = int(self.said["feeling"])
        if "channel" in self.said:
            changed["channel"] = self.said["channel"]
        fresh = [one for one in self._advice.about(**changed) if one.code not in self._shown]
        for card in fresh[:1]:
            self._shown.add(card.code)
            self.session.err(["", *card_line(self.session, card, screen_width(sys.stderr))])

    def summary(self) -> list[str]:
        """List what is about to be recorded."""
        rows = [
            (self.session.say(f"talk.part.{key}"), self._said(key, one))
            for key in PARTS
            for one in self._given(key)
        ]
        return ["", *named(rows, screen_width(sys.stderr), 2), ""]

    def _given(self, key: str) -> list[str]:
        given = self.said.get(key, [])
        return given if isinstance(given, list) else [given]

    def _said(self, key: str, value: str) -> str:
        """Write an answer in the reader's words."""
        if key == "feeling":
            return f"{value}  {self.session.say(f'cards.feeling.{value}')}"
        return label("choice", value, self.session.lang) if field_of(key).choices else value
