"""Which claims no check may compare, and why.

Silence is not an answer: every claim that is left out carries its reason.
"""

from __future__ import annotations

from collections.abc import Iterable

from contradict.claims.part_whole import Link
from contradict.records import Claim


def skip_reason(claim: Claim, link: Link | None, earlier: Iterable[Claim]) -> str | None:
    """Return why a claim can't be compared, None if it can.

    `earlier` are the document's claims before this one.
    """
    if claim.low is None and claim.high is None:
        return "no bound can be read from the number"
    if claim.modality == "future":
        return "about the future, a plan or a supposition"
    if claim.modality == "denied":
        return "denied by whoever mentions it"
    if claim.measure == "duration":
        return "a length of time"
    if claim.high == 0 and claim.modality == "hedged":
        return "only no report of any"
    if link is not None and link.kind == "increment" and _adds(claim, earlier):
        return "adds to an earlier figure and bounds their sum from below"
    return None


def _adds(claim: Claim, earlier: Iterable[Claim]) -> bool:
    """Whether "another 12" follows a figure of the same measure and subject."""
    return any(
        other.measure == claim.measure and other.subject == claim.subject for other in earlier
    )
