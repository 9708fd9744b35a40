"""The desk: one short method a use case, the same guards from every door."""

from .api.care import Care
from .api.clocks import Clocks
from .api.files import Files
from .api.mail import Mails
from .api.offers import Offers
from .api.practice.dossiers import Dossiers
from .api.practice.groups import Groups
from .api.practice.learning import Learning
from .api.practice.organising import Organised
from .api.practice.playbooks import Playbooks
from .api.practice.reports import Reports
from .api.talks import Talks


class Desk(
    Mails,
    Talks,
    Files,
    Clocks,
    Offers,
    Organised,
    Care,
    Groups,
    Reports,
    Playbooks,
    Dossiers,
    Learning,
):
    """A team's desk: its cases, its people, its policy, under one process.

    `actor` is the user who works here now; the first actor of a new desk becomes its manager.
    `process` is the shipped one unless another is given; a desk keeps to its process. `clock`
    returns the time and is only for practice desks. Raises `StoreNotReady`, `NotAPerson` or
    `BadInput`.

    Steps raise `BadInput` for a wrong call, `UnknownMove`, `NotFromHere`, `StillOwed` (which lists
    everything owed) or `NotAllowed` for a refusal, `NoSuchCase`, `ChangedMeanwhile`, and what the
    store raises. `at` is when it happened (now, unless given), `expect` the version the caller has
    seen, `key` makes a repeated call happen once, `dry_run` tries without writing.
    """
