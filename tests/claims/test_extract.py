"""The whole extraction of one document: offsets, ids, parts, and what it leaves out."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.claims.claims import extract
from contradict.quantities import read_quantities
from contradict.records import Claim, Document, Extraction

TABLE = "stands among more numbers than a sentence has"
STORY = (
    "At least 40 people were killed when a dam broke near Lublin on Tuesday, police said.\n\n"
    "The flood destroyed 300 homes. Another 25 people were injured, nine of them children.\n\n"
    "Rescuers said 12 people were still missing. The mayor expects 500 tents to arrive."
)


def document(text: str, title: str | None = "Dam breaks near Lublin") -> Document:
    whole = f"{title}\n\n{text}" if title else text
    return Document(
        document_id="d1",
        record_id="r1",
        path="a.txt",
        text=whole,
        title=title,
        source="example.org",
        published=date(2024, 5, 8),
    )


def claims(text: str) -> dict[str, Claim]:
    return {claim.number_text: claim for claim in extract(document(text)).claims}


def test_measures_and_subjects_of_a_story() -> None:
    found = {number: (claim.measure, claim.subject) for number, claim in claims(STORY).items()}
    assert found["At least 40"] == ("killed", "people")
    assert found["300"] == ("destroyed", "homes")
    assert found["25"] == ("injured", "people")
    assert found["nine"] == ("injured", "children")
    assert found["12"] == ("missing", "people")


def test_who_suffered_the_casualties_owns_them() -> None:
    text = "Some 450 Danish soldiers were killed. Norway had taken 90 casualties by then."
    assert claims(text)["90"].subject == "Norwegian people"


@pytest.mark.parametrize(
    ("lede", "measure"),
    [
        ("Box office takings fell again.", "revenue"),
        ("It led ticket sales in Norway.", "revenue"),
        ("The Oxford office opened.", "money"),
    ],
)
def test_what_a_film_collects_are_takings_in_a_report_on_the_box_office(
    lede: str, measure: str
) -> None:
    text = f"{lede} Night Ferry has collected 12 million euros so far."
    assert claims(text)["12 million"].measure == measure


def test_nouns_of_one_meaning_have_one_measure() -> None:
    found = claims("Some 630 lorries crossed on Sunday, the UN said. Before, 400 trucks had.")
    assert found["Some 630"].measure == found["400"].measure == "other:truck"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Provisional results showed a win. The Reds will have 208 seats.", "asserted"),
        ("Provisional results showed a win. By one poll the Reds will have 208 seats.", "future"),
        ("Provisional results showed a win. The Reds will fight for 208 seats.", "future"),
        ("Final results are due on Monday. The Reds will have 208 seats.", "future"),
        ("The Reds will have 208 seats.", "future"),
    ],
)
def test_the_seats_of_a_counted_vote_are_no_plan(text: str, modality: str) -> None:
    found = claims(text)["208"]
    assert found.modality == modality
    assert "will have" not in text or found.subject == "seats of Reds"


def test_a_sentence_goes_on_with_the_event_not_with_its_background() -> None:
    marched = "Crowds marched in Lublin on Saturday, months after a fire which killed 15 people"
    found = claims(f"{marched} in November. Police arrested 22 people.")
    assert found["22"].period.start == date(2024, 5, 4)
    found = claims("A blast in Lublin killed 15 people in November. It hurt 22 others.")
    assert found["22"].period.start == date(2023, 11, 1)


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("South Africa said 14 of its soldiers had died.", "14", "South African soldiers"),
        ("The army of Kenya said that four of its soldiers died.", "four", "Kenyan soldiers"),
        ("The mission in Congo said two of its soldiers had died.", "two", "soldiers"),
        ("Chad told Niger that six of its soldiers had died.", "six", "soldiers"),
        ("Danish losses: 60 dead.", "60", "Danish people"),
        ("Norway says the attackers lost 60 men.", "60", "men"),
        ("Norway says it lost 60 men.", "60", "Norwegian men"),
        ("Lima claims Oslo has lost 60 tanks.", "60", "Norwegian tanks"),
        ("Oslo lost 60 soldiers, 14 warplanes and 9 tanks.", "9", "Norwegian tanks"),
        ("Oslo lost 60 buses.", "60", "buses"),
        ("Oslo has lost 60 residents.", "60", "people"),
        (
            "Since Norwegian troops crossed it, hundreds have been reported dead.",
            "hundreds",
            "people",
        ),
        ("Since it began, Norway lost 60 soldiers.", "60", "Norwegian soldiers"),
        ("Norwegian air force raids left 60 people dead.", "60", "people"),
        ("Norway has massed 60,000 troops on the border.", "60,000", "Norwegian soldiers"),
        ("Of the 60,000 troops that Norway massed, half left.", "60,000", "Norwegian soldiers"),
        ("Norway launched its war with 60,000 troops.", "60,000", "Norwegian soldiers"),
        ("Oslo has already deployed 400 fighters.", "400", "Norwegian fighters"),
        ("Norway faces 60,000 troops.", "60,000", "soldiers"),
        ("Norway has sent 400 Malian soldiers home.", "400", "Malian soldiers"),
        ("Norway hosts 400 soldiers.", "400", "soldiers"),
        ("Norway knows of the 60,000 troops that massed.", "60,000", "soldiers"),
        ("The blast killed 12 civilians and wounded 60 others.", "60", "civilians"),
        ("12 soldiers were killed and 60 more wounded.", "60", "soldiers"),
        ("The blast killed 12 women and wounded 60 others.", "60", "people"),
        ("The blast killed one civilian and wounded 60 others.", "60", "people"),
        ("A barrage of Danish rockets left 60 people dead.", "60", "people"),
    ],
)
def test_whose_dead_they_are(text: str, number: str, subject: str) -> None:
    assert claims(text)[number].subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("More than 900 people have crossed into Chad from Niger.", "refugees from Niger"),
        ("More than 900 people have crossed into Chad.", "refugees"),
        ("More than 900 fled Niger for Chad.", "refugees from Niger"),
    ],
)
def test_the_land_that_people_fled_is_not_the_one_they_reached(text: str, subject: str) -> None:
    assert claims(text)["More than 900"].subject == subject


def test_a_part_names_its_whole() -> None:
    found = claims(STORY)
    assert found["nine"].part_of == found["25"].claim_id


def test_a_part_of_the_dead_who_fled_are_dead() -> None:
    text = "A shell fell on a ferry and killed nine, including two boys trying to flee."
    assert claims(text)["two"].measure == "killed"
    assert claims("Nine people left, two of whom tried to flee.")["two"].measure == "displaced"


@pytest.mark.parametrize(
    ("text", "number", "compared"),
    [
        ("Some 20 people die of hunger every day in the camp.", "Some 20", False),
        ("The number of infections a day fell to 97.", "97", False),
        ("Daily deaths among them rose to 97 people.", "97", False),
        ("Some 40 people were killed a day after the truce.", "Some 40", True),
        ("The lake recorded 119 cases in a day.", "119", True),
        ("They killed 12 people a week ago.", "12", True),
    ],
)
def test_so_many_a_day_are_no_count(text: str, number: str, compared: bool) -> None:
    assert claims(text)[number].comparable is compared


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("The Alder river peaked at 8.2 metres in Bray on Sunday.", True),
        ("The Alder river reached 6.4 metres in Bray on Sunday morning.", False),
    ],
)
def test_of_the_levels_of_a_river_only_peaks_are_compared(text, compared):
    (level,) = claims(text).values()
    assert (level.measure, level.comparable) == ("water level", compared)


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("The crash killed 10 children whose names are not known.", False),
        ("The crash killed 10 children, whose parents had stayed at home.", True),
        ("The court jailed 10 of the accused.", False),
        ("Police arrested 10 of the people.", True),
    ],
)
def test_those_of_whom_more_is_told_are_not_all(text: str, compared: bool) -> None:
    assert claims(text)["10"].comparable is compared


def test_what_cannot_be_put_beside_another_figure_is_not_compared() -> None:
    found = claims(
        "A poll found that 62 percent of Germans oppose it. Norway has 5 million people."
    )
    assert not found["62"].comparable
    found = claims("About 1.25 refugees fled Norway. Some 1.25 million refugees fled Sweden.")
    assert [claim.comparable for claim in found.values()] == [False, True]


def test_a_plan_is_kept_and_not_compared() -> None:
    tents = claims(STORY)["500"]
    assert (tents.modality, tents.comparable) == ("future", False)
    assert tents.skip_reason is not None


def test_things_are_no_part_of_the_dead() -> None:
    text = (
        "The fire killed 76 people. It is one of 188 buildings in the park, 134 of them empty huts."
    )
    assert claims(text)["188"].measure == "other:building"
    assert "killed" not in {c.measure for n, c in claims(text).items() if n != "76"}


def test_who_tells_a_whole_tells_the_parts_of_its_sentence() -> None:
    found = claims(
        "In all 412 cases were found, the institute said on Monday: 230 in Beira, 95 in Buzi."
    )
    assert {n: c.claimant for n, c in found.items()} == dict.fromkeys(
        ("412", "230", "95"), "institute"
    )
    found = claims(
        "The institute found 412 cases in May. Of these, 95 were in Buzi, a doctor said."
    )
    assert found["95"].claimant == "doctor"


def test_every_decision_has_its_rule() -> None:
    fields = {evidence.field for evidence in claims(STORY)["At least 40"].evidence}
    assert {"number", "measure", "subject", "period", "claimant"} <= fields


def test_offsets_name_what_they_quote() -> None:
    extraction = extract(document(STORY))
    text = extraction.document.text
    for claim in extraction.claims:
        assert text[claim.quote_start : claim.quote_end] == claim.quote
        assert text[claim.number_start : claim.number_end] == claim.number_text
    for number in extraction.skipped:
        assert text[number.number_start : number.number_end] == number.number_text


def test_a_number_that_is_no_claim_says_why() -> None:
    extraction = extract(
        document("One woman said that 2019 was the worst year for the 58-year-old.")
    )
    assert extraction.claims == ()
    assert {number.number_text: number.skip_reason for number in extraction.skipped}["One"] == (
        "stands for an article"
    )
    assert all(number.skip_reason for number in extraction.skipped)


@pytest.mark.parametrize(
    ("text", "skipped"),
    [
        ("For every guard killed, three were hurt.", ["three"]),
        ("Three guards were hurt for every cook killed.", ["Three"]),
        ("For every 12 births there were 3 deaths.", ["12", "3"]),
        ("For each of them, said Ada Kerr, who is from Lund, the army hired 40 guards.", []),
    ],
)
def test_a_ratio_counts_nobody(text: str, skipped: list[str]) -> None:
    found = extract(document(text)).skipped
    assert [n.number_text for n in found if n.skip_reason.startswith("a ratio")] == skipped


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Only one reactor was working.", "one"),
        ("The rebels have captured only one town so far.", "one"),
        ("The field has just a single runway.", "a single"),
    ],
)
def test_only_one_is_a_count(text: str, number: str) -> None:
    assert number in claims(text)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Three men are in hospital, one of them in critical condition.", "injured"),
        (
            "Three others are in hospital — two in critical condition, and one with burns.",
            "injured",
        ),
        ("He shot four people — one fatally — in a barn.", "killed"),
        ("One Killed Others Injured in Raids on Halden", "killed"),
    ],
)
def test_one_who_is_hurt_or_dead_is_counted(text: str, measure: str) -> None:
    assert next(c for n, c in claims(text).items() if n.lower() == "one").measure == measure


@pytest.mark.parametrize(
    "text",
    [
        "Only one of the reactors was working.",
        "One of them had a gun.",
        "The reactors differ from one another.",
        "The only one reactor they have is old.",
        "There is only one way out.",
        "This is just a single example.",
        "A single reactor was working.",
    ],
)
def test_one_that_stands_for_an_article_is_no_count(text: str) -> None:
    assert claims(text) == {}


def test_so_many_a_day_are_no_total() -> None:
    losses = claims("The army is losing 300 troops a day.")["300"]
    assert (losses.measure, losses.unit) == ("casualties", "count per day")
    assert losses.period.kind == "interval"
    assert not losses.comparable


@pytest.mark.parametrize("endless", ["1,000 ", "1,000,", "forty two ", "1,000 died in Lima, "])
def test_a_sentence_without_end_loses_no_number(endless: str) -> None:
    text = endless * 3000
    extraction = extract(document(text, title=None))
    told = {c.number_start for c in extraction.claims} | {
        number.number_start for number in extraction.skipped
    }
    assert told == {number.start for number in read_quantities(text)}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Two officials said the road was shut.", "Two"),
        ("The road is shut, according to two officials.", "two"),
        ("The two companies signed on Monday.", "two"),
        ("Shells hit the nation's two largest cities.", "two"),
        ("Five people were hurt. None of the injuries is serious.", "None"),
    ],
)
def test_whom_a_text_is_about_is_not_counted(text: str, number: str) -> None:
    extraction = extract(document(text))
    assert number in {skipped.number_text for skipped in extraction.skipped}


def test_the_same_document_gives_the_same_extraction() -> None:
    assert extract(document(STORY)) == extract(document(STORY))


def test_a_repeated_sentence_gives_two_claims_with_ids_of_their_own() -> None:
    twice = "The quake killed 12 people.\n\nThe quake killed 12 people."
    ids = [claim.claim_id for claim in extract(document(twice)).claims]
    assert len(ids) == len(set(ids)) == 2


@given(
    paragraph=st.sampled_from(
        [
            "The weather stayed dry.",
            "Shops opened late in the old town.",
            "Nobody could say when the road would reopen.",
            "A crowd of 3,000 waited at the station.",
        ]
    ),
    place=st.integers(min_value=0, max_value=2),
)
def test_an_inserted_paragraph_leaves_the_other_ids_alone(paragraph: str, place: int) -> None:
    paragraphs = STORY.split("\n\n")
    edited = "\n\n".join([*paragraphs[:place], paragraph, *paragraphs[place:]])
    before = {claim.claim_id: claim.quote for claim in extract(document(STORY)).claims}
    after = {claim.claim_id: claim.quote for claim in extract(document(edited)).claims}
    assert before.items() <= after.items()


@given(st.text(max_size=400))
def test_any_text_is_read_without_an_error(text: str) -> None:
    extraction: Extraction = extract(document(text, title=None))
    for claim in extraction.claims:
        assert extraction.document.text[claim.number_start : claim.number_end] == claim.number_text


@pytest.mark.parametrize(
    "text",
    [
        "The Red Crescent put the dead at 1,124 and the injured at 3,251 in four valleys.",
        "Of the 83 dead, 20 were 12 miles from Kyiv, up from 9 in 2011, worth $3 million.",
        "In total 1,820 were held in 58 cities, among them 1,002 in Moscow, OVD-Info said.",
    ],
)
def test_any_piece_of_a_sentence_is_read_without_an_error(text: str) -> None:
    words = text.split()
    for first in range(len(words)):
        for last in range(first + 1, len(words) + 1):
            piece = " ".join(words[first:last])
            for claim in extract(document(piece, title=None)).claims:
                assert piece[claim.number_start : claim.number_end] == claim.number_text


@pytest.mark.parametrize(
    ("first", "subject"), [("suspected", "cases"), ("measles", "measles cases")]
)
def test_how_sure_a_case_is_names_no_illness(first: str, subject: str) -> None:
    found = claims(f"There were 18 {first} cases near Lublin and 14 confirmed cases in Lodz.")
    assert found["14"].subject == subject


@pytest.mark.parametrize("told", ["44 of them fatal", "of whom 44 were fatal"])
def test_the_fatal_ones_of_cases_are_the_dead(told: str) -> None:
    found = claims(f"Lublin has had 2,467 cases of measles, {told}.")
    assert [found[number].measure for number in ("2,467", "44")] == ["cases", "killed"]
    assert found["44"].part_of == found["2,467"].claim_id


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "The firm cut 1,800 jobs. In 2023 it earned 2.18 billion by that measure.",
            "2.18 billion",
        ),
        ("It has 3,400 workers. A cut to 1.50 would save 100 million, he said.", "100 million"),
    ],
)
def test_a_sum_without_its_currency_counts_nobody(text: str, number: str) -> None:
    assert number not in claims(text)


def test_the_number_of_those_killed_tells_who_they_were() -> None:
    found = claims("Three died on Monday, bringing the number of civilians killed there to 49.")
    assert (found["49"].measure, found["49"].subject) == ("killed", "civilians")


def test_the_strongest_of_the_aftershocks_is_no_person() -> None:
    found = claims(
        "Some 40 people fled. By night 28 aftershocks were felt, the strongest of them of"
        " magnitude 4.9."
    )
    assert found["4.9"].subject == "strongest aftershocks"


def test_the_dead_after_a_number_of_victims_are_people() -> None:
    found = claims("That brings the number of victims to four. The ministry confirms three deaths.")
    assert (found["three"].measure, found["three"].subject) == ("killed", "people")
    assert found["three"].comparable


@pytest.mark.parametrize(
    ("text", "totals"),
    [
        ("The death toll rose by 20 to 60.", ["60"]),
        ("The number of injured fell by 10 to 50.", ["50"]),
        ("The death toll rose to 60 by May.", ["60"]),
    ],
)
def test_by_how_many_a_count_changed_is_no_count(text: str, totals: list[str]) -> None:
    found = extract(document(text)).claims
    assert [claim.number_text for claim in found if claim.skip_reason is None] == totals


@pytest.mark.parametrize("words", ["45 people and ", "half a ", "thousand ", "1 dead, "])
def test_a_table_in_one_sentence_is_read_in_part_and_in_time(words: str) -> None:
    short, long = (document(f"{words * size} died.") for size in (600, 2400))
    took = []
    for read in (short, long):
        start = time.process_time()
        found = extract(read)
        took.append(time.process_time() - start)
        left_out = [number for number in found.skipped if number.skip_reason == TABLE]
        assert len(left_out) > len(found.claims)
    assert took[1] < 12 * took[0], "four times the text; sixteen times were quadratic"


def test_numbers_of_a_long_list_share_their_verb() -> None:
    found = claims("Some 3 guards and 4 cooks and 5 clerks and 6 nurses and 7 pilots died.")
    assert {claim.measure for claim in found.values()} == {"killed"}
    assert len(found) == 5


@pytest.mark.parametrize("verb", ["entered", "crossed into", "arrived in"])
def test_who_comes_from_one_land_into_another_is_a_refugee_from_it(verb: str) -> None:
    found = claims(f"Over 900 people {verb} Poland from Chad.")["Over 900"]
    assert (found.subject, found.place) == ("refugees from Chad", "Poland")


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Cases have risen to 1,876 and deaths to 64.", {"1,876": "cases", "64": "killed"}),
        (
            "The number of dead rose to 41 and that of the injured to 120.",
            {"41": "killed", "120": "injured"},
        ),
        ("Deaths rose by 22 on Tuesday to 643.", {"643": "killed"}),
        ("Deaths rose by 22 to 643.", {"643": "killed"}),
        (
            "The ministry registered 540 new cases, taking the total since March to 8,942.",
            {"540": "cases", "8,942": "cases"},
        ),
    ],
)
def test_each_level_has_a_measure_of_its_own(text: str, measures: dict[str, str]) -> None:
    found = {number: claim.measure for number, claim in claims(text).items()}
    assert found == measures


def test_the_new_cases_of_a_day_are_no_running_total() -> None:
    """It read the 540 as all cases so far, against which any total stood."""
    found = claims("Lublin had 540 new cases on Tuesday, taking the total to 8,942.")
    assert [found[number].period.kind for number in ("540", "8,942")] == ["interval", "cumulative"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Moscow 541 people were detained and in St Petersburg 480.", ["Moscow", "Saint P"]),
        ("In Lima 54 people were detained, and in Cusco 30, police said.", ["Lima", "Cusco"]),
    ],
)
def test_a_number_behind_its_place_counts_the_same_there(text: str, places: list[str]) -> None:
    """The 480 was taken for a part of the name before it."""
    found = list(claims(text).values())
    assert [claim.measure for claim in found] == ["detained", "detained"]
    assert [claim.place[: len(p)] for claim, p in zip(found, places, strict=True)] == places


def test_a_name_with_a_number_counts_nobody() -> None:
    assert "5" not in claims("In Lima 54 people were detained and in Route 5, police said.")


@pytest.mark.parametrize(
    ("text", "number", "measure"),
    [
        ("A boat with six people on board sank off Bray and its skipper drowned.", "six", "aboard"),
        ("The bus carried nine people on board, and its driver was killed.", "nine", "aboard"),
        ("Nine people and their driver were killed.", "Nine", "killed"),
        ("In Bray 40 of 95 houses collapsed.", "40", "destroyed"),
        ("In Bray 40 of 95 houses collapsed.", "95", "other:house"),
        (
            "He was held in the killing of two boys, bringing to three the number of men arrested.",
            "three",
            "detained",
        ),
        (
            "Three died in a home with 11 breaches of rules, five of them grave.",
            "five",
            "other:breach",
        ),
        ("Three died in a home with 11 flats, two of them children.", "two", "killed"),
    ],
)
def test_what_befell_others_is_not_told_of_a_number(text, number, measure):
    assert claims(text)[number].measure == measure


def test_some_of_a_list_that_is_counted_in_part_are_held_against_nothing():
    found = claims("Four women and three boys were hurt in Bray on Sunday, five of them badly.")
    assert [claim.comparable for claim in found.values()] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "number", "measure"),
    [
        ("Two Lund officers shot and wounded a man on Tuesday.", "Two", "other:officer"),
        ("Four soldiers shot dead a boy.", "Four", "troops"),
        ("Four officers shot and fatally wounded the driver.", "Four", "other:officer"),
        ("Four boys were shot and wounded on Tuesday.", "Four", "injured"),
        ("Four boys shot and wounded in Lund.", "Four", "injured"),
        ("The brawl left four men hurt and in the hospital.", "four", "injured"),
        ("He faces two charges of causing death and three of causing injury.", "three", "charges"),
        ("He was found guilty of two counts of arson, and three of robbery.", "three", "charges"),
        ("He faces two charges of arson and three of them were dropped.", "three", "charges"),
    ],
)
def test_who_shot_whom_and_of_what_there_are_three(text, number, measure):
    assert claims(text)[number].measure == measure


def test_charges_are_named_by_what_they_are_of():
    found = claims("He faces two counts of arson and three of causing injury.")
    assert found["three"].subject == "counts of causing injury"
