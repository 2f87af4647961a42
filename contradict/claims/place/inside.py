"""Places that the sentence of a number tells.

Each step answers with the place of the claim, or with nothing; choose.py asks them in order.
"""

from __future__ import annotations

import re

from contradict import gazetteer
from contradict.claims.place.case import Case
from contradict.claims.place.choice import NOWHERE, Choice
from contradict.claims.place.context import stands_behind
from contradict.claims.place.nearest import nearest
from contradict.claims.place.parts import has_unknown_town
from contradict.claims.place.refer import is_weak, mentions_in
from contradict.claims.place.setting import DIRECTION, UNIT
from contradict.records import PlaceMention

# "12 miles from Kyiv", "roughly 20km north-east of": what follows is where it is measured from.
_MEASURED = re.compile(
    rf"[\s-]*{UNIT}\b(?: (?:drive|walk|away|inland))? ?{DIRECTION}"
    r"(?:from|of|outside(?: of)?|off|away from) "
)
_UNIT_REACH = 60  # characters after a number in which its unit and direction stand
_IS = re.compile(r" (?:is|was|lies|sits)\b")
_FIRST = 2  # the first sentences of an article, its headline among them
_CLAUSE = 80
# "Poland has taken in 650,000": who is taken in is counted at the host's.
_HOSTS = re.compile(
    r"(?:,? (?:which|that))?(?: has| have| had)?(?: so far| already| also| now| alone)* "
    r"(?:welcomed|taken in|took in|received|accepted|hosts?|hosted|sheltered|admitted|absorbed) $"
)
# "500,000 have fled to neighbouring countries": they left their country, not a town of it.
_ABROAD = re.compile(
    r"[^,;.\d]{0,60}\bfle(?:d|e|eing) (?:(?:to|into|for) (?:neighbou?ring|other|nearby|surrounding)"
    r" (?:countries|nations|states)|(?:the|their) (?:[\w-]+ )?(?:country|nation|homeland)|abroad)\b"
)


def distance(case: Case) -> Choice | None:
    """Take what a distance places: "Zhytomyr, 85 miles west of Kyiv" is about Zhytomyr."""
    match = _MEASURED.search(case.text(case.start, min(case.end + _UNIT_REACH, case.sentence.end)))
    if match is None or match.start() > case.end - case.start:
        return None
    stop = case.start + match.end()
    reference = next((m for m in case.told if m.start >= case.end and m.start - stop < 40), None)
    if reference is None:
        return None
    measured = _measured_from(case, reference)
    return Choice(str(measured.place), measured.text, "clause:distance")


def _measured_from(case: Case, reference: PlaceMention) -> PlaceMention:
    """Return what lies a distance from a place, or the place where nothing is named that does."""
    before = [m for m in case.told if m.end <= case.start and case.start - m.end < 45]
    if before and not gazetteer.is_within(str(reference.place), str(before[-1].place)):
        return before[-1]
    for mention in case.told:
        joined = case.text(reference.end, mention.start) == ", "
        if joined and _IS.match(case.text(mention.end, case.sentence.end)):
            return mention
    return reference


def host(case: Case) -> Choice | None:
    """Take the host of those who came: "Poland has taken in 650,000"."""
    for mention in case.told:
        if mention.end < case.start and _HOSTS.match(case.text(mention.end, case.start)):
            return Choice(str(mention.place), mention.text, "clause:host")
    return None


def abroad(case: Case) -> Choice | None:
    """Take the country of those who fled abroad."""
    if not _ABROAD.match(case.text(case.end, case.sentence.end)):
        return None
    named = [m for m in case.told if gazetteer.country_of(str(m.place)) == m.place]
    if named:
        return None
    if case.told:
        inner = str(case.told[-1].place)
    elif case.dominant is not None:
        inner = case.dominant.place
    else:
        return None
    country = gazetteer.country_of(inner)
    return Choice(country, "", "sentence:abroad") if country else None


def whole_of_parts(case: Case) -> Choice | None:
    """Take the country where a sentence names but the places of parts."""
    if not case.parts or case.near:
        return None
    countries = {gazetteer.country_of(str(part.place)) for part in case.parts}
    country = countries.pop() if len(countries) == 1 else None
    return Choice(country, case.parts[0].text, "sentence:whole") if country else NOWHERE


def in_sentence(case: Case) -> Choice | None:
    """Take the nearest place of the sentence, or one within it that the document is about."""
    if not case.usable:
        return None
    away, best = nearest(case)
    if has_unknown_town(case.start, case.end, case.sentence, best, case.near):
        return NOWHERE
    origin = "clause" if away < _CLAUSE else "sentence"
    named = Choice(str(best.place), best.text, f"{origin}:{best.rule}")
    return _inner(case, best) or _told_later(case, best) or named


def _inner(case: Case, best: PlaceMention) -> Choice | None:
    """Return the town that the text is about for "a Connecticut nightclub" in that town."""
    dominant = case.dominant
    if dominant is None or dominant.place == best.place:
        return None
    if not best.rule.startswith(("plain", "place-of-the-town")):
        return None
    entry = gazetteer.find(str(best.place))
    part = entry is not None and entry.kind in ("division", "area")
    if part and gazetteer.is_within(dominant.place, str(best.place)):
        return Choice(dominant.place, best.text, dominant.rule)
    return None


def _told_later(case: Case, best: PlaceMention) -> Choice | None:
    """Return the one place in that of a headline or first sentence that the text goes on to name.

    "Two killed in Brooklyn" of an article on what happened in Brownsville, and nowhere else in
    Brooklyn. A headline that names the inner place too meant the outer one, and a dateline only
    tells where the reporter sat.
    """
    dominant, sentence = case.dominant, case.sentence
    opens = sentence.headline or sentence.index <= _FIRST
    if dominant is None or dominant.rule != "dominant" or not opens:
        return None
    outer, inner = str(best.place), dominant.place
    if outer == inner or best.rule == "anaphor" or not gazetteer.is_within(inner, outer):
        return None
    within = (
        m
        for m in case.mentions
        if m.role == "place"
        and m.place not in (None, outer)
        and not is_weak(m)
        and gazetteer.is_within(str(m.place), outer)
    )
    for mention in within:
        place = str(mention.place)
        here = sentence.start <= mention.start < sentence.end
        if here or not (gazetteer.is_within(inner, place) or gazetteer.is_within(place, inner)):
            return None
    return Choice(inner, best.text, f"{dominant.rule}:told-later")


def served(case: Case) -> Choice | None:
    """Take the town that the sentence's ambulances or firemen are of."""
    sentence = case.sentence
    if not any(word in sentence.text for word in ("mbulance", "ire ", "irefighters", "aramedics")):
        return None
    for mention in mentions_in(sentence, case.mentions):
        if mention.place and mention.role == "actor":
            entry = gazetteer.find(mention.place)
            town = entry is not None and entry.kind == "city"
            if town and stands_behind("rescuers", sentence.text, mention.end - sentence.start):
                return Choice(mention.place, mention.text, "sentence:served")
    return None
