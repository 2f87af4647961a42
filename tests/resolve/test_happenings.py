from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from lexicons import Case, examples

from contradict.lexicon import load
from contradict.resolve.happenings import Happening, Happenings, apart, read_happening

LEXICON = load("happenings")
TOWN, DAY = "Orvalle, Freedonia", date(2025, 2, 17)


def read(text: str, place: str = TOWN, day: date = DAY) -> Happening:
    return read_happening(text, place, day)


@pytest.mark.parametrize("case", examples("happenings", "finds", "known_false_alarms"))
def test_a_rule_reads_its_examples(case: Case) -> None:
    assert case.rule in read(case.text).things


@pytest.mark.parametrize("case", examples("happenings", "ignores"))
def test_a_rule_leaves_its_counterexamples(case: Case) -> None:
    assert case.rule not in read(case.text).things


def test_kinds_that_go_together_are_kinds() -> None:
    kinds = {rule.id for rule in LEXICON.rules if rule.fields["slot"] == "kind"}
    assert all(set(table["kinds"]) <= kinds for table in LEXICON.tables["together"])


def test_a_void_phrase_is_no_rule_s() -> None:
    words = {word for rule in LEXICON.rules for word in rule.fields["words"]}
    assert not words & set(LEXICON.tables["void"])


def test_places_days_and_numbers_are_no_words_of_a_happening() -> None:
    told = read("Some 31 people died in Orvalle in Freedonia on Monday, 17 February.")
    assert (told.words, told.names, told.things) == (set(), set(), set())


@pytest.mark.parametrize(
    ("one", "other", "ours", "theirs"),
    [
        ("A bomb at a mosque", "A bomb at a market", "mosque", "market"),
        ("A strike on a school", "A strike on a café", "school", "cafe"),
        ("A suicide bomber struck", "Gunmen opened fire", "blast", "shooting"),
        ("A bus overturned", "A ferry sank with 20 aboard", "bus", "boat"),
        (
            "An anti-government rally",
            "A rally in support of the president",
            "crowd against the government",
            "crowd for the government",
        ),
    ],
)
def test_two_scenes_kinds_or_vehicles_are_apart(
    one: str, other: str, ours: str, theirs: str
) -> None:
    assert apart(read(one).slots, read(other).slots) == ({ours}, {theirs})
    assert apart(read(other).slots, read(one).slots) == ({theirs}, {ours})


def test_the_words_of_a_thing_are_kept() -> None:
    said = read("Police in Orvalle raided brewers; a raid on a coffee shop failed").said
    assert said == {"strike": "raid", "cafe": "coffee shop"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A blast at a factory", "A fire at a factory"),
        ("A quake brought down a school", "A quake brought down a church"),
        ("A bomb at a mosque in the market", "A bomb at a market"),
        ("A bomb killed four", "A car bomb at a market killed six"),
        ("Four people were killed", "A car bomb at a market killed six"),
    ],
)
def test_what_may_be_one_is_not_apart(one: str, other: str) -> None:
    assert not apart(read(one).slots, read(other).slots)


BUS = "A bus fell into a ravine near Orvalle"
SHOOTING = "A gunman shot people in Orvalle"


def likeness(one: Happening, other: Happening, *others: Happening) -> float:
    told = {str(at): happening for at, happening in enumerate((one, other, *others))}
    return Happenings(told).likeness(one, other)


def test_a_bus_and_a_ravine_of_one_town_and_day_are_enough() -> None:
    assert likeness(read(BUS), read("An overcrowded bus plunged into a ravine")) > 0


def test_another_shooting_is_common() -> None:
    assert likeness(read(SHOOTING), read("Gunmen opened fire on a car")) < 0
    church = "Gunmen opened fire in a church during a christening"
    assert likeness(read(church), read("Shooting in church at christening")) > 0


def counting(text: str, **counts: float) -> Happening:
    return replace(read(text), counts=frozenset(counts.items()))


def test_as_many_injured_missing_and_trapped_are_of_one_strike() -> None:
    one = counting("A strike killed 16 people", killed=16, injured=48, missing=17, trapped=8)
    other = counting("Nineteen died in the strike", killed=19, injured=48, missing=17, trapped=8)
    assert likeness(read("A strike killed 16 people"), read("Nineteen died in the strike")) < 0
    assert likeness(one, other) > 0


@pytest.mark.parametrize("counts", [{"injured": 5}, {"injured": 40}, {"injured": 2, "killed": 1}])
def test_small_and_round_numbers_recur(counts: dict[str, float]) -> None:
    one, other = "A strike killed 16 people", "Nineteen died in the strike"
    assert likeness(counting(one, **counts), counting(other, **counts)) < 0


def test_counts_alone_tell_no_happening() -> None:
    counts = {"killed": 137.0, "injured": 316.0}
    assert likeness(counting("They died", **counts), counting("They fell", **counts)) < 0


def test_next_day_and_a_whole_country_need_more() -> None:
    fire = "A fire killed 12 people"
    assert likeness(read(fire), read(fire)) > 0
    assert likeness(read(fire), read(fire, day=date(2025, 2, 18))) < likeness(
        read(fire), read(fire)
    )
    assert likeness(read(fire, "Freedonia"), read(fire, "Freedonia")) < 0


def test_what_a_town_has_every_week_says_little_there() -> None:
    weekly = [read("A fire killed two", day=date(2025, 4, day)) for day in range(1, 31, 3)]
    fire = read("A fire killed 12 people"), read("A fire left 20 dead")
    assert likeness(*fire) > likeness(*fire, *weekly)
    assert likeness(*fire, *weekly) < 0


def test_what_is_far_apart_shares_nothing() -> None:
    assert likeness(read("Twelve people were killed"), read("Twelve people were killed")) < 0
