"""Figures that the one before is compared with: "15 million, against 12 million the year before".

Such a figure is of another time than its neighbour. Where the text does not tell of which, and
figures of that kind leave it open, it has no period and can't be compared.
"""

from __future__ import annotations

import re
from dataclasses import replace

from contradict.claims.period.case import PeriodCase
from contradict.claims.period.choice import Choice
from contradict.claims.period.compared import months_before
from contradict.records import Period, PeriodMention

UNTOLD = "former/untold"
_FORMER = re.compile(
    r"(?:,? (?:\(?(?:up|down) from|against|versus|vs\.?|compared (?:with|to)|after)"
    r"|(?P<from> from))"
    r" (?:an? (?:[\w-]+ ){1,3}of )?(?:\w+ )?$"
)
# Not of another time, but of others: "versus 14% for Denby", "compared with a forecast of 9".
_OF_OTHERS = re.compile(
    r"(?: ?%| per ?cent| million| billion)?(?: [a-z-]+)?"
    r" (?:for|in|among|at|by|of|nationally|nationwide|elsewhere|on average)\b"
)
_EXPECTED = re.compile(
    r"\b(?:expect|forecast|estimate|predict|target|average|consensus|median|plan|goal)"
)
_LEAD = 40  # characters before a number in which it is told to be compared with
_PARTED = re.compile(r"[,;:]| and | but ")
# "The year before" hangs on the year told before it, "a year ago" on the day of the article.
_ANAPHORA = re.compile(r"(?:the year before|(?:the )?(?:previous|prior) year)$", re.I)
_RESULTS = ("revenue", "profit", "loss", "money")


def former(case: PeriodCase) -> Choice | None:
    """Take a figure that its neighbour is compared with as that of a year before, or of no time."""
    beside = case.number.beside
    text, begin = case.number.sentence.text, case.number.sentence.start
    start = case.number.start - begin
    match = _FORMER.search(text, max(0, start - _LEAD), start)
    if match is None or (match["from"] and not case.measured):
        return None
    own = _own_time(case)
    if own is not None:
        return _of_year_before(own, beside)
    others = _OF_OTHERS.match(text, case.number.end - begin) or _EXPECTED.search(match.group())
    if beside is None or others or match.group().startswith((" after", ", after")):
        return None
    return _of_untold_time(case, beside)


def _own_time(case: PeriodCase) -> PeriodMention | None:
    """Return the time that stands right after a figure."""
    text, begin, end = case.number.sentence.text, case.number.sentence.start, case.number.end
    for mention in case.mentions:
        gap = mention.start - end
        if gap >= 0 and not _PARTED.search(text, end - begin, mention.start - begin):
            return mention
    return None


def _of_year_before(own: PeriodMention, beside: Period | None) -> Choice | None:
    """Resolve "the year before" from the neighbour's year, where the sentence names none.

    "The same period in 2019" is the neighbour's stretch in that year.
    """
    if own.rule == "same-in-year":
        return _in_year(beside, own.period) or (Period(kind="none"), UNTOLD)
    if own.rule != "year-earlier":
        return None
    earlier = _year_earlier(beside) if beside and beside.kind == "interval" else None
    if earlier is not None:
        return earlier
    return (Period(kind="none"), UNTOLD) if _ANAPHORA.search(own.text) else None


def _of_untold_time(case: PeriodCase, beside: Period) -> Choice | None:
    """Take a year's figure as compared with that of the year before, as a firm's results are."""
    if beside.kind != "interval" or beside.granularity not in ("month", "quarter", "year"):
        return None
    results = case.measure in _RESULTS or beside == case.context.reported
    if beside.granularity == "year" or (beside.granularity == "quarter" and results):
        earlier = _year_earlier(beside)
        if earlier is not None:
            return earlier
    return Period(kind="none"), UNTOLD


def _in_year(beside: Period | None, told: Period) -> Choice | None:
    """Return the neighbour's stretch moved into the year that is told, if it is of a later one."""
    if beside is None or beside.kind != "interval" or not (beside.start and told.start):
        return None
    years = beside.start.year - told.start.year
    base = months_before(beside, 12 * years) if years > 0 else None
    return (replace(base, as_of=base.end), "former") if base is not None else None


def _year_earlier(beside: Period) -> Choice | None:
    base = months_before(beside, 12)
    return (replace(base, as_of=base.end), "former") if base is not None else None
