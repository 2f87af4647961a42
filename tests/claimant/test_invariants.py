"""What holds for attributions of any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.claims.claimant import claimant_at, find_attributions
from contradict.records import Document
from contradict.text import split_sentences

WORDS = (
    *("said", "says", "according to", "Ada Kerr", "the mayor", "officials", "he", "it", "that"),
    *("40", "1,000", "boats", "sank", "UN figures", "show", "reported", ", ", ". ", "“", "”", '"'),
    *(": ", " - ", "who", "claim", "'s", "İ", "(UNHCR)", "\n\n", "quoted", "as saying", "and"),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_attributions_lie_in_their_sentence_and_name_someone(words: list[str]) -> None:
    text = " ".join(words)
    document = Document(document_id="d", record_id="d", path="", text=text)
    sentences = split_sentences(text)
    for index, sentence in enumerate(sentences):
        for item in find_attributions(document, sentences, [index]):
            assert sentence.start <= item.start <= item.end <= sentence.end
            assert item.claimant.strip()
            assert item.said in text
            assert item.rule


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_the_claimant_is_that_of_an_attribution_that_holds_the_number(words: list[str]) -> None:
    text = " ".join(words)
    document = Document(document_id="d", record_id="d", path="", text=text)
    sentences = split_sentences(text)
    found = find_attributions(document, sentences, range(len(sentences)))
    start = text.find("40")
    chosen = claimant_at(found, start, start + 2) if start >= 0 else None
    holding = [item for item in found if item.start <= start and start + 2 <= item.end]
    assert (chosen is None) == (not holding or start < 0)
    if chosen is not None:
        assert all(chosen.end - chosen.start <= item.end - item.start for item in holding)


def test_only_wanted_sentences_are_read() -> None:
    text = "Ada Kerr said 40 sank. Ada Kerr said 50 sank."
    document = Document(document_id="d", record_id="d", path="", text=text)
    sentences = split_sentences(text)
    found = find_attributions(document, sentences, [1])
    assert [item.start > sentences[1].start for item in found] == [True]
