"""Containment of places, from the gazetteer and from the canonical names themselves."""

from __future__ import annotations

from functools import cache

from contradict import gazetteer


@cache
def chain(place: str) -> tuple[str, ...]:
    """Return the place and all that contain it, nearest first.

    A place that the gazetteer doesn't hold is inside what its own name says: "Old Mill,
    Elmora, Freedonia" is in "Elmora, Freedonia", which is in "Freedonia".
    """
    if members(place):
        return gazetteer.chain(place)
    parts = place.split(", ")
    links: list[str] = []
    for start in range(len(parts)):
        name = ", ".join(parts[start:])
        links.append(name)
        if gazetteer.find(name) is not None:
            links.extend(gazetteer.chain(name)[1:])
            break
    return tuple(dict.fromkeys(links))


@cache
def members(place: str) -> frozenset[str]:
    """Return the places of several together: Peru and Chile of "Peru and Chile"."""
    names, joint, rest = place.partition(" and ")
    if not joint or gazetteer.find(place) is not None:
        return frozenset()
    last, comma, holder = rest.partition(", ")
    listed = {f"{name}{comma}{holder}" for name in (*names.split(", "), last)}
    known = all(gazetteer.find(name) is not None for name in listed)
    return frozenset(listed) if known else frozenset()
