"""The models of the peer with django-fsm-2; imported once Django is set up."""

from django.db import models
from django_fsm import FSMField, transition


def was_heard(case: "Case") -> bool:
    """Tell whether the customer was heard."""
    return bool(case.heard)


def facts_stand(case: "Case") -> bool:
    """Tell whether the facts stand."""
    return bool(case.facts)


def gave_consent(case: "Case") -> bool:
    """Tell whether the customer consents."""
    return bool(case.consent)


class Case(models.Model):
    """A complaint."""

    stage = FSMField(default="received")
    version = models.PositiveIntegerField(default=0)
    heard = models.BooleanField(default=False)
    facts = models.BooleanField(default=False)
    consent = models.BooleanField(default=False)

    class Meta:
        """Where its table belongs."""

        app_label = "complaints"

    def __str__(self) -> str:
        """Say which complaint it is."""
        return f"C-{self.pk}"

    @transition(field=stage, source="received", target="inquired", conditions=[was_heard])
    def inquire(self) -> None:
        """Ask what happened."""

    @transition(field=stage, source="inquired", target="clarified", conditions=[facts_stand])
    def clarify(self) -> None:
        """Agree on what happened."""

    @transition(field=stage, source="clarified", target="proposed", conditions=[facts_stand])
    def propose(self) -> None:
        """Make an offer."""

    @transition(field=stage, source="proposed", target="accepted", conditions=[gave_consent])
    def accept(self) -> None:
        """Take the customer's yes."""


class Event(models.Model):
    """What happened to a complaint."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT)
    seq = models.PositiveIntegerField()
    move = models.CharField(max_length=20)
    actor = models.CharField(max_length=50)
    at = models.DateTimeField()

    class Meta:
        """Where its table belongs, and that nothing happens twice."""

        app_label = "complaints"
        constraints = (models.UniqueConstraint(fields=["case", "seq"], name="once"),)

    def __str__(self) -> str:
        """Say what happened."""
        return f"{self.move} {self.case}"
