"""How is text read whose lines were folded for the way (RFC 3676)?"""


def unfolded(text: str, *, delsp: bool) -> str:
    """Join the lines that were one paragraph; quotes and signatures stay as they are."""
    lines: list[str] = []
    open_depth = -1
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        rest = line[depth:].removeprefix(" ")
        if depth == open_depth and rest != "-- ":
            lines[-1] = (lines[-1][:-1] if delsp else lines[-1]) + rest
        else:
            lines.append(f"{'>' * depth} {rest}" if depth else rest)
        open_depth = depth if rest.endswith(" ") and rest != "-- " else -1
    return "\n".join(lines)
