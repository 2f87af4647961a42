"""Which population a phrase around the number tells: tolls, members of a body, groups together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contradict import gazetteer
from contradict.claims.measure import Reading, Slot
from contradict.claims.phrase import is_number_word
from contradict.claims.roles import role_words
from contradict.claims.subject import counts_people, parse_subject
from contradict.lexicon import load
from contradict.records import Noun, PlaceMention, Sentence
from contradict.vocabulary import HEDGE

_TOLL = r"(?:(?:death|casualty|body) (?:toll|count)|toll)s?"
# "the death toll of Ukrainian forces", "the toll among its soldiers"
_TOLL_OF = re.compile(
    rf"\b{_TOLL} (?:of|among|for) (?:the |(?P<own>its|their) )?"
    r"(?P<who>(?:[\w.’'-]+ ){0,2}?[\w’'-]+?)"
    r"(?= (?:has|had|have|is|was|at|to|in|on|since|from|rose|climbed|reached|stood|stands|passed"
    r"|could|may|might|and|will)\b|[,.;:]|$)"
)
# "the Russian death count", "Ukraine's military death toll"
_WHOSE_TOLL = re.compile(rf"(?P<who>[A-Z][\w.]+(?:['’]s)?(?: (?:military|civilian))?) {_TOLL}\b")
# "Militant casualties to over", "civilian deaths have passed".
_BEFELL = re.compile(
    r"\b(?P<who>[A-Za-z]+) (?:casualties|deaths|fatalities|injuries|losses)"
    r"(?: (?:has|have|had|rose|rising|risen|climbed|climbing|now|so|far|stood|at|to|by|from))*"
    r"(?: (?:to|at|past|passed|topped|reached|exceeded|hit))"
    rf"(?: {HEDGE})? $"
)
_WORD = re.compile(r"[^\W\d](?:[\w.’'-]*[\w’'-])?")
_COUNTED_ANEW = frozenset(("a", "an", "some", "several", "many"))
_OF = re.compile(r" of (?:the |its |their )?")
_AND = re.compile(r" and (?:its |their )?")
_LONGEST = 5  # words of a body's name or of a second group
# What may stand between the second group and what befell both: "civilians and soldiers had been".
_AUXILIARIES = re.compile(
    r" (?:(?:had|have|has|were|are|was|been|also|already|being|reportedly) )*$"
)


def of_toll(
    slot: Slot, reading: Reading | None, places: Sequence[PlaceMention], sentence: Sentence
) -> tuple[str, str] | None:
    """Return whom a toll counts, and the words that say so, where they stand at the toll.

    "The death toll of Danish forces stands at 90" counts soldiers of Denmark.
    """
    if reading is None or reading.rule not in ("toll", "level"):
        return None
    befell = _who_befell(slot, sentence)
    if befell is not None or reading.rule != "toll":
        return befell
    before = sentence.text[: slot.quantity.start - sentence.start]
    at = max(reading.trigger_start - sentence.start - 40, 0)
    found = next(reversed([*_TOLL_OF.finditer(before, at)]), None)
    if found is not None:
        who = found["who"]
        if found["own"]:
            owner = _last_country(places, sentence.start + found.start())
            who = f"{owner} {who}" if owner else who
        return (who, found["who"]) if counts_people(parse_subject(who)) else None
    found = next(reversed([*_WHOSE_TOLL.finditer(before, at)]), None)
    if found is None:
        return None
    parsed = parse_subject(f"{found['who']} people")
    adjective = gazetteer.adjective(parsed.affiliation or "")
    kind = " civilians" if "civilian" in found["who"] else " people"
    return (f"{adjective}{kind}", found["who"]) if adjective else None


def _who_befell(slot: Slot, sentence: Sentence) -> tuple[str, str] | None:
    """Read 'raised rebel casualties to 300', 'civilian deaths rose to 40': who they are."""
    before = sentence.text[: slot.quantity.start - sentence.start]
    found = _BEFELL.search(before)
    parsed = parse_subject(f"{found['who']} people") if found else None
    if found is None or parsed is None or parsed.modifiers or parsed.named:
        return None
    if parsed.affiliation is None and parsed.role in (None, "person"):
        return None
    known = parsed.affiliation or parsed.role in load("frames").tables["plural"]
    return (f"{found['who']} people" if known else f"{found['who']}s"), found["who"]


def whole_phrase(noun: Noun, reading: Reading | None, sentence: Sentence) -> str:
    """Return what a counted noun needs to say who is meant, or "".

    "6,000 members of the invading force" are soldiers; "90 civilians and soldiers were killed"
    counts both together.
    """
    rest = sentence.text[noun.end - sentence.start :]
    if noun.lemma in role_words("transparent"):
        end = _end_of_group(rest, _OF)
        return noun.text + rest[:end] if end else ""
    end = _end_of_group(rest, _AND) if counts_people(parse_subject(noun.text)) else 0
    if not end or not _is_told_of_both(rest[end:], noun.end + end, reading):
        return ""
    return noun.text + rest[:end]


def _end_of_group(text: str, opening: re.Pattern[str]) -> int:
    """Return where the group of people ends that a text opens with, or 0."""
    found = opening.match(text)
    at, end = found.end() if found else 0, 0
    for _ in range(_LONGEST if found else 0):
        word = _WORD.match(text, at)
        if word is None or is_number_word(word.group().lower()) or word.group() in _COUNTED_ANEW:
            break
        named = word.group().islower() and counts_people(parse_subject(word.group()))
        if end and not named:
            break
        at, end = word.end() + 1, word.end() if named else end
    return end


def _is_told_of_both(rest: str, end: int, reading: Reading | None) -> bool:
    """Whether what befell the second group is what befell the first."""
    if rest[:1] in (".", ",", ";", ""):
        return True
    if reading is None or reading.trigger_start < end:
        return False
    return _AUXILIARIES.match(rest[: reading.trigger_start - end]) is not None


def _last_country(places: Sequence[PlaceMention], before: int) -> str | None:
    """Return the adjective of the country named last before an offset."""
    for mention in reversed(places):
        if mention.end <= before and mention.place:
            return gazetteer.adjective(mention.place)
    return None
