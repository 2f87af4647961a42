"""How far a stated figure may be from the true one: design's one rule of tolerance."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerance:
    """The numbers of the rule, as the design has them unless the user sets others.

    A bare vague numeral ("hundreds") is breached only beyond `vague` times its bound. Half
    the last non-zero place widens a figure by the share `hedged` or `plain` at most.
    """

    vague: float = 1.5
    hedged: float = 0.10
    plain: float = 0.05


USUAL = Tolerance()


def widened(
    low: float | None,
    high: float | None,
    *,
    approximate: bool,
    vague: bool,
    tolerance: Tolerance = USUAL,
) -> tuple[float | None, float | None]:
    """Return the bounds widened by what the wording leaves open.

    A vague numeral widens by its factor, an approximate figure or one with two or more
    trailing zeros by half its last non-zero place; an exact figure stays as it is.
    """
    if vague:
        return (
            None if low is None else low / tolerance.vague,
            None if high is None else high * tolerance.vague,
        )
    return (
        None if low is None else low - slack(low, approximate, tolerance),
        None if high is None else high + slack(high, approximate, tolerance),
    )


def converted(
    low: float | None, high: float | None, *, tolerance: Tolerance = USUAL
) -> tuple[float | None, float | None]:
    """Return the bounds of a figure that was rounded when it was converted to its unit.

    Half its last place is open then: 7.5 miles are 12 kilometres.
    """
    return (
        None if low is None else low - _rounding(low, tolerance),
        None if high is None else high + _rounding(high, tolerance),
    )


def _rounding(figure: float, tolerance: Tolerance) -> float:
    return float(min(_last_place(abs(figure)) / 2, tolerance.plain * abs(figure)))


@lru_cache(maxsize=65536)
def slack(figure: float, approximate: bool, tolerance: Tolerance = USUAL) -> float:
    """Return by how much a figure may be off, in its stated unit.

    >>> slack(1600, False), slack(20, True), slack(498, False)
    (50.0, 2.0, 0.0)
    """
    place = _last_place(abs(figure))
    if place == 0 or not (approximate or place >= 100):
        return 0.0
    cap = tolerance.hedged if approximate else tolerance.plain
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
