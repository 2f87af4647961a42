"""The shares of a poll are the pollster's, also where the outlet ordered it."""

from contradict.claims.claimant import find_attributions
from contradict.records import Document
from contradict.text import split_sentences


def claimants(text: str, source: str) -> list[str]:
    document = Document(document_id="d", record_id="r", path="", text=text, source=source)
    sentences = split_sentences(text)
    found = find_attributions(document, sentences, range(len(sentences)))
    return [item.claimant for item in found]


LEDE = "Most Danes want a bridge, according to a new Tern poll conducted by Denby.\n\n"


def test_a_poll_of_the_outlet_is_not_its_own_voice() -> None:
    text = LEDE + "Some 62 percent said they would cross it, and 38% oppose it."
    assert claimants(text, "tern.example") == ["Tern poll"] * 3
    assert claimants(text, "gull.example") == ["Tern"] * 3


def test_far_from_the_poll_a_share_is_nobodys() -> None:
    text = LEDE + "It rained.\n\n" * 20 + "Some 62 percent said they would cross it."
    assert claimants(text, "gull.example") == ["Tern"]


def test_the_approval_and_the_disapproval_of_one_sentence_are_the_pollster_s() -> None:
    text = "The latest Denby poll gives the premier 39% approval, with 52% disapproval."
    assert claimants(text, "gull.example") == ["Denby"] * 2


def test_what_somebody_says_is_theirs() -> None:
    text = LEDE + "Mayor Ada Kerr said 62 percent back her."
    assert claimants(text, "gull.example") == ["Tern", "Ada Kerr"]
