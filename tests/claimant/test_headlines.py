"""Who says the number of a headline that ends in who says so."""

import pytest

from contradict.claims.claimant import claimant_at, find_attributions
from contradict.records import Document
from contradict.text import split_sentences

WATCHED = "The Nordic Observatory for Sea Birds said on Monday that 40 gulls had died."


def who(headline: str, body: str = WATCHED, *, number: str = "40") -> str | None:
    """Return who says the first number of an article."""
    text = f"{headline}\n\n{body}"
    document = Document(document_id="d", record_id="d", path="", text=text, title=headline)
    sentences = split_sentences(text, title=headline)
    found = find_attributions(document, sentences, range(len(sentences)))
    start = text.index(number)
    chosen = claimant_at(found, start, start + len(number))
    return chosen.claimant if chosen else None


@pytest.mark.parametrize(
    "headline",
    [
        "Oil spill kills 40 gulls off Bergen Monitor",
        "Oil spill kills 40 gulls off Bergen monitor",
        "Oil spill kills 40 gulls off Bergen: monitor",
        "Oil spill kills 40 gulls off Bergen NGO",
        "Oil spill off Bergen leaves 40 gulls dead Observatory",
        "Oil spill kills 40 gulls off Bergen Monitor - Region - Lund Online",
    ],
)
def test_the_one_monitor_of_the_text(headline: str) -> None:
    assert who(headline) == "Nordic Observatory for Sea Birds"


def test_a_body_that_speaks_in_the_text() -> None:
    body = "Syldavian state television said it rained."
    assert who("Storm sinks 40 boats off Bergen State TV", body) == "Syldavian state television"


def test_a_person_who_speaks_in_the_text() -> None:
    assert who("Storm sank 40 boats: Kerr", "Mayor Ada Kerr said it rained.") == "Ada Kerr"


@pytest.mark.parametrize("name", ["Kerr", "Ada Kerr", "Mayor"])
def test_who_speaks_in_the_text_before_a_colon(name: str) -> None:
    assert who(f"{name}: Storm sank 40 boats", "Mayor Ada Kerr said it rained.") == "Ada Kerr"


def test_the_united_nations_before_a_colon() -> None:
    body = "The UN said it rained."
    assert who("UN: Storm sank 40 boats", body) == "United Nations"
    assert who("UN: Storm sank 40 boats", "It rained.") is None


def test_a_country_or_a_topic_before_a_colon_says_nothing() -> None:
    assert who("Norway: Storm sank 40 boats", "Norway said it rained.") is None
    assert who("Storm Ada: 40 boats sank", "Mayor Ada Kerr said it rained.") is None


@pytest.mark.parametrize("end", [", officials say", ", say officials"])
def test_officials_say_so(end: str) -> None:
    assert who(f"Storm sank 40 boats{end}", "It rained.") == "officials"


def test_officials_after_a_colon() -> None:
    assert who("Storm sank 40 boats off Bergen: officials", "It rained.") == "officials"


def test_who_opens_the_headline_signs_it_alone() -> None:
    assert who("Police: 40 held after West Side party", "It rained.") == "Police"


def test_a_headline_repeated_at_the_top_of_the_text() -> None:
    headline = "Oil spill kills 40 gulls off Bergen Monitor"
    body = f"{headline} TSI Monday 2 May 2016 Some fell ill. {WATCHED}"
    text = f"{headline}\n\n{body}"
    assert who(headline, body) == "Nordic Observatory for Sea Birds"
    document = Document(document_id="d", record_id="d", path="", text=text, title=headline)
    sentences = split_sentences(text, title=headline)
    start = text.index("40", len(headline))
    chosen = claimant_at(find_attributions(document, sentences, (0, 1)), start, start + 2)
    assert chosen is not None
    assert (chosen.claimant, chosen.rule) == ("Nordic Observatory for Sea Birds", "headline-end")


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Gale ends as 40 gulls strand by UN monitor", WATCHED),
        ("Oil spill kills 40 gulls off Bergen Monitor", "It rained."),
        ("Some 40 shot at Bergen state television", "It rained."),
        ("Storm sank 40 boats: Rising Outrage", "Mayor Ada Kerr said it rained."),
        ("Storm sank 40 boats off the coast of Lund", WATCHED),
    ],
)
def test_nobody_but_the_outlet(headline: str, body: str) -> None:
    assert who(headline, body) is None
