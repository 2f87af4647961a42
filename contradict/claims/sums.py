"""Parts told in sentences of their own: "1,058 casualties. In the east there were 471. In ... 587".

Two counts of one measure, each in a sentence and a place of its own, are parts of the count told
before them if they add up to it exactly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from contradict.claims.subject import parse_subject, relation
from contradict.records import Claim, Evidence

RULE = "sum"
_FEWEST = 20  # fewer add up by chance
_REACH = 12  # claims from the whole to its last part
_NEAR = 600  # characters from the whole to its last part


def with_sums(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, the parts of a sum with the whole that they are of."""
    found = list(claims)
    for at, whole in enumerate(claims):
        following = [
            k for k in range(at + 1, min(len(claims), at + _REACH)) if _is_alike(claims[k], whole)
        ][:2]
        if len(following) == 2 and _add_up(whole, *(claims[k] for k in following)):
            for k in following:
                found[k] = _as_part(found[k], whole)
    return found


def _is_alike(claim: Claim, whole: Claim) -> bool:
    """Whether a claim of a later sentence counts what the whole counts, and is of no other."""
    same = (claim.measure, claim.unit) == (whole.measure, whole.unit)
    return same and claim.part_of is None and claim.quote_start > whole.quote_start


def _add_up(whole: Claim, first: Claim, second: Claim) -> bool:
    """Whether two counts, in sentences of their own, make up a whole told just before."""
    near = second.quote_end - whole.quote_end < _NEAR and first.quote_start != second.quote_start
    exact = all(c.low == c.high and c.low and not c.vague for c in (whole, first, second))
    if not near or not exact or whole.unit != "count" or (whole.low or 0) < _FEWEST:
        return False
    subject = parse_subject(whole.subject)
    apart = any(relation(parse_subject(c.subject), subject) == "disjoint" for c in (first, second))
    placed = first.place_text != second.place_text
    return placed and not apart and (first.low or 0) + (second.low or 0) == whole.low


def _as_part(claim: Claim, whole: Claim) -> Claim:
    """Hang a part on its whole, whose subject it has if it names none."""
    subject = whole.subject if claim.subject == "people" else claim.subject
    evidence = (*claim.evidence, Evidence(field="part_of", rule=RULE))
    return replace(claim, part_of=whole.claim_id, subject=subject, evidence=evidence)
