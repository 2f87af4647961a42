"""What place a document is about: its headline, its dateline, or the one it names most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from contradict import gazetteer
from contradict.claims.place.refer import is_weak
from contradict.claims.place.setting import WITHDRAWN, is_off_shore
from contradict.records import Document, PlaceMention

_WEIGHT = {"place": 24, "actor": 4, "demonym": 1}
_PLAIN_WEIGHT = 8  # "Russia suffering losses": named, but nothing says that it is where
_HEADLINE = 10
_LEDE = 2
_LEDE_LENGTH = 600
# A city is what an article is about if this share of its country's mentions are of it.
_SHARE = 0.4
# A country stands out among those that the text names with this share of their weight.
_STANDS_OUT = 0.45


def dominant_place(document: Document, mentions: Sequence[PlaceMention]) -> tuple[str, str] | None:
    """Return what the document is about, and whence: "dateline", "headline" or "dominant".

    A headline's place is taken where the body names it too; a dateline, which may only be
    where the reporter sat, where it is in the country that the text is about.
    """
    body = document.text.find("\n\n") + 2 if document.title else 0
    weights = _weigh(document.text, mentions, body)
    if max(weights.values(), default=0) <= _PLAIN_WEIGHT:
        return None
    countries = {place: weight for place, weight in weights.items() if _is_top(place)}
    if not countries:
        return None
    top, *others = sorted(countries, key=lambda place: (-countries[place], place))
    tied = others and countries[top] < _STANDS_OUT * sum(countries.values())
    if tied and not any(m.start < body and m.place for m in mentions):
        return None
    datelines = (m.place for m in mentions if m.rule.startswith("dateline") and m.place)
    dateline = next(datelines, None)
    if dateline is not None and dateline != top and gazetteer.is_within(dateline, top):
        told = _told_of(dateline, top, mentions, body)
        return (told, "headline") if told is not None else (dateline, "dateline")
    place = top
    while True:
        inner = [p for p in weights if p != place and gazetteer.parent(p) == place]
        best = max(inner, key=lambda p: (weights[p], p), default=None)
        if best is None or weights[best] < _SHARE * weights[place]:
            break
        place = best
    place = _only_part(place, mentions)
    in_headline = any(m.start < body and m.place == place for m in mentions)
    return place, "headline" if in_headline else "dominant"


def _told_of(dateline: str, top: str, mentions: Sequence[PlaceMention], body: int) -> str | None:
    """Return what headline and text name of a country from whose capital they are told."""
    if gazetteer.capital(top) != dateline:
        return None
    named = {m.place for m in mentions if m.start >= body and m.role == "place"}
    for mention in mentions:
        place = mention.place
        if mention.start >= body or place is None:
            return None
        inner = gazetteer.is_within(place, top) and not gazetteer.is_within(dateline, place)
        if inner and place in named and mention.role == "place":
            return place
    return None


def _only_part(place: str, mentions: Sequence[PlaceMention]) -> str:
    """Return the one part of a town that the text names, or the town.

    Only for towns: that an article on a country names one of its cities says little.
    """
    entry = gazetteer.find(place)
    if entry is None or entry.kind not in ("city", "area") or entry.parent == entry.country:
        return place
    nowhere = ("plain", "residence")
    located = {m.place for m in mentions if m.role == "place" and not m.rule.startswith(nowhere)}
    parts = {p for p in located if p and p != place and gazetteer.is_within(p, place)}
    return parts.pop() if len(parts) == 1 else place


def _is_beside(text: str, mention: PlaceMention) -> bool:
    """Tell whether a place only says what lies beside it: "shells fall near Malmo"."""
    return text.endswith(("near ", "outside ", "close to "), 0, mention.start)


def _is_top(place: str) -> bool:
    entry = gazetteer.find(place)
    return gazetteer.parent(place) is None and (entry is None or entry.kind != "continent")


def _weigh(text: str, mentions: Sequence[PlaceMention], body: int) -> Counter[str]:
    """Weigh every place and what holds it; people without a place are no place."""
    weights: Counter[str] = Counter()
    named: set[str] = set()
    for mention in mentions:
        if mention.place is None or mention.rule in WITHDRAWN or is_off_shore(text, mention):
            continue
        weight = _WEIGHT[mention.role]
        if mention.role == "place" and (is_weak(mention) or _is_beside(text, mention)):
            weight = _PLAIN_WEIGHT
        if mention.start < body:
            weight *= _HEADLINE
        elif mention.start < body + _LEDE_LENGTH:
            weight *= _LEDE
        above = gazetteer.chain(mention.place)
        for place in above:
            weights[place] += weight
        if mention.role != "demonym":
            named.update(above)
    return Counter({place: weight for place, weight in weights.items() if place in named})
