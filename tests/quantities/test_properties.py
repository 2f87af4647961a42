"""What holds for every text: offsets, independence of surroundings, no exception, linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from contradict.quantities import read_quantities

PIECES = st.sampled_from(
    [
        "at least",
        "about",
        "450",
        "1.2bn",
        "$5",
        "£3m",
        "two dozen",
        "five",
        "to",
        "-",
        "and",
        "people",
        "%",
        "per",
        "day",
        "km",
        "2019",
        "May",
        "12",
        "killed",
        "no casualties",
        "hundreds of",
        "from",
        "5%",
        "in",
        "1/2",
        "½",
        ",",
        ".",
        "(",
        ")",
        "one of the",
        "between",
        "thousand",
        "and a half",
        "45-year-old",
        "G7",
        "US$",
        "feet",
        "10in",
        "nobody was hurt",
        "\n",
        "…",
        "twice as many",
        "or",
    ]
)
NEWS = st.lists(PIECES, max_size=12).map(" ".join)
ANY = st.one_of(st.text(max_size=80), NEWS, st.lists(PIECES, max_size=12).map("".join))


@settings(max_examples=400, deadline=None)
@given(ANY)
@example("½½½")
@example("1" * 400)
@example("²³ ٣٤ ७ 五百")
def test_offsets_name_the_text_and_never_overlap(text: str) -> None:
    last = 0
    for quantity in read_quantities(text):
        assert text[quantity.start : quantity.end] == quantity.text
        assert last <= quantity.start < quantity.end <= len(text)
        assert quantity.start <= quantity.numeral_start < quantity.numeral_end <= len(text)
        last = quantity.end
        noun = quantity.noun
        if noun is not None:
            assert text[noun.start : noun.end] == noun.text
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
        if quantity.kind != "quantity":
            assert quantity.reason


@settings(max_examples=200, deadline=None)
@given(NEWS)
def test_a_paragraph_around_changes_nothing(text: str) -> None:
    def values(found: str, shift: int) -> list[tuple[int, int, str, float | None, float | None]]:
        return [
            (q.start - shift, q.end - shift, q.kind, q.low, q.high)
            for q in read_quantities(found, start=shift, end=shift + len(text))
        ]

    before = "The mayor spoke.\n\n"
    assert values(before + text + "\n\nNobody answered.", len(before)) == values(text, 0)


DENSE = [
    "1 ",
    "one ",
    "hundred and ",
    "5 - ",
    "1/2 ",
    "from 1 to ",
    "$1 ",
    "2 and 3 or ",
    "1 in 5 ",
]
LONG = [
    "1",
    "1,",
    "1,000",
    "$",
    "(",
    "5-",
    "1.",
    "at least ",
    "word ",
    "very ",
    "\n",
    "½",
    "a few ",
]


def seconds(text: str) -> float:
    started = time.process_time()
    read_quantities(text)
    return time.process_time() - started


@pytest.mark.parametrize("piece", DENSE + LONG)
def test_time_grows_linearly_with_adversarial_input(piece: str) -> None:
    small = min(seconds(piece * 800) for _ in range(3))
    assert seconds(piece * 3200) < 4 * 4 * small + 0.5


@pytest.mark.parametrize("piece", [piece for piece in LONG if piece != "½"])
def test_a_line_of_a_megabyte_is_read(piece: str) -> None:
    text = piece * (1_000_000 // len(piece)) + " 5 people"
    assert seconds(text) < 20
