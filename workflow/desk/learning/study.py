"""What is a case study? A case told without anybody in it, to learn from."""

import hashlib
from collections.abc import Mapping
from typing import Final

from ...frozen.named import NamedTuple
from ...record.canonical import Json, canonical

KINDS: Final = ("good", "bad", "bypass", "difficult")  # S4-8, S4-59, S4-64
STUDY_KEPT: Final = "study_kept"  # the event of the desk that holds one
DIGITS: Final = 12  # of a study's number: its hash, cut


class Moment(NamedTuple):
    """One step of a study: on which day since the receipt, what, by whom, in which stage.

    `by` is a role or `customer`, never a name. `refused` has the codes of what was owed where the
    desk refused the step, `tactic` what kind of pressure was found in it. `said` are its texts by
    field, and `chosen` its closed words; `feeling` is the reading taken, -1 for none.
    """

    day: int
    what: str
    by: str
    stage: str
    refused: tuple[str, ...] = ()
    tactic: tuple[str, ...] = ()
    feeling: int = -1
    said: Mapping[str, str] = {}
    chosen: Mapping[str, str] = {}


class Study(NamedTuple):
    """A case as others may learn from it.

    `kind` is good, bad, bypass (somebody was passed over) or difficult; `pair` the number of the
    study that shows the other way (S4-8). `lang` is that of the texts. `media` says where a
    recording lies (S4-11): it stays at the desk, since a voice is a person. `number` follows from
    everything but `media`, `pair` and `imported`, so that the same study is the same everywhere.
    """

    kind: str
    title: str
    lesson: str
    lang: str
    cause: str
    severity: str
    ended: str
    moments: tuple[Moment, ...]
    pair: str = ""
    media: str = ""
    imported: bool = False

    @property
    def number(self) -> str:
        """Return what the study is called: the beginning of the hash of what it tells."""
        return f"S-{hashlib.sha256(canonical(told(self))).hexdigest()[:DIGITS]}"


def told(study: Study) -> Mapping[str, Json]:
    """Return what a study tells, as plain values: all that may leave a desk."""
    return {
        "kind": study.kind,
        "title": study.title,
        "lesson": study.lesson,
        "lang": study.lang,
        "cause": study.cause,
        "severity": study.severity,
        "ended": study.ended,
        "moments": [_plain(one) for one in study.moments],
    }


def kept(study: Study) -> Mapping[str, Json]:
    """Return a study as the record of a desk keeps it."""
    own: dict[str, Json] = {"pair": study.pair, "media": study.media, "imported": study.imported}
    return {**told(study), **own}


def _plain(one: Moment) -> dict[str, Json]:
    return {
        "day": one.day,
        "what": one.what,
        "by": one.by,
        "stage": one.stage,
        "feeling": one.feeling,
        "refused": list(one.refused),
        "tactic": list(one.tactic),
        "said": dict(one.said),
        "chosen": dict(one.chosen),
    }
