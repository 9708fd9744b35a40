"""How does a new file appear? Whole, under its name, readable by its owner alone, or not at all."""

import errno
import os
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import Final

from amends.workflow.errors import StoreNotReady

PRIVATE: Final = 0o600
SIDECARS: Final = ("", "-journal", "-wal", "-shm")
CODES: Final = {
    errno.ENOENT: "no_folder",
    errno.ENOTDIR: "no_folder",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.EROFS: "read_only",
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
}


@contextmanager
def made_whole(path: str, *, force: bool = False, named: str = "") -> Generator[str]:
    """Hand out an empty file beside the path, and give it that name once it is complete.

    `force` lets it take the place of a file, `named` is what an error calls it. Raises
    `FileExistsError` if the name was taken meanwhile, and `StoreNotReady`; whatever fails leaves
    no file behind, and an existing one as it was.
    """
    draft = f"{path}.{os.urandom(6).hex()}.new"
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE))
        yield draft
        _sync(draft)
        _publish(draft, path, force=force)
    except FileExistsError:
        raise
    except OSError as error:
        code = CODES.get(error.errno or 0, "io_error")
        raise StoreNotReady(code, path=named or path, detail=str(error.strerror)) from error
    finally:
        for sidecar in SIDECARS:
            with suppress(OSError):
                os.unlink(draft + sidecar)


def same_file(path: str | os.PathLike[str], other: str | os.PathLike[str]) -> bool:
    """Tell whether two paths name one file, also by links, and before it is there."""
    if os.path.exists(path) and os.path.exists(other):
        return os.path.samefile(path, other)
    return os.path.realpath(path) == os.path.realpath(other)


def _publish(draft: str, path: str, *, force: bool) -> None:
    """Give the file its name, and see that the folder knows it."""
    if force:
        os.replace(draft, path)
    else:
        _link(draft, path)
    _sync(os.path.dirname(path) or ".")


def _link(draft: str, path: str) -> None:
    """Give the file a name that must be free: a link never replaces anything."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), path) from None
        os.rename(draft, path)


def _sync(path: str) -> None:
    """Wait until what is at the path, file or folder, is on the disk."""
    if os.name == "nt" and os.path.isdir(path):
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
