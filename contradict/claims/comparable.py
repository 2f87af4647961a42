"""Which numbers are no claims, which claims no check may compare, and why.

Silence is not an answer: whatever is left out carries its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from contradict.claims.injury import without_injury
from contradict.claims.lasting import LASTED
from contradict.claims.measure import (
    EARLIER_FIGURE,
    Reading,
    Slot,
    frame_words,
    is_half_of_stretch,
    is_speaker,
    noun_class,
)
from contradict.claims.part_whole import UNCOUNTED, Link
from contradict.claims.period import UNTOLD
from contradict.claims.roles import singular
from contradict.quantities.units import is_count_rate
from contradict.records import Claim

_LONGEST_HEADLINE = 150  # characters
_REACH = 100  # characters before a number in which a rate is named
_OPENING = 40  # characters whose capitals make it worth counting them all
# "Some 20 people die every day", "new infections a day fell to 97": how many at a time.
_EACH = r"(?<!\bin )(?<!\bfor )(?<!within )(?:(?:an?|per|each|every) (?:day|night|week|month))\b"
_NO_RATE = r"(?! (?:after|before|earlier|later|ago|of|on|when|that|in which|since)\b)"
_RATE_AFTER = re.compile(rf"[^,;.\d]{{0,50}}? {_EACH}{_NO_RATE}")
_RATE_BEFORE = re.compile(
    r"\b(?:cases|deaths|infections|arrests|arrivals|casualties|dead|killed|people|patients)"
    rf" {_EACH}[^,;.\d]{{0,40}}$|\b(?:daily|weekly|monthly) (?:[\w-]+ ){{0,3}}"
    r"(?:cases|deaths|infections|arrivals|toll|average)\b[^,;.\d]{0,40}$",
    re.IGNORECASE,
)
_CHANGED_BY = re.compile(
    r"(?:\b(?:ris(?:es?|en|ing)|rose|climb(?:s|ed|ing)?|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?"
    r"|jump(?:s|ed|ing)?|(?:in|de)creas(?:es?|ed|ing)|grow(?:s|n|ing)?|grew|declin(?:es?|ed|ing)"
    r"|shr[ai]nk|swelled)|(?:,|\b(?:is|are|was|were|been)) (?:up|down)) by (?:an? )?$"
)
# "10 children whose sex is not known" are not all the children.
_WHOSE = re.compile(r"(?: [\w-]+){1,3} whose\b")
# "Jailed 88 of the accused", of whom nobody says how many they are.
_SOME_OF = re.compile(
    r" of the (?:[\w-]+ )?(?:accused|defendants|suspects|detainees|detained|arrested|prisoners)\b"
)
# How high water was at its highest, whenever it is told.
_PEAK = re.compile(
    r"\b(?:peak(?:s|ed|ing)?|crest(?:s|ed|ing)?|record|highest|maximum|high of)\b", re.IGNORECASE
)
_FOR_EVERY = (("for", "every"), ("for", "each"))
_FOR_EACH, _NEAR = 12, 4  # words
_ARTICLES = frozenset(("one", "a single", "no"))
_THE = (("the",), ("not",), ("his",), ("her",), ("its",), ("their",), ("my",), ("our",))
_WERE = (("were",), ("are",), ("was",), ("is",), ("have",), ("has",), ("had",))


def no_claim(slot: Slot, reading: Reading | None) -> str | None:
    """Return why a quantity makes no claim, None if it makes one.

    "One woman said" and "no member of the board" count nothing: the words stand for "a"
    and "not any" unless a verb or an event is counted ("one person was arrested").
    """
    if is_half_of_stretch(slot):
        return "a stretch of time or a side, no share"
    if slot.quantity.unit != "count":
        return None
    if reading is None and not slot.lemma:
        return "nothing says what it counts"
    if slot.quantity.high == 0 and _is_of_injuries(slot):
        return "says how bad they are, not how many"
    if _is_for_each(slot):
        return "a ratio: so many for each of others"
    rule = reading.rule if reading else "open"
    told_by_noun = rule in ("open", "member") or (
        rule == "noun" and slot.lemma not in frame_words("event_noun")
    )
    article = slot.quantity.text.lower() in _ARTICLES and told_by_noun
    if article and not _is_denied(slot, reading) and not _is_stressed(slot, reading):
        return "stands for an article"
    if reading is None and slot.lemma in frame_words("thought"):
        return "counts reasons, goals or the like, as whoever speaks puts them"
    if reading is None and (is_speaker(slot) or _is_known_pair(slot) or _is_ranked(slot)):
        return "names whom the text is about, and counts nobody"
    return None


def _is_for_each(slot: Slot) -> bool:
    """Tell 'for every guard killed, three were hurt', 'three hurt for every guard killed'."""
    words, at = slot.tokens.words, slot.at
    if _each_at(words, range(slot.noun_end, slot.noun_end + _NEAR)) is not None:
        return True
    first = _each_at(words, range(max(0, at - _FOR_EACH), at))
    if first is None:
        return False
    between = words[first:at]
    if len(between) == 2 or between[-2:-1] == ("there",):  # "for every 12 births there were 3"
        return True
    return between.count(",") == 1 and "," in between[-_NEAR:]


def _each_at(words: tuple[str, ...], positions: range) -> int | None:
    """Return where "for every" or "for each" stands."""
    return next((i for i in positions if words[i : i + 2] in _FOR_EVERY), None)


def _is_denied(slot: Slot, reading: Reading | None) -> bool:
    """Tell 'no shots were fired', a count of none, from 'no member of the board'."""
    negated = slot.quantity.text.lower() == "no" and reading is not None and reading.rule == "noun"
    return negated and slot.tokens.words[slot.noun_end : slot.noun_end + 1] in _WERE


def _is_stressed(slot: Slot, reading: Reading | None) -> bool:
    """Tell 'only one reactor was working', a count, from 'one reactor'; "the only one" is none.

    Of people, "only one gunman" is one.
    """
    counts = slot.noun_class != "person" or (reading is not None and reading.measure == "attackers")
    one = slot.quantity.text.lower() != "no" and counts
    before = slot.tokens.words[max(0, slot.at - 2) : slot.at]
    alone = before[-1:] in (("only",), ("just",)) and before[:-1] not in _THE
    return one and alone and slot.lemma not in frame_words("no_count_of_one")


def _is_of_injuries(slot: Slot) -> bool:
    """Tell 'none of the injuries is serious' from no injuries."""
    named = slot.tokens.words[slot.at + 1 : slot.at + 4]
    return named[:2] == ("of", "the") and singular("".join(named[2:])) in frame_words("event_noun")


def _is_known_pair(slot: Slot) -> bool:
    """Tell 'the two companies', 'both sides' from companies counted."""
    before = slot.tokens.words[max(0, slot.at - 1) : slot.at]
    definite = before in (("the",), ("these",), ("their",))
    both = slot.quantity.text.lower() == "both"
    nations = slot.quantity.noun is not None and slot.quantity.noun.text.lower() == "peoples"
    known = slot.lemma in frame_words("known_pair") or nations
    return slot.quantity.high == 2 and (definite or both) and known


def _is_ranked(slot: Slot) -> bool:
    """Tell 'the nation's two largest cities', a ranking."""
    noun = slot.quantity.noun
    return noun is not None and any(word.lower() in frame_words("rank") for word in noun.modifiers)


def skip_reason(claim: Claim, link: Link | None, earlier: Iterable[Claim]) -> str | None:
    """Return why a claim can't be compared, None if it can.

    `earlier` are the document's claims before this one.
    """
    if claim.low is None and claim.high is None:
        return "no bound can be read from the number"
    if claim.unit == "count" and claim.low is not None and claim.low % 1:
        return "no whole number: its million or thousand is missing"
    if claim.modality == "future":
        return "about the future, a plan or a supposition"
    if claim.modality == "denied":
        return "denied by whoever mentions it"
    if claim.measure == "duration" and not _is_of_event(claim):
        return "a length of time"
    if claim.measure == "water level" and _PEAK.search(claim.quote) is None:
        return "a level of water, which rises and falls by the hour"
    if claim.measure == "sought":
        return "who is looked for, fewer with each arrest"
    if is_count_rate(claim.unit) or (claim.unit == "count" and _is_rate(claim)):
        return "a rate: so many a day or another stretch"
    if any(e.field == "measure" and e.rule == EARLIER_FIGURE for e in claim.evidence):
        return "an earlier figure, of which the text does not tell the time"
    if claim.measure.startswith("other:") and noun_class(claim.measure[6:]) == "person":
        return "nothing says what happened to those counted"
    if any(e.field == "place" and e.rule.endswith("poll") for e in claim.evidence):
        return "a share of those whom a poll asked, and nothing reads its question"
    if any(e.field == "period" and e.rule.startswith(UNTOLD) for e in claim.evidence):
        return "what another figure is compared with, of a time that nobody tells"
    if claim.high == 0 and claim.modality == "hedged":
        return "only no report of any"
    if claim.subject.endswith("victims") and _only_by_noun(claim):
        return "victims, of whom nothing says what befell them"
    if claim.unit == "count" and _WHOSE.match(claim.quote, claim.number_end - claim.quote_start):
        return "counts only those of whom more is told"
    if claim.part_of is None and _SOME_OF.match(claim.quote, claim.number_end - claim.quote_start):
        return "counts some of a group that the text does not count"
    if link is not None and link.host == UNCOUNTED:
        return "counts some of those whom its sentence lists, and counts only in part"
    if _is_change(claim):
        return "by how many a figure changed, no figure of its own"
    if _is_caption(claim.quote):
        return "a caption in capitals, whose words run together"
    if link is not None and link.kind == "increment" and _adds(claim, earlier):
        return "adds to an earlier figure and bounds their sum from below"
    return None


def _is_of_event(claim: Claim) -> bool:
    """Whether a length of time is that of an event: "a 26-hour siege"."""
    return any(e.field == "measure" and e.rule == LASTED for e in claim.evidence)


def _is_rate(claim: Claim) -> bool:
    """Tell '20 die every day' from how many there are."""
    start, end = (at - claim.quote_start for at in (claim.number_start, claim.number_end))
    if _RATE_AFTER.match(claim.quote, end):
        return True
    return _RATE_BEFORE.search(claim.quote, max(0, start - _REACH), start) is not None


def _is_change(claim: Claim) -> bool:
    """Tell the 20 of "the toll rose by 20 to 60"."""
    start = claim.number_start - claim.quote_start
    changed = _CHANGED_BY.search(claim.quote, max(0, start - _REACH), start) is not None
    return changed and claim.unit == "count" and claim.measure != "change"


def _only_by_noun(claim: Claim) -> bool:
    """Whether nothing but the noun "victims" gave the measure."""
    return any(e.field == "measure" and e.rule == "noun" for e in claim.evidence)


def _is_caption(quote: str) -> bool:
    """Tell the subtitles of a broadcast from a headline in capitals, which is short."""
    opening = quote[:_OPENING]
    if len(quote) < _LONGEST_HEADLINE or opening != opening.upper():
        return False
    letters = [char for char in quote if char.isalpha()]
    return sum(char.isupper() for char in letters) > 0.8 * len(letters)


def _adds(claim: Claim, earlier: Iterable[Claim]) -> bool:
    """Whether "another 12" follows a figure of the same measure and subject."""
    who = without_injury(claim.subject)
    return any(
        other.measure == claim.measure and without_injury(other.subject) == who for other in earlier
    )
