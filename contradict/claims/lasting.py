"""How long an event lasted: "a 13-minute shooting spree", "the siege went on for 26 hours".

A length of time is compared with others only where it is that of an event which happens once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from contradict.claims.measure import Reading, Slot
from contradict.claims.named import Named, SubjectCase
from contradict.lexicon import any_of, load, patterns_of
from contradict.records import Sentence

LASTED = "lasted"
"""The rule of a reading of how long an event lasted."""
_UNITS = frozenset(("second", "minute", "hour", "day", "week", "month", "year"))
_REACH = 120  # characters on each side of the number


def lasted(reading: Reading | None, slot: Slot, sentence: Sentence) -> Reading | None:
    """Return the reading of a length of time as that of an event, or the reading as it was."""
    if reading is None or reading.measure != "duration" or slot.quantity.unit not in _UNITS:
        return reading
    thing = lasting_thing(around(slot, sentence))
    if thing is None:
        return reading
    return Reading("duration", LASTED, reading.trigger_start, reading.trigger_end)


def of_event(found: Named, case: SubjectCase) -> Named:
    """Name the event of which a number tells how long it lasted by its kind: a spree, an attack."""
    if case.reading is None or case.reading.rule != LASTED:
        return found
    thing = lasting_thing(around(case.slot, case.sentence))
    return Named(thing, found.text, LASTED) if thing else found


def around(slot: Slot, sentence: Sentence) -> str:
    """Return the words around a number, in lower case, with it and its unit as `#`."""
    start, end = slot.quantity.start, slot.quantity.unit_end or slot.quantity.end
    start, end = start - sentence.start, max(end, slot.quantity.end) - sentence.start
    before = sentence.text[max(0, start - _REACH) : start]
    return f"{before}#{sentence.text[end : end + _REACH]}".lower()


def lasting_thing(text: str) -> str | None:
    """Return the kind of event that lasted as long as `#` says; None where none did."""
    found = next((m for p in _patterns("lasted") if (m := p.search(text))), None)
    if found is None or any(pattern.search(text) for pattern in _patterns("void")):
        return None
    return _kinds()[found["thing"]]


@cache
def _kinds() -> Mapping[str, str]:
    """Map each word for an event to its kind."""
    things = load("lasting").tables["things"]
    return {word: kind for kind, words in things.items() for word in words}


@cache
def _patterns(effect: str) -> tuple[re.Pattern[str], ...]:
    return patterns_of("lasting", effect, spelled)


def spelled(pattern: str) -> str:
    """Return a pattern of the lexicon with its parts in place of their names."""
    words = any_of(_kinds())
    gap = load("lasting").tables["gap"].replace("{thing}", words)
    pattern = pattern.replace("{gap}", gap).replace("{things}", words)
    return pattern.replace("{thing}", f"(?P<thing>{words})", 1)
