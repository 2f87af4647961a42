"""Numbers that are no quantities: dates, times, ages, scores, ordinals, names, ids, idioms.

The patterns and their examples are `data/lexicons/not_quantities.toml`; this module tries
them at a number, and then judges a number that was read by what was found around it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from contradict.lexicon import Rule, load
from contradict.quantities.nouns import plural
from contradict.quantities.numerals import Numeral
from contradict.quantities.words import CARDINALS, alternation, word_classes
from contradict.records import Kind, Noun, Quantity

_LEXICON = load("not_quantities")
_TABLES = _LEXICON.tables
_YEAR_BEFORE = frozenset(_TABLES["year_before"])
_SAME_PLURAL = frozenset({"aircraft", "police", "series", "species", "spacecraft", "crew", "staff"})
_SCORE_NOUNS = frozenset(_TABLES["score_nouns"])
_YEAR_EXCEPTIONS = frozenset(_TABLES["year_exceptions"])
_REACH = 32  # characters before a number that a rule may look at


class _Matcher(NamedTuple):
    rule: str
    kind: Kind
    pattern: re.Pattern[str]
    before: re.Pattern[str] | None
    last: frozenset[str] | None


def _fill(pattern: str) -> str:
    lists = {
        "{month}": "(?:" + "|".join(_TABLES["months"]) + r")(?!\w)\.?",
        "{ampm}": r"(?:[apAP]\. ?[mM]\b\.?|[apAP][mM]\b\.?)",
        "{zone}": "(?:" + "|".join(_TABLES["zones"]) + ")",
        "{label}": "(?:" + "|".join(map(re.escape, _TABLES["labels"])) + ")",
        "{word}": f"(?:{alternation(CARDINALS)})",
    }
    for name, filled in lists.items():
        pattern = pattern.replace(name, filled)
    return pattern


def _matcher(rule: Rule) -> _Matcher:
    before = rule.fields.get("before")
    return _Matcher(
        rule.id,
        rule.fields["kind"],
        re.compile(_fill(rule.pattern)),
        re.compile(f"(?:{_fill(before)})$") if before else None,
        _last_words(rule.fields.get("last")),
    )


def _last_words(names: list[str] | None) -> frozenset[str] | None:
    if names is None:
        return None
    lists = {"months": _TABLES["months"], "labels": _TABLES["labels"]}
    return frozenset(word for name in names for word in lists.get(name, [name]))


def _matchers(starts: str) -> tuple[_Matcher, ...]:
    return tuple(_matcher(r) for r in _LEXICON.rules if r.fields["starts"] in (starts, "both"))


_DIGIT_RULES = _matchers("digit")
_WORD_RULES = _matchers("word")
_AFTER_WORDS = tuple(m for m in _DIGIT_RULES if m.before is not None)
_ANY_DIGIT = re.compile(
    "|".join(f"(?:{m.pattern.pattern})" for m in _DIGIT_RULES if m.before is None)
)

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:[-–/](?:(?:19|20)\d\d|\d\d))?(?![\d,.]\d|\w|%)")
_LAST_WORD = re.compile(r"([A-Za-z]+|[(–—-])[ \u00a0]?$")
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}(?:[-–]\d{1,3})?(?![\d.,]\d|[\w%])")
_ONE_COUNTED = re.compile(
    r" (?:dead|killed|wounded|injured|hurt|was (?:killed|injured|wounded|hurt|dead|arrested|in)"
    r"|missing|arrested|fatally|in critical|critically|seriously|had|male|female)\b"
)
_KILLS = re.compile(r"(?:[Kk]ill|[Ii]njur|[Ww]ound|[Ll]eav|[Hh]urt|[Aa]rrest)\w*(?: at least)? $")
_AGE_BEFORE = re.compile(
    r"(?:[A-Z][\w.’'-]+|Jr\.|[Ww]oman|[Mm]an|boy|girl|[Ss]?[Hh]e|him|her|father|mother|son|"
    r"daughter|husband|wife|brother|sister|victim|one|teen|teenager), $|[A-Z][\w’'-]+ \($"
)
_AGE_AFTER = re.compile(r"[,;.](?: |$|[\"”’'])|\)(?=[ ,.;]|$)|$| (?:of|was|is|and|who)\b")
_DASHED = re.compile(r"(?<=[a-z]) ?[-–]$")
_CAPITAL_BEFORE = re.compile(r"(?<![.!?:;\"“”‘’'\n(] )(?<!^)\b([A-Z][\w&’'-]*) $")
_NAME_AFTER = re.compile(r"[.,;:)’'\"”]|$| (?:and|or|in|at|on|with|for|to|from|as|which|that)\b")


def other(text: str, start: int, stop: int, kind: Kind, reason: str) -> Quantity:
    """Return the record of a number at `start`..`stop` that is no quantity."""
    return Quantity(
        start=start,
        end=stop,
        numeral_start=start,
        numeral_end=stop,
        text=text[start:stop],
        kind=kind,
        reason=reason,
        rules=(reason,),
    )


def classify(text: str, at: int, start: int, stop: int) -> Quantity | None:
    """Return the non-quantity that begins at `at`, or None. Looks no further than start..stop."""
    low = max(start, at - _REACH)
    window = text[low:at]
    digit = text[at].isdigit()
    last = _last_word(window)
    if digit and not _ANY_DIGIT.match(text, at, stop):
        rules: tuple[_Matcher, ...] = _AFTER_WORDS
    else:
        rules = _DIGIT_RULES if digit else _WORD_RULES
    for rule, kind, pattern, before, lasts in rules:
        if lasts is not None and last not in lasts:
            continue
        match = pattern.match(text, at, stop)
        if match and (before is None or before.search(text, low, at)):
            return other(text, at, match.end(), kind, rule)
    return None


def _last_word(window: str) -> str:
    """Return the word right before a number: "Feb" of "on Feb. "."""
    if not window or window[-1] not in " -\u00a0":
        return ""
    word = window[:-1].rpartition(" ")[2]
    return word.strip("(\"'“‘").removesuffix(".").rpartition("-")[2]


def verdict(
    text: str, quantity: Quantity, numeral: Numeral, start: int, stop: int
) -> tuple[Kind, str, int] | None:
    """Return what a number that was read is instead of a quantity, why, and its end, or None."""
    found = _kind(text, quantity, numeral, start, stop)
    if found is None:
        return None
    whole = {"score": _SCORE, "date": _YEAR}.get(found[0])
    match = whole.match(text, quantity.numeral_start, stop) if whole else None
    return *found, match.end() if match else quantity.numeral_end


def _kind(
    text: str, quantity: Quantity, numeral: Numeral, start: int, stop: int
) -> tuple[Kind, str] | None:
    if quantity.unit != "count" or quantity.vague:
        return None
    if numeral.refused:
        return "refused", numeral.refused
    at, hedged = numeral.start, quantity.start < numeral.start
    if at == start and not text[quantity.end : stop].strip(" .\n") and numeral.whole:
        return "id", "stands-alone"
    if numeral.whole and _is_year(text, quantity, start, hedged):
        return "date", "year"
    if hedged:
        return None
    if numeral.high == 1 and numeral.form == "words" and not _singular(quantity.noun):
        return _bare_one(text, quantity, start)
    if numeral.scale == 1 and 1 <= numeral.high <= 110 and _is_age(text, quantity, start, stop):
        return "age", "age-between-commas"
    if numeral.form != "digits":
        return None
    noun = quantity.noun.lemma if quantity.noun else None
    if (noun is None or noun in _SCORE_NOUNS) and _SCORE.match(text, at, stop):
        return "score", "score"
    if numeral.whole and quantity.noun is None and _is_named(text, quantity, start, stop):
        return "name", "capital-before"
    return None


def _singular(noun: Noun | None) -> bool:
    """Tell whether "one" counts `noun`: "one costs" and "one says" hold a verb."""
    return noun is not None and (not plural(noun.head) or noun.head.lower() in _SAME_PLURAL)


def _bare_one(text: str, quantity: Quantity, start: int) -> tuple[Kind, str] | None:
    after = _ONE_COUNTED.match(text, quantity.end)
    if after or _KILLS.search(text, max(start, quantity.start - 24), quantity.start):
        return None
    return "idiom", "one-without-noun"


def _is_year(text: str, quantity: Quantity, start: int, hedged: bool) -> bool:
    at = quantity.numeral_start
    if not _YEAR.match(text, at):
        return False
    if quantity.noun is None:
        return not hedged or text[quantity.start : at].lower().strip() in (
            "about",
            "around",
            "over",
        )
    if hedged:
        return False
    before = _LAST_WORD.search(text, max(start, at - 14), at)
    if before and before.group(1).lower() in _YEAR_BEFORE:
        return True
    return quantity.noun.lemma not in _YEAR_EXCEPTIONS and not text.startswith("00", at + 2)


def _is_age(text: str, quantity: Quantity, start: int, stop: int) -> bool:
    """Tell "Sara Lind, 45, said" and "Sara Lind (45)" from counts between commas."""
    at = quantity.start
    return bool(
        _AGE_AFTER.match(text, quantity.end, stop)
        and _AGE_BEFORE.search(text, max(start, at - 24), at)
    )


def _is_named(text: str, quantity: Quantity, start: int, stop: int) -> bool:
    """Tell "aboard Pegasus 2." from "the headline Homs 8 killed": a capital before, no noun."""
    if not _NAME_AFTER.match(text, quantity.end, stop) or quantity.high is None:
        return False
    before = _CAPITAL_BEFORE.search(text, max(start, quantity.start - 24), quantity.start)
    return before is not None and quantity.high <= 3000 and not _verbal(before.group(1))


def _verbal(word: str) -> bool:
    low = word.lower()
    kinds = word_classes()
    return kinds.get(low) in ("verb", "participle", "gerund", "adverb") or low in CARDINALS
