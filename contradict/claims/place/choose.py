"""Picks the place that one claim is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from contradict import gazetteer
from contradict.claims.place.parts import has_unknown_town, is_of_part
from contradict.claims.place.personal import home, is_nowhere, is_of_crime
from contradict.claims.place.refer import is_told_city, is_weak, mentions_in, spots
from contradict.claims.place.setting import DIRECTION, UNIT, is_measured
from contradict.records import PlaceMention, Sentence

Chosen = tuple[str, str, str]

# "12 miles from Kyiv", "roughly 20km north-east of": what follows is where it is measured from.
_MEASURED = re.compile(
    rf"[\s-]*{UNIT}\b(?: (?:drive|walk|away|inland))? ?{DIRECTION}"
    r"(?:from|of|outside(?: of)?|off|away from) "
)
_UNIT_REACH = 60  # characters after a number in which its unit and direction stand
_NEAR = re.compile(r"\b(?:near|outside|close to) (?:the )?(?:\w+ ){0,3}(?:of )?$")
_IS = re.compile(r" (?:is|was|lies|sits)\b")
# Characters that a mention counts as farther away, by what shows it to be a place.
_FARTHER = {
    "origin": 90,
    "residence": 90,
    "dateline": 120,
    "demonym-of-border": 60,
    "destination": 25,
    "plain": 25,
}
_FIRST = 2  # the first sentences of an article, its headline among them
_OTHER_NUMBER = 40
_BEFORE_NUMBER = 15
_BREAK = 60
_SEA = 60
_BREAKS = re.compile(
    r"; | while | but | whereas |\. |, including |, (?=(?:a|an|the|at least|about) )"
)
_CLAUSES = re.compile(r"; |, (?:as|after|while|when|where|which|who|but|although|because) ")
# "The plane came from Kolkata with 136": what happened to it was elsewhere. Jets and helicopters
# that an army sends are counted where they go.
_ON_THE_WAY = re.compile(
    r"\b(?:(?:[Ff]lights?|planes?|jet|airliner|Airbus|Boeing|trains?|ferry|bus)"
    r" (?:\S+ ){0,5}(?:from|to|for)|diverted to|on (?:its|their) way (?:from|to)|bound for) [A-Z]"
)
_MONEY = re.compile(
    r"[$£€¥]|\b(?:USD|EUR|GBP|dollars|euros|pounds|yen|yuan|rupees|crowns|kronor|pesos|francs"
    r"|roubles|rubles|shillings|naira|rand|lira|baht|ringgit|won)\b"
)
_PERCENT = re.compile(r" ?(?:%|per ?cent\b|percentage points?\b|pct\b)")
_NUMBER = re.compile(r"\d[\d,.]*")
_CLAUSE = 80
_SERVICE = re.compile(
    r"(?: ?['’] ?s)? (?:ambulance|[Ff]ire (?:department|brigade|service)|Fire Department"
    r"|firefighters|paramedics)"
)
# A running total of the whole story, not of the town that the sentence before was about.
_STORY = re.compile(
    r"\b(?:[Ii]n|[Dd]uring|[Aa]mid|[Ss]ince) the (?:\w+ )?"
    r"(?:war|conflict|invasion|fighting|offensive|outbreak|pandemic|epidemic)\b"
    r"|\b[Ss]ince (?:\w+ ){0,2}(?:forces|troops|soldiers|army|war|invasion|conflict|fighting) "
    r"(?:began|started|invaded|crossed|landed|attacked|entered|broke out|erupted)\b"
    r"|\b(?:war|conflict|civil war|pandemic|epidemic|outbreak) (?:[\w-]+ ){0,6}(?:has|have) "
    r"(?:killed|claimed|displaced|left)\b|\bnationwide\b|\bacross the (?:country|nation)\b"
    r"|\bfle(?:d|eing) (?:the|their) (?:country|homeland)\b"
)
# Words of which one is in every match of the two patterns.
_STORY_WORDS = (
    "war", "onflict", "nvasion", "ighting", "ffensive", "utbreak", "andemic", "pidemic",
    "forces", "troops", "soldiers", "army", "nationwide", "across the", "fle", "U.N.", "UN",
    "United Nations",
)  # fmt: skip
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
# Counts of the whole country, where they name no place: those of the United Nations.
_WORLD_BODY = re.compile(r"\bU\.N\.|\bUN\b|\bUnited Nations\b|\bUNHCR\b|\bUNICEF\b")
# How far back, in characters, a town still is what a sentence without a place is about: of 33
# such sentences in hand-annotated war news 29 were.
_CONTEXT = 300
_LIST_GAP = 12  # characters between two towns of a list: ", 3,120 in "
# A country only if the sentence directly before ends in it.
_COUNTRY_CONTEXT = 80


def place_for(
    number_start: int,
    number_end: int,
    sentence: Sentence,
    mentions: Sequence[PlaceMention],
    dominant: tuple[str, str] | None = None,
) -> Chosen | None:
    """Return the place that the claim at a number is about, its text, and the rule.

    `mentions` are the document's, or at least the sentence's: what "the city" refers to is
    only known from those before. The rule begins with the origin: "clause", "sentence",
    "context" (a sentence before), or that of `dominant`.
    """
    if is_nowhere(number_start, number_end, sentence):
        return None
    lives = home(number_start, sentence, mentions)
    if lives is not None:
        return str(lives.place), lives.text, "home"
    near = spots(sentence, mentions, dominant)
    measured = _measured(number_start, number_end, sentence, near)
    if measured is not None:
        return str(measured.place), measured.text, "clause:distance"
    moved = _moved(number_start, number_end, sentence, near, dominant)
    if moved is not None:
        return moved
    parts = [spot for spot in near if is_of_part(number_end, sentence, spot)]
    near = [spot for spot in near if spot not in parts]
    if parts and not near:
        return _whole_of(parts)
    usable = [spot for spot in near if not _is_reference(sentence, spot, near)]
    if not usable:
        usable = near if dominant is None else [m for m in near if m.rule != "apart"]
    if dominant is not None and _ON_THE_WAY.search(sentence.text):
        usable = [m for m in usable if not m.rule.startswith(("origin", "destination"))]
    money = _MONEY.search(_text(sentence, number_start, number_end + 1)) is not None
    figure = money or _PERCENT.match(_text(sentence, number_end, sentence.end)) is not None
    if money:
        usable = [
            m
            for m in usable
            if not (
                m.rule.startswith("dateline") or _is_apart(number_start, number_end, sentence, m)
            )
        ]
    if all(is_weak(m) for m in usable):
        whole = _whole_story(sentence, dominant)
        if whole is not None:
            return whole
    lived = [m for m in usable if not m.rule.startswith("residence")]
    usable = lived if lived or dominant is not None else usable
    if usable:
        distance, best = _nearest(number_start, number_end, sentence, usable)
        best = _most_specific(sentence, best, usable)
        if has_unknown_town(number_start, number_end, sentence, best, near):
            return None
        inner = _inner(best, dominant) or _told_later(sentence, best, mentions, dominant)
        if inner is not None:
            return inner
        origin = "clause" if distance < _CLAUSE else "sentence"
        return str(best.place), best.text, f"{origin}:{best.rule}"
    served = _served(sentence, mentions)
    if served is not None:
        return str(served.place), served.text, "sentence:served"
    before = _context(sentence, mentions)
    passing = money and before is not None and before.rule == "unknown-town"
    if before is not None and is_told_city(dominant, before):
        passing = passing or sentence.start - before.end > _COUNTRY_CONTEXT
    if passing or (dominant is None and figure):
        before = None
    elif before is not None and dominant is not None and _is_elsewhere(before, dominant[0]):
        before = None if _names(sentence, mentions, dominant[0]) else before
    if before is not None and (dominant is None or before.place != dominant[0]):
        return str(before.place), before.text, "context"
    if dominant is not None:
        if dominant[1] in ("dominant", "dateline") and money and not is_of_crime(sentence.text):
            return None  # a price or a deal is nowhere unless the text says so
        return dominant[0], "", dominant[1]
    return None


def _is_apart(start: int, end: int, sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell whether a place stands in another clause than a sum: "..., as farms off Scotland"."""
    low, high = (mention.end, start) if mention.end <= start else (end, mention.start)
    return _CLAUSES.search(_text(sentence, low, high)) is not None


def _whole_story(sentence: Sentence, dominant: tuple[str, str] | None) -> Chosen | None:
    """Return the country of the story for a running total of all of it: "so far", "in the war"."""
    if dominant is None or not _is_of_story(sentence.text):
        return None
    country = gazetteer.country_of(dominant[0]) or dominant[0]
    return country, "", f"{dominant[1]}:story"


@lru_cache(maxsize=64)
def _is_of_story(text: str) -> bool:
    """Tell whether a sentence counts for all of a story, or speaks for the United Nations."""
    if not any(map(text.__contains__, _STORY_WORDS)):
        return False
    return _STORY.search(text) is not None or _WORLD_BODY.search(text) is not None


def _text(sentence: Sentence, start: int, end: int) -> str:
    return sentence.text[max(0, start - sentence.start) : max(0, end - sentence.start)]


def _measured(
    start: int, end: int, sentence: Sentence, near: Sequence[PlaceMention]
) -> PlaceMention | None:
    """Return what a distance places: "Zhytomyr, 85 miles west of Kyiv" is about Zhytomyr."""
    match = _MEASURED.search(_text(sentence, start, min(end + _UNIT_REACH, sentence.end)))
    if match is None or match.start() > end - start:
        return None
    stop = start + match.end()
    reference = next((m for m in near if m.start >= end and m.start - stop < 40), None)
    if reference is None:
        return None
    before = [m for m in near if m.end <= start and start - m.end < 45]
    if before and not gazetteer.is_within(str(reference.place), str(before[-1].place)):
        return before[-1]
    for mention in near:
        if _text(sentence, reference.end, mention.start) == ", " and _IS.match(
            _text(sentence, mention.end, sentence.end)
        ):
            return mention
    return reference


def _moved(
    start: int,
    end: int,
    sentence: Sentence,
    near: Sequence[PlaceMention],
    dominant: tuple[str, str] | None,
) -> Chosen | None:
    """Return the host of those who came, or the country of those who fled abroad."""
    for mention in near:
        if mention.end < start and _HOSTS.match(_text(sentence, mention.end, start)):
            return str(mention.place), mention.text, "clause:host"
    if not _ABROAD.match(_text(sentence, end, sentence.end)):
        return None
    named = [m for m in near if gazetteer.country_of(str(m.place)) == m.place]
    if named or (dominant is None and not near):
        return None
    inner = str(near[-1].place) if near else str(dominant and dominant[0])
    country = gazetteer.country_of(inner)
    return (country, "", "sentence:abroad") if country else None


def _whole_of(parts: Sequence[PlaceMention]) -> Chosen | None:
    """Return the country of which a sentence names but the places of parts."""
    countries = {gazetteer.country_of(str(part.place)) for part in parts}
    country = countries.pop() if len(countries) == 1 else None
    return (country, parts[0].text, "sentence:whole") if country else None


def _is_reference(sentence: Sentence, spot: PlaceMention, near: Sequence[PlaceMention]) -> bool:
    """Tell whether a place only says where another one is: "a village near Kharkiv"."""
    if is_measured(sentence.text, spot.start - sentence.start):
        return True
    before = _text(sentence, sentence.start, spot.start)[-60:]
    if "near" not in before and "outside" not in before and "close to" not in before:
        return False
    return _NEAR.search(before) is not None and any(
        m.end < spot.start and spot.start - m.end < 40 for m in near
    )


def _most_specific(
    sentence: Sentence, best: PlaceMention, near: Sequence[PlaceMention]
) -> PlaceMention:
    """Prefer the inner of two places that stand together: "a block in Queens in New York"."""
    for mention in near:
        low, high = sorted((mention, best), key=lambda m: m.start)
        gap = _text(sentence, low.end, high.start)
        if (
            mention.place != best.place
            and len(gap) < 30
            and not _NUMBER.search(gap)
            and gazetteer.is_within(str(mention.place), str(best.place))
        ):
            return mention
    return best


def _inner(best: PlaceMention, dominant: tuple[str, str] | None) -> Chosen | None:
    """Return the town that the text is about for "a Connecticut nightclub" in that town."""
    if dominant is None or dominant[0] == best.place:
        return None
    if not best.rule.startswith(("plain", "place-of-the-town")):
        return None
    entry = gazetteer.find(str(best.place))
    part = entry is not None and entry.kind in ("division", "area")
    if part and gazetteer.is_within(dominant[0], str(best.place)):
        return dominant[0], best.text, dominant[1]
    return None


def _told_later(
    sentence: Sentence,
    best: PlaceMention,
    mentions: Sequence[PlaceMention],
    dominant: tuple[str, str] | None,
) -> Chosen | None:
    """Return the one place in that of a headline or first sentence that the text goes on to name.

    "Two killed in Brooklyn" of an article on what happened in Brownsville, and nowhere else in
    Brooklyn. A headline that names the inner place too meant the outer one, and a dateline only
    tells where the reporter sat.
    """
    if dominant is None or dominant[1] != "dominant" or not _opens(sentence):
        return None
    outer, inner = str(best.place), dominant[0]
    if outer == inner or best.rule == "anaphor" or not gazetteer.is_within(inner, outer):
        return None
    within = (
        m
        for m in mentions
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
    return inner, best.text, f"{dominant[1]}:told-later"


def _opens(sentence: Sentence) -> bool:
    return sentence.headline or sentence.index <= _FIRST


def _context(sentence: Sentence, mentions: Sequence[PlaceMention]) -> PlaceMention | None:
    """Return the town or division that the sentence before was about, if it is close."""
    end = bisect_left(mentions, sentence.start, key=lambda m: m.start)
    for mention in reversed(mentions[:end]):
        if sentence.start - mention.end > _CONTEXT:
            return None
        if mention.role == "place" and mention.rule == "locative:elsewhere":
            return None  # "12 in Medellin", which is none of those known
        if mention.role != "place" or mention.place is None or is_weak(mention):
            continue
        entry = gazetteer.find(mention.place)
        kind = entry.kind if entry is not None else "area"
        if kind in ("city", "division", "area"):
            return None if _is_one_of_several(mention, mentions[:end]) else mention
        if kind == "country" and sentence.start - mention.end <= _COUNTRY_CONTEXT:
            return mention
    return None


def _is_one_of_several(mention: PlaceMention, mentions: Sequence[PlaceMention]) -> bool:
    """Tell whether a town ends a list: after "30 in Bogo, 12 in Medellin" neither is meant."""
    for other in mentions:
        apart = other.end <= mention.start and mention.start - other.end < _LIST_GAP
        apart = apart or (mention.end <= other.start and other.start - mention.end < _LIST_GAP)
        if apart and other.role == "place" and other.place != mention.place:
            names = (str(other.place), str(mention.place))
            if not any(gazetteer.is_within(a, b) for a, b in (names, names[::-1])):
                return True
    return False


def _served(sentence: Sentence, mentions: Sequence[PlaceMention]) -> PlaceMention | None:
    """Return the town that the sentence's ambulances or firemen are of."""
    if not any(word in sentence.text for word in ("mbulance", "ire ", "irefighters", "aramedics")):
        return None
    for mention in mentions_in(sentence, mentions):
        if mention.place and mention.role == "actor":
            entry = gazetteer.find(mention.place)
            after = _text(sentence, mention.end, mention.end + _UNIT_REACH)
            if entry is not None and entry.kind == "city" and _SERVICE.match(after):
                return mention
    return None


def _is_elsewhere(mention: PlaceMention, dominant: str) -> bool:
    """Tell whether a place lies in another country than the article's."""
    country = gazetteer.country_of(str(mention.place))
    return country is not None and country != gazetteer.country_of(dominant)


def _names(sentence: Sentence, mentions: Sequence[PlaceMention], dominant: str) -> bool:
    """Tell whether a sentence names the article's country, if only as who acts."""
    country = gazetteer.country_of(dominant)
    return any(
        m.place and m.role == "actor" and gazetteer.country_of(m.place) == country
        for m in mentions_in(sentence, mentions)
    )


def _nearest(
    start: int, end: int, sentence: Sentence, usable: Sequence[PlaceMention]
) -> tuple[int, PlaceMention]:
    """Return how far the nearest place is from a number, and the place; the first of equals.

    No place is nearer than its gap is long, so that those beyond the best need no reading: a list
    of 260 towns with a number each took 6 s.
    """
    gaps = [(len(_between(start, end, sentence, m)), m.start, k) for k, m in enumerate(usable)]
    found: list[tuple[int, int, int]] = []
    for gap, position, k in sorted(gaps):
        if found and gap > found[0][0]:
            break
        found = [min([*found, (_distance(start, end, sentence, usable[k]), position, k)])]
    distance, _, k = found[0]
    return distance, usable[k]


def _between(start: int, end: int, sentence: Sentence, mention: PlaceMention) -> str:
    """Return the text between a number and a place."""
    if mention.end <= start:
        return _text(sentence, mention.end, start)
    return _text(sentence, end, mention.start)


def _distance(start: int, end: int, sentence: Sentence, mention: PlaceMention) -> int:
    before = mention.end <= start
    between = _between(start, end, sentence, mention)
    distance = len(between) + (_BEFORE_NUMBER if before else 0)
    distance += _FARTHER.get(mention.rule.partition(":")[0], 0)
    distance += _OTHER_NUMBER * len(_NUMBER.findall(between))
    entry = gazetteer.find(str(mention.place))
    if entry is not None and entry.kind == "sea":
        distance += 2 * _SEA if mention.text.endswith("River") else _SEA
    if not (before and mention.start - sentence.start < 15):
        distance += _BREAK * len(_BREAKS.findall(between))
    return distance
