"""The claim that a part, or "that figure", hangs on."""

import pytest

from contradict.claims.claims import extract
from contradict.records import Claim, Document


def claims(text: str) -> dict[str, Claim]:
    found = extract(Document(document_id="d", record_id="r", path="p", text=text)).claims
    return {claim.number_text: claim for claim in found}


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("A bus crash injured 11 people. Two of the injured were children.", "Two", "11"),
        ("The crash killed nine people. Four of the dead were children.", "Four", "nine"),
        ("Six skiffs closed in. Three of the skiffs fled.", "Three", "Six"),
        ("Some 1,133 people were arrested by Sunday. Of these, 1,300 were picked up at night.",
         "1,300", "Some 1,133"),
        ("The flood killed 83 people. Of the 83, 20 were swept off a bridge.", "20", "83"),
        ("Some 80 residents camp there. On Friday 34 of them were arrested.", "34", "Some 80"),
        ("Only 610 of 3,100 planned trains ran.", "610", "3,100"),
        ("It has 232 users, 77 percent of them abroad.", "77", "232"),
        ("Some 900 people were hurt. At least 40 of them are children.", "At least 40", "Some 900"),
        ("Floods caused more than 500 civilian casualties. At least 136 people were killed.",
         "At least 136", "more than 500"),
        ("The slide killed 61 people. It hit 90 homes. Two thirds of those who died were women.",
         "Two thirds", "61"),
        ("The slide hurt 61 people and hit 90 homes. Of the injured, 40 are in hospital.",
         "40", "61"),
        ("Police arrested 61 people and seized 90 guns. Of those arrested, 12 were charged.",
         "12", "61"),
        ("The slide killed 61 people. The mayor said 40 of those killed were in Alder, 15 in Bray"
         " and six in Cole.", "six", "61"),
        ("The slide killed 61 people. The mayor said 46 of the dead were in Alder and 15 in Bray.",
         "15", "61"),
        ("There were 61 cases. They include 40 in Alder and 15 in Bray.", "15", "61"),
        ("It fired 61 drones. Some 40 of the drones and five of the missiles were shot down.",
         "Some 40", "61"),
    ],
)  # fmt: skip
def test_a_part_finds_its_whole(text: str, part: str, whole: str) -> None:
    found = claims(text)
    assert found[part].part_of == found[whole].claim_id


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Two gunmen fled. Four of them were shot later.", "Four"),  # smaller, so no whole
        ("Six skiffs closed in. Three of the trucks burned.", "Three"),
        ("The blast hurt 10 people and 15 dogs. Of these, 40 were treated.", "40"),
        ("The quake killed 12 people. Two of the wounded were children.", "Two"),
        ("Some 80 percent of the 150,000 troops have left.", "Some 80"),
        ("Thousands marched. Of the injured, 40 are in hospital.", "40"),
        ("The lab took 190 samples. The virus kills half of those it infects.", "half"),
        ("The crew rescued 61 people. They were among 80 guests.", "80"),
    ],
)
def test_a_number_without_a_whole_is_no_part(text: str, number: str) -> None:
    assert claims(text)[number].part_of is None


def test_a_part_without_a_verb_has_its_wholes_measure() -> None:
    found = claims("The army lost 40 tanks, 11 of which were new.")
    assert found["11"].measure == found["40"].measure == "destroyed"


def test_things_counted_by_their_noun_are_no_part_of_the_dead() -> None:
    found = claims(
        "He killed three men. In all 64 spent shell casings lay there, 40 of which he shot."
    )
    assert "killed" not in (found["64"].measure, found["40"].measure)


def test_a_funeral_tells_only_who_is_buried() -> None:
    found = claims("A crash hurt 29 sailors. Funerals for 14 of the sailors were held.")
    assert found["14"].measure == "other:sailor"
    found = claims("There was a funeral for two sailors who died in the north.")
    assert found["two"].measure == "killed"


@pytest.mark.parametrize(
    ("text", "number", "measure"),
    [
        ("The army counts 2,000 dead. Norway says over 5,700.", "over 5,700", "killed"),
        ("The union says 2,000 people marched. Police spoke of 900.", "900", "attendees"),
        ("The union says 2,000 people marched. Police said 900 on Sunday.", "900", "attendees"),
        ("The dam broke. How many died? Nobody knows. The mayor says 40.", "40", "killed"),
        ("It hit 12 cars. How many came? The ministry said 170,000 on Sunday.",
         "170,000", "attendees"),
        ("How many came? The ministry said 170,000. The students claim 800,000.",
         "800,000", "attendees"),
        ("Some 453,000 refugees came in a week, 98,000 on Monday alone.", "98,000", "displaced"),
    ],
)  # fmt: skip
def test_a_bare_figure_has_the_measure_of_the_one_before(
    text: str, number: str, measure: str
) -> None:
    assert claims(text)[number].measure == measure


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("How many came to his aid is unclear. The ministry said 170,000.", "170,000"),
        ("How many came?\n\nThe ministry said 170,000.", "170,000"),
        ("Some 600 families left. Of the 12, four died.", "12"),
    ],
)
def test_a_bare_figure_that_answers_nothing_is_no_claim(text: str, number: str) -> None:
    assert number not in claims(text)


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("Chad said 14 of its soldiers had died. Malawi lost three.", "three", "Malawian people"),
        ("Chad said 49 soldiers were killed. Mali's army said it had lost 50, it said.",
         "50", "Malian people"),
    ],
)  # fmt: skip
def test_what_a_side_lost_are_its_dead(text: str, number: str, subject: str) -> None:
    found = claims(text)[number]
    assert (found.measure, found.subject) == ("killed", subject)


@pytest.mark.parametrize(
    "text",
    ["The crash killed 12 people. The club lost 14.", "Niger lost 14 in a row.", "Niger lost 14."],
)
def test_what_a_team_lost_are_no_dead(text: str) -> None:
    assert "14" not in claims(text)


def test_what_a_party_won_are_seats_where_seats_were_counted() -> None:
    found = claims("The Reds had 144 seats in a 349-member house. The Greens won 62, a record.")
    assert (found["62"].measure, found["62"].subject) == ("seats", "seats of Greens")
    assert "62" not in claims("The Reds scored two goals. The Greens won 62, a record.")
    assert "62" not in claims("The Greens won 62, a record.")


def test_a_number_told_again_keeps_its_time_and_place() -> None:
    text = "On May 5 the flood killed 83 people in Porto Alegre. Of the 83, 20 lived in Canoas, "
    found = claims(text + "which had a flood in 2015.")
    first = claims("On May 5 the flood killed 83 people in Porto Alegre.")["83"]
    assert (found["83"].place, found["83"].period) == (first.place, first.period)


def test_what_did_not_happen_is_a_zero() -> None:
    assert claims("No shots were fired in the raid.")["No"].high == 0
