"""What is a clock called? By its pack, or by what people set it for."""

from ...catalogue import has, say
from ...clocks import SERVICE
from ...policy import Policy


def clock_name(policy: Policy, clock: str, lang: str) -> str:
    """Return the name of a clock by its id, such as `cn-telecom.reply`; an unknown id as it is."""
    if has(f"clock.{clock}", lang):
        return say(f"clock.{clock}", lang)
    name, _, bare = clock.rpartition(".")
    pack = policy.book.pack(name or SERVICE)
    versions = reversed(pack.versions) if pack else ()
    found = next((one for version in versions if (one := version.clock(bare))), None)
    return found.names.get(lang, clock) if found else clock
