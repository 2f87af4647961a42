from __future__ import annotations

import pytest

from contradict.slips import Figure, diagnose, digits_kept, slip_of


@pytest.mark.parametrize(
    ("high", "low", "unit", "slip"),
    [
        (32400, 23400, "count", "digit transposition"),
        (1.42e9, 1.24e9, "USD", "digit transposition"),
        (4200000, 4200, "count", "thousands slip"),
        (3000, 300, "count", "a zero too many"),
        (19.3, 12, "kilometre", "unit slip"),
        (4812, 4312, "count", "one digit"),
        (48.6, 46.8, "percentage", "digit transposition"),
        (48.6, 4.86, "percentage", "a zero too many"),
        (7.91, 79.1, "percentage", "a zero too many"),
        (14.6, 6.14, "percentage", None),
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


@pytest.mark.parametrize(
    ("a", "b", "slip"),
    [
        (Figure(320, "metre"), Figure(320, "foot"), "unit slip"),
        (Figure(12000, "hectare"), Figure(12000, "acre"), "unit slip"),
        (Figure(4.12e9, "EUR"), Figure(4.12e6, "EUR"), "thousands slip"),
        (Figure(73, "count"), Figure(37, "count"), "digit transposition"),
        (Figure(320, "metre"), Figure(410, "foot"), None),
        (Figure(320, "metre"), Figure(320, "metre"), None),
    ],
)
def test_a_figure_as_stated_is_a_slip_of_another(a: Figure, b: Figure, slip: str | None) -> None:
    assert slip_of(a, b) == slip


@pytest.mark.parametrize(
    ("a", "b", "kept"),
    [
        (1.7e6, 1.7e7, 2),
        (30, 300, 1),  # tenfold by chance
        (1234, 1324, 3),
        (12, 21, 1),
    ],
)
def test_the_digits_that_two_figures_share_tell_a_slip_from_chance(
    a: float, b: float, kept: int
) -> None:
    assert digits_kept(Figure(a, "count"), Figure(b, "count")) == kept
