"""Finds `queries/` and `data/`: inside an installed package, or beside a source checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent


@cache
def resource(relative: str) -> Path:
    """Return the path of a shipped file or folder, such as "data/lexicons" or "queries".

    A wheel carries them in the package; an editable install sees them beside it.
    Raises FileNotFoundError with both places that were tried.
    """
    places = (_PACKAGE / relative, _PACKAGE.parent / relative)
    for place in places:
        if place.exists():
            return place
    tried = " or ".join(str(place) for place in places)
    raise FileNotFoundError(f"{relative} is not where it was shipped: tried {tried}")
