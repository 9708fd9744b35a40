"""What is owed at least by a pack, and who has to prove what? Floors, guarantees, burdens."""

from typing import Final, TypeVar

from ...errors import BadInput
from ...money import Money, read_money
from ..model import Basis, Burden, Floor
from .sources import names_of, source_of
from .values import Table

FLOOR: Final = ("id", "names", "basis", "times", "least", "within", "source")
GUARANTEE: Final = ("id", "names", "amount", "source")
BURDEN: Final = ("id", "names", "goods", "within", "source")
BASES: Final = (Basis.PRICE, Basis.FEE, Basis.LOSS)  # what a sum can be a multiple of
MOST_TIMES: Final = 100  # no law multiplies by more; beyond it a figure is a slip of the pen
NO_MONEY: Final = Money(0, "")

Named = TypeVar("Named", Floor, Burden)


def floors_of(table: Table) -> tuple[Floor, ...]:
    """Return the floors of a version and then its guarantees, each id once; raises `BadInput`."""
    found = (
        *(_floor(one) for one in table.tables("floor", "id")),
        *(_guarantee(one) for one in table.tables("guarantee", "id")),
    )
    return _once(table, "floor", found)


def burdens_of(table: Table) -> tuple[Burden, ...]:
    """Return what a version says of the burden of proof; raises `BadInput`."""
    return _once(table, "burden", tuple(_burden(one) for one in table.tables("burden", "id")))


def _once(table: Table, key: str, found: tuple[Named, ...]) -> tuple[Named, ...]:
    names = [one.id for one in found]
    for name in names:
        if names.count(name) > 1:
            raise table.fault("pack_twice", key, value=name)
    return found


def _floor(table: Table) -> Floor:
    table.only(FLOOR)
    basis = table.closed("basis", Basis)
    if basis not in BASES:
        raise table.fault("pack_unknown_word", "basis", value=str(basis), choices=BASES)
    least = _money(table, "least") if table.has("least") else NO_MONEY
    return Floor(
        id=table.word("id"),
        names=names_of(table),
        source=source_of(table),
        basis=basis,
        times=table.whole("times", table.must("times"), 1, MOST_TIMES),
        least=least.minor,
        currency=least.currency,
        within=table.length("within") if table.has("within") else None,
    )


def _guarantee(table: Table) -> Floor:
    table.only(GUARANTEE)
    amount = _money(table, "amount")
    return Floor(
        id=table.word("id"),
        names=names_of(table),
        source=source_of(table),
        basis=Basis.GUARANTEE,
        least=amount.minor,
        currency=amount.currency,
    )


def _burden(table: Table) -> Burden:
    table.only(BURDEN)
    goods = table.words("goods")
    if not goods:
        raise table.fault("pack_empty", "goods")
    return Burden(
        table.word("id"), names_of(table), source_of(table), goods, table.length("within")
    )


def _money(table: Table, key: str) -> Money:
    """Return a sum that is more than nothing and names its currency."""
    value = table.must(key)
    try:
        amount = read_money(value if isinstance(value, str) else "")
    except BadInput:
        amount = NO_MONEY
    if not amount.minor:
        raise table.fault("pack_not_a_sum", key, value=str(value))
    return amount
