"""Names the likely slip behind a finding where the two numbers give it away."""

from __future__ import annotations

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
    ratio = max(high, low) / min(high, low)
    if ratio in (1e3, 1e6, 1e9):
        return "thousands slip"
    if ratio in (10, 100):
        return "a zero too many"
    if unit != "count" and any(abs(ratio / f - 1) < _CLOSE for f in _UNIT_FACTORS):
        return "unit slip"
    return _digits(high, low)


def _digits(high: float, low: float) -> str | None:
    """Tell two swapped neighbours from one changed digit, in whole numbers of one length."""
    if high != int(high) or low != int(low):
        return None
    a, b = str(int(high)), str(int(low))
    if len(a) != len(b):
        return None
    off = [at for at in range(len(a)) if a[at] != b[at]]
    if len(off) == 2 and off[1] == off[0] + 1 and a[off[0]] == b[off[1]] and a[off[1]] == b[off[0]]:
        return "digit transposition"
    # In short or rounded numbers one digit differs by chance.
    return "one digit" if len(off) == 1 and len(a.rstrip("0")) >= 4 else None
