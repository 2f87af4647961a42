"""Sentences with offsets, and the language of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from contradict import lexicon
from contradict.quantities.words import SPLIT_POINT
from contradict.records import Sentence

# Below this, detectors guess: a headline of names reads as any language.
JUDGED_FROM = 200
_SAMPLE = 5000
_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = frozenset(
    {"the", "and", "to", "for", "with", "from", "by", "that", "not", "they", "which"}
    | {"said", "has", "have", "at", "it", "who", "after", "been"}
)
# English news has 0.15-0.30 of these words, German, Dutch and Swedish under 0.03.
_ENGLISH_FROM = 0.08
# Ranks are distances; English within this ratio of the nearest language is still English.
_NEARLY = 1.03
# Latin and invented languages: lists of names read as these, and no outlet writes them.
_NOT_IN_NEWS = frozenset({"la", "eo", "ia", "io", "vo"})

_LINE = re.compile(r"[^\n]*\S[^\n]*")
# A mark that may end a sentence: what follows begins with a capital, a figure or a quote, with
# or without list marks and the debris of removed links; or the blank after it is lost
# ("rang out.The").
# It begins with the mark itself, so that the search skips to the next one.
_MARK = re.compile(
    r"""[.!?…](?:(?<![.!?…][.!?…])[.!?…]*(?:["”’')\]»]| ”|\[\d+\])*\s+"""
    r"""(?=(?:["“‘'(\[«•*–—:;,/\#-]\s?){0,4}[^\W_a-zß-öø-ÿ])"""
    r"""|(?<=[a-z0-9][a-z0-9][.!?])["”’]?(?=["“]?[A-Z][a-z]))"""
)
_SPLIT_POINT = re.compile(SPLIT_POINT)
_NEXT = re.compile(r"""((?:["“‘'(\[«•*–—:;,/#-]\s?)*)(\w*)""")
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]\Z")
_OPENING = "\"“‘'([«"
_QUOTES = frozenset("\"“‘'")
_LONGEST = 20  # no abbreviation is longer
# What runs on is no sentence but a table or a list; the longest of 11,000 articles, a list of
# results, has 8,045 characters. Each number is read against its sentence, so that the work
# grows with the square of what is not cut.
_LONGEST_SENTENCE = 10_000
_DOMAINS = frozenset({"Com", "Org", "Net", "Co"})


def split_sentences(text: str, *, title: str | None = None) -> tuple[Sentence, ...]:
    """Split a document's text into sentences; every line break parts paragraphs.

    Offsets are those of `text`. `title` tells that the first line is the headline.
    """
    sentences: list[Sentence] = []
    for number, line in enumerate(_LINE.finditer(text)):
        for start, end in _spans(line.group()):
            begin, stop = line.start() + start, line.start() + end
            sentences.append(
                Sentence(
                    index=len(sentences),
                    paragraph=number,
                    start=begin,
                    end=stop,
                    text=text[begin:stop],
                    headline=title is not None and number == 0,
                )
            )
    return tuple(sentences)


def _spans(line: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each sentence of a line, blanks around it left out."""
    start = len(line) - len(line.lstrip())
    for mark in _MARK.finditer(line):
        if _ends_sentence(line, start, mark):
            yield from _pieces(line, start, mark.start() + len(mark.group().rstrip()))
            start = mark.end()
    yield from _pieces(line, start, len(line.rstrip()))


def _pieces(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence whole, or one of absurd length in pieces that end at a blank."""
    while end - start > _LONGEST_SENTENCE:
        earliest, latest = start + _LONGEST_SENTENCE // 2, start + _LONGEST_SENTENCE
        blank = max(line.rfind(" ", earliest, latest), line.rfind("\t", earliest, latest))
        stop = latest if blank < 0 else blank
        yield start, start + len(line[start:stop].rstrip())
        start = stop + len(line[stop:end]) - len(line[stop:end].lstrip())
    if start < end:
        yield start, end


def _ends_sentence(line: str, start: int, mark: re.Match[str]) -> bool:
    """Decide on one mark by the word before it and the word after."""
    stops = mark.group().rstrip()
    before = line[max(start, mark.start() - _LONGEST) : mark.start()]
    word = before[before.rfind(" ") + 1 :].lstrip(_OPENING)
    following = _NEXT.match(line, mark.end())
    opening, after = following.groups() if following else ("", "")
    if after.isdigit() and _SPLIT_POINT.match(line, mark.start()):
        return False  # "a. 38 - caliber revolver"
    if stops == mark.group() and (after in _DOMAINS or "@" in word or "/" in word):
        return False
    if "!" in stops or "?" in stops:
        return True
    quoted = opening[:1] in _QUOTES
    begins = quoted or (not opening and after in _starters())
    if stops[0] == "…" or stops.startswith(".."):
        return begins or len(stops.strip(".…")) > 0
    if word.isdigit() and (mark.start() - start == len(word) or after[:1].isdigit()):
        return len(word) > 3  # "1. The", "13. 9 million"; but "in 2022. 40 died"
    if stops != ".":
        return True  # a closing quote or bracket follows the full stop
    if _INITIALS.match(word):
        return begins
    ends = _abbreviations().get(word.capitalize() if word.isupper() else word)
    return ends is None or (ends != "never" and begins)


@cache
def _abbreviations() -> dict[str, str]:
    """Map each abbreviation to whether it ends a sentence: never, or before a starter."""
    rules = lexicon.load("sentences").rules
    return {word: rule.fields["ends"] for rule in rules for word in rule.fields["words"]}


@cache
def _starters() -> frozenset[str]:
    return frozenset(lexicon.load("sentences").tables["starters"])


def detect_language(text: str) -> str | None:
    """Return the language code of a text ("en"), None if it is too short to judge.

    A script that the detector does not know is "und".
    The detector alone takes 17 of 3,645 English news stories for others: short ones full of
    names, headlines in capitals. English function words overrule it, and so does a near tie.
    """
    sample = text[:_SAMPLE].lower()
    words = _WORD.findall(sample)
    if len(sample) < JUDGED_FROM or not words:
        return None
    if sum(word in _FUNCTION_WORDS for word in words) >= _ENGLISH_FROM * len(words):
        return "en"
    from resiliparse.parse.lang import detect_fast

    language, distance = detect_fast(sample)
    if language in _NOT_IN_NEWS:
        return None
    if language == "unknown":
        return None if sum(map(str.isascii, words)) > len(words) / 2 else "und"
    _, english = detect_fast(sample, langs=["en"], cutoff=10_000)
    return "en" if english <= _NEARLY * distance else str(language)
