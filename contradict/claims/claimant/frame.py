"""One attribution within a sentence, with offsets into the sentence's text."""

from __future__ import annotations

from dataclasses import dataclass

from contradict.claims.claimant.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Frame:
    """`said_start`..`said_end` is the speaker as written, `start`..`end` what is said.

    `before` tells that the statement stands before its speaker, so that a quotation which
    began in an earlier sentence is theirs too.
    """

    start: int
    end: int
    said_start: int
    said_end: int
    speaker: Speaker
    rule: str
    before: bool = False
