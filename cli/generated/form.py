"""What does a command need to know of an act or move before the process is loaded?"""

from amends.workflow.frozen.named import NamedTuple


class Field(NamedTuple):
    """One typed value: `kind` as the process has it, `choices` separated by spaces.

    `own` names the act in which the field means something of its own.
    """

    name: str
    kind: str
    required: bool = False
    many: bool = False
    numbered: bool = False
    own: str = ""
    choices: str = ""

    @property
    def key(self) -> str:
        """Name the text that says what the value means."""
        return f"field.{self.own}.{self.name}" if self.own else f"field.{self.name}"

    @property
    def option(self) -> str:
        """Name the option that takes this value."""
        return option_of(self.name)

    @property
    def names_a_case(self) -> bool:
        """Tell whether it is another case, which stands beside the first without an option."""
        return self.kind == "case"

    @property
    def spoken(self) -> bool:
        """Tell whether it holds text of people, which may also come from a file."""
        return self.kind in {"words", "text"}


class Form(NamedTuple):
    """One act or move: whose it may be, and which values it takes."""

    name: str
    kind: str
    fields: tuple[Field, ...] = ()
    by_customer: bool = False

    def find(self, name: str) -> Field | None:
        """Find the field of that name, however it is written."""
        wanted = name.replace("-", "_")
        return next((one for one in self.fields if one.name == wanted), None)


def option_of(name: str) -> str:
    """Write a field's name as the option it is given by."""
    return "--" + name.replace("_", "-")
