"""Finds the places that a document names, and in which role it names them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from contradict import gazetteer
from contradict.claims.place.context import PLAIN, Verdict, judge, words
from contradict.claims.place.names import Name, find_names
from contradict.claims.place.resolve import Reading, Support, add_support, settle, unambiguous
from contradict.gazetteer import Place
from contradict.lexicon import load
from contradict.records import Document, PlaceMention, PlaceRole, Sentence

# Smaller places need a locative, an enclosing place, or such a mention elsewhere in the text.
_WELL_KNOWN = 100_000
# A town of this size needs no locative where the text names its country this often.
_TOWN = 10_000
_ABOUT = 3
# Words directly before that show even "Reading" to be a place.
_STRICT = frozenset(("in", "near", "outside", "inside", "across", "throughout", "of", "into"))
_AND = re.compile(r"(?:,| and| or|, and| to|/) ?(?:the )?")
_ENCLOSED = re.compile(r", (?:the |in )?(?:(?:north|south|east|west|central)[a-z-]* )?")
# What stands in a place and bears its name: "Kabul Airport", "Mount Cook National Park".
_FEATURE = re.compile(
    r" (?:(?:International )?Airport|(?:National|State) Park|(?:Railway |Train )?Station|Square|Zoo"
    r"|Harbou?r|Stadium|Bridge)\b"
)
# "KYIV, Ukraine (AP) —", "Mumbai, Nov 11 -", "New Delhi / Mumbai:" at the start of a paragraph.
_DATELINE_END = re.compile(
    r"(?:, [A-Z][\w. ]{1,20})?(?:, [A-Z]\w+\.? \d{1,2})?,?(?: ?\([^)\n]{1,40}\))?"
    r"(?: ?(?:--|[–—])| -(?!\w)|:(?= )| /(?= [A-Z]))"
)
_DATELINE_PAIR = re.compile(r" ?/ ?")
_ROLES: dict[str, PlaceRole] = {"actor": "actor", "place": "place", "division": "place"}


class _Candidate(NamedTuple):
    name: Name
    verdict: Verdict
    places: tuple[Place, ...]
    end: int
    enclosed: bool = False


def find_places(document: Document, sentences: Sequence[Sentence]) -> tuple[PlaceMention, ...]:
    """Return every place, actor and demonym that the text names, in order."""
    text = document.text
    candidates, persons = _candidates(text, _title_case(sentences))
    candidates = _join_enclosing(text, candidates)
    shown = {c.name.surface for c in candidates if _shown(text, c)}
    support = _support([c for c in candidates if _accepted(c, shown, persons)])
    kept = [
        c
        for c in candidates
        if _accepted(c, shown, persons) or _of_the_country(c, support, persons)
    ]
    home = home_country(document)
    settled = {c.name.surface: c.places[0] for c in kept if c.enclosed and len(c.places) == 1}
    mentions: list[PlaceMention] = []
    meanings: dict[str, Reading] = {}
    for candidate in kept:
        if candidate.verdict.effect == "division" or candidate.enclosed:
            reading: Reading = (candidate.places[0], candidate.verdict.rule)
        elif candidate.name.surface in settled:
            reading = (settled[candidate.name.surface], "document")
        else:
            name = candidate.name.surface
            if name not in meanings:
                meanings[name] = settle(
                    candidate.places,
                    support,
                    home,
                    listed=gazetteer.is_listed(name),
                    shown=name in shown,
                )
            reading = meanings[name]
        mentions.append(_mention(text, candidate, reading, mentions))
    return tuple(mentions)


def _candidates(
    text: str, title_case: Sequence[tuple[int, int]]
) -> tuple[list[_Candidate], set[str]]:
    """Return the names that are no part of a longer name, and the words of those that are."""
    candidates: list[_Candidate] = []
    persons: set[str] = set()
    for name in find_names(text):
        demonym = gazetteer.nationality(name.surface)
        headline = any(start <= name.start < end for start, end in title_case)
        verdict = judge(text, name, demonym=demonym is not None, title_case=headline)
        if verdict.effect == "veto":
            persons.add(name.surface)
            continue
        if demonym is not None:
            entry = gazetteer.find(demonym)
            places: tuple[Place, ...] = (entry,) if entry else ()
        else:
            places = gazetteer.lookup(name.surface)
        end = name.end
        if verdict.effect == "division":
            country = places[0].country if len({p.country for p in places}) == 1 else None
            spelled = places[0].place.partition(", ")[0] if places else name.surface
            division = gazetteer.division(spelled, country)
            if division is not None:
                places = (division,)
                end += len(re.match(r"\W*\w+", text[end:]).group())  # type: ignore[union-attr]
        feature = _FEATURE.match(text, end) if verdict.rule == "locality-follows" else None
        if feature is not None:
            end = feature.end()
        if verdict.effect == "sea":  # "the Black Sea port of 280,000" is no place in the sea
            if places and places[0].kind == "sea":
                continue
            verdict = PLAIN
        if places:
            candidates.append(_Candidate(name, verdict, places, end))
    return candidates, persons


def _title_case(sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Return the spans of headlines in which most words are capitalised."""
    spans = []
    for sentence in sentences:
        if not sentence.headline:
            break
        letters = [w for w in sentence.text.split() if w[0].isalpha() and len(w) > 3]
        if sum(w[0].isupper() for w in letters) > 0.6 * len(letters):
            spans.append((sentence.start, sentence.end))
    return spans


def _join_enclosing(text: str, candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Join "Springfield, Illinois" and "Albany, N.Y." to one mention."""
    joined: list[_Candidate] = []
    skip = False
    for i, candidate in enumerate(candidates):
        if skip:
            skip = False
            continue
        if text.startswith(", ", candidate.end) and candidate.verdict.effect != "demonym":
            following = candidates[i + 1] if i + 1 < len(candidates) else None
            inner, end = _enclosed_in(text, candidate, following)
            if inner is not None:
                skip = following is not None and following.name.start < end
                candidate = candidate._replace(places=(inner,), end=end, enclosed=True)
        joined.append(candidate)
    return joined


def _enclosed_in(
    text: str, candidate: _Candidate, following: _Candidate | None
) -> tuple[Place | None, int]:
    if following is not None and gazetteer.nationality(following.name.surface) is None:
        gap = text[candidate.end : following.name.start]
        if _ENCLOSED.fullmatch(gap):
            for outer in following.places:
                for inner in candidate.places:
                    if _encloses(outer, inner):
                        return inner, following.end
    abbreviation = _abbreviations().match(text, candidate.end + 2)
    if abbreviation is not None:
        state = load("places").tables["states"][abbreviation.group()]
        for inner in candidate.places:
            if inner.parent == f"{state}, United States":
                return inner, abbreviation.end()
    return None, candidate.end


def _encloses(outer: Place, inner: Place) -> bool:
    """Tell whether `outer` may tell where `inner` is: its state, or Brooklyn for a part of it."""
    if inner.place == outer.place:
        return False
    if outer.kind == "area" and inner.kind == "city" and inner.parent:
        return gazetteer.is_within(outer.place, inner.parent)
    return gazetteer.is_within(inner.place, outer.place)


@cache
def _abbreviations() -> re.Pattern[str]:
    states = sorted(load("places").tables["states"], key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, states)) + r")(?!\w)")


def _shown(text: str, candidate: _Candidate) -> bool:
    """Tell whether its surroundings alone show the name to be a place."""
    if candidate.enclosed or candidate.verdict.effect == "division":
        return True
    if candidate.verdict.effect != "place" or candidate.verdict.rule == "locality-follows":
        return False  # "in Svobody Square" shows a square
    before = text[max(0, candidate.name.start - 20) : candidate.name.start].split()
    return bool(before) and before[-1].lower() in _STRICT


def _accepted(candidate: _Candidate, shown: set[str], persons: set[str]) -> bool:
    if candidate.enclosed or candidate.verdict.effect in ("demonym", "division"):
        return True
    surface = candidate.name.surface
    first = candidate.places[0]
    if first.kind != "city" and surface not in words().weak:
        person = surface in persons and surface in words().names_too
        return not person or surface in shown
    if surface in persons and (surface in words().weak or surface not in shown):
        return False
    return surface in shown or (_well_known(candidate) and surface not in words().weak)


def _well_known(candidate: _Candidate) -> bool:
    """Tell whether a place is large, or the seat of the division that has its name."""
    return any(
        place.population >= _WELL_KNOWN
        or (place.parent or "").startswith(f"{candidate.name.surface} ")
        for place in candidate.places
    )


def _of_the_country(candidate: _Candidate, support: Support, persons: set[str]) -> bool:
    """Tell whether a town is named that lies in a country which the text is about anyway."""
    surface = candidate.name.surface
    first = candidate.places[0]
    if first.country is None or first.country in words().surnames or surface in persons:
        return False
    if candidate.verdict.rule in ("locative", "reached-by-of"):
        return support[first.country] >= 1 and surface not in words().weak
    large = first.population >= _TOWN
    return large and support[first.country] >= _ABOUT and surface not in words().weak


def _support(candidates: Sequence[_Candidate]) -> Support:
    """Count what the document says to its ambiguous names: a demonym half, a likely one half."""
    support: Support = defaultdict(float)
    for candidate in candidates:
        place = unambiguous(candidate.places)
        if place is not None:
            demonym = candidate.verdict.rule == "demonym"
            add_support(support, place, 0.5 if demonym else 1.0)
        elif gazetteer.is_listed(candidate.name.surface):
            add_support(support, candidate.places[0], 0.5)
    return support


def _mention(
    text: str, candidate: _Candidate, reading: Reading, earlier: Sequence[PlaceMention]
) -> PlaceMention:
    name, verdict = candidate.name, candidate.verdict
    place, how = reading
    demonym = verdict.rule == "demonym" or verdict.effect == "demonym"
    role: PlaceRole = "demonym" if demonym else _ROLES.get(verdict.effect, "place")
    rule = verdict.rule
    if verdict.effect == "demonym":
        role = "place"
    elif _joins(text, candidate, earlier):
        role, rule = earlier[-1].role, earlier[-1].rule.partition(":")[0]
    if role == "place" and _is_dateline(text, candidate, earlier):
        rule = "dateline"
    canonical = place.place if place else None
    feature = text[name.end : candidate.end] if rule == "locality-follows" else ""
    if place is not None and feature and not candidate.enclosed:
        outer = place.place if place.kind == "city" else place.parent
        canonical = f"{name.surface}{feature}, {outer}" if outer else canonical
    return PlaceMention(
        start=name.start,
        end=candidate.end,
        text=text[name.start : candidate.end],
        place=canonical,
        role=role,
        rule=rule if how in ("only", rule) else f"{rule}:{how}",
    )


def _is_dateline(text: str, candidate: _Candidate, earlier: Sequence[PlaceMention]) -> bool:
    start = candidate.name.start
    paired = bool(earlier) and earlier[-1].rule.startswith("dateline")
    if not paired and (start < 2 or text[start - 1] != "\n"):
        return False
    if paired and not _DATELINE_PAIR.fullmatch(text, earlier[-1].end, start):
        return False
    return _DATELINE_END.match(text, candidate.end) is not None


def _joins(text: str, candidate: _Candidate, earlier: Sequence[PlaceMention]) -> bool:
    """Tell whether a name is one more of a list: the second of "in Kyiv and Kharkiv"."""
    if candidate.verdict.rule != "plain" or not earlier or earlier[-1].role == "demonym":
        return False
    return _AND.fullmatch(text, earlier[-1].end, candidate.name.start) is not None


def home_country(document: Document) -> str | None:
    """Return the country of the outlet, from its name or its address."""
    outlets = load("places").tables["outlets"]
    source = (document.source or document.url or "").lower()
    for ending, country in outlets.items():
        if source.endswith(ending) or f"{ending}/" in source:
            return str(country)
    return None
