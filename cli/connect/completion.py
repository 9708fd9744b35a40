"""The commands that let a shell complete what is typed: cases, and what may happen to them."""

import os
from pathlib import Path
from typing import Final

import click

from ..catalogue import both
from ..context.command import command as declared
from ..context.command import dry_run, group
from ..context.mistakes import Mistake
from ..context.session import Session
from ..render.pairs import flat
from ..terminal.help import Argument
from ..terminal.table import pairs

SHELLS: Final = ("bash", "zsh", "fish")
VARIABLE: Final = "_AMENDS_COMPLETE"
BASH_HELPER: Final = Path("/usr/share/bash-completion/bash_completion")


def shell_argument() -> click.Parameter:
    """Declare the shell; the user's own unless named."""
    kind = click.Choice(SHELLS)
    return Argument(["shell"], metavar="SHELL", required=False, type=kind, words=both("arg.shell"))


@declared(
    "install",
    shell_argument(),
    shared=[dry_run()],
    words="cmd.completion.install",
    examples=["amends completion install", "amends completion install zsh"],
)
def install(session: Session, shell: str | None) -> None:
    """Write the script where the shell looks for it, and say what else it wants."""
    name = _shell(shell)
    path, line = place_of(name)
    _only_over_our_own(path)
    if not session.dry_run:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(script(name), encoding="utf-8")
    found = {"shell": name, "path": str(path), "line": line, "changed": not session.dry_run}
    if session.json:
        session.object(found)
    elif session.screen:
        code = "completion.rehearsed" if session.dry_run else "completion.done"
        session.out([f"{session.glyphs.ok} " + session.say(code, path=path)])
        session.out([session.say("completion.line"), f"  {line}"] if line else [])
        session.out([session.say("completion.anew")])
    else:
        session.out(pairs(flat(found)))


@declared(
    "show",
    shell_argument(),
    words="cmd.completion.show",
    examples=['eval "$(amends completion show bash)"'],
)
def show(session: Session, shell: str | None) -> None:
    """Print the script."""
    name = _shell(shell)
    if session.json:
        session.object({"shell": name, "script": script(name)})
    else:
        session.out(script(name).splitlines())


def _shell(named: str | None) -> str:
    own = Path(os.environ.get("SHELL", "")).name
    if named is None and own not in SHELLS:
        raise Mistake("shell_unknown", shell=own or "?", shells=", ".join(SHELLS))
    return named or own


def script(shell: str) -> str:
    """Return the script by which a shell asks this program what fits."""
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    if found is None:
        raise Mistake("shell_unknown", shell=shell, shells=", ".join(SHELLS))
    return found(click.Command("amends"), {}, "amends", VARIABLE).source()


def place_of(shell: str) -> tuple[Path, str]:
    """Return where a shell looks for the script, and the line that it wants besides, if any."""
    home = Path.home()
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share")
    if shell == "fish":
        config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
        return config / "fish/completions/amends.fish", ""
    if shell == "zsh":
        folder = data / "zsh/site-functions"
        return folder / "_amends", f"fpath=('{folder}' $fpath); autoload -Uz compinit; compinit"
    own = os.environ.get("BASH_COMPLETION_USER_DIR")
    path = (Path(own) if own else data / "bash-completion") / "completions/amends"
    return path, "" if BASH_HELPER.exists() else f"source '{path}'"


def _only_over_our_own(path: Path) -> None:
    if not path.exists():
        return
    if not path.is_file() or VARIABLE not in path.read_text(encoding="utf-8", errors="replace"):
        raise Mistake("not_our_script", path=path)


command = group("completion", install, show)
