from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from contradict.resolve.copies import Story, agency_of, align, is_its_own, match_copies

WIRE = (
    "the river rose overnight and by dawn had covered the lower streets of the old town where "
    "shopkeepers carried goods upstairs while the fire brigade rowed from door to door and the "
    "mayor asked for boats from every harbour along the coast before the next rain arrives"
)
OTHER = (
    "parliament voted late on tuesday to raise the tax on fuel after a debate in which the "
    "opposition walked out twice and the speaker had to suspend the sitting until the minister "
    "returned with figures that nobody in the chamber had seen until that very evening"
)


def story(name: str, text: str, day: int = 1, url: str | None = None) -> Story:
    return Story(
        document_id=name,
        published=date(2024, 5, day),
        url=url,
        words=tuple(text.split()),
        agency=None,
    )


def test_a_cut_reprint_is_a_copy_of_the_earlier_article() -> None:
    found = list(match_copies([story("b", WIRE[:-60], 2), story("a", WIRE), story("c", OTHER)]))
    assert [(copy, origin) for copy, origin, *_ in found] == [("b", "a")]


def test_three_reprints_have_one_origin() -> None:
    found = list(match_copies([story("a", WIRE), story("b", WIRE, 2), story("c", WIRE, 3)]))
    assert {(copy, origin) for copy, origin, *_ in found} == {("b", "a"), ("c", "a")}


def test_the_same_words_weeks_later_are_no_reprint() -> None:
    assert list(match_copies([story("a", WIRE, 1), story("b", WIRE, 28)])) == []


def test_two_captures_of_one_address_are_versions() -> None:
    pair = [story("a", WIRE, 1, "https://n.example/1"), story("b", OTHER, 3, "https://n.example/1")]
    assert [(c, o, why) for c, o, _, why in match_copies(pair)] == [("b", "a", "the same address")]


def test_agency_credits() -> None:
    assert agency_of("LIMA (Reuters) - A strong quake shook the coast.") == "reuters"
    assert agency_of("A strong quake shook the coast.") is None


def test_of_one_day_the_agency_s_own_text_is_the_origin() -> None:
    agency = replace(story("z", WIRE), own=True)
    same_day = [story("a", WIRE[:-9]), story("b", WIRE[:-9]), agency]
    found = {(copy, origin) for copy, origin, *_ in match_copies(same_day)}
    assert found == {("a", "z"), ("b", "z")}
    earlier = [story("a", WIRE), replace(story("z", WIRE, 2), own=True)]
    assert [(copy, origin) for copy, origin, *_ in match_copies(earlier)] == [("z", "a")]


@pytest.mark.parametrize(
    ("text", "source", "own"),
    [
        ("CORDA, May 1 (Tern Post) - A quake shook the coast.", "Tern Post", True),
        ("CORDA, May 1 - A quake shook the coast.", "Tern Wire", True),
        ("CORDA, May 1 - A quake shook the coast.", "AFP", True),
        ("CORDA, May 1 (Reuters) - A quake shook the coast.", "Tern Post", False),
        ("CORDA, May 1 (Tern Wire) - A quake shook the coast.", "Wired", False),
        ("A quake shook the coast.", None, False),
    ],
)
def test_whose_a_text_is(text: str, source: str | None, own: bool) -> None:
    assert is_its_own(text, source) is own


def test_a_dateline_moves_no_number_onto_another_one() -> None:
    """A dateline of 29 letters put "eight" where the other outlet's "34" stands."""
    reprint = f"Mud buried a bus on Friday, killing 34 people, among them eight minors, {WIRE}."
    wire = "ORVALLE, Freedonia, March 6 - " + reprint
    rows = [
        (f"c{n}", reprint, reprint.index(n), f"o{m}", wire, wire.index(m))
        for n in ("34", "eight")
        for m in ("34", "eight")
    ]
    assert [(c, o) for c, o, _ in align(rows)] == [("c34", "o34"), ("ceight", "oeight")]


def test_sentences_are_aligned_with_their_numbers_masked() -> None:
    rows = [
        (
            "c1",
            "Some 32,400 people fled the town.",
            5,
            "o1",
            "Some 23,400 people fled the town.",
            5,
        ),
        ("c1", "Some 32,400 people fled the town.", 5, "o2", "The toll stood at 12 on Monday.", 18),
    ]
    assert [(c, o) for c, o, _ in align(rows)] == [("c1", "o1")]
