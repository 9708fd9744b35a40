"""How does a file of complaints come in, and how do cases go out?"""

from collections.abc import Callable, Sequence
from typing import IO, TYPE_CHECKING

from ...store import CaseQuery
from .opened import Opened

if TYPE_CHECKING:
    from ...intake import ImportReport, Layout, Progress, Source
    from ..exporting import Exported, Out


class Files(Opened):
    """Files that other programs made, and files for other programs."""

    def import_file(
        self,
        source: "Source",
        *,
        layout: "Layout | None" = None,
        encoding: str = "",
        sheet: str = "",
        dry_run: bool = False,
        rejects: IO[bytes] | None = None,
        lang: str = "en",
        progress: "Callable[[Progress], object] | None" = None,
    ) -> "ImportReport":
        """Bring in a file of complaints: each row lands once or is listed. Raises `BadInput`.

        `layout` says which column is what, such as `read_map` makes one of a map; without it the
        file has to be of a kind that is known. `sheet` names one of several sheets of a workbook.
        The loss-free export of another desk is brought into an empty one, and only by a manager:
        every step is taken again by the guards of its time, and what does not hold is listed.

        Rows that were rejected are written to `rejects`, as they stand, with the reason in `lang`;
        that file, mended, is imported like any other. `progress` is told after some rows, and at
        the end, whatever the end is. An interrupted import leaves whole cases; called again it
        goes on.
        """
        from .. import people
        from ..importing import File, Importing, Watched, import_file  # seldom needed

        with self.store.reading() as view:
            people.writing_actor(view, self.actor)
        importing = Importing(self._engine, self.store, self.actor, self._now, dry_run)
        watched = Watched(progress, rejects, lang)
        return import_file(importing, source, File(layout, encoding, sheet), watched)

    def export(
        self,
        target: "Out",
        *,
        format: str,
        query: CaseQuery | str | None = None,
        fields: Sequence[str] | None = None,
        redact: bool = False,
        excel: bool = False,
    ) -> "Exported":
        """Write cases to a text stream as csv, jsonl or json, one row each. Raises `BadInput`.

        `jsonl` without `fields` and `redact` is loss-free: `import_file` rebuilds the desk from it.
        """
        from ..exporting import Wish, export  # (the same)

        wish = Wish(format, fields, redact, excel)
        with self.store.reading() as view:
            meant = self._meant(view, query)
        return export(self.store, target, meant, wish)
