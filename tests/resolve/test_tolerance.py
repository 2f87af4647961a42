from __future__ import annotations

import pytest

from contradict.resolve.tolerance import converted, slack, widened


@pytest.mark.parametrize(
    ("figure", "approximate", "expected"),
    [
        (498, False, 0),  # exact
        (500, False, 25),  # two trailing zeros: half a hundred, capped at 5 %
        (1600, False, 50),
        (20, False, 0),  # one trailing zero is no rounding without a hedge
        (20, True, 2),  # half of ten, capped at 10 %
        (300_000, True, 30_000),
        (250_000, True, 5_000),
        (18.5, True, 0.05),
        (0.357, False, 0),
        (0, True, 0),
    ],
)
def test_half_the_last_place_within_a_cap(
    figure: float, approximate: bool, expected: float
) -> None:
    assert slack(figure, approximate) == pytest.approx(expected)


def test_open_bounds_stay_open() -> None:
    assert widened(40, None, approximate=False, vague=False) == (40, None)
    assert widened(None, 9000, approximate=False, vague=False) == (None, 9450)


def test_a_vague_numeral_widens_by_half_as_much_again() -> None:
    assert widened(200, 999, approximate=True, vague=True) == (pytest.approx(133.33, 0.01), 1498.5)


def test_a_converted_figure_may_be_off_by_half_its_last_place() -> None:
    low, high = converted(7.5, 7.5)
    assert low == pytest.approx(7.45)
    assert high == pytest.approx(7.55)
    assert converted(None, 200) == (None, 210)
    assert converted(3, 3) == (pytest.approx(2.85), pytest.approx(3.15))
