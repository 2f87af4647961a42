"""A number that no claimant was read for stands in the outlet's voice, or nobody knows whose."""

import pytest

from contradict.report.voice import own_voice


@pytest.mark.parametrize(
    ("quote", "voice"),
    [
        ("A local page said 40 people were killed.", "speaker not read"),
        ("He told the channel that at least 40 people were killed.", "speaker not read"),
        ("The blast killed 40 people.", "in its own voice"),
        ("The cause was arson, officials said, and 40 people died.", "in its own voice"),
        ("Residents said they fled, while 40 others stayed.", "in its own voice"),
        ("The blast killed 40 people, and police said it was arson.", "in its own voice"),
        ("The oft-told tale of the 40 thieves", "in its own voice"),
    ],
)
def test_a_sentence_that_tells_of_a_speaker_is_nobodys_own_voice(quote: str, voice: str) -> None:
    assert own_voice(quote, quote.index("40")) == voice
