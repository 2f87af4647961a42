"""Names the likely slip between two numbers where they give it away."""

from __future__ import annotations

from typing import NamedTuple


class Figure(NamedTuple):
    """A number in the unit in which it is stated."""

    value: float
    unit: str


# A mile printed as a kilometre, a foot as a metre, a pound as a kilogram, an acre as a hectare.
_UNIT_FACTORS = (1.609344, 3.28084, 2.20462, 2.47105)
_CLOSE = 0.01


def diagnose(high: float | None, low: float | None, unit: str = "count") -> str | None:
    """Return the slip that turns one exact number into the other, or None.

    >>> diagnose(32400, 23400), diagnose(4200000, 4200), diagnose(4312, 4812)
    ('digit transposition', 'thousands slip', 'one digit')
    """
    if not high or not low or high <= 0 or low <= 0 or high == low:
        return None
    ratio = round(max(high, low) / min(high, low), 9)
    if ratio in (1e3, 1e6, 1e9):
        return "thousands slip"
    if ratio in (10, 100):
        return "a zero too many"
    if unit != "count" and any(abs(ratio / f - 1) < _CLOSE for f in _UNIT_FACTORS):
        return "unit slip"
    return _digits(high, low)


def slip_of(a: Figure, b: Figure) -> str | None:
    """Return the slip that turns one exact figure of a dimension into the other, or None.

    >>> slip_of(Figure(320, "metre"), Figure(320, "foot"))
    'unit slip'
    >>> slip_of(Figure(46.8, "percentage"), Figure(48.6, "percentage"))
    'digit transposition'
    >>> slip_of(Figure(60, "count"), Figure(90, "count"))
    """
    if a.unit != b.unit:
        return "unit slip" if a.value == b.value else None
    return diagnose(a.value, b.value)


def digits_kept(a: Figure, b: Figure) -> int:
    """Return how many digits two figures that are a slip apart have in common, less its own.

    The more they are, the less can it be chance, as 12 and 21, or 30 and 300, may be.

    >>> digits_kept(Figure(4.12e9, "EUR"), Figure(4.12e6, "EUR"))
    3
    >>> digits_kept(Figure(12, "count"), Figure(21, "count"))
    1
    """
    first, second = (_shown(one.value).replace(".", "").strip("0") for one in (a, b))
    return min(len(first), len(second)) - (first != second)


def _digits(high: float, low: float) -> str | None:
    """Tell two swapped neighbours from one changed digit, in numbers of one length."""
    a, b = _shown(high), _shown(low)
    if len(a) != len(b) or a.find(".") != b.find("."):
        return None
    off = [at for at in range(len(a)) if a[at] != b[at]]
    near = len(off) == 2 and a[off[0] + 1 : off[1]] in ("", ".")
    if near and a[off[0]] == b[off[1]] and a[off[1]] == b[off[0]]:
        return "digit transposition"
    # In short or rounded numbers one digit differs by chance.
    return "one digit" if len(off) == 1 and len(a.rstrip("0")) >= 4 else None


def _shown(value: float) -> str:
    return f"{value:.15g}"
