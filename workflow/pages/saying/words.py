"""How are the desk's own words said in the reader's language?"""

from ...catalogue import has, say, texts


def label(kind: str, value: str | None, lang: str) -> str:
    """Say a stage, feeling, role or other word of the process; an unknown one as it is."""
    code = f"{kind}.{value}"
    if value is not None and has(code, lang):
        return say(code, lang)
    return value or ""


def value_name(field: str, lang: str) -> str:
    """Say in short what a value of a step is called, with its number where it has one."""
    root, _, number = field.partition(".")
    said = texts(lang).get(f"name.{root}", root.replace("_", " "))
    return f"{said} {number}".strip()
