from __future__ import annotations

import pytest

from contradict.quantities import read_quantities
from contradict.quantities.nouns import lemma_of, plural
from contradict.records import Noun


def noun_of(text: str) -> Noun | None:
    return read_quantities(text)[0].noun


@pytest.mark.parametrize(
    ("text", "phrase", "lemma"),
    [
        ("450 Russian military personnel left", "Russian military personnel", "personnel"),
        ("12 Russian and Ukrainian soldiers", "Russian and Ukrainian soldiers", "soldier"),
        ("two of the men", "men", "man"),
        ("14 of its 60 schools", "schools", "school"),
        ("hundreds of angry farmers", "angry farmers", "farmer"),
        ("three dead bodies", "dead bodies", "body"),
        ("one person dead", "person", "person"),
        ("200 people killed", "people", "person"),
        ("20 soldiers fled", "soldiers", "soldier"),
        ("50 homes destroyed", "homes", "home"),
        ("five captured tanks", "captured tanks", "tank"),
        ("12 captured Marines", "captured Marines", "marine"),
        ("three attack helicopters", "attack helicopters", "helicopter"),
        ("three air strikes hit Kyiv", "air strikes", "strike"),
        ("7 rebounds and", "rebounds", "rebound"),
        ("a four-door car", "door car", "car"),
        ("20% of voters", "voters", "voter"),
        ("four more villages", "villages", "village"),
        ("six F-16 jets", "F-16 jets", "jet"),
        ("30 police officers on Friday", "police officers", "officer"),
        ("80 Hilltop residents Monday", "Hilltop residents", "resident"),
        ("a two-run homer", "run homer", "homer"),
        ("two 16-year-old boys", "boys", "boy"),
        ("12 Danes (ten of them women)", "Danes", "dane"),
        ("two senior US officials", "senior US officials", "official"),
        ("14 of IS military vehicles the Observatory", "IS military vehicles", "vehicle"),
        ("a dozen desperately sick children", "desperately sick children", "child"),
        ("half of the combat power Russia had", "combat power", "power"),
        ("10 children Lebanese TV channel", "children", "child"),
        ("30 - year bonds - Treasury", "bonds", "bond"),
        ("one juvenile who", "juvenile", "juvenile"),
        ("nine U.S. service members", "U.S. service members", "member"),
        ("nine St. Louis players", "St. Louis players", "player"),
        (
            "48 attack and troop carrier helicopters",
            "attack and troop carrier helicopters",
            "helicopter",
        ),
        ("75 fixed-wing and medium bombers", "fixed-wing and medium bombers", "bomber"),
        ("two badly bruised men", "badly bruised men", "man"),
        ("three seriously injured boys", "seriously injured boys", "boy"),
        ("900 ruthless and battle-hardened men", "ruthless and battle-hardened men", "man"),
        ('137 "heroes", he said', "heroes", "hero"),
        ("two 17-year-olds fled", "17-year-olds", "17-year-old"),
        ('"at least 40" fast boats', "fast boats", "boat"),
        ("20 barrel bombs", "barrel bombs", "bomb"),
        ("six sold-out shows", "sold-out shows", "show"),
        ("two robbery suspects", "robbery suspects", "suspect"),
        ("three to four male suspects", "male suspects", "suspect"),
        ("1,000 troops-a-day", "troops", "troop"),
        ("90,000 \u00adresidents", "residents", "resident"),
    ],
)
def test_the_counted_phrase(text: str, phrase: str, lemma: str) -> None:
    noun = noun_of(text)
    assert noun is not None
    assert (noun.text, noun.lemma) == (phrase, lemma)
    assert text[noun.start : noun.end] == phrase
    assert (*noun.modifiers, noun.head) == tuple(w for w in phrase.split() if w != "and")


def test_the_number_of_a_type_is_the_names() -> None:
    noun = noun_of("nine F-18 Hornet 2 Fleet Defence Jets")
    assert noun is not None
    assert noun.text == "F-18 Hornet 2 Fleet Defence Jets"


def test_adjectives_in_a_row_lead_to_their_noun() -> None:
    noun = noun_of("90 long-range, medium-range, and naval rockets")
    assert noun is not None
    assert noun.lemma == "rocket"


@pytest.mark.parametrize(
    "text",
    [
        "two badly hurt in the crash",
        "three seriously injured, two dead",
        "40 miles continues to grow",
        "two were hurt",
        "450 dead",
        "five on Friday",
        "20 others",
        "12 injured",
        "12 miles of Kyiv",
        "(85% vs. 74%)",
        "8 miles northeast of it",
        "thousands fled",
        "9,000 fled Syria",
        "40 joined Orvex",
        "2 killed others injured",
        "50 Injure Dozens",
    ],
)
def test_no_noun_is_no_noun(text: str) -> None:
    assert noun_of(text) is None


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("people", "person"), ("Women", "woman"), ("cities", "city"), ("losses", "loss"),
        ("bus", "bus"), ("buses", "bus"), ("policemen", "policeman"), ("boxes", "box"),
        ("shoes", "shoe"), ("series", "series"), ("police", "police"), ("crises", "crisis"),
        ("ties", "tie"), ("co-pilots", "co-pilot"), ("churches", "church"),
    ],
)  # fmt: skip
def test_lemmas(word: str, lemma: str) -> None:
    assert lemma_of(word) == lemma


def test_plurals() -> None:
    assert all(map(plural, ["men", "troops", "personnel", "police", "cities"]))
    assert not any(map(plural, ["bus", "man", "loss", "Russian"]))


@pytest.mark.parametrize(
    ("text", "noun", "lemma"),
    [
        ("1,500 anti - tank weapons", "anti - tank weapons", "weapon"),
        ("32 farm - related deaths", "farm - related deaths", "death"),
        ("two e - books are out", "e - books", "e-book"),
        ("300 U. S. lawmakers met", "U. S. lawmakers", "lawmaker"),
        ("three 18 - year - old men", "men", "man"),
        ("200 people - mostly women - came", "people", "person"),
    ],
)
def test_parted_hyphens_join_and_dashes_do_not(text, noun, lemma):
    found = next(q for q in read_quantities(text) if q.kind == "quantity").noun
    assert found is not None
    assert (found.text, found.lemma) == (noun, lemma)


@pytest.mark.parametrize(
    "text",
    [
        "Raid kills 12 - officials",
        "Raid kills 12 - monitor",
        "Raid Wounds 12 - Halden Governor",
        "Raid kills 12 - police\n\nA",
    ],
)
def test_who_says_so_behind_a_dash_is_not_counted(text: str) -> None:
    assert next(q for q in read_quantities(text) if q.kind == "quantity").noun is None
