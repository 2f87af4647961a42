"""Numbers that are no quantities: dates, times, ages, scores, ordinals, names, ids, idioms."""

from __future__ import annotations

import re
from dataclasses import replace

from contradict.lexicon import load
from contradict.quantities.numerals import Numeral
from contradict.records import Kind, Quantity

_TABLES = load("not_quantities").tables
_MONTH = "(?:" + "|".join(_TABLES["months"]) + r")\b\.?"
_ZONE = "(?:" + "|".join(_TABLES["zones"]) + ")"
_LABELS = frozenset(_TABLES["labels"])
_YEAR_BEFORE = frozenset(_TABLES["year_before"])

_STARTS: tuple[tuple[Kind, str, re.Pattern[str]], ...] = (
    ("idiom", "9/11", re.compile(r"(?:9/11|24/7|7/7|50[-/]50|20/20|9-1-1)(?![\d/-])")),
    ("date", "year-month-day", re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?!\d)")),
    ("date", "day/month/year", re.compile(r"\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d\d)(?!\d)")),
    (
        "date",
        "day-month",
        re.compile(
            rf"\d{{1,2}}(?:st|nd|rd|th)?(?:(?: ?[-–] ?| to | and | or )\d{{1,2}}(?:st|nd|rd|th)?)?(?: of)?[ -]{_MONTH}(?:,? (?:19|20)\d\d)?"
        ),
    ),
    ("date", "decade", re.compile(r"(?:\d{4}|[1-9]0)[’']?s\b")),
    (
        "time",
        "clock",
        re.compile(
            rf"\d{{1,2}}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?| ?{_ZONE}\b)|\d{{1,2}}:\d\d(?::\d\d)?(?![\d:])(?: ?{_ZONE}\b)?|\d{{1,2}}(?:(?: ?[-–] ?| to )\d{{1,2}})? ?[ap]\.?m\b\.?|\d{{4}} ?(?:GMT|UTC|hours local|local time|ET\b|hrs\b)|\d{{1,2}} o['’]clock"
        ),
    ),
    ("ordinal", "ordinal", re.compile(r"\d[\d,]*(?:st|nd|rd|th|ST|ND|RD|TH)\b")),
    (
        "id",
        "phone",
        re.compile(
            r"\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)|1-8\d\d-[\dA-Z-]{7,}|\d{3}-\d{2}-\d{4}(?!\d)|\d{3}-\d{4}(?![\d,])"
        ),
    ),
    ("id", "long-number", re.compile(r"0\d{3,}(?![\d.,]\d)|\d{10,}(?!\d)|\d+(?:\.\d+){3,}")),
    (
        "age",
        "years-old",
        re.compile(
            r"\d{1,3}(?:[- ](?:and[- ]a[- ]half[- ])?(?:years?|months?|weeks?|days?)[- ]olds?\b|[- ]?y/?o\b)"
        ),
    ),
    (
        "name",
        "letters-after",
        re.compile(
            r"\d+[A-Za-z]{1,2}\d+\w*|\d+D\b|\d+G\b(?! (?:of|per))|\d{3}-\d{3}(?= (?:jet|plane|aircraft))"
        ),
    ),
)
_WORD_AGE = re.compile(r"[A-Za-z]+(?:-[a-z]+)?[- ](?:years?|months?|weeks?)[- ]olds?\b")
_BEFORE_DATE = re.compile(rf"(?:{_MONTH}) (?:the )?$")
_LABEL_BEFORE = re.compile(r"([^\W\d_][\w&.’']*)[ -]$")
_GLUED = re.compile(r"[^\W\d_][-_/]?$|[#@_]$|\d[/:]$")
_MONTH_DAY = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?\d{1,2}| and \d{1,2}| to \d{1,2}| or \d{1,2})?(?:,? (?:19|20)\d\d)?(?![\d,.]\d|[%])"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:[-–/](?:(?:19|20)\d\d|\d\d))?(?![\d,.]\d|\w|%)")
_LAST_WORD = re.compile(r"([A-Za-z]+|[(–—-])[ \u00a0]?$")
_AGE_AFTER = re.compile(r",(?= )|\)(?=[ ,.])")
_AGED = re.compile(r"(?:aged?|Aged?|age of|ages) $")
_NUMBER_ONE = re.compile(r"(?:[Nn]umber|[Nn]o\.?|[Nn]os\.?) $")
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}(?:[-–]\d{1,3})?(?![\d.,]\d|[-\w%])")
_ONE_NOT = re.compile(
    r"(?:[Nn]o|[Aa]ny|[Ee]very|[Ss]ome|[Ee]ach|[Aa]nother|[Tt]his|[Tt]hat|[Tt]he|[Ww]hich|[Ll]oved|[Oo]nly|[Nn]ew|[Tt]ough|[Bb]ig|[Gg]ood|[Ff]irst|[Ll]ast|[Nn]ext|[Gg]reat|[Ll]ong|[Ss]quare|[Dd]ay|[Hh]ard|[Bb]ad)[ -]$"
)
_ONE_IDIOM = re.compile(
    r"[Oo]ne(?:[- ](?:another|by one|of(?: the| our| its| their| my| his| her| those| these| your| America| Britain)?|on[- ]one|thing|day|way|side|hand|might|could|would|should|can|must|may|will|time|point|too|where|whose|who|that|which|step|to one|stop|size|such|man['’]s|or the other|or another|a half)\b|-)"
)


def _other(text: str, start: int, stop: int, kind: Kind, reason: str) -> Quantity:
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
    """Return the non-quantity that begins at `at`, or None."""
    if text[at] in "Oo" and text[at + 1 : at + 3] == "ne":
        match = _ONE_IDIOM.match(text, at, stop)
        if match or _ONE_NOT.search(text, max(start, at - 9), at):
            return _other(text, at, at + 3, "idiom", "one as a pronoun")
    if not text[at].isdigit():
        match = _WORD_AGE.match(text, at, stop)
        if match:
            return _other(text, at, match.end(), "age", "years-old")
        if _NUMBER_ONE.search(text, max(start, at - 8), at):
            word = re.compile(r"\w+").match(text, at)
            return _other(text, at, word.end() if word else at + 1, "name", "label before")
        return None
    if at > start:
        previous = text[at - 1]
        if previous in "#@_/:.-–" or previous.isalnum():
            glued = _GLUED.search(text, max(start, at - 3), at)
            if glued:
                token = re.compile(r"[\w./:-]*\w").match(text, at, stop)
                return _other(text, at, token.end() if token else at + 1, "name", "letters before")
        if _BEFORE_DATE.search(text, max(start, at - 16), at):
            match = _MONTH_DAY.match(text, at, stop) or _YEAR.match(text, at, stop)
            if match:
                return _other(text, at, match.end(), "date", "month before")
        label = _LABEL_BEFORE.search(text, max(start, at - 16), at)
        if label and label.group(1) in _LABELS:
            token = re.compile(r"\d[\d.,]*[\w-]*").match(text, at, stop)
            return _other(text, at, (token.end() if token else at + 1), "name", "label before")
    for kind, reason, pattern in _STARTS:
        match = pattern.match(text, at, stop)
        if match:
            return _other(text, at, match.end(), kind, reason)
    return None


def review(text: str, quantity: Quantity, numeral: Numeral, start: int, stop: int) -> Quantity:
    """Return `quantity`, or the non-quantity that its surroundings show it to be."""
    verdict = _verdict(text, quantity, numeral, start, stop)
    if verdict is None:
        return quantity
    return replace(
        _other(text, quantity.numeral_start, quantity.numeral_end, verdict[0], verdict[1]),
    )


def _verdict(
    text: str, quantity: Quantity, numeral: Numeral, start: int, stop: int
) -> tuple[Kind, str] | None:
    if numeral.refused and quantity.unit == "count":
        return "refused", numeral.refused
    at = numeral.start
    plain = quantity.unit == "count" and not quantity.vague and quantity.start == at
    if quantity.unit == "count" and _AGED.search(text, max(start, at - 8), at):
        return "age", "aged"
    if plain and numeral.whole and _is_year(text, quantity, start, stop):
        return "date", "year"
    if (
        plain
        and numeral.whole
        and 1 <= numeral.high <= 110
        and _is_age(text, at, quantity.end, start, stop)
    ):
        return "age", "between commas"
    if (
        plain
        and numeral.form == "digits"
        and _SCORE.match(text, at, stop)
        and quantity.noun is None
    ):
        return "score", "score"
    if text[at] in "oO" and plain and numeral.high == 1 and quantity.noun is None:
        following = text[quantity.end : quantity.end + 12]
        if not re.match(r" (?:dead|killed|wounded|injured|was|were|in |missing|at|on)", following):
            return "idiom", "one as a pronoun"
    return None


def _is_year(text: str, quantity: Quantity, start: int, stop: int) -> bool:
    if not _YEAR.match(text, quantity.numeral_start, stop):
        return False
    if quantity.noun is None:
        return True
    before = _LAST_WORD.search(
        text, max(start, quantity.numeral_start - 14), quantity.numeral_start
    )
    if before is None:
        return not text[quantity.numeral_start : quantity.numeral_end].endswith("00")
    return before.group(1).lower() in _YEAR_BEFORE or not quantity.noun.head.endswith("s")


def _is_age(text: str, at: int, end: int, start: int, stop: int) -> bool:
    """Tell "Sara Lind, 45, said" and "Sara Lind (45)" from counts between commas."""
    if not _AGE_AFTER.match(text, end, stop) and not (end < stop and text[end] in ".;"):
        return False
    before = text[max(start, at - 30) : at]
    return bool(
        re.search(
            r"(?:[A-Z][\w.’'-]+|Jr\.|woman|man|boy|girl|[Ss]?[Hh]e|him|her|father|mother|son|daughter|husband|wife|brother|sister|victim|one), $|[A-Z][\w’'-]+ \($",
            before,
        )
    )
