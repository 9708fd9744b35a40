"""How are the values of a call read? By the fields of the act, the same from every door."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Final

from ..errors import BadInput
from ..frozen.named import NamedTuple
from ..moments import aware, iso, parse_moment
from ..money import MOST, Money, parse_money
from ..policy import Policy
from ..process import Field, Form, Kind
from ..process.fields import check_digest, check_text, is_blank
from ..record.canonical import Json
from ..record.naming import group_id

NOTHING_GIVEN: Final[tuple[object, ...]] = ([], ())
YES: Final = frozenset({"yes", "true", "1", "是"})
MOST_DIGITS: Final = 9  # of a count; the largest is far smaller
NO: Final = frozenset({"no", "false", "0", "否"})


class Reading(NamedTuple):
    """What a call gives: `data` for the event, `personal` for the vault, `values` for remarks."""

    data: dict[str, Json]
    personal: dict[str, str]
    values: dict[str, object]
    kept: frozenset[str]


def read_values(form: Form, given: Mapping[str, object], policy: Policy) -> Reading:
    """Read the values of a call; raises `BadInput` naming the field and what is wrong with it."""
    reading = Reading({}, {}, {}, frozenset())
    kept: set[str] = set()
    fields = {one.name: one for one in reversed(form.fields)}
    for name, value in _present(given).items():
        field = fields.get(name)
        if field is None:
            known = ", ".join(one.name for one in form.fields)
            raise BadInput("unknown_field", field=name, move=form.name, fields=known)
        _read_field(field, value, policy, reading)
        if field.personal and field.name in reading.values:
            kept.add(field.vaulted.partition(".")[0])
    _complete(form, reading)
    return Reading(reading.data, reading.personal, reading.values, frozenset(kept))


def _present(given: Mapping[str, object]) -> dict[str, object]:
    """Drop what was not given; option names may use hyphens."""
    return {
        name.replace("-", "_"): value
        for name, value in given.items()
        if value is not None and value not in NOTHING_GIVEN
    }


def _complete(form: Form, reading: Reading) -> None:
    for field in form.fields:
        if field.required and field.name not in reading.values:
            raise BadInput("missing_field", field=field.name, move=form.name)
    if len(reading.values) < form.least:
        known = ", ".join(one.name for one in form.fields)
        raise BadInput("nothing_given", move=form.name, fields=known)


def _read_field(field: Field, value: object, policy: Policy, into: Reading) -> None:
    if field.numbered:
        _read_numbered(field, value, into)
    elif field.many:
        _read_many(field, value, into)
    elif field.private:
        read = _SCALARS.get(field.kind, _read_text)(field, value, policy)
        into.values[field.name], into.personal[field.vaulted] = read, str(read)
    elif field.personal:
        into.personal[field.name] = into.values[field.name] = _text(field, value)
    else:
        read = _SCALARS[field.kind](field, value, policy)
        if read is not None:
            into.data[field.name] = into.values[field.name] = read


def _read_many(field: Field, value: object, into: Reading) -> None:
    items: Sequence[object] = value if isinstance(value, list | tuple) else [value]
    if field.personal:
        found = [_text(field, item) for item in items]
        into.personal.update({f"{field.name}.{at}": one for at, one in enumerate(found, 1)})
        into.data[field.name], into.values[field.name] = len(found), found
        return
    chosen = list(dict.fromkeys(_choice(field, item) for item in items))
    into.data[field.name], into.values[field.name] = list[Json](chosen), chosen


def _read_numbered(field: Field, value: object, into: Reading) -> None:
    found: dict[int, str] = {}
    for number, one in _pairs(field, value):
        if number in found:
            raise BadInput("field_twice", field=f"{field.name} {number}")
        found[number] = _text(field, one)
    into.personal.update({f"{field.name}.{number}": one for number, one in found.items()})
    into.data[field.name] = list[Json](sorted(found))
    into.values[field.name] = [*found.items()]


def _pairs(field: Field, value: object) -> list[tuple[int, object]]:
    if isinstance(value, Mapping):
        return [(_number(field, number), one) for number, one in value.items()]
    if isinstance(value, tuple) and len(value) == 2 and not isinstance(value[1], tuple):  # noqa: PLR2004
        return [(_number(field, value[0]), value[1])]
    items = value if isinstance(value, list | tuple) else [value]
    return [_pair(field, item) for item in items]


def _pair(field: Field, item: object) -> tuple[int, object]:
    if isinstance(item, tuple):
        return _number(field, item[0]), item[1]
    number, mark, one = str(item).partition("=")
    if not mark:
        raise BadInput("not_numbered", field=field.name, value=str(item))
    return _number(field, number), one


def _number(field: Field, value: object) -> int:
    text = str(value).strip()
    if not (_is_whole(text) and 0 < int(text) <= field.most):
        raise BadInput("not_numbered", field=field.name, value=text)
    return int(text)


def _is_whole(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS


def _text(field: Field, value: object) -> str:
    if not isinstance(value, str):
        raise BadInput("not_text", field=field.name)
    check = check_digest if field.kind is Kind.DIGEST else check_text
    return check(field.name, value)


def _choice(field: Field, value: object) -> str:
    text = str(value).strip()
    _no_blank(field, text)
    if text.replace("-", "_") in field.choices:
        return text.replace("-", "_")
    if text not in field.choices:
        raise BadInput(
            "not_a_choice", field=field.name, value=text, choices=", ".join(field.choices)
        )
    return text


def _no_blank(field: Field, text: str) -> None:
    if is_blank(text):
        raise BadInput("blank_left", field=field.name, value=text)
    if not text:
        raise BadInput("empty_text", field=field.name)


def _read_choice(field: Field, value: object, _policy: Policy) -> Json:
    return _choice(field, value)


def _read_flag(field: Field, value: object, _policy: Policy) -> Json:
    text = str(value).strip().lower()
    if text not in YES | NO:
        raise BadInput("not_a_flag", field=field.name, value=text)
    return True if text in YES else None


def _read_count(field: Field, value: object, _policy: Policy) -> Json:
    text = str(value).strip()
    _no_blank(field, text)
    if not _is_whole(text) or not field.least <= int(text) <= field.most:
        raise BadInput(
            "out_of_range", field=field.name, value=text, least=field.least, most=field.most
        )
    return int(text)


def _read_money(field: Field, value: object, policy: Policy) -> Json:
    if isinstance(value, str):
        _no_blank(field, value.strip())
    amount = value if isinstance(value, Money) else parse_money(str(value), policy.currency)
    if amount.currency != policy.currency:
        raise BadInput("other_currency", value=str(amount), currency=policy.currency)
    if not 0 <= amount.minor <= MOST:
        raise BadInput(
            "negative_money" if amount.minor < 0 else "too_much_money", value=str(amount)
        )
    return {"minor": amount.minor, "currency": amount.currency}


def _read_moment(field: Field, value: object, policy: Policy) -> Json:
    if isinstance(value, datetime):
        return iso(aware(value, policy.zone))
    text = str(value).strip()
    _no_blank(field, text)
    end = "T23:59:59" if field.last and len(text) == len("2026-11-22") else ""
    try:
        return iso(parse_moment(text + end, policy.zone))
    except BadInput as wrong:
        raise BadInput(wrong.code, **{**wrong.values, "value": text}) from wrong


def _read_text(field: Field, value: object, _policy: Policy) -> Json:
    return _text(field, value)


def _read_name(field: Field, value: object, _policy: Policy) -> Json:
    return check_text(field.name, str(value)).strip()


def _read_group(field: Field, value: object, _policy: Policy) -> Json:
    found = group_id(check_text(field.name, str(value)))
    if found is None:
        raise BadInput("not_a_group", value=str(value))
    return found


_SCALARS: Final[Mapping[Kind, Callable[[Field, object, Policy], Json]]] = {
    Kind.CHOICE: _read_choice,
    Kind.FLAG: _read_flag,
    Kind.COUNT: _read_count,
    Kind.MONEY: _read_money,
    Kind.MOMENT: _read_moment,
    Kind.NAME: _read_name,
    Kind.CASE: _read_name,
    Kind.RULE: _read_name,
    Kind.GROUP: _read_group,
}
