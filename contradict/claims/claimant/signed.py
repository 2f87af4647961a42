"""A headline that ends in who says so, and has lost its colon: "Raids kill 42 Monitor"."""

from __future__ import annotations

import re

_WHO = (
    r"[Ss]tate (?:[Mm]edia|TV|[Tt]elevision)|(?:[Ww]ar )?[Mm]onitors?|NGO|[Ww]atchdog"
    r"|[Oo]bservatory|[Cc]ivil [Dd]efence"
)
# The page's title may go on: " - Region - Lund Online".
_SIGNED = re.compile(rf"(.{{16,}}?) ({_WHO})(?: [-–—|] [^-–—|]{{2,30}}){{0,4}}$")
# "Two shot at state television", "raid on a monitor", "UN monitor": no one speaks.
_OF_ANOTHER = frozenset(
    (
        "a", "an", "the", "by", "at", "in", "on", "of", "for", "from", "to", "with", "and", "or",
        "near", "against", "un", "eu", "osce", "ceasefire", "election", "war", "human", "rights",
        "two", "three", "four", "five", "kill", "kills", "killed", "attack", "attacks", "storm",
        "new", "blood", "heart", "baby", "computer", "air", "local", "aid", "some",
    )
)  # fmt: skip


def read_signed(headline: str) -> tuple[str, str] | None:
    """Return what a headline says and the role that it ends in, None if it ends in none."""
    match = _SIGNED.match(headline)
    if match is None:
        return None
    last = match[1].split()[-1].lower()
    return None if last in _OF_ANOTHER or last.isdigit() else (match[1], match[2])
