"""How far a stated figure may be from the true one: design's one rule of tolerance."""

from __future__ import annotations

from functools import lru_cache

# A bare vague numeral ("hundreds") is breached only beyond this multiple of its bound.
VAGUE_FACTOR = 1.5
# Half the last non-zero place may widen a figure by this share at most.
_CAP_HEDGED = 0.10
_CAP_PLAIN = 0.05


def widened(
    low: float | None, high: float | None, *, approximate: bool, vague: bool
) -> tuple[float | None, float | None]:
    """Return the bounds widened by what the wording leaves open.

    A vague numeral widens by its factor, an approximate figure or one with two or more
    trailing zeros by half its last non-zero place; an exact figure stays as it is.
    """
    if vague:
        return (
            None if low is None else low / VAGUE_FACTOR,
            None if high is None else high * VAGUE_FACTOR,
        )
    return (
        None if low is None else low - slack(low, approximate),
        None if high is None else high + slack(high, approximate),
    )


@lru_cache(maxsize=65536)
def slack(figure: float, approximate: bool) -> float:
    """Return by how much a figure may be off, in its stated unit.

    >>> slack(1600, False), slack(20, True), slack(498, False)
    (50.0, 2.0, 0.0)
    """
    place = _last_place(abs(figure))
    if place == 0 or not (approximate or place >= 100):
        return 0.0
    cap = _CAP_HEDGED if approximate else _CAP_PLAIN
    return float(min(place / 2, cap * abs(figure)))


def _last_place(figure: float) -> float:
    """Return the place of the last non-zero digit: 1600 -> 100, 18.5 -> 0.1, 0 -> 0."""
    if figure == 0:
        return 0
    digits = f"{figure:.6f}".rstrip("0")
    whole, _, fraction = digits.partition(".")
    if fraction:
        return float(10 ** -len(fraction))
    return float(10 ** (len(whole) - len(whole.rstrip("0"))))
