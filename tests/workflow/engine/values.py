"""What people type: plausible values for every field, and hostile ones."""

from random import Random
from typing import Final

from amends.workflow.facts import Facts
from amends.workflow.process import Field, Form, Kind

WORDS: Final = (
    "Yes, I agree.",
    "我同意这个方案。",
    "It is still not solved.",
    "I agree, but only because you said otherwise you must not pay.",
    "问题还没有解决。",
)
TEXTS: Final = (
    "We looked into it.",
    "我们已经查明原因。",
    "This is your last chance.",
    "先撤诉再赔付。",
    "\u202etxet \x1b[31mred",
    "x" * 300,
)
HOSTILE: Final[tuple[object, ...]] = (
    "",
    " ",
    "<HEARD>",
    "\ud800",
    "\x00",
    "9" * 5_000,
    "-1",
    "0",
    "1e5",
    "９９",
    "USD 5",
    "0999-01-01",
    "9999-12-31T23:59:59-08:00",
    "0001-01-01",
    "nonsense",
    "1=",
    "=",
    7,
    -3,
    2.5,
    True,
    b"bytes",
    [],
    [[]],
    {},
    {"a": "b"},
    ("a",),
    (1, 2, 3),
    object,
)
RULES: Final = ("cn-consumer.fraud", "house.visit", "service.nothing")
USERS: Final = ("wang", "zhao", "sun", "qian", "li.na")


def plausible(field: Field, facts: Facts, random: Random) -> object:
    """Give a value that the field takes; it need not be wise."""
    if field.numbered:
        numbers = range(1, max(1, len(facts.issues)) + 1)
        return {number: random.choice(TEXTS[:2]) for number in numbers}
    if field.kind is Kind.CHOICE and field.many:
        return random.sample(field.choices, random.randint(1, min(3, len(field.choices))))
    if field.name == "user":
        return random.choice(("zhao", "sun"))  # somebody else is there for whatever is owed
    if field.many:
        return [random.choice(TEXTS[:2]) for _ in range(random.randint(1, 3))]
    return _single(field, facts, random)


def _single(field: Field, facts: Facts, random: Random) -> object:
    """Give one value; most are harmless, so that a case gets somewhere."""
    chance = random.random()
    values: dict[Kind, object] = {
        Kind.WORDS: random.choice(WORDS) if chance < 0.3 else WORDS[0],
        Kind.TEXT: random.choice(TEXTS) if chance < 0.1 else TEXTS[0],
        Kind.CHOICE: random.choice(field.choices or ("",)),
        Kind.FLAG: chance < 0.4,
        Kind.MONEY: random.choice(("0", "80.00", "100.00", "4,000.00", "9000")),
        Kind.MOMENT: random.choice(("2026-03-04", "2026-04-01T09:00", "2027-01-01")),
        Kind.NAME: random.choice(USERS),
        Kind.GROUP: random.choice(("G-1", "g2", "3")),
        Kind.RULE: random.choice(RULES),
        Kind.DIGEST: "0123456789abcdef" * 4,
    }
    return values[field.kind] if field.kind in values else _number(field, facts, random)


def _number(field: Field, facts: Facts, random: Random) -> int:
    items = getattr(facts, field.of) if field.of else 0
    count = items if isinstance(items, int) else len(items)
    return random.randint(field.least, max(field.least, count if field.of else min(4, field.most)))


def plausible_values(form: Form, facts: Facts, random: Random) -> dict[str, object]:
    """Fill a form: everything required, and now and then what is not."""
    wanted = [field for field in form.fields if field.required or random.random() < 0.3]
    if not wanted and form.least:
        wanted = [random.choice(form.fields)]
    return {field.name: plausible(field, facts, random) for field in wanted}


def hostile_values(form: Form, facts: Facts, random: Random) -> dict[str, object]:
    """Fill a form with at least one value that somebody should not have given."""
    values = plausible_values(form, facts, random)
    names = [field.name for field in form.fields] + ["no_such_field"]
    for name in random.sample(names, random.randint(1, min(2, len(names)))):
        values[name] = random.choice(HOSTILE)
    return values
