"""The compiled measure lexicon."""

import pytest

from contradict.claims.triggers import ANY, Trigger, rising, triggers


def trigger(phrase: str) -> Trigger:
    words = tuple(phrase.split())
    return Trigger(words, "injured", "state", wild=ANY in words)


@pytest.mark.parametrize(
    ("phrase", "text", "end"),
    [
        ("taken to hospital", "were taken to hospital on friday", 4),
        ("taken to * hospital", "were taken to a local hospital", 6),
        ("taken to * hospital", "were taken to hospital", 4),
        ("taken to * hospital", "were taken to safety , the hospital", None),
        ("taken to * hospital", "were taken to a very old and large city hospital", None),
        ("taken to * hospital", "were taken", None),
    ],
)
def test_a_gap_spans_few_words_of_one_phrase(phrase: str, text: str, end: int | None) -> None:
    assert trigger(phrase).end_at(tuple(text.split()), 1) == end


def test_a_phrase_before_a_number_ends_right_there() -> None:
    words = ("the", "death", "toll", "of")
    assert trigger("death toll").start_before(words, 2) == 1
    assert trigger("death toll").start_before(words, 3) is None
    assert trigger("a the death toll").start_before(words, 2) is None


def test_longer_phrases_are_tried_first() -> None:
    for found in triggers().after.values():
        lengths = [len(known.words) for known in found]
        assert lengths == sorted(lengths, reverse=True)


def test_a_verb_with_a_second_part_is_known_whole_and_around_a_noun() -> None:
    forced = [t for t in triggers().before["forced"] if t.tail]
    assert {(t.words, t.tail) for t in forced} >= {(("forced",), ("from",))}
    assert any(t.words == ("forced", "from") for t in triggers().after["forced"])
    assert all(not t.tail for known in triggers().after.values() for t in known)


def test_what_tells_a_change_has_all_forms() -> None:
    assert {"rise", "rose", "risen", "slipping", "plunges"} <= rising()


def test_the_tree_has_no_gap_and_no_circle() -> None:
    parents = triggers().parents
    known = set(triggers().kinds)
    assert set(parents.values()) <= known
    for measure in parents:
        above = [measure]
        while above[-1] in parents:
            assert parents[above[-1]] not in above
            above.append(parents[above[-1]])


def test_every_measure_is_a_tally_a_flow_a_stock_or_a_level() -> None:
    assert set(triggers().kinds.values()) == {"tally", "flow", "stock", "level"}
