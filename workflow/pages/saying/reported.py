"""How are the words of a report said? One way for the terminal and for pages."""

from collections import defaultdict

from ...catalogue import has, say, texts
from ...desk.timekeeping.naming import clock_name
from ...policy import Policy
from .words import label


class Wording:
    """The words of a report in one language, with the names that one desk gives its clocks."""

    def __init__(self, lang: str, policy: Policy, more: str = "…") -> None:
        """Say words in a language; `more` stands for what differs by case."""
        self.lang, self.policy, self._more = lang, policy, more

    def say(self, code: str, **values: object) -> str:
        """Say a text of the reports."""
        return say(f"told.{code}", self.lang, **values)

    def word(self, code: str) -> str:
        """Say a word of the process: a cause, a channel, a reason; nothing as not said yet."""
        return label("choice", code, self.lang) if code else self.say("not_said")

    def stage(self, code: str) -> str:
        """Say a stage."""
        return label("stage", code, self.lang)

    def outcome(self, code: str) -> str:
        """Say how a case ended: an outcome, or the stage in which it did."""
        return label("outcome", code, self.lang) if has(f"outcome.{code}") else self.stage(code)

    def clock(self, code: str) -> str:
        """Say what a clock is called."""
        return clock_name(self.policy, code, self.lang)

    def refusal(self, code: str) -> str:
        """Say what a guard objects to, or another refusal; what differs by case as an ellipsis."""
        for key in (f"guard.{code}.says", f"error.{code}"):
            if has(key, self.lang):
                blanks: defaultdict[str, str] = defaultdict(lambda: self._more)
                return texts(self.lang)[key].format_map(blanks)
        return code
