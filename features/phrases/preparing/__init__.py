"""What can be said of preparing a talk: playbooks, a script, and what a case is noted to be."""

from . import noting, playbooks

__all__ = ["noting", "playbooks"]
