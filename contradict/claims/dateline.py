"""Datelines, "KYIV, Ukraine (AP) —" at the start of a paragraph: four patterns, each for one use.

What one asks may be loose where the name or the date is known, and has to be strict where the
dateline alone shows that a word in capitals is a town.
"""

from __future__ import annotations

import re

_WITHIN = r"(?:, [A-Z][\w. ]{1,20})?"  # ", Ukraine", ", Sept 3"
_AGENCY = r"(?: ?\([^)\n]{1,40}\))?"
# "HOUSTON - ", "LINCOLN, Sept 3 (AP) —": no colon, which also follows "WATCH" and "UPDATE".
_IN_CAPITALS = re.compile(rf"(?<=\n)[A-Z][A-Z .]+{_WITHIN}{_AGENCY} ?(?:--|[–—]|- (?=[A-Z]))")
# "KYIV, Ukraine (AP) —", "Mumbai, Nov 11 -", "New Delhi / Mumbai:", after the name of a place.
_AFTER_PLACE = re.compile(
    rf"{_WITHIN}(?:, [A-Z]\w+\.? \d{{1,2}})?,?{_AGENCY}"
    r"(?: ?(?:--|[–—])| -(?!\w)|(?<=\))-(?= )|:(?= )| /(?= [A-Z]))"
)
# "Conn., Oct. 27 (UPI) --", after the date: "On Oct. 27: ..." is none.
_AFTER_DATE = re.compile(rf"{_AGENCY} ?(?:--|[–—]|- )")
# "(WSLS 10) -": the country gives out all call signs with K and W (47 CFR 73.3550).
_OF_STATION = re.compile(r"\n[A-Z][^\n(]{2,40}\( ?[KW][A-Z]{3}(?:[ /-][^)\n]{1,20})?\) ?[-–—]")
# What a sentence opens with before its own words: "ALMATY (AP) -", "OSLO, May 3 —", "10:10 -".
_LAND = r"[A-Z][\w.]{1,12}(?: [A-Z][\w.]{1,12})?"  # "England", "South Korea", "May"
_OPENING = re.compile(
    rf"(?:[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){{0,3}}(?:, {_LAND}(?: \d{{1,2}})?){{0,2}}"
    rf"{_AGENCY}|\d{{1,2}}[:.]\d\d(?: ?[ap]\.?m\.?)?) ?(?:--|[–—]|-(?= )) ?(?=[A-Z\"“])"
)


def end_of_opening(text: str) -> int:
    """Return where a sentence's own words begin, behind a dateline or a time of day."""
    match = _OPENING.match(text)
    return match.end() if match else 0


def begins_in_capitals(text: str, start: int) -> bool:
    """Tell whether a paragraph begins with a dateline in capitals at `start`."""
    return _IN_CAPITALS.match(text, start) is not None


def ends_after_place(text: str, end: int) -> bool:
    """Tell whether the rest of a dateline follows a place that ends at `end`."""
    return _AFTER_PLACE.match(text, end) is not None


def ends_after_date(text: str, end: int) -> bool:
    """Tell whether the rest of a dateline follows a date that ends at `end`."""
    return _AFTER_DATE.match(text, end) is not None


def is_of_american_station(text: str) -> bool:
    """Tell whether a dateline names an American broadcaster by its call sign."""
    return _OF_STATION.search(text) is not None
