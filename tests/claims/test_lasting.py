"""How long an event lasted, which is compared with what others say of the same event."""

import re
from datetime import date

import pytest
from lexicons import Case, examples

from contradict.claims.claims import extract
from contradict.claims.lasting import lasting_thing, spelled
from contradict.records import Claim, Document


def claims(text: str) -> list[Claim]:
    """Return the claims of a text of 8 May 2024."""
    document = Document(
        document_id="d", record_id="r", path="p", text=text, published=date(2024, 5, 8)
    )
    return list(extract(document).claims)


def matches(case: Case, text: str) -> bool:
    """Whether the rule of a case matches a text."""
    return re.search(spelled(case.pattern), text) is not None


@pytest.mark.parametrize("case", examples("lasting", "finds", "known_false_alarms"))
def test_a_rule_matches_its_examples(case: Case) -> None:
    assert matches(case, case.text)


@pytest.mark.parametrize("case", examples("lasting", "ignores", "known_misses"))
def test_a_rule_leaves_its_counterexamples(case: Case) -> None:
    assert not matches(case, case.text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A gunman was killed on Monday after a 13-minute shooting spree in Leeds.", "attack"),
        ("The rampage in Leeds on Monday lasted about 10 minutes.", "attack"),
        ("The standoff in Leeds ended peacefully after six hours on Monday.", "siege"),
        ("He gave up after a five-and-a-half-hour siege in Leeds on Monday.", "siege"),
        ("Police said the chase through Leeds on Monday went on for 25 minutes.", "chase"),
        ("The hostage crisis, which lasted 26 hours, ended on Monday in Leeds.", "siege"),
        ("After 26 hours of siege in Leeds, the men gave up on Monday.", "siege"),
        ("The gun battle in Leeds on Monday raged for 40 minutes.", "gunfire"),
    ],
)
def test_the_length_of_an_event(text: str, event: str) -> None:
    claim = claims(text)[-1]
    assert (claim.measure, claim.subject, claim.comparable) == ("duration", event, True)
    assert claim.period.kind == "event"


@pytest.mark.parametrize(
    "text",
    [
        "The siege of Leeds has lasted 26 days.",
        "The now 26-day siege of Leeds went on on Monday.",
        "Another 26-hour siege ended in Leeds on Monday.",
        "The siege in Leeds on Monday lasted two hours and 45 minutes.",
        "He was in surgery for six hours after the siege in Leeds on Monday.",
        "The bank is a 10-minute drive from the siege in Leeds.",
        "After the siege in Leeds on Monday the trial lasted 40 days.",
        "The quake that hit Leeds on Monday lasted 40 seconds.",
        "The ferry strike in Leeds lasted three weeks.",
        "Two people were shot in a 24-hour span in Leeds.",
        "The 10-year-old standoff between Leeds and Lund goes on.",
    ],
)
def test_other_lengths_of_time_are_compared_with_nothing(text: str) -> None:
    assert not any(claim.comparable for claim in claims(text) if claim.measure == "duration")


@pytest.mark.parametrize("text", ["", "#", "the siege lasted #", "# siege"])
def test_a_cut_off_text_is_read(text: str) -> None:
    assert lasting_thing(text) in (None, "siege")
