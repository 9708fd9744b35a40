"""How is text read whose lines were folded for the way (RFC 3676)?"""

from typing import Final

SIGNATURE: Final = "-- "


def unfolded(text: str, *, delsp: bool) -> str:
    """Join the lines that were one paragraph; quotes and signatures stay as they are."""
    pieces: list[str] = []
    going_on = -1  # the depth of quoting of a paragraph that the next line continues
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        said = line[depth:].removeprefix(" ")
        flows = said.endswith(" ") and said != SIGNATURE
        if depth != going_on or said == SIGNATURE:
            pieces.append("\n" + ">" * depth + " " * bool(depth and said))
        pieces.append(said[:-1] if flows and delsp else said)
        going_on = depth if flows else -1
    return "".join(pieces).removeprefix("\n")
