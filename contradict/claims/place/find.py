"""Finds the places that a document names, and in which role it names them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from contradict import gazetteer
from contradict.claims.dateline import ends_after_place, is_of_american_station
from contradict.claims.place.accept import Accepted, accept
from contradict.claims.place.candidates import (
    Candidate,
    find_candidates,
    kind_of_division,
    title_case_end,
)
from contradict.claims.place.context import DEMONYM, is_attribute, place_words
from contradict.claims.place.outlets import of_outlets
from contradict.claims.place.resolve import Reading, settle, settle_division, unlisted_division
from contradict.claims.place.setting import FORMER, withdraw
from contradict.gazetteer import Place
from contradict.lexicon import load
from contradict.records import Document, PlaceMention, PlaceRole, Sentence

_AND = re.compile(r"(?:,| and| or|, and| to|/) ?(?:the )?")
_AND_LENGTH = 12
# The call sign of an American broadcaster, in its address: "www.kfor.com", "wave3.com:80".
_CALL_SIGN = re.compile(r"(?:www\.|m\.)?[kw][a-z]{2,3}(?:tv)?\d{0,2}(?:tv)?\.com(?![\w.])")
_PARK = " National Park"
# "Ukraine's capital", not Serbia's capital market.
_CAPITAL = re.compile(
    r" ?['’] ?s (?:(?:besieged|embattled|battered|historic|beleaguered|own) )?capital(?: city)?\b"
    r"(?!,? (?:markets?|gains?|controls?|spending|expenditures?|investments?|punishment|in?flows?"
    r"|outflows?|accounts?|goods|stock|requirements?|base|ratios?|reserves?|adequacy|flight"
    r"|raising|letters|crimes?|budget|projects?|offences?|offenses?|city of|of) ?)"
)
_DATELINE_PAIR = re.compile(r" ?/ ?")


def find_places(document: Document, sentences: Sequence[Sentence]) -> tuple[PlaceMention, ...]:
    """Return every place, actor and demonym that the text names, in order."""
    text = document.text
    candidates, persons, streets = find_candidates(text, title_case_end(sentences))
    if not candidates:
        return ()
    accepted = accept(text, candidates, persons, streets)
    readings = _readings(accepted, home_country(document))
    mentions: list[PlaceMention] = []
    last: PlaceMention | None = None
    for candidate in accepted.candidates:
        if candidate.verdict.effect == "division":
            reading: Reading = _division(text, candidate, accepted)
        elif candidate.enclosed:
            reading = (candidate.places[0], "only")
        else:
            reading = readings[candidate.name.surface]
        last = _mention(text, candidate, reading, last)
        mentions.append(_as_capital(text, last))
    return of_outlets(document, withdraw(text, _in_parks(mentions)))


def _in_parks(mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Read "Mount Cook" as the national park that the text names so elsewhere."""
    parks = {
        m.place.replace(_PARK, "", 1): m.place for m in mentions if m.place and _PARK in m.place
    }
    if not parks:
        return tuple(mentions)
    return tuple(replace(m, place=parks.get(m.place or "", m.place)) for m in mentions)


def _as_capital(text: str, mention: PlaceMention) -> PlaceMention:
    """Read "Ukraine's capital" as the capital, not as the country."""
    country = gazetteer.country_of(mention.place) if mention.place else None
    capital = gazetteer.capital(country) if country == mention.place and country else None
    found = _CAPITAL.match(text, mention.end) if capital and mention.role == "place" else None
    if found is None:
        return mention
    return replace(mention, end=found.end(), text=text[mention.start : found.end()], place=capital)


def _readings(accepted: Accepted, home: str | None) -> dict[str, Reading]:
    """Settle each name once: as the text encloses it somewhere, or by what else it names."""
    readings: dict[str, Reading] = {}
    for candidate in accepted.candidates:
        if candidate.enclosed and candidate.name.surface not in readings:
            readings[candidate.name.surface] = (candidate.places[0], "document")
    for candidate in accepted.candidates:
        surface = candidate.name.surface
        if surface in readings:
            continue
        if surface in accepted.quarters:
            readings[surface] = (accepted.quarters[surface], "quarter")
        else:
            readings[surface] = settle(
                candidate.places,
                accepted.support,
                home,
                listed=gazetteer.is_listed(surface),
                shown=surface in accepted.shown,
                nearby=surface in accepted.nearby,
            )
    return readings


def _division(text: str, candidate: Candidate, accepted: Accepted) -> Reading:
    """Settle "Isabela province": as the text encloses it, else by the countries that it names."""
    first, kind = candidate.places[0], kind_of_division(text, candidate)
    around = first.kind == "city" and first.country in place_words().surnames
    if not kind or around or first.kind not in ("city", "division"):
        return first, "only"  # "the Houston region" is no division
    name = first.place.partition(", ")[0]
    if candidate.enclosed:
        held = first if first.kind == "division" else gazetteer.division(name, first.country)
        return held or unlisted_division(name, kind, str(first.country)), "only"
    alike = sum(other.places == candidate.places for other in accepted.candidates)
    own = alike if len(candidate.places) == 1 else 0
    places = tuple(dict.fromkeys((*candidate.places, *gazetteer.lookup(candidate.name.surface))))
    return settle_division(candidate.name.surface, kind, places, accepted.support, own)


def _mention(
    text: str, candidate: Candidate, reading: Reading, last: PlaceMention | None
) -> PlaceMention:
    """Make a mention of a candidate, with its role, place and rule; `last` is the one before."""
    name, verdict = candidate.name, candidate.verdict
    place, how = reading
    canonical = place.place if place is not None else None
    rule = verdict.rule
    role: PlaceRole = "place"
    if verdict is DEMONYM:
        role = "demonym"
    elif verdict.effect == "actor":
        role = "actor"
    elif rule == "plain" and last is not None and _continues(text, last, name.start):
        role, rule = last.role, last.rule.partition(":")[0]
    if name.surface in place_words().former:
        role, rule = "actor", FORMER
    if role == "place":
        if _is_dateline(text, candidate, last):
            rule = "dateline"
        elif rule == "locality-follows" and place is not None:
            canonical = _feature(text, candidate, place)
        elif rule == "place-of-the-town" and place is not None and not _in_town(place):
            rule = "plain"  # "a New Mexico church" is in some town
        elif rule in ("origin", "destination") and place is not None and place.kind == "city":
            rule = "plain" if _is_attribute(text, candidate) else rule
    return PlaceMention(
        start=name.start,
        end=candidate.end,
        text=text[name.start : candidate.end],
        place=canonical,
        role=role,
        rule=rule if how == "only" or rule == FORMER else f"{rule}:{how}",
    )


def _is_attribute(text: str, candidate: Candidate) -> bool:
    """Tell whether a town only names what follows: "sent men to the Chico scheme"."""
    led = text.endswith(" the ", 0, candidate.name.start)
    return led and is_attribute(text, candidate.end)


def _in_town(place: Place) -> bool:
    """Tell whether a place is a town or a part of one."""
    return place.kind == "city" or (place.parent != place.country and place.kind == "area")


def _continues(text: str, last: PlaceMention, start: int) -> bool:
    """Tell whether a name is one more of a list: the second of "in Kyiv and Kharkiv"."""
    near = start - last.end < _AND_LENGTH and last.role != "demonym"
    return near and _AND.fullmatch(text, last.end, start) is not None


def _feature(text: str, candidate: Candidate, place: Place) -> str:
    """Name what stands in a place: "Kabul Airport, Kabul, Afghanistan"."""
    feature = text[candidate.name.end : candidate.end]
    outer = place.place if place.kind == "city" else place.parent
    if not feature or candidate.enclosed or outer is None:
        return place.place
    name = place.place.partition(", ")[0] if place.kind == "area" else candidate.name.surface
    return f"{name}{feature}, {outer}"


def _is_dateline(text: str, candidate: Candidate, last: PlaceMention | None) -> bool:
    start = candidate.name.start
    if start < 2 or text[start - 1] != "\n":
        paired = last is not None and last.rule.startswith("dateline")
        if not paired or last is None or not _DATELINE_PAIR.fullmatch(text, last.end, start):
            return False
    return ends_after_place(text, candidate.end)


def home_country(document: Document) -> str | None:
    """Return the country of the outlet, from its name or its address."""
    outlets = load("places").tables["outlets"]
    source = (document.source or document.url or "").lower()
    for ending, country in outlets.items():
        if source.endswith(ending) or f"{ending}/" in source:
            return str(country)
    if _CALL_SIGN.match(source) or is_of_american_station(document.text):
        return "United States"
    return None
