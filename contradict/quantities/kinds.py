"""Numbers that are no quantities: dates, times, ages, scores, ordinals, names, ids, idioms.

The patterns and their examples are `data/lexicons/not_quantities.toml`; this module tries
them at a number, and then judges a number that was read by what was found around it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from contradict.lexicon import Rule, any_of, load
from contradict.quantities.nouns import plural
from contradict.quantities.numerals import Numeral
from contradict.quantities.words import CARDINALS, IN_CAPITALS, by_first_letter, word_classes
from contradict.records import Kind, Noun, Quantity

_LEXICON = load("not_quantities")
_TABLES = _LEXICON.tables
_YEAR_BEFORE = frozenset(_TABLES["year_before"])
_SAME_PLURAL = frozenset(_TABLES["same_plural"])
_YEAR_HEDGES = frozenset(_TABLES["year_hedges"])
_BEFORE_COUNT = frozenset(_TABLES["before_count"])
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
        "{month}": any_of(_TABLES["months"]) + r"(?!\w)\.?",
        "{ampm}": r"(?:[apAP]\. ?[mM]\b\.?|[apAP][mM]\b\.?)",
        "{zone}": any_of(_TABLES["zones"]),
        "{label}": any_of(_TABLES["labels"]),
        "{word}": f"(?:{by_first_letter(CARDINALS, IN_CAPITALS)})",
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


class _RuleSets(NamedTuple):
    """The rules by what they start with; `plain` is any digit rule that looks at nothing before.

    `last` holds the words right before a number on which some rule depends.
    """

    digit: tuple[_Matcher, ...]
    word: tuple[_Matcher, ...]
    digit_after_words: tuple[_Matcher, ...]
    plain: re.Pattern[str]
    last: frozenset[str]


@cache
def _rules() -> _RuleSets:
    digit, word = _matchers("digit"), _matchers("word")
    plain = "|".join(f"(?:{m.pattern.pattern})" for m in digit if m.before is None)
    return _RuleSets(
        digit,
        word,
        tuple(m for m in digit if m.before is not None),
        re.compile(plain),
        frozenset().union(*(m.last for m in (*digit, *word) if m.last is not None)),
    )


@cache
def _applicable(digit: bool, plain: bool, last: str) -> tuple[_Matcher, ...]:
    """Return the rules for a digit or a word after a `last` word; "" for one of no rule."""
    sets = _rules()
    rules = (sets.digit if plain else sets.digit_after_words) if digit else sets.word
    return tuple(rule for rule in rules if rule.last is None or last in rule.last)


_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:[-–/](?:(?:19|20)\d\d|\d\d))?(?![\d,.]\d|\w|%)")
_ADDED = re.compile(r"\b(?:further|another|additional|extra) $")
_AGES_BEFORE = re.compile(r"\b(?:aged?|ages|ages of|age of) (?:from )?$")
_LAST_WORD = re.compile(r"([A-Za-z]+|[(–—-])[ \u00a0]?$")
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}(?:[-–]\d{1,3})?(?![\d.,]\d|[\w%])")
_ONE_COUNTED = re.compile(
    r"(?: of (?:them|whom))? (?:[Dd]ead|left dead|[Kk]illed|[Ww]ounded|[Ii]njured|[Hh]urt"
    r"|was (?:killed|injured|wounded|hurt|dead|arrested|in)"
    r"|missing|[Aa]rrested|fatally|in critical|critically|seriously|had|male|female"
    r"|with (?:[a-z-]+ ){0,3}(?:injur(?:y|ies)|wounds?|burns))\b"
)
_KILLS = re.compile(r"(?:[Kk]ill|[Ii]njur|[Ww]ound|[Ll]eav|[Hh]urt|[Aa]rrest)\w*(?: at least)? $")
_AGE_BEFORE = re.compile(
    r"(?:[A-Z][\w.’'-]+|Jr\.|[Ww]oman|[Mm]an|boy|girl|[Ss]?[Hh]e|him|her|father|mother|son|"
    r"daughter|husband|wife|brother|sister|victim|one|teen|teenager), $|[A-Z][\w’'-]+ \($"
)
_AGE_AFTER = re.compile(
    r"[,;.](?: |$|[\"”’'])|\)(?=[ ,.;]|$)|$| \([a-z]"
    r"| (?:of(?! them| whom| those| these| the)|was|is|and|who)\b"
)
_CAPITAL_BEFORE = re.compile(r"(?<![.!?:;\"“”‘’'\n(] )(?<!^)\b([A-Z][\w&’'-]*) $")
_INITIALS_BEFORE = re.compile(rf"(?<![\w.])(?!{any_of(_TABLES['no_labels'])} )[A-Z]{{2,5}} $")
_NAME_AFTER = re.compile(
    r"[.,;:)’'\"”]|$| (?:and|or|in|at|on|with|for|to|from|as|which|that|will|reports|reported|has"
    r"|news|News)\b"
)


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
    sets = _rules()
    plain = digit and sets.plain.match(text, at, stop) is not None
    for rule, kind, pattern, before, _ in _applicable(
        digit, plain, last if last in sets.last else ""
    ):
        match = pattern.match(text, at, stop)
        if match and (before is None or before.search(text, low, at)):
            return other(text, at, match.end(), kind, rule)
    return None


def _last_word(window: str) -> str:
    """Return the word right before a number: "Feb" of "on Feb. "."""
    if not window.endswith((" ", "-")) or window[-2:-1].isspace():
        return ""
    word = (window.split() or [""])[-1].removesuffix("-")
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
    """Return what a count really is (a year, an age, a score), and why; None if it counts."""
    if quantity.unit != "count" or quantity.vague:
        return None
    if numeral.refused:
        return "refused", numeral.refused
    at = quantity.numeral_start
    hedged = quantity.start < at
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
    if numeral.scale == 1 and text[quantity.numeral_end : quantity.numeral_end + 1].isalpha():
        return "name", "letters-after"
    if numeral.whole and _is_named(text, quantity, start, stop):
        return "name", "capital-before"
    return None


def of_ages(text: str, at: int, start: int) -> bool:
    """Tell whether a range at `at` gives the ages of a group: "men aged 18 to 60"."""
    return bool(_AGES_BEFORE.search(text, max(start, at - 12), at))


def more_scores(text: str, before: Quantity, quantity: Quantity) -> bool:
    """Tell whether a range goes on a list of scores: the "4-6" of "6-3, 4-6, 7-5"."""
    return text[before.end : quantity.start] == ", " and bool(
        _SCORE.fullmatch(text, quantity.start, quantity.end)
    )


def _singular(noun: Noun | None) -> bool:
    """Tell whether "one" counts `noun`: "one costs" and "one says" hold a verb."""
    return noun is not None and (not plural(noun.head) or noun.head.lower() in _SAME_PLURAL)


def _bare_one(text: str, quantity: Quantity, start: int) -> tuple[Kind, str] | None:
    after = _ONE_COUNTED.match(text, quantity.end)
    if after or _KILLS.search(text, max(start, quantity.start - 24), quantity.start):
        return None
    return "idiom", "one-without-noun"


def _is_year(text: str, quantity: Quantity, start: int, hedged: bool) -> bool:
    """Tell the year of "in 2019", "another 2019 crisis" from the count of "1500 people"."""
    at, noun = quantity.numeral_start, quantity.noun
    if not _YEAR.match(text, at):
        return False
    if (noun is None or plural(noun.head)) and _ADDED.search(text, max(start, at - 12), at):
        return False
    if hedged:
        return noun is None and text[quantity.start : at].lower().strip() in _YEAR_HEDGES
    before = _LAST_WORD.search(text, max(start, at - 14), at)
    dated = before is not None and before.group(1).lower() in _YEAR_BEFORE
    if dated or noun is None:
        return dated or text[at : at + 2] in ("19", "20")
    return noun.lemma not in _YEAR_EXCEPTIONS and not text.startswith("00", at + 2)


def _is_age(text: str, quantity: Quantity, start: int, stop: int) -> bool:
    """Tell "Sara Lind, 45, said" and "Sara Lind (45)" from counts between commas."""
    at = quantity.start
    return bool(
        _AGE_AFTER.match(text, quantity.end, stop)
        and _AGE_BEFORE.search(text, max(start, at - 24), at)
    )


# "Took 208 seats, the Reds 152 and the Greens 85": what they won goes without saying.
_WON = re.compile(
    r"\b(?:seats|votes|goals|medals|points|delegates|deputies)\b[^.;\n]{0,140}?"
    r"(?:,| and),? (?:and )?(?:the )?(?:[A-Z][\w&/’'-]* ){1,4}$"
)
# "In Leeds 41 people were held and in York 12."
_PLACED = re.compile(
    r"\b[Ii]n [A-Z][^.;\n]{0,140}?\d[^.;\n]{0,80}?(?:,| and),? (?:and )?in (?:[A-Z][\w’'-]* ){1,3}$"
)
_LONGEST_LIST = 200


def _is_named(text: str, quantity: Quantity, start: int, stop: int) -> bool:
    """Tell "aboard Pegasus 2." and "a Nova 20 Turbo" from "in headlines Homs 8 killed".

    A capital stands before, and no noun follows but a capital in the singular.
    """
    noun = quantity.noun
    if quantity.high is None or quantity.high > 3000:
        return False
    if noun is None and not _NAME_AFTER.match(text, quantity.end, stop):
        return False
    if noun is not None and (plural(noun.head) or not noun.head[0].isupper()):
        return False
    first = max(start, quantity.start - _LONGEST_LIST)
    listed = (pattern.search(text, first, quantity.start) for pattern in (_WON, _PLACED))
    if noun is None and any(listed):
        return False
    low = max(start, quantity.start - 24)
    if noun is None and _INITIALS_BEFORE.search(text, low, quantity.start):
        return True
    before = _CAPITAL_BEFORE.search(text, low, quantity.start)
    return before is not None and not _verbal(before.group(1))


def _verbal(word: str) -> bool:
    """Tell whether a word can be no noun: a form of a verb, an adverb, a number, "Among"."""
    low = word.lower()
    kinds = word_classes()
    return low in _BEFORE_COUNT or (
        kinds.get(low)
        in (
            "verb",
            "verb-s",
            "past",
            "participle",
            "gerund",
            "adverb",
        )
        or low in CARDINALS
    )
