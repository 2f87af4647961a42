"""Whose "the report" and "the statement" are: who gave them before."""

import pytest

from contradict.claims.claimant import claimant_at, find_attributions
from contradict.records import Document
from contradict.text import split_sentences


def who(text: str, number: str = "40", headline: str | None = None) -> str | None:
    """Return who says the last `number` of a text, or the first one below a headline."""
    whole = f"{headline}\n\n{text}" if headline else text
    document = Document(document_id="d", record_id="d", path="", text=whole, title=headline)
    sentences = split_sentences(whole, title=headline)
    found = find_attributions(document, sentences, range(len(sentences)))
    start = whole.index(number) if headline else whole.rindex(number)
    chosen = claimant_at(found, start, start + len(number))
    return chosen.claimant if chosen else None


GIVEN = [
    "Tern Watch said in a report that 12 gulls died.",
    "In a report released on Monday, Tern Watch said 12 gulls died.",
    "According to a report from Tern Watch, 12 gulls died.",
    "Tern Watch published a new report on Monday.",
    "Tern Watch's report is grim.",
    "A report by Tern Watch found that 12 gulls died.",
    "The UN read the report by Tern Watch on Monday.",
]
SAYS = [
    "The report says 40 nests were lost.",
    "Some 40 nests were lost, the report said.",
    "The report found 40 nests were lost.",
    "Some 40 nests were lost, according to the report.",
]
OTHERS = [
    ("The navy issued a statement. The statement said 40 died, Ada Kerr wept.", "navy"),
    ("“It hurts,” Mayor Ada Kerr said in a tweet. The tweet said 40 died.", "Ada Kerr"),
    ("The UN released figures on Monday. The figures show 40 died.", "United Nations"),
    ("The UN office said so. Some 40 boats sank, the statement added.", "UN office"),
]  # fmt: skip
UNKNOWN = [
    ("The navy said so. The mayor said it rained. 40 died, the statement said.", None),
    ("The navy said it rained. The figures show 40 died.", None),
    ("The Mirror reported that it rained. The report said 40 died.", "report"),
    ("Tern Watch found a document 40 miles away.", None),
    ("A report found 40 miles away was torn.", None),
]  # fmt: skip


@pytest.mark.parametrize("says", SAYS)
@pytest.mark.parametrize("given", GIVEN)
def test_a_paper_speaks_for_who_gave_it(given: str, says: str) -> None:
    assert who(f"{given} {says}") == "Tern Watch"


@pytest.mark.parametrize(("text", "claimant"), OTHERS)
def test_statements_tweets_and_figures_do_too(text: str, claimant: str) -> None:
    assert who(text) == claimant


@pytest.mark.parametrize(("text", "claimant"), UNKNOWN)
def test_no_maker_is_guessed(text: str, claimant: str | None) -> None:
    assert who(text) == claimant


@pytest.mark.parametrize(
    "headline", ["Spill kills 40 gulls: report", "Spill kills 40 gulls - report"]
)
def test_a_headline_that_ends_in_report(headline: str) -> None:
    assert who(GIVEN[0], headline=headline) == "Tern Watch"
    assert who("It rained.", headline=headline) is None
