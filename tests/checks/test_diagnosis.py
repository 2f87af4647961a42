from __future__ import annotations

import pytest

from contradict.checks.diagnosis import diagnose


@pytest.mark.parametrize(
    ("high", "low", "unit", "slip"),
    [
        (32400, 23400, "count", "digit transposition"),
        (1.42e9, 1.24e9, "USD", "digit transposition"),
        (4200000, 4200, "count", "thousands slip"),
        (3000, 300, "count", "a zero too many"),
        (19.3, 12, "kilometre", "unit slip"),
        (4812, 4312, "count", "one digit"),
        (91, 61, "count", None),  # too short to tell
        (450, 300, "count", None),
        (193, 120, "count", None),  # nobody counts people in miles
        (5, 0, "count", None),
        (None, 5, "count", None),
    ],
)
def test_the_numbers_give_the_slip_away(
    high: float | None, low: float | None, unit: str, slip: str | None
) -> None:
    assert diagnose(high, low, unit) == slip
