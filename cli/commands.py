"""Which commands are there, in which section, and where is each found? Nothing is imported here."""

from typing import Final

from .catalogue import both, line_of
from .catalogue.both import Both
from .catalogue.entry import Entry, Words
from .generated import texts
from .generated.steps import STEPS

SECTIONS: Final[dict[str, Words]] = {
    "handle": both("section.handle"),
    "move": both("section.move"),
    "act": both("section.act"),
    "learn": both("section.learn"),
    "tell": both("section.tell"),
    "shape": both("section.shape"),
    "connect": both("section.connect"),
}

_WRITTEN: Final = {  # name: folder.module; the function is called `command`
    "receive": "handle.receive",
    "attach": "handle.attached.attach",
    "attachments": "handle.attached.attachments",
    "attachment": "handle.attached.attachment",
    "queue": "handle.lists.queue",
    "next": "handle.next",
    "advise": "handle.talking.advise",
    "talk": "handle.talking.talk",
    "show": "handle.show",
    "preview": "handle.looking.preview",
    "why": "handle.why",
    "rounds": "handle.offers.rounds",
    "comparable": "handle.offers.comparable",
    "picture": "handle.offers.picture",
    "group": "handle.groups.group",
    "log": "handle.log",
    "agreements": "handle.looking.agreements",
    "recovery": "handle.looking.recovery",
    "referrals": "handle.organising.referrals",
    "list": "handle.lists.list",
    "search": "handle.lists.search",
    "do": "handle.do",
    "sla": "handle.time.sla",
    "due": "handle.time.due",
    "playbook": "learn.playbook.group",
    "script": "learn.script",
    "policy": "shape.policy",
    "user": "shape.user",
    "calendar": "shape.calendars.group",
    "rules": "shape.rules.group",
    "tactics": "shape.tactics.group",
    "cards": "shape.cards.group",
    "spec": "shape.spec.group",
    "ledger": "shape.ledger",
    "brief": "learn.brief",
    "improvements": "learn.improvements",
    "study": "learn.study",
    "drill": "learn.drill",
    "training": "learn.training",
    "init": "connect.init",
    "demo": "connect.demo",
    "import": "connect.files.importing",
    "export": "connect.files.export",
    "apply": "apply",
    "tick": "connect.time.tick",
    "worker": "connect.time.worker",
    "report": "tell.reports.group",
    "case-page": "tell.case_page",
    "pack": "tell.pack",
    "verify": "connect.verify",
    "doctor": "connect.doctor",
    "db": "connect.db",
    "completion": "connect.completion",
    "help": "connect.help",
    "version": "connect.version",
}


def _written(name: str, module: str) -> Entry:
    section = STEPS[name].kind if name in STEPS else module.partition(".")[0]
    line = line_of(f"cmd.{name}")
    return Entry(f"{__package__}.{module}", "command", section, line)


def _generated(name: str) -> Entry:
    """Place an act or move: one module makes its command from the table of forms."""
    line = Both(lambda lang: texts(lang)[f"help.{name}"])
    return Entry(f"{__package__}.handle.step", name, STEPS[name].kind, line)


TABLE: Final[dict[str, Entry]] = {
    **{name: _written(name, module) for name, module in _WRITTEN.items()},
    **{name: _generated(name) for name in STEPS if name not in _WRITTEN},
}
