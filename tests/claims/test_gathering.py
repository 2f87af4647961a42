"""Those who came to a rally, a march or a concert that the text tells of just before."""

import re
from datetime import date

import pytest
from lexicons import Case, examples

from contradict.claims.claims import extract
from contradict.claims.gathering import spelled
from contradict.records import Claim, Document


def last_claim(text: str) -> Claim:
    document = Document(
        document_id="d", record_id="r", path="p", text=text, published=date(2024, 5, 8)
    )
    return extract(document).claims[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Monday's rally was the largest so far. Organisers said 40,000 people had come.",
        "A vigil was held at dusk in Lund. Police said 40,000 had come, despite the rain.",
        "The concert ended late. By ten 40,000 people were there.",
        "Her son gave a party and told the web of it. About 140 people showed up, some uninvited.",
    ],
)
def test_those_who_came_to_a_gathering_are_attendees(text: str) -> None:
    claim = last_claim(text)
    assert (claim.measure, claim.comparable) == ("attendees", True)


@pytest.mark.parametrize(
    "text",
    [
        "The camp is full. Officials said 40,000 people had come.",
        "A rally was held. Officials said 40,000 refugees had come.",
        "A rally was held. Some 40,000 people had come from the hills since May.",
        "A rally was held. Some 40,000 people watched it at home.",
        "The ruling party leader spoke. Officials said 40,000 people had come.",
        "Two of the boys attended Orlo High School.",
        "Some 900 pupils attend the school.",
        "Two protesters fired back.",
        "Three guests of the party hid.",
    ],
)
def test_others_who_came_are_none(text: str) -> None:
    assert last_claim(text).measure != "attendees"


@pytest.mark.parametrize("case", examples("gatherings", "finds", "known_false_alarms"))
def test_a_rule_matches_its_examples(case: Case) -> None:
    assert re.search(spelled(case.pattern), case.text)


@pytest.mark.parametrize("case", examples("gatherings", "ignores", "known_misses"))
def test_a_rule_leaves_its_counterexamples(case: Case) -> None:
    assert not re.search(spelled(case.pattern), case.text)


@pytest.mark.parametrize(
    "text",
    [
        "There were roughly 300 people at the party when the floor gave way in Lund on Monday.",
        "About 120 people were inside the theatre in Lund for a screening on Monday.",
        "He opened fire on 45 people watching the film in Lund on Monday.",
        "Close to 200 students were present when the roof of a hall in Lund fell in on Monday.",
        "The nightclub in Lund was packed with 350 people on Monday.",
        "Police said there were more than 60 people in a crowded bar in Lund on Monday.",
        "Some 90 people were inside at the time, the owner of the bar in Lund said on Monday.",
        "A house party with about 80 people in Lund ended in gunfire on Monday.",
    ],
)
def test_those_who_were_there_are_attendees(text: str) -> None:
    claim = last_claim(text)
    assert (claim.measure, claim.comparable) == ("attendees", True)


@pytest.mark.parametrize(
    "text",
    [
        "Four people were in a bar in Lund on Monday.",
        "Some 60 people were in the parking lot of a club in Lund on Monday.",
        "About 90 people fled from the party in Lund on Monday.",
        "Some 40 people live in the hall in Lund.",
        "The 128 people in the hospital in Lund have no water.",
        "The club in Lund holds 400 people.",
        "Some 30 people at the party in Lund were killed on Monday.",
        "Police arrested 25 people at the party in Lund on Monday.",
        "About 300 people usually eat in the restaurant in Lund.",
        "He knew 40 other people at the party in Lund on Monday.",
    ],
)
def test_those_beside_it_are_none(text: str) -> None:
    assert last_claim(text).measure != "attendees"


def test_victims_and_other_numbers_after_a_crowd_are_no_part_of_it() -> None:
    text = (
        "Police said more than 200 people were at the party in Lund on Monday. Including the six"
        " victims, 104 people have been shot this year. The account number is 763187648."
    )
    document = Document(
        document_id="d", record_id="r", path="p", text=text, published=date(2024, 5, 8)
    )
    crowds = [c.low for c in extract(document).claims if c.measure == "attendees"]
    assert crowds == [200]
