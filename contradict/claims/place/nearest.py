"""Which of the places in its sentence is nearest to a number."""

from __future__ import annotations

import re

from contradict import gazetteer
from contradict.claims.place.case import PlaceCase
from contradict.records import PlaceMention

# Characters that a mention counts as farther away, by what shows it to be a place.
_FARTHER = {
    "origin": 90,
    "residence": 90,
    "dateline": 120,
    "hospital": 120,
    "demonym-of-border": 60,
    "destination": 25,
    "plain": 25,
}
_OTHER_NUMBER = 40
_BEFORE_NUMBER = 15
_BREAK = 60
_SEA = 60
_BREAKS = re.compile(
    r"; | while | but | whereas |\. |, including |, (?=(?:a|an|the|at least|about) )"
)
_NUMBER = re.compile(r"\d[\d,.]*")
# "Shells in Bama killed 5 people in Nigeria": both are where they were killed.
_STRUCK = re.compile(
    r"(?: (?:have|has|had))?(?: also)? (?:killed|wounded|injured|hurt|left|displaced|destroyed"
    r"|damaged|claimed)(?: at least| about| some| around| more than)? "
)
# "At Arua in the northwestern province of West Nile".
_HELD = re.compile(
    r",? in (?:the )?(?:[\w-]+ ){0,4}(?:province|region|governorate|state) of (?:the )?"
)
# "In Peru, from where troops came through Chile, 20 were held": the aside is closed by a comma.
_ASIDE = re.compile(r", (?:(?:from|to|in|through|of|with) )?(?:where|which|who|whose) [^,;]*$")


def nearest(case: PlaceCase) -> tuple[int, PlaceMention]:
    """Return how far the nearest usable place is from a number, and the place; the first of equals.

    No place is nearer than its gap is long, so that those beyond the best need no reading: a list
    of 260 towns with a number each took 6 s.
    """
    gaps = [(len(_between(case, m)), m.start, k) for k, m in enumerate(case.usable)]
    found: list[tuple[int, int, int]] = []
    for gap, position, k in sorted(gaps):
        if found and gap > found[0][0]:
            break
        found = [min([*found, (_distance(case, case.usable[k]), position, k)])]
    distance, _, k = found[0]
    return distance, _most_specific(case, case.usable[k])


def _most_specific(case: PlaceCase, best: PlaceMention) -> PlaceMention:
    """Prefer the inner of two places that stand together: "a block in Queens in New York"."""
    if best.rule == "anaphor" and case.text(best.end, case.start) == " ":
        return best  # "Bergen, which houses six of the country's 15 mills"
    for mention in case.usable:
        low, high = sorted((mention, best), key=lambda m: m.start)
        gap = case.text(low.end, high.start)
        struck = high is best and high.start >= case.end and low.end <= case.start
        if struck and _STRUCK.fullmatch(case.text(low.end, case.start)):
            gap = case.text(case.end, high.start)
        if (
            mention.place != best.place
            and (len(gap) < 30 or _HELD.fullmatch(gap))
            and not _NUMBER.search(gap)
            and gazetteer.is_within(str(mention.place), str(best.place))
        ):
            return mention
    return best


def _between(case: PlaceCase, mention: PlaceMention) -> str:
    """Return the text between a number and a place."""
    if mention.end <= case.start:
        return case.text(mention.end, case.start)
    return case.text(case.end, mention.start)


def _distance(case: PlaceCase, mention: PlaceMention) -> int:
    """Return how far a place is from a number, in characters, with those that its role adds."""
    before = mention.end <= case.start
    between = _between(case, mention)
    distance = len(between) + (_BEFORE_NUMBER if before else 0)
    distance += _FARTHER.get(mention.rule.partition(":")[0], 0)
    distance += _OTHER_NUMBER * len(_NUMBER.findall(between))
    entry = gazetteer.find(str(mention.place))
    if entry is not None and entry.kind == "sea":
        distance += 2 * _SEA if mention.text.endswith("River") else _SEA
    if not (before and mention.start - case.sentence.start < 15):
        distance += _BREAK * len(_BREAKS.findall(between))
    if before and "," in between and _ASIDE.search(case.text(case.sentence.start, mention.start)):
        distance += 2 * _BREAK
    return distance
