"""What patterns share is what the lexicons list: hedges, saying verbs, days."""

from __future__ import annotations

import re

import pytest

from contradict import vocabulary
from contradict.lexicon import any_of, listed, load
from contradict.quantities import read_quantities


@pytest.mark.parametrize(
    ("name", "finds", "ignores"),
    [
        ("HEDGE", ["about", "an estimated", "more than", "just over"], ["more", "exactly"]),
        ("SPEAKS", ["said", "told", "wrote"], ["reports", "claims", "fell"]),
        ("SMALL_NUMBER", ["two", "seven", "twelve"], ["one", "zero", "thirteen", "twenty"]),
        ("MONTH", ["May", "December"], ["may", "Dec"]),
        ("WEEKDAY", ["Monday", "Sunday"], ["Mon", "sunday"]),
    ],
)
def test_a_shared_pattern(name: str, finds: list[str], ignores: list[str]) -> None:
    pattern = re.compile(getattr(vocabulary, name))
    assert [word for word in finds if not pattern.fullmatch(word)] == []
    assert [word for word in ignores if pattern.fullmatch(word)] == []


def test_the_longest_word_is_tried_first() -> None:
    assert any_of(["just", "just over", "about"]) == r"(?:just\ over|about|just)"


@pytest.mark.parametrize("word", sorted(listed("hedges", "plain") - {"just", "only"}))
def test_a_plain_hedge_bounds_a_number(word: str) -> None:
    (quantity,) = read_quantities(f"He saw {word} 40 gulls.")
    assert quantity.approximate or None in (quantity.low, quantity.high)


def test_a_verb_that_only_a_speaker_has_is_one_of_saying() -> None:
    reporting = load("reporting").tables
    assert set(reporting["speaks"]) <= set(reporting["say"])
    assert not set(reporting["speaks"]) & set(reporting["noun_forms"])
