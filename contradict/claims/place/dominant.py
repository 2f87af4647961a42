"""What place a document is about: its headline, its dateline, or the one it names most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from contradict import gazetteer
from contradict.claims.place.context import HOSPITAL, stands_behind
from contradict.claims.place.mentions import mentions_between
from contradict.claims.place.outlets import OUTLET
from contradict.claims.place.refer import is_by_country, is_weak
from contradict.claims.place.scope import (
    is_compared,
    is_of_the_past,
    is_one_of_several,
    is_quarter,
    is_round_up,
)
from contradict.claims.place.setting import WITHDRAWN, is_of_firms, is_off_shore
from contradict.records import Document, Dominant, PlaceMention

_WEIGHT = {"place": 24, "actor": 4, "demonym": 1}
_PLAIN_WEIGHT = 8  # "Russia suffering losses": named, but nothing says that it is where
_HEADLINE = 10
_LEDE = 2
_LEDE_LENGTH = 600
# A city is what an article is about if this share of its country's mentions are of it.
_SHARE = 0.4
# A country stands out among those that the text names with this share of their weight.
_STANDS_OUT = 0.45
# What a town's own courts and services do, they do in it: "A Toronto jury has found".
_LOCAL_WEIGHT = 16
# "Held in Atlanta, where he fled": what he did was elsewhere.
_FLED_TO = re.compile(
    r",? (?:where|to which) (?:he|she|they|[A-Z]\w+)(?: (?:had|has|have|was|were))?(?: later)?"
    r" (?:fled|flew|escaped|hiding|hid|gone into hiding|run to|taken refuge|sought refuge|driven)\b"
)
# With what a country strikes, mostly another one.
_STRIKES = re.compile(
    r"(?:[- ][a-z]+)? (?:air ?strikes?|strikes?|raids?|warplanes?|jets?|bombers?|drones?|missiles?"
    r"|rockets?|shell(?:s|ing)|bomb(?:s|ing|ings|ardment)|coalition|artillery|gunships?)\b"
)
# The town of the station that prints an article: more than nothing, less than a town's police.
_OUTLET_WEIGHT = 9
_ALL_OVER = re.compile(r"\b(?:across|throughout|all over|(?:shootings|attacks|fires) around) $")
_ACROSS = 20  # characters that such words take
# Characters of the body in which an article from a country's capital says where it happened.
_TOLD = 400


def dominant_place(document: Document, mentions: Sequence[PlaceMention]) -> Dominant | None:
    """Return what the document is about, and whence: "dateline", "headline" or "dominant".

    "institution" is a town of which only courts or the police are named, "told-of" a place that
    the opening tells of, elsewhere than the dateline.
    A headline's place is taken where the body names it too; a dateline, which may only be
    where the reporter sat, where it is in the country that the text is about. What a firm does
    is nowhere, unless it costs lives.
    """
    if is_of_firms(document.text):
        return None
    body = document.text.find("\n\n") + 2 if document.title else 0
    weights = _weigh(document.text, mentions, body)
    if max(weights.values(), default=0) <= _PLAIN_WEIGHT:
        return None
    country = _standing_out(weights, mentions, body)
    if country is None:
        return None
    return _by_dateline(document.text, country, mentions, body) or _by_weight(
        document.text, country, weights, mentions, body
    )


def _standing_out(weights: Counter[str], mentions: Sequence[PlaceMention], body: int) -> str | None:
    """Return the country named most; where several are named alike, a headline must name one."""
    countries = {place: weight for place, weight in weights.items() if _is_top(place)}
    if not countries:
        return None
    top, *others = sorted(countries, key=lambda place: (-countries[place], place))
    tied = others and countries[top] < _STANDS_OUT * sum(countries.values())
    if tied and not any(m.start < body and m.place for m in mentions):
        return None
    return top


def _by_dateline(
    text: str, top: str, mentions: Sequence[PlaceMention], body: int
) -> Dominant | None:
    """Return the place of a dateline in the country `top`, or what the text names instead of it."""
    datelines = (m.place for m in mentions if m.rule.startswith("dateline") and m.place)
    dateline = next(datelines, None)
    if dateline is None or dateline == top or not gazetteer.is_within(dateline, top):
        return None
    if any(m.start < body and m.place == dateline and m.role == "place" for m in mentions):
        return Dominant(dateline, "headline")
    told = _told_of(text, dateline, top, mentions, body) or _sat_in(dateline, top, mentions, body)
    if told is None:
        return Dominant(dateline, "dateline")
    titled = any(m.start < body and told in _named(m) for m in mentions)
    return Dominant(told, "headline" if titled else "told-of")


def _by_weight(
    text: str, top: str, weights: Counter[str], mentions: Sequence[PlaceMention], body: int
) -> Dominant:
    """Return the innermost place that has most of the weight of what holds it, from `top` down."""
    several = is_round_up(text[:body])
    place, inner = top, _heaviest_part(top, weights, mentions)
    while inner is not None and not (several and is_quarter(inner)):
        place, inner = inner, _heaviest_part(inner, weights, mentions)
        if _is_all_over(text, place, mentions):
            break
    else:
        only = place if several else _only_part(place, mentions, body)
        place = _capital_in(place, mentions) or only
    if any(m.start < body and place in _named(m) for m in mentions):
        return Dominant(place, "headline")
    own = [m for m in mentions if m.place == place]
    served = all(m.role != "place" for m in own) and any(_is_local(text, m) for m in own)
    return Dominant(place, "institution" if served else "dominant")


def _is_all_over(text: str, place: str, mentions: Sequence[PlaceMention]) -> bool:
    """Tell whether a text is on all of a town: "in shootings across Chicago"."""
    return _is_town(place) and any(
        m.place == place and _ALL_OVER.search(text, max(0, m.start - _ACROSS), m.start)
        for m in mentions
    )


def _named(mention: PlaceMention) -> tuple[str | None, ...]:
    """Return what a mention names: "Ukraine's capital" names Ukraine too."""
    if mention.place is None or not is_by_country(mention):
        return (mention.place,)
    return (mention.place, gazetteer.land(mention.place))


def _heaviest_part(
    place: str, weights: Counter[str], mentions: Sequence[PlaceMention]
) -> str | None:
    """Return the part of a place of which most of its mentions are; of two told alike, neither."""
    parts = [p for p in weights if p != place and gazetteer.parent(p) == place]
    parts.sort(key=lambda p: (-weights[p], p))
    if not parts or weights[parts[0]] < _SHARE * weights[place]:
        return None
    if len(parts) > 1 and weights[parts[1]] == weights[parts[0]]:
        return None
    return None if _leads_to(place, parts[0], mentions) else parts[0]


def country_told_of(mentions: Sequence[PlaceMention], dominant: Dominant | None) -> str | None:
    """Return the country whose currency a text means: the dominant, else the one most named."""
    if dominant is not None:
        return gazetteer.country_of(dominant.place)
    named = Counter(gazetteer.country_of(m.place) for m in mentions if m.place is not None)
    (first, most), (_, next_most) = [*named.most_common(2), (None, 0), (None, 0)][:2]
    return first if most >= 2 * next_most else None


def _told_of(
    text: str, dateline: str, top: str, mentions: Sequence[PlaceMention], body: int
) -> str | None:
    """Return what headline or opening name of a country from elsewhere in which they are told."""
    later = [m for m in mentions if m.start >= body and m.place == dateline]
    if all(m.rule.startswith("dateline") for m in later):
        first = _first_told(text, dateline, top, mentions, body)
        if first is not None:
            return first
    if gazetteer.capital(top) != dateline:
        return None
    named = {m.place for m in mentions if m.start >= body and m.role == "place"}
    for mention in mentions:
        place = mention.place
        if mention.start >= body or place is None:
            return None
        if _is_part(place, top, dateline) and place in named and mention.role == "place":
            return place
    return None


def _first_told(
    text: str, dateline: str, top: str, mentions: Sequence[PlaceMention], body: int
) -> str | None:
    """Return the place that an opening tells of, elsewhere than the dateline.

    None where the dateline's own province is told of before one of another province.
    """
    own = None
    for mention in mentions_between(body, body + _TOLD + 1, mentions):
        place = mention.place
        if place is None or mention.role != "place" or _is_by_the_way(text, mention):
            continue
        if place not in (top, dateline) and gazetteer.is_within(dateline, place):
            own = place
        if not is_weak(mention) and _is_part(place, top, dateline):
            return place if own is None or gazetteer.is_within(place, own) else None
    return None


def _is_by_the_way(text: str, mention: PlaceMention) -> bool:
    """Tell whether a place is but one of the story's, or one of another year's."""
    start, end = mention.start, mention.end
    return is_one_of_several(text, start, end) or is_of_the_past(text, start)


def _sat_in(dateline: str, top: str, mentions: Sequence[PlaceMention], body: int) -> str | None:
    """Return the country that a headline names, where its capital but heads the dateline."""
    named = any(m.start < body and m.place == top and m.role == "place" for m in mentions)
    again = any(m.place == dateline and not m.rule.startswith("dateline") for m in mentions)
    return top if named and not again and gazetteer.capital(top) == dateline else None


def _is_part(place: str, top: str, dateline: str) -> bool:
    """Tell whether a place lies in the country `top`, and the dateline neither in nor above it."""
    apart = not gazetteer.is_within(dateline, place) and not gazetteer.is_within(place, dateline)
    return apart and place != top and gazetteer.is_within(place, top)


def _leads_to(state: str, town: str, mentions: Sequence[PlaceMention]) -> bool:
    """Tell whether a state is named first, and as often as its town: it holds more than that."""
    entry = gazetteer.find(state)
    if entry is None or entry.kind != "division":
        return False
    named = [m.place for m in mentions if m.place in (state, town)]
    return named[:1] == [state] and 2 * named.count(state) >= len(named)


def _only_part(place: str, mentions: Sequence[PlaceMention], body: int) -> str:
    """Return the one part of a town that the text names early or again, or the town.

    Only for towns: that an article on a country names one of its cities says little.
    """
    entry = gazetteer.find(place)
    if entry is None or entry.kind not in ("city", "area") or entry.parent == entry.country:
        return place
    nowhere = ("plain", "residence")
    located = {m.place for m in mentions if m.role == "place" and not m.rule.startswith(nowhere)}
    parts = {p for p in located if p and p != place and gazetteer.is_within(p, place)}
    if len(parts) != 1:
        return place
    told = [m for m in mentions if m.place in parts]
    return parts.pop() if len(told) > 1 or told[0].start < body + _LEDE_LENGTH else place


def _capital_in(place: str, mentions: Sequence[PlaceMention]) -> str | None:
    """Return the capital of a division that the text names by its towns alone: Grad Zagreb's."""
    entry = gazetteer.find(place)
    if entry is None or entry.kind != "division" or entry.country is None:
        return None
    named = {m.place for m in mentions}
    capital = gazetteer.capital(entry.country)
    held = capital in named and gazetteer.is_within(str(capital), place)
    return capital if held and place not in named else None


def _is_beside(text: str, mention: PlaceMention) -> bool:
    """Tell whether a place only says what lies beside it: "shells fall near Malmo"."""
    return text.endswith(("near ", "outside ", "close to "), 0, mention.start)


def _is_local(text: str, mention: PlaceMention) -> bool:
    """Tell whether a mention is of a town's own court or police."""
    local = mention.role == "actor" and stands_behind("local_bodies", text, mention.end)
    joined = text[mention.start - 1 : mention.start] == "-"  # "Miami-Dade police"
    return local and not joined and mention.place is not None and _is_town(mention.place)


def _is_town(place: str) -> bool:
    """Tell whether a place is a town whose name does not stand for its country."""
    entry = gazetteer.find(place)
    return entry is not None and entry.kind == "city" and not _is_capital((place,))


def _is_capital(above: Sequence[str]) -> bool:
    """Tell whether the first of a place and what holds it is a country's capital."""
    country = gazetteer.country_of(above[0])
    return country is not None and gazetteer.capital(country) == above[0]


def _is_top(place: str) -> bool:
    entry = gazetteer.find(place)
    return gazetteer.parent(place) is None and (entry is None or entry.kind != "continent")


def _weigh(text: str, mentions: Sequence[PlaceMention], body: int) -> Counter[str]:
    """Weigh every place and what holds it; people without a place are no place."""
    weights: Counter[str] = Counter()
    named: set[str] = set()
    located = {m.place for m in mentions if m.role == "place" and not is_weak(m)}
    for mention in mentions:
        if mention.place is None or mention.rule in WITHDRAWN or is_off_shore(text, mention):
            continue
        if mention.rule.startswith(HOSPITAL.rule):
            continue  # where the hurt were taken
        strikes = mention.role != "place" and _STRIKES.match(text, mention.end)
        if strikes or mention.rule.startswith("joined-adjective"):
            continue  # "US jets" and "a US-led strike" hit elsewhere
        if is_compared(text, mention.start) or _FLED_TO.match(text, mention.end):
            continue
        weight = _WEIGHT[mention.role]
        if mention.role == "place" and (is_weak(mention) or _is_beside(text, mention)):
            weight = _PLAIN_WEIGHT
        if _is_local(text, mention):
            weight = _LOCAL_WEIGHT
        if mention.rule == OUTLET:
            weight = _OUTLET_WEIGHT
        elif mention.start < body:
            weight *= _HEADLINE
        elif mention.start < body + _LEDE_LENGTH:
            weight *= _LEDE
        above = gazetteer.chain(mention.place)
        plain = mention.role == "place" and mention.rule.startswith("plain")
        if plain and mention.place not in located and _is_capital(above):
            above = above[1:]  # "Kyiv counts the cost" speaks of the country
        if is_by_country(mention):
            above = (gazetteer.land(mention.place),)  # an article on the country says so too
        for place in above:
            weights[place] += weight
        if mention.role != "demonym":
            named.update(above)
    return Counter({place: weight for place, weight in weights.items() if place in named})
