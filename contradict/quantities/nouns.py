"""Finds the noun phrase that a number counts: head, lemma and modifiers."""

from __future__ import annotations

import re

from contradict.lexicon import load
from contradict.quantities.words import word_classes
from contradict.records import Noun

_TABLES = load("quantity_nouns").tables
_STOPS = frozenset(_TABLES["stops"])
_VERBS = frozenset(_TABLES["verbs"])
_IRREGULAR: dict[str, str] = dict(_TABLES["irregular"])
_WORD = re.compile(r"([ \u00a0]|-)([^\W\d_]+(?:\.[^\W\d_]\.?)*(?:['’-][^\W\d_]+)*\.?)")
_OF_GROUP = re.compile(
    r"(?: more| other)? of (?:(?:the|its|his|her|their|our|my|these|those|all)(?: (?:more|some)?"
    r" ?(?:than )?[\d,.]+| \w+teen| two| three| four| five| six| seven| eight| nine| ten)? )?"
)
_LONGEST = 6


def lemma_of(word: str) -> str:
    """Return a noun's singular in lower case: "personnel" stays, "cities" is "city"."""
    low = word.lower().replace("’", "'")
    if low.endswith("'s"):
        low = low[:-2]
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low.endswith("men") and len(low) > 4:
        return low[:-2] + "an"
    if len(low) < 4 or low.endswith(("ss", "us", "is", "'s")) or not low.endswith("s"):
        return low
    if low.endswith("ies"):
        return low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return low[:-2]
    return low[:-1]


def read_noun(text: str, pos: int, end: int) -> Noun | None:
    """Read the counted noun phrase after a numeral or unit that ends at `pos`.

    None where no noun follows: "two were killed", "450 dead", "five on Friday".
    """
    group = _OF_GROUP.match(text, pos, end)
    if group:
        pos = group.end() - 1
    words: list[tuple[int, int, str]] = []
    classes = word_classes()
    while len(words) < _LONGEST and (match := _WORD.match(text, pos, end)):
        word = match.group(2)
        stop = match.end()
        if word.endswith(".") and not _abbreviation(word):
            word, stop = word[:-1], stop - 1
        low = word.lower().replace("’", "'")
        if low in _STOPS or (words and _ends_phrase(word, low, classes, text, stop, end)):
            break
        if not words and _no_start(low, classes, word):
            break
        words.append((match.start(2), stop, word))
        pos = stop
        if low.endswith("'s") and len(words) == 1 and not classes:
            break
    while words and _weak_tail(words[-1][2], classes):
        words.pop()
    if not words:
        return None
    head = words[-1][2]
    start, stop = words[0][0], words[-1][1]
    return Noun(
        start=start,
        end=stop,
        text=text[start:stop],
        head=head,
        lemma=lemma_of(head),
        modifiers=tuple(word for _, _, word in words[:-1]),
    )


def _abbreviation(word: str) -> bool:
    return word.count(".") > 1


def _no_start(low: str, classes: dict[str, str], word: str) -> bool:
    kind = classes.get(low)
    return kind == "verb" and not word[0].isupper() and not low.endswith("s")


def _ends_phrase(
    word: str, low: str, classes: dict[str, str], text: str, stop: int, end: int
) -> bool:
    """Tell whether `word` can't continue a noun phrase that has begun."""
    if low in _VERBS:
        return True
    if word[0].isupper():
        return False
    kind = classes.get(low)
    if kind in ("verb", "adverb"):
        return True
    if kind in ("participle", "gerund") or (kind is None and low.endswith("ed") and len(low) > 4):
        following = _WORD.match(text, stop, end)
        if not following:
            return True
        after = following.group(2).lower()
        return after in _STOPS or classes.get(after) in ("verb", "adverb", "participle")
    return False


def _weak_tail(word: str, classes: dict[str, str]) -> bool:
    low = word.lower()
    kind = classes.get(low)
    return low in _VERBS or (
        not word[0].isupper() and kind in ("adverb", "adjective", "verb", "participle")
    )
