"""Names of a text with what the words beside them say, joined with what encloses them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from contradict import gazetteer
from contradict.claims.place.context import (
    PLAIN,
    Verdict,
    is_attribute,
    judge,
    judge_demonym,
    place_words,
)
from contradict.claims.place.names import Name, find_names
from contradict.gazetteer import Place
from contradict.lexicon import load
from contradict.records import Sentence

_POSSESSED = re.compile(r" ?['’] ?s (?:the )?(?:(?:north|south|east|west|central)[a-z-]* )?")
_ENCLOSED = re.compile(r", (?:the |in )?(?:(?:north|south|east|west|central)[a-z-]* )?")
# What stands in a place and bears its name: "Kabul Airport", "Mount Cook National Park".
_FEATURE = re.compile(
    r" (?:(?:International )?Airport|(?:National|State) Park|(?:Railway |Train )?Station|Square|Zoo"
    r"|Harbou?r|Stadium|Bridge)\b"
)
# A name that goes on ("Tyler Smith") makes a person of later mentions, but not of such a city.
_LARGE = 500_000
_DIVISION_OF = re.compile(r"\b(?:[Pp]rovince|[Gg]overnorate|[Oo]blast|region) of (?:the )?$")
_BEFORE = 30
# "The Shahba neighbourhood of Aleppo"; "the Aleppo neighbourhood of Shahba" names the city first.
_PART_OF = re.compile(r" (?:neighbou?rhood|district|quarter|area|section) (of|in) (?:[a-z]+ )?")
_LARGER = 5
_STREET_RULES = ("street", "street-corner")
_NEXT_WORD = re.compile(r"\W*\w+")


class Candidate(NamedTuple):
    """A name that may be a place: its possible readings, and where its mention ends.

    `enclosed` tells that the text names what holds it ("Springfield, Illinois").
    """

    name: Name
    verdict: Verdict
    places: tuple[Place, ...]
    end: int
    enclosed: bool = False


def find_candidates(text: str, title_end: int) -> tuple[list[Candidate], set[str], set[str]]:
    """Return the names that are no part of a longer name, and the words of those that are.

    The third are those of streets among the second. Up to `title_end` the text is in title case,
    where a capital proves no name.
    """
    candidates: list[Candidate] = []
    persons: set[str] = set()
    streets: set[str] = set()
    demonyms = _demonyms()
    for name in find_names(text):
        surface = name.surface
        entries = demonyms.get(surface)
        if entries is not None:
            verdict = judge_demonym(text, name)
            candidates.append(Candidate(name, verdict, entries, name.end))
            continue
        verdict = judge(text, name, title_case=name.start < title_end)
        places = gazetteer.lookup(surface)
        if verdict.effect == "veto":
            if name.before or not _large(places):
                persons.add(surface)
                if verdict.rule in _STREET_RULES:
                    streets.add(surface)
            continue
        if verdict.effect in ("division", "sea") or verdict.rule == "locality-follows":
            candidate = _specialised(text, Candidate(name, verdict, places, name.end))
            if candidate is not None:
                candidates.append(candidate)
        elif places and not _is_crossing(text, name, places):
            held = _of_division(text, name, places) if verdict.rule == "reached-by-of" else places
            candidates.append(Candidate(name, verdict, held, name.end))
    joined = _join_enclosing(text, candidates)
    whole = [c for i, c in enumerate(joined) if not _is_part(text, c, joined[i + 1 :])]
    return whole, persons, streets


def _is_crossing(text: str, name: Name, places: Sequence[Place]) -> bool:
    """Tell whether a state's name is a street's: "on South Birch at Montana"."""
    if places[0].kind != "division" or places[0].country not in place_words().surnames:
        return False
    return text.endswith(" at ", 0, name.start) and not is_attribute(text, name.end)


def _large(places: Sequence[Place]) -> bool:
    """Tell whether "Damascus Opera House" leaves a later "Damascus" the city that it is."""
    return any(place.population >= _LARGE for place in places)


@cache
def _demonyms() -> dict[str, tuple[Place, ...]]:
    entries = {word: gazetteer.find(place) for word, place in gazetteer.demonyms().items()}
    return {word: (entry,) for word, entry in entries.items() if entry is not None}


def _specialised(text: str, candidate: Candidate) -> Candidate | None:
    """Read "Kharkiv region", "the Black Sea port", "Kabul Airport"."""
    places, end = candidate.places, candidate.end
    if not places:
        return None
    if candidate.verdict.effect == "sea":
        # "the Black Sea port of 280,000" is no place in the sea
        return None if places[0].kind == "sea" else candidate._replace(verdict=PLAIN)
    if candidate.verdict.effect == "division":
        country = places[0].country if len({p.country for p in places}) == 1 else None
        division = gazetteer.division(places[0].place.partition(", ")[0], country)
        word = _NEXT_WORD.match(text, end)
        if division is not None and word is not None:
            return candidate._replace(places=(division,), end=word.end())
        if word is not None and word.group() == " state":  # "Russia state media"
            return candidate._replace(verdict=PLAIN)
        named = word is not None and places[0].kind in ("city", "division")
        return candidate._replace(end=word.end()) if named and word is not None else candidate
    feature = _FEATURE.match(text, end)
    return candidate._replace(end=feature.end()) if feature is not None else candidate


def _of_division(text: str, name: Name, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return the division of "the province of Idlib", the places of the name where it has none."""
    if not _DIVISION_OF.search(text, max(0, name.start - _BEFORE), name.start):
        return places
    countries = {place.country for place in places}
    country = countries.pop() if len(countries) == 1 else None
    division = gazetteer.division(places[0].place.partition(", ")[0], country)
    return places if division is None else (division,)


def kind_of_division(text: str, candidate: Candidate) -> str:
    """Return the "province" of "Isabela province", "" where none follows the name."""
    word = _NEXT_WORD.match(text, candidate.name.end)
    if word is None or candidate.end < word.end():
        return ""
    kind = word.group().strip()
    return kind if kind in place_words().kinds else ""


def title_case_end(sentences: Sequence[Sentence]) -> int:
    """Return where a headline ends in which most words are capitalised, 0 if none does."""
    end = 0
    for sentence in sentences:
        if not sentence.headline:
            break
        letters = [w for w in sentence.text.split() if w[0].isalpha() and len(w) > 3]
        if sum(w[0].isupper() for w in letters) > 0.6 * len(letters):
            end = sentence.end
    return end


def _join_enclosing(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Join "Springfield, Illinois" and "Albany, N.Y." to one mention."""
    joined: list[Candidate] = []
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
        elif i + 1 < len(candidates) and candidate.verdict.effect in ("", "place"):
            possessed = _possessed(text, candidate, candidates[i + 1])
            if possessed is not None:
                candidate, skip = possessed, True
        joined.append(candidate)
    return joined


def _is_part(text: str, candidate: Candidate, following: Sequence[Candidate]) -> bool:
    """Tell whether a name is that of a part of the city behind it: "Shahba district of Aleppo"."""
    part = _PART_OF.match(text, candidate.end)
    if part is None or not following or following[0].name.start != part.end():
        return False
    inner, city = candidate.places[0], following[0].places[0]
    if (inner.kind, city.kind) != ("city", "city") or gazetteer.is_within(inner.place, city.place):
        return False
    return part[1] == "in" or city.population >= _LARGER * inner.population


def _possessed(text: str, outer: Candidate, inner: Candidate) -> Candidate | None:
    """Return the town or division of "in Sudan's El Fasher", which is where the country was."""
    if inner.verdict.effect not in ("", "place", "division"):
        return None
    if not _POSSESSED.fullmatch(text, outer.end, inner.name.start):
        return None
    if any(place.kind != "country" for place in outer.places[:1]):
        return None
    held = [place for place in inner.places if _encloses(outer.places[0], place)]
    if not held:
        return None
    verdict = outer.verdict if inner.verdict.effect == "" else inner.verdict
    return inner._replace(verdict=verdict, places=(held[0],), enclosed=True)


def _enclosed_in(
    text: str, candidate: Candidate, following: Candidate | None
) -> tuple[Place | None, int]:
    """Return the reading that what follows holds ("Springfield, Ohio"), and where that ends."""
    if following is not None and following.name.surface not in _demonyms():
        gap = text[candidate.end : following.name.start]
        if _ENCLOSED.fullmatch(gap):
            for outer in following.places:
                for inner in candidate.places:
                    if _encloses(outer, inner) and not _is_country(candidate, inner, outer):
                        return inner, following.end
    abbreviation = _abbreviations().match(text, candidate.end + 2)
    if abbreviation is not None:
        state = load("places").tables["states"][abbreviation.group().replace(". ", ".")]
        for inner in candidate.places:
            if inner.parent == f"{state}, United States":
                return inner, abbreviation.end()
    return None, candidate.end


def _is_country(candidate: Candidate, inner: Place, outer: Place) -> bool:
    """Tell whether a country stands before another: "from Italy, the U.S. men" of no Texan town."""
    town = inner.kind == "city" and candidate.places[0].kind == "country"
    return town and outer.kind == "country"


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
    spelled = (re.escape(state).replace(r"\.", r"\. ?", state.count(".") - 1) for state in states)
    return re.compile("(?:" + "|".join(spelled) + r")(?!\w)")  # also "Utica, N. Y."
