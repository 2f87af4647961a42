"""Finds gazetteer names in running text, by runs of capitalised words.

A run ("Southern Kharkiv Oblast", "Paris Hilton") is cut into names and other words, so that
what stands beside a name within its run is at hand when the name is judged. Scanning runs and
looking names up in a dict takes 12 ms a megabyte and nothing to build; an Aho-Corasick automaton
of the same 50,000 names takes 100 ms to build.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from contradict import gazetteer
from contradict.lexicon import any_listed, load

# Simple character classes: a pattern that spells out abbreviations and possessives halves the
# speed, so the words of a run are trimmed afterwards.
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĐĒĠĦĪİŁŌŘŚŞŠȘŢȚŪŽ"
_RUN = re.compile(rf"(?<!\b[a-z])[{_UPPER}][\w’'.-]*(?: [{_UPPER}][\w’'.-]*)*")
_ABBREVIATION = re.compile(
    rf"(?:[A-Z]\.)+|(?:{any_listed('claimants', 'abbreviated')}|Mt|Ft|Rd|Ave|Blvd)\."
)
_POSSESSIVE = re.compile(r"['’]s?(?:\.|$)")
# The parts of "Rostov-on-Don" are one name, those of "US-led" are not.
_JOINED = re.compile(rf"-(?![{_UPPER}]|(?:au|de|el|en|es|ez|la|le|on|sur|upon|al|the)-[{_UPPER}])")
# What stands before the run of "Ali al-Masri" and of "in al-Qusayr".
_ARTICLE = re.compile(
    rf"(?:\b(?P<before>[{_UPPER}][\w.]*) )?(?<![\w-])(?P<article>{gazetteer.ARABIC_ARTICLE}-)$"
)
_WORD = 30
# Names of more words than this are found only if they hold a word in lower case.
_LONGEST = 4
_REMEMBERED = 20_000


class Name(NamedTuple):
    """A gazetteer name or demonym in the text, and the capitalised words beside it."""

    start: int
    end: int
    surface: str
    before: str = ""
    after: str = ""


@cache
def _known() -> Mapping[str, object]:
    """Return the names and demonyms, less words such as "March" that are rarely places."""
    names = dict(gazetteer.surfaces())
    for word in _function():
        names.pop(word, None)
    return names


@cache
def _function() -> frozenset[str]:
    """Return capitalised words that are no part of a name."""
    return frozenset(load("places").tables["words"]["function"])


@cache
def _first_words() -> frozenset[str]:
    """Return the first words of names of several words."""
    names = gazetteer.surfaces()
    return frozenset(name.partition(" ")[0] for name in names if " " in name)


@lru_cache(_REMEMBERED)
def plain(surface: str) -> str:
    """Return the gazetteer's spelling of a name in capitals or with diacritics, "" if none."""
    known = _known()
    if not surface.isascii():
        folded = unicodedata.normalize("NFKD", surface.replace("ł", "l").replace("’", "'"))
        surface = "".join(c for c in folded if not unicodedata.combining(c))
    if surface in known:
        return surface
    if len(surface) > 3 and surface.isupper() and surface.title() in known:
        return surface.title()
    return gazetteer.with_article(surface)


def find_names(text: str) -> Iterator[Name]:
    """Yield every name and demonym in order, longest first where several start together."""
    known = _known()
    linked = gazetteer.linked_names()
    done = 0
    for match in _RUN.finditer(text):
        surface = match.group()
        behind = _behind_article(text, match) if text[match.start() - 1] == "-" else None
        if behind is not None:
            done = behind.end
            yield behind
        elif surface in known and surface.partition(" ")[0] not in linked:
            start = match.start()
            if start >= done:
                done = match.end()
                yield Name(start, done, surface)
        elif (
            surface.isalpha()
            and surface.isascii()
            and surface not in linked
            and not surface.isupper()
        ):
            continue
        else:
            start = match.start()
            apart = _run_names(surface) if start >= done else None
            if apart is not None:
                for begin, end, spelled, before, after in apart:
                    done = start + end
                    yield Name(start + begin, done, spelled, before, after)
                continue
            words = _words(surface, start)
            if start < done:
                words = [word for word in words if word[0] >= done]
            for name in _in_run(text, words):
                done = name.end
                yield name


def _behind_article(text: str, run: re.Match[str]) -> Name | None:
    """Return the town of "al-Qusayr", whose run of capitals begins behind its article."""
    article = _ARTICLE.search(text, max(0, run.start() - _WORD), run.start())
    words = _words(run.group(), run.start())
    if article is None:
        return None
    start, end = article.start("article"), words[0][0] + len(words[0][1])
    spelled = gazetteer.with_article(text[start].upper() + text[start + 1 : end])
    if not spelled:
        return None
    after = words[1][1] if len(words) > 1 else ""
    return Name(start, end, spelled, article["before"] or "", after)


@lru_cache(_REMEMBERED)
def _run_names(run: str) -> tuple[Name, ...] | None:
    """Return the names within a run, with offsets into it; None where what follows may matter.

    News repeats its runs ("President Volodymyr Zelensky"): two of three are met again.
    """
    words = _words(run, 0)
    if any(word in gazetteer.linked_names() for _, word in words):
        return None
    return tuple(_in_run(run, words))


def _words(run: str, start: int) -> list[tuple[int, str]]:
    """Cut a run into words with their offsets, an empty word where the run breaks."""
    words: list[tuple[int, str]] = []
    for raw in run.split(" "):
        word, breaks = raw, False
        if not raw.isalpha():
            word, breaks = _trimmed(raw)
        words.append((start, word))
        if breaks:
            words.append((start + len(word), ""))
        start += len(raw) + 1
    return words


@lru_cache(_REMEMBERED)
def _trimmed(raw: str) -> tuple[str, bool]:
    """Trim what is no part of a name off a word; true if a name can't go on after it."""
    if _ABBREVIATION.fullmatch(raw):
        return raw, False
    possessive = _POSSESSIVE.search(raw)
    word = raw[: possessive.start()] if possessive else raw
    joined = _JOINED.search(word)
    word = word[: joined.start()] if joined else word
    word = word.rstrip(".'’-")
    return word, word != raw


def _in_run(text: str, words: list[tuple[int, str]]) -> Iterator[Name]:
    """Yield the names of places in a run of capitalised words, the longest first."""
    known = _known()
    firsts = _first_words()
    count = len(words)
    i = 0
    while i < count:
        start, word = words[i]
        length = 0
        if word in firsts or not word.isascii() or (word.isupper() and word.title() in firsts):
            long = _longest_linked(text, start, gazetteer.linked_names().get(word, ()))
            if long:
                yield Name(start, start + len(long), long, words[i - 1][1] if i else "")
                return
            if i + 1 < count:
                length, spelled = _longest(text, words, i)
        if not length and word:
            spelled = word if word in known else _respelled(word)
            length = 1 if spelled else 0
        if length:
            last, word = words[i + length - 1]
            after = words[i + length][1] if i + length < count else ""
            yield Name(start, last + len(word), spelled, words[i - 1][1] if i else "", after)
        elif "-" in word:
            before = words[i - 1][1] if i else ""
            yield from _parts(start, word, "" if before in _function() else before)
        i += length or 1


def _respelled(word: str) -> str:
    return "" if word.isalpha() and word.isascii() and not word.isupper() else plain(word)


def _longest(text: str, words: list[tuple[int, str]], i: int) -> tuple[int, str]:
    """Return how many words from the i-th on make the longest name of several, and the name."""
    known = _known()
    start = words[i][0]
    for j in range(min(len(words), i + _LONGEST), i + 1, -1):
        last, word = words[j - 1]
        if not word:
            continue
        surface = text[start : last + len(word)]
        if surface in known:
            return j - i, surface
        if not surface.isascii() or surface.isupper() or surface.startswith(("Al ", "El ")):
            spelled = plain(surface)
            if spelled:
                return j - i, spelled
    return 0, ""


def _longest_linked(text: str, start: int, names: tuple[str, ...]) -> str:
    for name in names:
        end = start + len(name)
        if text.startswith(name, start) and not text[end : end + 1].isalnum():
            return name
    return ""


def _parts(start: int, word: str, before: str) -> Iterator[Name]:
    """Yield both sides of "Polish-Ukrainian"; `before` tells "Ada Flores-Vargas" from them.

    Only the first of a county's: the Dade of Miami-Dade is no town.
    """
    sides = word.split("-")
    for part in sides[:1] if f"{word} County" in _known() else sides:
        if plain(part):
            yield Name(start, start + len(part), plain(part), before)
        start += len(part) + 1
