import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.documents.wrapped import unwrap

PARAGRAPH = (
    "Police in Corda held 40 people at the harbour gate on Sunday, a spokesman said, and the "
    "crowd of 300 dockers went on towards the old town hall before it broke up in the rain. "
    "Nobody was hurt, and the gate was open again at night."
)


@pytest.mark.parametrize("width", [65, 72, 80])
def test_wrapped_paragraphs_are_joined_and_stay_apart(width):
    wrapped = "\n\n".join(["\n".join(textwrap.wrap(PARAGRAPH, width))] * 2)
    assert unwrap(wrapped) == f"{PARAGRAPH}\n\n{PARAGRAPH}"


@pytest.mark.parametrize(
    "text",
    [
        f"{PARAGRAPH}\n{PARAGRAPH}\n{PARAGRAPH}\n{PARAGRAPH}",
        "Killed: 40\nInjured: 300\nMissing: 12\nHeld: 9",
        "Forty people were held by the police in Corda on Sunday.\n" * 5,
        "- forty were held at the gate of the old harbour town\n" * 5,
        "one line",
        "",
    ],
    ids=["paragraphs a line", "a list", "sentences a line", "items", "one line", "nothing"],
)
def test_other_line_breaks_stay(text):
    assert unwrap(text) == text


@given(st.text(alphabet=st.sampled_from("ab. \n-") | st.characters()))
def test_offsets_stay(text):
    assert len(unwrap(text)) == len(text)
