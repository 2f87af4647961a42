"""Containment of places, from the gazetteer and from the canonical names themselves."""

from __future__ import annotations

from functools import cache


@cache
def chain(place: str) -> tuple[str, ...]:
    """Return the place and all that contain it, nearest first.

    A place that the gazetteer doesn't hold is inside what its own name says: "Old Mill,
    Elmora, Freedonia" is in "Elmora, Freedonia", which is in "Freedonia".
    """
    from contradict import gazetteer

    parts = place.split(", ")
    links: list[str] = []
    for start in range(len(parts)):
        name = ", ".join(parts[start:])
        links.append(name)
        if gazetteer.find(name) is not None:
            links.extend(gazetteer.chain(name)[1:])
            break
    return tuple(dict.fromkeys(links))
