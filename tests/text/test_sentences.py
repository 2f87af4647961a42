import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lexicons import Case, examples

from contradict.text import split_sentences


def cut(text: str) -> list[str]:
    return [sentence.text for sentence in split_sentences(text)]


def parts(case: Case) -> list[str]:
    return [part.strip() for part in case.text.split("|")]


@pytest.mark.parametrize("case", examples("sentences", "finds"))
def test_sentences_end_where_the_example_says(case):
    assert cut(case.text.replace("|", "")) == parts(case)


@pytest.mark.parametrize("case", examples("sentences", "ignores"))
def test_no_sentence_ends_inside(case):
    assert cut(case.text) == [case.text]


@pytest.mark.parametrize("case", examples("sentences", "known_misses"))
def test_known_misses_are_still_missed(case):
    assert cut(case.text.replace("|", "")) != parts(case)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ('"We lost 40," he said. "All on Friday." He wept.',
         ['"We lost 40," he said.', '"All on Friday."', "He wept."]),
        ("“None died.” “Is that so?” he asked. It was.",
         ["“None died.”", "“Is that so?” he asked.", "It was."]),
        ("The price is 13. 9 million. It was 12.5 in 2019. 40 firms bid.",
         ["The price is 13. 9 million.", "It was 12.5 in 2019.", "40 firms bid."]),
        ("1. Forty people died. 2. Nine fled.", ["1. Forty people died.", "2. Nine fled."]),
        ("He fled.[12] She stayed.", ["He fled.[12]", "She stayed."]),
        ("LEXTON, Fla. — The toll is 4. : Now read on.",
         ["LEXTON, Fla. — The toll is 4.", ": Now read on."]),
        ("It rose 1.5 pc.\nIt fell 2 pc", ["It rose 1.5 pc.", "It fell 2 pc"]),
        ("  \n\n \t ", []),
        ("", []),
    ],
)  # fmt: skip
def test_sentences_of_news(text, sentences):
    assert cut(text) == sentences


def test_the_headline_is_marked_and_paragraphs_are_numbered():
    sentences = split_sentences("Toll hits 40\n\nForty died. Ten fled.\nNine came.", title="x")
    assert [(s.index, s.paragraph, s.headline) for s in sentences] == [
        (0, 0, True),
        (1, 1, False),
        (2, 1, False),
        (3, 2, False),
    ]


@given(st.text(alphabet=st.sampled_from('aB1. !?"”\n\t…U.S.Mr') | st.characters()))
def test_spans_are_exact_ordered_and_lose_nothing_but_blanks(text):
    sentences = split_sentences(text)
    at = 0
    for sentence in sentences:
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip() != ""
        assert not text[at : sentence.start].strip()
        at = sentence.end
    assert not text[at:].strip()


@pytest.mark.parametrize("junk", [". ", ".", ". A", '."', "A", "U.S. ", "?! ", ". (", "\n"])
def test_time_is_linear_on_junk(junk):
    began = time.process_time()
    split_sentences(junk * 100_000)
    assert time.process_time() - began < 5  # a quadratic pattern takes minutes


@pytest.mark.parametrize("junk", ["1,000 ", "1,000\t", "1,000 people died in Lima, ", "7,", "汉"])
def test_what_runs_on_for_ever_is_cut_into_pieces(junk):
    sentences = split_sentences(junk * 20_000)
    assert max(len(sentence.text) for sentence in sentences) <= 10_000
    words = [word for sentence in sentences for word in sentence.text.split()]
    assert "".join(words) == "".join(junk.split()) * 20_000


def test_marks_of_tokenised_text_close_and_join():
    assert cut("“ It stands. ” Ten men left.") == ["“ It stands. ”", "Ten men left."]
    assert cut("They found a. 38 - caliber pistol. It fell.") == [
        "They found a. 38 - caliber pistol.",
        "It fell.",
    ]
