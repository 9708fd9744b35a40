"""Which parts has a feature? Its rules, backgrounds and scenarios, with the tags they are under."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..reading.plan import Node


class Part(NamedTuple):
    """A rule, a background or a scenario, and the tags of its rule and its own."""

    kind: str
    node: Node
    tags: tuple[Node, ...] = ()

    @property
    def line(self) -> int:
        """Return the line of its title."""
        return int(self.node["location"]["line"])

    @property
    def begins(self) -> int:
        """Return the first line that is its own: that of its tags, or of its title."""
        return min(
            (tag["location"]["line"] for tag in self.node.get("tags", ())), default=self.line
        )

    @property
    def steps(self) -> Sequence[Node]:
        """Return its own steps."""
        found: Sequence[Node] = self.node.get("steps", ())
        return found


def parts(feature: Node, tags: tuple[Node, ...] = ()) -> Iterator[Part]:
    """Find the parts of a feature in their order, what is in a rule after the rule."""
    for child in feature["children"]:
        for kind, node in child.items():
            under = (*tags, *node.get("tags", ()))
            yield Part(kind, node, under)
            if kind == "rule":
                yield from parts(node, under)


def scenarios(feature: Node) -> Iterator[Part]:
    """Find the scenarios of a feature."""
    return (one for one in parts(feature) if one.kind == "scenario")


def tags(feature: Node) -> Iterator[Node]:
    """Find every tag of a feature."""
    yield from feature["tags"]
    for part in parts(feature):
        yield from part.node.get("tags", ())
        for examples in part.node.get("examples", ()):
            yield from examples["tags"]
