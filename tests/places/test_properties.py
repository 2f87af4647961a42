"""What holds for any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.claims.place import dominant_place, find_places, place_for
from contradict.records import Document
from contradict.text import split_sentences

WORDS = st.sampled_from(
    [
        "Kyiv",
        "Ukraine",
        "Russian",
        "U.S.",
        "St.",
        "Paris",
        "Gulf of Aden",
        "Springfield",
        "the city",
        "Illinois",
        "in",
        "said",
        "’s",
        "'s",
        "-led",
        ", ",
        " – ",
        "12 miles from",
        "\n\n",
        "É",
        "İ",
        "of",
    ]
)
TEXT = st.lists(WORDS | st.text(max_size=6), max_size=30).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(TEXT)
def test_mentions_are_ordered_spans_of_the_text(text: str) -> None:
    document = Document(document_id="d", record_id="d", path="d", text=text, title="T")
    sentences = split_sentences(text, title="T")
    mentions = find_places(document, sentences)
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        end = mention.end
    dominant = dominant_place(document, mentions)
    for sentence in sentences:
        found = place_for(sentence.start, sentence.start + 1, sentence, mentions, dominant)
        assert found is None or all(isinstance(part, str) for part in found)
    assert mentions == find_places(document, sentences)
