"""Whose "the report" or "the statement" is: who gave it in the sentences before.

"Tern Watch said in a report that 40 gulls died. The report says 12 nests were lost."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from contradict.claims.claimant.frame import Frame
from contradict.claims.claimant.sources import phrase_end
from contradict.claims.claimant.speaker import Speaker, read_speaker
from contradict.claims.claimant.subjects import find_subject
from contradict.lexicon import any_listed

SPOKEN = frozenset(("statement", "announcement", "release"))
"""What whoever spoke last has made, where the text doesn't say so."""
_GAVE = re.compile(
    rf"\b{any_listed('reporting', 'issues')} "
    r"(?:(?:an?|its|the|his|her|their) )?(?:[\w-]+ ){0,4}$"
)
_IN = re.compile(r"\b(?:in|through|via) (?:an?|its|the|his|her|their|this) (?:[\w-]+ ){0,4}$", re.I)
_OWNER = re.compile(r"((?:[Tt]he )?(?:[\w.&’'-]+ ){0,5}?[\w.&-]+(?:['’]s|s['’])) (?:[\w-]+ ){0,3}$")
_MADE = re.compile(
    rf"(?:,? (?:that was |which was )?{any_listed('reporting', 'prepared')})?"
    r"(?: (?:on |late |early )?\w+day)? (?:by|from) "
)


def makers(text: str, paper: str, stop: int, frames: tuple[Frame, ...]) -> Iterator[Speaker]:
    """Yield who gave the paper that a sentence names before `stop`, the latest mention first."""
    for match in reversed(list(_mention(paper).finditer(text, 0, stop))):
        yield from _maker(text, match, frames)


def _maker(text: str, match: re.Match[str], frames: tuple[Frame, ...]) -> Iterator[Speaker]:
    """Yield who made one mentioned paper: "a report by X", "X's report", "X said in a report"."""
    start, end = match.span()
    held = next((frame for frame in frames if frame.said_start <= start < frame.said_end), None)
    if held is not None:
        if held.speaker.kind != "paper" and not match[0].lower().startswith(held.speaker.name):
            yield held.speaker
        return
    made = _MADE.match(text, end)
    if made is not None:
        yield from _speaking(text[made.end() : phrase_end(text, made.end())])
        return
    owner = _OWNER.search(text, max(0, start - 80), start)
    if owner is not None:
        yield from _speaking(owner[1][:-2] if owner[1][-1] in "sS" else owner[1][:-1])
        return
    gave = _GAVE.search(text, max(0, start - 80), start)
    if gave is not None:
        span = find_subject(text, text.lower(), gave.start())
        yield from _speaking(text[span[0] : span[1]] if span else "")
        return
    told = {frame.speaker for frame in frames if frame.speaker.kind != "paper"}
    if _IN.search(text, max(0, start - 60), start) and len(told) == 1:
        yield told.pop()


def _speaking(phrase: str) -> Iterator[Speaker]:
    """Yield the speaker that a phrase names, unless it is again but a paper."""
    speaker = read_speaker(phrase)
    if speaker is not None and speaker.kind != "paper":
        yield speaker


@cache
def _mention(paper: str) -> re.Pattern[str]:
    bare = re.escape(paper.removesuffix("s"))
    return re.compile(rf"\b{bare}s?\b", re.IGNORECASE)
