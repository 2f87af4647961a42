"""Phrases for what a claim says: its number with its unit, what it counts, and when."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from contradict.lexicon import load

# What befell or was done to those counted is said of them: "40 people killed".
_SAID_OF_THEM = ("ed", "ing", "shot", "off", "stolen", "without power", "on strike", "aboard")
_SAID = {
    "attendees": "attending",
    "captured": "captured or held",
    "casualties": "killed or injured",
    "opened fire": "who opened fire",
}
# Subjects that tell the measure themselves: "412 cholera cases", "58 hostages".
_TELLING = {
    "attacks": r"attack|bomb|drone|explosion|missile|rocket|shell|strike",
    "attendees": r"attendee|demonstrator|fan|marcher|participant|protester|spectator",
    "captured": r"captive|hostage|prisoner",
    "cases": r"case|infection|patient",
    "displaced": r"displaced|evacuee|migrant|refugee",
    "employees": r"employee|job|staff|worker",
    "injured": r"injured|wounded",
    "inmates": r"convict|inmate|prisoner",
    "killed": r"dead|death|fatalit|killed",
    "population": r"inhabitant|population|resident",
    "troops": r"",
}
_SIGNS = {
    "count": "",
    "dimensionless": "",
    "magnitude": "",
    "multiple": " times",
    "percentage": "%",
}
_PLURALS = {"century": "centuries", "foot": "feet", "inch": "inches", "pound-mass": "pounds"}
_ONE = re.compile(r"(?:^|\s)(?:1|one|an?)$", re.IGNORECASE)
# "6ft 2in" and "3 dollars 50 cents" have their units within.
_COMPOUND = re.compile(
    r"\d ?-?(?:f(?:oo|ee)?t|pounds?|lbs?|dollars?|euros?|[’'′])(?:,? and |[ ,-]*)[\w.]+"
)
_HOW_OFTEN = tuple(load("numbers").tables["often"])
_VAGUE = ("dozens", "scores", "hundreds", "thousands", "millions", "billions")
# "At least 91", "More Than 500,000" and "DOZENS" within a sentence; "USD 5" and "Rs 5" stay.
_CAPITALISED = re.compile(r"\b(?:[A-Z][a-z]{2,}|A[nst]?|No|Up|So)\b|\b[A-Z]{4,}\b")


def number_text(printed: str) -> str:
    """Return a number as its source prints it, but for its capitals: "at least 91"."""
    return _CAPITALISED.sub(lambda found: found.group().lower(), " ".join(printed.split()))


def unit(name: str, *, one: bool = False) -> str:
    """Return what follows a number of this unit: "%", " miles", nothing for counts.

    `one` is for a single unit: " mile".
    """
    if name in _SIGNS:
        return _SIGNS[name]
    head, per, rest = name.replace("_", " ").partition(" per ")
    rest = f"{int(rest):,}" if rest.isdecimal() else rest
    if head in _SIGNS or _is_money(head):
        return f"{_SIGNS.get(head, f' {head}')}{per}{rest}"
    words = head.split(" ")
    at = 0 if words[0] == "degree" else -1
    words[at] = words[at].removesuffix("-mass") if one else _plural(words[at])
    return f" {' '.join(words)}{per}{rest}"


def with_unit(printed: str, unit_name: str, measure_name: str) -> str:
    """Return the number with its unit, unless it or the measure tells it: "14 miles", "6.4"."""
    printed = number_text(printed)
    if unit_name == measure_name or _COMPOUND.search(printed):
        return printed
    sign = unit(unit_name, one=bool(_ONE.search(printed)))
    if _is_money(unit_name) and _has_currency(printed):
        sign = sign[4:]  # "$4.17 per gallon"
    return printed if sign.strip() in printed else printed + sign


def measure(name: str) -> str:
    """Return a measure in words: "killed"; an open measure "other:admit" is "admit"."""
    return name.removeprefix("other:").replace("-", " ")


def what(measure_name: str, subject: str | None) -> str:
    """Return what is counted: "people killed", "cholera cases", "magnitude of earthquake"."""
    subject = subject if subject and (len(subject) > 2 or subject.isupper()) else ""
    told = measure(measure_name)
    if not subject:
        return told
    if measure_name.startswith("other:") or _tells(subject, measure_name):
        first = subject.partition(" ")[0]
        return subject if first.lower() != told else subject.replace(first, told, 1)
    if measure_name == "money":
        return subject
    if measure_name == "population":
        return told if subject == "people" else f"{subject} living"
    if measure_name in _SAID or measure_name.endswith(_SAID_OF_THEM):
        return f"{subject} {_SAID.get(measure_name, told)}"
    return f"{told} of {subject}"


def said(printed: str, unit_name: str, measure_name: str, subject: str) -> str:
    """Return a number with what it counts: "40 people killed", "6.4 (magnitude of earthquake)".

    Also "twice (shots that hit Ada Keel)".
    """
    told = what(measure_name, subject)
    if unit_name.split(" ")[0] != "count" or printed.lower().endswith(_HOW_OFTEN):
        return f"{with_unit(printed, unit_name, measure_name)} ({told})"
    number = number_text(printed)
    number += " of" if number.endswith(_VAGUE) else ""
    if measure_name == "population" and subject == "people":
        told = "people living"
    elif not told.startswith(subject) and told != measure(measure_name):
        told = f"{subject} ({measure(measure_name)})"
    return f"{number} {told}{unit(unit_name)}"


def day(when: date | None) -> str:
    """Write a date: "5 Jun 2025", "undated" where there is none."""
    return f"{when.day} {when:%b %Y}" if when else "undated"


def period(start: date | None, end: date | None) -> str:
    """Write a period: "3 to 5 Jun 2025", "since 3 Jun 2025", "" where both ends are open."""
    if start is None or end is None:
        return f"since {day(start)}" if start else f"up to {day(end)}" if end else ""
    if start == end:
        return day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {day(end)}"
    if start.year == end.year:
        return f"{start.day} {start:%b} to {day(end)}"
    return f"{day(start)} to {day(end)}"


def listing(names: Iterable[str], most: int = 4) -> str:
    """Join names: "A, B and C", and "A, B, C, D and 3 more" beyond `most`."""
    items = list(names)
    if len(items) > most:
        items = [*items[:most], f"{len(items) - most} more"]
    return " and ".join(filter(None, (", ".join(items[:-1]), items[-1]))) if items else ""


def _tells(subject: str, measure_name: str) -> bool:
    """Tell whether a subject says what is measured: "Halvorsen Tidal revenue"."""
    own = measure(measure_name).split(" ")[-1].removesuffix("s")
    telling = _TELLING.get(measure_name, own)
    return bool(re.search(rf"\b(?:{telling})", subject, re.IGNORECASE))


def _plural(word: str) -> str:
    return _PLURALS.get(word) or (word if word.endswith("s") or not word.isalpha() else f"{word}s")


def _is_money(unit_name: str) -> bool:
    return len(unit_name.split(" ")[0]) == 3 and unit_name[:3].isupper()


def _has_currency(printed: str) -> bool:
    return any(not (char.isalnum() or char in " .,-–—'") for char in printed)
