"""With django-fsm-2: a field of a model, transitions as methods, an event row beside it."""

from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from .complaint import ACTOR, Facts, Journal, Simple


class DjangoPeer(Simple):
    """Complaints as Django's models."""

    def __init__(self, path: Path, journal: Journal) -> None:
        """Set Django up and make the tables."""
        options = {"transaction_mode": "IMMEDIATE", "init_command": ";".join(journal.pragmas)}
        engine = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": options}
        settings.configure(DATABASES={"default": engine}, USE_TZ=True)
        django.setup()
        from . import django_models as models  # noqa: PLC0415 - only once Django is set up

        self._cases: Any = models.Case.objects
        self._events: Any = models.Event.objects
        with connection.schema_editor() as editor:
            editor.create_model(models.Case)
            editor.create_model(models.Event)

    def receive(self, facts: Facts) -> str:
        """Create a case."""
        return str(self._cases.create(**facts).pk)

    def move(self, case: str, move: str) -> None:
        """Call the transition and save, in one atomic block."""
        with transaction.atomic():
            found = self._cases.select_for_update().get(pk=case)
            getattr(found, move)()
            found.version += 1
            found.save(update_fields=["stage", "version"])
            now = timezone.now()
            self._events.create(case=found, seq=found.version, move=move, actor=ACTOR, at=now)

    def stage(self, case: str) -> str:
        """Ask the table."""
        return str(self._cases.get(pk=case).stage)

    def journal(self) -> tuple[str, int]:
        """Ask Django's connection."""
        with connection.cursor() as cursor:
            mode = cursor.execute("PRAGMA journal_mode").fetchone()[0]
            return str(mode), int(cursor.execute("PRAGMA synchronous").fetchone()[0])


opened = DjangoPeer
