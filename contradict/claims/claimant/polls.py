"""Shares of those asked in the one poll that an article tells of: "62% say they would move"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from contradict import gazetteer
from contradict.claims.claimant.speaker import Speaker, read_speaker
from contradict.lexicon import listed
from contradict.records import Sentence
from contradict.vocabulary import HEDGE, MONTH, SMALL_NUMBER, WEEKDAY

AHEAD = 2
"""Sentences before the poll's first mention that may tell its shares: a lede."""
BEHIND = 8
"""Sentences after its last mention."""

_POLL = r"(?:poll|survey)\b(?!s)"
_POLL_WORDS = ("poll", "survey", "respondents")
_MENTIONED = re.compile(rf"\b(?:{_POLL}|pollsters?\b|respondents\b)")
_NAME = r"[A-Z][\w.&/’'-]*(?: (?:[A-Z][\w.&/’'-]*|of|for|and(?= [A-Z])))*"
_NAMED = re.compile(
    rf"({_NAME}) (?:(?:national|online|opinion|tracking|phone) )*{_POLL}(?! station)"
)
_BY = re.compile(rf"\b{_POLL}[^.;:“”]{{0,60}}?\b(?:by|from) (?:[Tt]he )?(?:pollsters? )?({_NAME})")
# Whose poll it is that another made: "the poll was produced for Tern News by Denby".
_FOR = re.compile(rf"\b{_POLL}[^.;:“”]{{0,60}}?\bfor (?:[Tt]he )?({_NAME}?) by\b")
_POLLSTER = re.compile(rf"\bpollsters? (?:at |from )?(?:the )?({_NAME})")
_ANOTHER = re.compile(
    r"\b(?:[Aa]nother|[Oo]ther|[Ss]eparate|[Ee]arlier|[Pp]revious|[Tt]wo|[Ss]everal|[Mm]any) "
    r"(?:[a-z]+ ){0,2}(?:polls?|surveys?)\b"
)
_TIME = re.compile(
    r"(?:The|A|An|In|According|To|This|Last|Our|One|Its|Exit|Opinion|Early|Late|New"
    rf"|{MONTH}|{WEEKDAY}(?:['’]s)?|\d{{4}}) "
)
_SHARE = re.compile(
    rf"(?:(?i:{HEDGE}|another|a further) )*"
    r"(?:(?:\d[\d.]*(?: ?(?:to|-|–) ?))?\d[\d.]*(?:%| per ?cent\b)"
    r"|\b(?:[A-Za-z]+ty|[A-Za-z]+teen)(?:-[a-z]+)? per ?cent\b"
    rf"|\b(?:\d+|(?i:one|{SMALL_NUMBER}))"
    r" (?:in|out of) (?:10|ten|five|four|three|100)\b"
    r"|\b(?:one|two|three)[- ](?:third|quarter|fifth)s?\b"
    r"|\bhalf\b(?! of (?:the )?(?:\d|year|those asked)))"
)
_NO_OPINION = re.compile(
    r"\b(?:inflation|unemployment|turnout|stake|tax|tariff|tariffs|duty|duties|prices?|sales|votes?"
    r"|rose|rise|rises|fell|fall|grew|grow|up|down|by|margin|sampling) (?:[a-z]+ ){0,2}$"
)
_ELSEWHEN = re.compile(
    r"\b(?:in|since|from) (?:\w+ )?(?:19|20)\d\d\b|\bsince [A-Z][a-z]+(?= when|[,.]|$)"
    r"|\blast (?:year|month)\b|\bago\b"
)


class Poll:
    """The one poll that an article names, and where it tells of it."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.speaker: Speaker | None = None
        names: list[str] = []
        at: list[int] = []
        for index, sentence in enumerate(sentences):
            text = sentence.text
            told = any(word in text for word in _POLL_WORDS)
            if not told or _MENTIONED.search(text) is None:
                continue
            if _ANOTHER.search(text):
                return
            at.append(index)
            names += _names(text)
        if names and _is_one(names):
            self.speaker = read_speaker(names[0])
            self._first, self._last = at[0] - AHEAD, at[-1] + BEHIND

    def shares(self, index: int, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the sentence at `index` tells a share of those asked."""
        if self.speaker is None or not self._first <= index <= self._last:
            return
        words = re.findall(r"[a-z]+", text.lower())
        if listed("reporting", "opinions").isdisjoint(words) or _ELSEWHEN.search(text):
            return
        for match in _SHARE.finditer(text):
            if not _NO_OPINION.search(text, 0, match.start()):
                yield match.span()


def _names(text: str) -> Iterator[str]:
    """Yield whose polls a sentence names: the houses that ordered them, else who made them."""
    found = False
    for match in _NAMED.finditer(text):
        name = match[1]
        while (cut := _TIME.match(name)) is not None:
            name = name[cut.end() :]
        if not (_TIME.match(f"{name} ") or gazetteer.nationality(name)):
            found = True
            yield name
    for pattern in () if found else (_FOR, _BY, _POLLSTER):
        by = pattern.search(text)
        if by is not None and not _TIME.match(f"{by[1]} "):
            yield by[1]
            return


def _is_one(names: Collection[str]) -> bool:
    """Whether all names can be of one poll: "Marlow/Denby" and "the Marlow poll"."""
    first, *rest = (set(re.findall(r"\w+", name.lower())) for name in names)
    return all(first <= other or other <= first for other in rest)
