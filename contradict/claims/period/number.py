"""A number whose period is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from contradict.records import Period, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number whose period is asked, and what is known of its claim.

    `start` and `end` are document offsets; `measure` is what is counted and `kind` that of the
    measure: "tally", "flow", "stock" or "level". `event_like` says that the sentence tells of one
    event. `previous` is the period of the claim before, which a sentence without times of its own
    continues; `earlier` those of the claims shortly before, tallies left out; `whole` is that of
    the count beside it of which this is a part, `beside` that of the figure of the same unit right
    before it in its sentence. `occasion` says that it is of the event at which it was taken,
    whatever its measure.
    """

    sentence: Sentence
    start: int
    end: int
    kind: str
    measure: str = ""
    event_like: bool = False
    previous: Period | None = None
    earlier: Sequence[Period] = ()
    whole: Period | None = None
    beside: Period | None = None
    rival: Period | None = None
    occasion: bool = False
