"""Sentences with offsets, and the language of a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from contradict import lexicon
from contradict.quantities.words import SPLIT_POINT
from contradict.records import Sentence

# Below this, detectors guess: a headline of names reads as any language.
JUDGED_FROM = 200
_SAMPLE = 5000
_WORD = re.compile(r"[^\W\d_]+")
# "Biden's", "U.S.", "al-Nusra": no words, but the letters of some in other languages.
_PARTS = re.compile(r"['’][a-z]\b|\b(?:[a-z]\.)+|\b[ae]l-")
_LATIN = re.compile(r"[\u0000-\u024f\u1e00-\u1eff]+")
# Fewer letters or function words are a name or a label.
_LETTERS, _FUNCTION_WORDS = 20, 3
# From here on, Chinese, Japanese and Korean: one of their letters tells as much as some of ours.
_SYLLABLES, _A_WORD = "\u2e80", 3
# Running text has 0.25-0.55 of its own function words, captions full of names 0.1.
_SHARE = 0.12
# What is of another language has this many times as many of its words as of English.
_CLEARLY = 1.4
# Ranks are distances; English within this ratio of the nearest language is still English.
_NEARLY = 1.03
# Latin, invented and rare languages: lists of names read as these, and hardly an outlet writes
# them.
_NOT_IN_NEWS = frozenset({"la", "eo", "ia", "io", "vo", "rm", "sc", "fo"})
# Letters that are no letter with an accent.
_BARRED = str.maketrans("łøđıħŧ", "lodiht")

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


def is_other_language(language: str | None) -> bool:
    """Tell whether a detected language is one of which no claims are read."""
    return language not in (None, "en")


def detect_language(text: str) -> str | None:
    """Return the language code of a text ("en"), None if too little of it tells.

    A script that the detector does not know, or too short a text in one, is "und".
    Function words decide first, in short texts alone. A detector that ranks letters takes 17 of
    3,645 English news stories for others, and 40 % of their first 200 characters: it is heard
    only where it names a language whose function words are there, or are not known.
    """
    sample = text[:_SAMPLE].lower()
    words = _WORD.findall(_PARTS.sub(" ", sample))
    if _of_another_script(sample):
        return _detected(sample, words) if len(sample) >= JUDGED_FROM else "und"
    shares = _shares(words)
    english = shares.get("en", 0.0)
    nearest = max(shares, key=lambda language: shares[language], default="en")
    if shares.get(nearest, 0.0) >= _SHARE:
        return "en" if english * _CLEARLY > shares[nearest] else nearest
    if len(sample) < JUDGED_FROM or not words:
        return None
    detected = _detected(sample, words)
    known = detected in lexicon.load("languages").tables["function_words"]
    heard = detected == "en" or shares.get(detected or "", 0.0 if known else 1.0) > english
    return detected if heard else None


def _of_another_script(sample: str) -> bool:
    """Whether most letters are not Latin; a word or two of it is a name."""
    foreign = [char for char in _LATIN.sub("", sample) if char.isalpha()]
    if not foreign:
        return False
    letters = sum(map(str.isalpha, sample))
    told = letters + (_A_WORD - 1) * sum(char > _SYLLABLES for char in foreign)
    return told >= _LETTERS and len(foreign) > letters / 2


def _shares(words: Sequence[str]) -> dict[str, float]:
    """Return what share of the words is of each language's commonest, of those with a few."""
    found: dict[str, list[str]] = {}
    for word in map(_plain, words):
        for language in _languages().get(word, ()):
            found.setdefault(language, []).append(word)
    told = {name: ours for name, ours in found.items() if len(set(ours)) >= _FUNCTION_WORDS}
    return {language: len(ours) / len(words) for language, ours in told.items()}


def _plain(word: str) -> str:
    """Return a word without its accents."""
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word)
    return "".join(char for char in parts if not unicodedata.combining(char)).translate(_BARRED)


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """Map each function word to the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for language, words in lexicon.load("languages").tables["function_words"].items():
        for word in words:
            found[word] = (*found.get(word, ()), language)
    return found


def _detected(sample: str, words: Sequence[str]) -> str | None:
    from resiliparse.parse.lang import detect_fast

    language, distance = detect_fast(sample)
    if language in _NOT_IN_NEWS:
        return None
    if language == "unknown":
        return None if sum(map(str.isascii, words)) > len(words) / 2 else "und"
    _, english = detect_fast(sample, langs=["en"], cutoff=10_000)
    return "en" if english <= _NEARLY * distance else str(language)
