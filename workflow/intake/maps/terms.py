"""Which terms may a map use? Each is checked, and the nearest right one is named."""

import difflib
from collections.abc import Iterable, Mapping
from typing import Any, Final, NoReturn

from ...complaint import PROCESS
from ...errors import BadInput
from ...process import Kind, for_import
from ..dates import FORMS, is_whole
from ..layout import Choice, Layout, plain

KEYS: Final = ("source", "number", "received", "columns", "always", "values")
DATED: Final = ("column", "form")
TRANSLATED: Final = ("column", "words", "otherwise")
LONGEST_SOURCE: Final = 100
ANSWERED_AT: Final = "answered_at"
_FIELDS: Final = {one.name: one for one in for_import(PROCESS.receive).fields if one.name != "row"}
_TEXTS: Final = tuple(name for name, one in _FIELDS.items() if one.personal)
_CHOICES: Final = {
    name: one.choices
    for name, one in _FIELDS.items()
    if one.kind is Kind.CHOICE and not name.endswith("precision")
}


def layout_of(told: Mapping[str, Any], path: str) -> Layout:
    """Make a layout of what a map tells; raises `BadInput`."""
    return _Map(told, path).layout()


class _Map:
    """A map that is being read: what it tells, and the columns it has named so far."""

    def __init__(self, told: Mapping[str, Any], path: str) -> None:
        self._told, self._path = told, path
        self._spelled: dict[str, str] = {}

    def layout(self) -> Layout:
        """Read every term."""
        self._known(self._told, KEYS, "")
        source = self._source()
        received, forms = self._dated("received", self._told.get("received"))
        number = self._column("number", self._told["number"]) if "number" in self._told else ""
        columns = self._table("columns", self._told.get("columns", {}))
        self._known(columns, (*_TEXTS, ANSWERED_AT), "columns")
        answered, answered_forms = "", None
        if ANSWERED_AT in columns:
            answered, own = self._dated(f"columns.{ANSWERED_AT}", columns[ANSWERED_AT])
            answered_forms = own or None
        fields = {
            name: self._homes(f"columns.{name}", one)
            for name, one in columns.items()
            if name != ANSWERED_AT
        }
        choices, always = self._choices(), self._always()
        self._once(fields, choices, always)
        single = {homes[0] for homes in fields.values() if len(homes) == 1}
        asked = {received, number, answered, *single, *(one.column for one in choices.values())}
        return Layout(
            name=source,
            source=source,
            form="any",
            asks=frozenset(asked - {""}),
            one_of=tuple(homes for homes in fields.values() if len(homes) > 1),
            received=received,
            date_forms=forms,
            answered=answered,
            answered_forms=answered_forms,
            dates=frozenset({received, answered} - {""}),
            number=number,
            fields=fields,
            choices=choices,
            always=always,
            spelled=self._spelled,
        )

    def _source(self) -> str:
        source = self._text("source", self._told.get("source"))
        if len(source) > LONGEST_SOURCE or not source.isprintable():
            raise BadInput("map_bad_source", path=self._path, most=LONGEST_SOURCE)
        return source

    def _dated(self, key: str, value: object) -> tuple[str, tuple[str, ...]]:
        """Return the column of a date, and the form its dates have if it is named."""
        if not isinstance(value, dict):
            return self._column(key, value), ()
        self._known(value, DATED, key)
        column = self._column(f"{key}.column", value.get("column"))
        if "form" not in value:
            return column, ()
        form = self._text(f"{key}.form", value["form"])
        if "%" in form and not is_whole(form):
            raise BadInput("map_bad_form", path=self._path, form=form)
        if "%" not in form and form not in FORMS:
            raise BadInput("map_no_such_form", path=self._path, form=form, known=", ".join(FORMS))
        return column, (form,)

    def _choices(self) -> dict[str, Choice]:
        found: dict[str, Choice] = {}
        told = self._table("values", self._told.get("values", {}))
        self._known(told, _CHOICES, "values")
        for name, one in told.items():
            key = f"values.{name}"
            table = self._table(key, one)
            self._known(table, TRANSLATED, key)
            words = {ours: ours for ours in _CHOICES[name]}
            for theirs, ours in self._table(f"{key}.words", table.get("words", {})).items():
                words[theirs.strip().casefold()] = self._word(f"{key}.words", name, ours)
            other = table.get("otherwise")
            otherwise = "" if other is None else self._word(f"{key}.otherwise", name, other)
            column = self._column(f"{key}.column", table.get("column"))
            found[name] = Choice(column, words, otherwise)
        return found

    def _always(self) -> dict[str, str]:
        told = self._table("always", self._told.get("always", {}))
        self._known(told, (*_CHOICES, *_TEXTS), "always")
        return {
            name: self._word(f"always.{name}", name, one)
            if name in _CHOICES
            else self._text(f"always.{name}", one)
            for name, one in told.items()
        }

    def _once(self, *groups: Iterable[str]) -> None:
        """See that no field is told in two places."""
        names = [name for group in groups for name in group]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise BadInput("map_field_twice", path=self._path, name=twice)

    def _homes(self, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list):
            return (self._column(key, value),)
        if not value:
            self._wrong(key)
        return tuple(dict.fromkeys(self._column(key, one) for one in value))

    def _column(self, key: str, value: object) -> str:
        text = self._text(key, value)
        self._spelled[plain(text)] = text
        return plain(text)

    def _text(self, key: str, value: object) -> str:
        if value is None:
            raise BadInput("map_key_missing", path=self._path, key=key)
        if not isinstance(value, str) or not value.strip():
            self._wrong(key)
        return value.strip()

    def _table(self, key: str, value: object) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            raise BadInput("map_not_a_table", path=self._path, key=key)
        return value

    def _word(self, key: str, name: str, value: object) -> str:
        text = self._text(key, value)
        if text in _CHOICES[name]:
            return text
        known = ", ".join(_CHOICES[name])
        raise BadInput("map_no_such_word", path=self._path, key=key, word=text, known=known)

    def _wrong(self, key: str) -> NoReturn:
        raise BadInput("map_not_a_text", path=self._path, key=key)

    def _known(self, told: Iterable[str], known: Iterable[str], key: str) -> None:
        names = [*known]
        for one in told:
            if key == "columns" and one in _CHOICES:
                raise BadInput("map_needs_values", path=self._path, name=one)
            if one not in names:
                near = difflib.get_close_matches(one, names, 1, 0.5)
                full = f"{key}.{one}" if key else one
                if near:
                    raise BadInput("map_key_near", path=self._path, key=full, nearest=near[0])
                raise BadInput("map_key_unknown", path=self._path, key=full, known=", ".join(names))
