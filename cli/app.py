"""How is a command run, and what becomes of an error? The one place where errors are told."""

import errno
import os
import sys
from typing import Final

import click

from .catalogue import both
from .commands import SECTIONS, TABLE
from .context.command import reading_options
from .context.language import Invocation
from .terminal.group import LazyGroup

PROGRAM: Final = "amends"
INTERRUPTED: Final = 130
ONCE: Final = frozenset({"receive", "do", "talk", "import"})  # besides acts and moves
NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


def root(call: Invocation) -> LazyGroup:
    """Build the program: its commands are listed from a table and imported when they run."""
    return LazyGroup(
        PROGRAM,
        table=TABLE,
        sections=SECTIONS,
        language=lambda: call.lang,
        params=reading_options(),
        words=both("cmd.amends"),
        invoke_without_command=True,
        callback=_without_command,
        examples=("amends demo", "amends queue", "amends show C-1001"),
    )


def _without_command(**_given: object) -> None:
    context = click.get_current_context()
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def run(call: Invocation) -> int:
    """Run one command line and return its exit status."""
    try:
        status = root(call).main([*call.argv], PROGRAM, standalone_mode=False, obj=call)
        sys.stdout.flush()
    except BaseException as error:  # noqa: BLE001  # the one place where every error is told
        return ended(call, error)
    return status if isinstance(status, int) else 0


def ended(call: Invocation, error: BaseException) -> int:
    """Say what went wrong, in one sentence, and return the exit status."""
    if isinstance(error, KeyboardInterrupt | click.Abort):
        sys.stderr.write("\n")
        return INTERRUPTED
    if _reader_is_gone(error):
        return 0
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else 1
    try:
        return _told(call, error)
    except BrokenPipeError:
        _forget_output()
        return 0
    except OSError as failed:
        return _unwritten(call, failed)


def _told(call: Invocation, error: BaseException) -> int:
    if "--debug" in call.argv and not isinstance(error, click.ClickException):
        import traceback

        traceback.print_exception(error)
    status = _by_kind(call, error)
    sys.stdout.flush()
    return status


def _by_kind(call: Invocation, error: BaseException) -> int:
    """Tell wrong usage and faults of ours without loading the desk, if it is not there yet."""
    from .render.usage import tell_unexpected, tell_usage

    if isinstance(error, click.ClickException):
        return tell_usage(call, error)
    if "amends.workflow" in sys.modules:
        from amends.workflow import AmendsError

        from .render.faults import tell_desk

        if isinstance(error, AmendsError):
            return tell_desk(call, error)
    if isinstance(error, OSError) and error.errno in NO_ROOM:
        return _unwritten(call, error)
    return tell_unexpected(call, error)


def _unwritten(call: Invocation, error: OSError) -> int:
    """Tell that the answer could not be written, whatever it was."""
    from .render.usage import tell_output_failed

    _forget_output()
    return tell_output_failed(call, error, happens_once=_happens_once(call))


def _happens_once(call: Invocation) -> bool:
    """Tell whether the command may have written something, and when repeated does so only once."""
    group = root(call)
    try:
        _, rest, _ = group.make_parser(click.Context(group)).parse_args([*call.argv])
    except click.UsageError:
        return False
    name = rest[0] if rest else ""
    return name in ONCE or (name in TABLE and TABLE[name].section in {"move", "act"})


def _reader_is_gone(error: BaseException) -> bool:
    """Tell whether nobody reads the output any more: a closed pipe, as behind `| head`."""
    closed = isinstance(error, BrokenPipeError) or (
        isinstance(error, OSError) and error.errno == errno.EPIPE
    )
    pacified = isinstance(error, SystemExit) and type(sys.stdout).__name__ == "_PacifyFlushWrapper"
    if closed or pacified:
        _forget_output()
    return closed or pacified


def _forget_output() -> None:
    """Let what is still unwritten go nowhere, so that leaving raises nothing more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
