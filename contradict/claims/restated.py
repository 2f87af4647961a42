"""One figure, told twice: a headline's "11 hurt" are the 11 passengers of the text below.

A claim that says nothing of who is counted takes the subject that the same number of the same
measure has elsewhere in the document, if all such claims agree on one. "Russians" of a text
that counts only Russian soldiers among the dead are soldiers, and the "500 troops" of the Kremlin
are Russian right after a count of Russian dead. A headline's count happened where
and when the text tells of it, if the text tells more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from contradict import gazetteer
from contradict.claims.injury import without_injury
from contradict.claims.subject import is_bare, parse_subject
from contradict.claims.triggers import triggers
from contradict.records import Claim, Evidence, Period
from contradict.sides import side_of

_NEAR = 300  # characters from a claim to the next one in which they tell of one thing
_UNTOLD = frozenset(("default", "beside"))  # rules of subjects that no word of the clause names


def with_told_facts(claims: Sequence[Claim], title: str | None) -> list[Claim]:
    """Return the claims, each told twice with what its other sentence tells more of."""
    named = _with_told_subjects(claims)
    headline = [claim for claim in named if title and claim.quote_end <= len(title)]
    below = named[len(headline) :]
    return [_as_below(claim, below) for claim in headline] + below


def _as_below(claim: Claim, below: Sequence[Claim]) -> Claim:
    """Give a headline's count the place that all claims of its figure agree on, a toll its time.

    "Death toll in Peru rises to 61" stays in Peru, as another headline's count does.
    """
    same = [c for c in below if _is_told_again(claim, c)]
    if claim.vague or not same:
        return claim
    places = {found.place for found in same}
    place = next(iter(places))
    stated = _rule(claim, "place").startswith(("clause", "sentence"))
    if len(places) == 1 and place and not stated and _is_narrower(place, claim.place):
        claim = replace(
            claim,
            place=place,
            place_text=same[0].place_text,
            evidence=_restated(claim, "place"),
        )
    periods = {found.period for found in same}
    period = next(iter(periods))
    tally = triggers().kinds.get(claim.measure) == "tally"
    if tally and len(periods) == 1 and _tells_more(period, claim.period):
        claim = replace(claim, period=period, evidence=_restated(claim, "period"))
    return claim


def _is_told_again(claim: Claim, below: Claim) -> bool:
    """Whether a figure is a headline's: of "killing 27" the text may say "at least 27"."""
    alike = claim.measure == below.measure and claim.unit == below.unit
    highs = {claim.high, below.high} - {None}
    return alike and claim.low is not None and claim.low == below.low and len(highs) < 2


def _is_narrower(place: str, known: str | None) -> bool:
    return known is None or (place != known and gazetteer.is_within(place, known))


def _tells_more(period: Period, known: Period) -> bool:
    """Whether a period has a start, and another of its kind, or an event, but its day of news."""
    like = known.kind in (period.kind, "event") and period.kind in ("event", "cumulative")
    told = known.start is not None and known.start != known.end
    start, as_of = period.start, known.as_of
    if not like or told or start is None or as_of is None:
        return False
    return start != known.start and start <= as_of


def _with_told_subjects(claims: Sequence[Claim]) -> list[Claim]:
    told: dict[tuple[str, float | None, float | None], set[str]] = {}
    for claim in claims:
        name = without_injury(claim.subject)
        if claim.unit == "count" and not is_bare(parse_subject(name)):
            told.setdefault(_key(claim), set()).add(name)
    claims = _with_own_side(claims)
    forces = _forces(claims)
    return [_as_force(_named(c, told.get(_key(c), set())), forces) for c in claims]


def _with_own_side(claims: Sequence[Claim]) -> list[Claim]:
    """Give the soldiers whom a side counts the nation whose dead are counted right before."""
    found: list[Claim] = []
    for claim in claims:
        before = _counted_before(claim, found)
        found.append(_of_own_side(claim, before) if before else claim)
    return found


def _counted_before(claim: Claim, found: Sequence[Claim]) -> Claim | None:
    """Return the last of the claims just before one that counts a nation's dead or hurt."""
    for other in reversed(found):
        if claim.quote_start - other.quote_end >= _NEAR:
            return None
        if _harm(other) == _harm(claim) and parse_subject(other.subject).affiliation:
            return other
    return None


def _of_own_side(claim: Claim, before: Claim) -> Claim:
    """Read 'the Kremlin said 500 troops died' as Russian troops after 6,000 Russian dead."""
    ours, nation = parse_subject(claim.subject), parse_subject(before.subject).affiliation
    if claim.claimant is None or ours.role != "soldier" or ours.affiliation or ours.modifiers:
        return claim
    adjective = gazetteer.adjective(nation) if nation else None
    if adjective is None or side_of(claim.claimant) != nation:
        return claim
    subject = f"{adjective} {claim.subject}"
    return replace(claim, subject=subject, evidence=_restated(claim, "subject"))


def _forces(claims: Sequence[Claim]) -> dict[tuple[str, str], set[str]]:
    """Map a nation and a measure to the subjects told of it, as "soldier", "civilian", ..."""
    found: dict[tuple[str, str], set[str]] = {}
    for claim in claims:
        subject = parse_subject(claim.subject)
        told = subject.affiliation and subject.role and not subject.modifiers
        if told and subject.affiliation and subject.role and subject.role != "person":
            found.setdefault((subject.affiliation, _harm(claim)), set()).add(subject.role)
    return found


def _as_force(claim: Claim, forces: Mapping[tuple[str, str], set[str]]) -> Claim:
    """Read 'Russians have died' as soldiers in a text that counts only Russian soldiers dead."""
    subject = parse_subject(claim.subject)
    if subject.role != "person" or subject.modifiers or subject.affiliation is None:
        return claim
    if forces.get((subject.affiliation, _harm(claim))) != {"soldier"}:
        return claim
    adjective = gazetteer.adjective(subject.affiliation)
    return replace(claim, subject=f"{adjective} soldiers") if adjective else claim


def _harm(claim: Claim) -> str:
    return triggers().parents.get(claim.measure, claim.measure)


def _key(claim: Claim) -> tuple[str, float | None, float | None]:
    return claim.measure, claim.low, claim.high


def _named(claim: Claim, names: set[str]) -> Claim:
    untold = claim.subject == "people" and _rule(claim, "subject") in _UNTOLD
    if not untold or claim.unit != "count" or len(names) != 1 or claim.vague:
        return claim
    return replace(claim, subject=next(iter(names)), evidence=_restated(claim, "subject"))


def _restated(claim: Claim, field: str) -> tuple[Evidence, ...]:
    """Return the evidence of a claim, of which a field is now as another sentence tells it."""
    told = Evidence(field=field, rule="restated")
    evidence = tuple(told if found.field == field else found for found in claim.evidence)
    return evidence if told in evidence else (*evidence, told)


def _rule(claim: Claim, field: str) -> str:
    return next((found.rule for found in claim.evidence if found.field == field), "")
