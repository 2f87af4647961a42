"""What a measured number describes: the topic of its sentence, or that of a number before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contradict.claims.apart import way_between
from contradict.claims.clause import Clause
from contradict.claims.measure import Slot, frame_words
from contradict.claims.named import Named, SubjectCase
from contradict.claims.topic import read_topic
from contradict.records import Claim, Sentence

_QUAKE = re.compile(r"\b(?:[Qq]uake|[Tt]remor|[Tt]emblor)\b")
_QUAKES = re.compile(r"\b(?:earthquake|quake|tremor|temblor)\b")
_STRUCK = re.compile(r"\b(?:struck|hit|depth|cent(?:er|re)e?d|epicent(?:er|re))\b|^$")
_PERCENT = re.compile(r"(?:percent|per cent|%)(?: |$)|\d+(?:\.\d+)?%")
_AGENTS = ("it", "they")
_SHORT = 3  # "for", "of", "to" are no deal


def described(case: SubjectCase) -> Named:
    """Name what a measured number describes; "the figure" is what the sum before it described."""
    slot, sentence, link, near = case.slot, case.sentence, case.link, case.near
    measure = case.reading.measure if case.reading else ""
    way = way_between(case) if measure == "distance" else None
    if way is not None:
        return way
    topic, clause, rule = read_topic(slot, sentence, case.cast, measure)
    part = link is not None and link.kind == "part" and measure != "magnitude"
    before = case.host if part else _origin(case)
    if before is not None and (rule != "attributive" or link is None):
        return Named(before.subject, clause, "of-whole" if link else "origin")
    pronoun, _, rest = topic.partition(" ")
    of_them = bool(rest) and rule != "topic-of"
    # Not "more than half of them [women]".
    if pronoun.lower() in frame_words("back_to") and not of_them:
        if rest and pronoun.lower() in _AGENTS:
            return Named("", clause, "no-topic")  # "half of those it infects"
        counts = [c.subject for c in near if c.unit == "count" and c.subject]
        return Named(rest or (counts[0] if counts else ""), clause, "back-to")
    if topic.partition(" ")[0].lower() in frame_words("rank") and " of " in topic and near:
        return Named(f"{topic.partition(' ')[0]} {near[0].subject}", clause, "ranked")
    if rule == "topic" and _PERCENT.match(topic):  # "61 percent in favor and 33 percent opposed"
        topic, rule = "", "no-topic"
    topic = _quake(topic, measure, sentence, near)
    held = not frame_words("held_on_bail").isdisjoint(slot.tokens.words)
    if topic == "bail" and held:
        person = Clause(slot, sentence, case.cast).only_person(slot.at)
        topic = f"{topic} for {person}" if person else topic
    alike = [c for c in near if c.unit == slot.quantity.unit and c.subject]
    if topic.rpartition(" ")[2].lower() in frame_words("amount") and alike:
        return Named(alike[0].subject, clause, "amount")
    if not topic and alike and alike[0].quote_start == sentence.start:
        return Named(alike[0].subject, clause, "shared")
    fuller = _same_sum(topic, slot, measure, alike)
    return Named(fuller, clause, "same-sum") if fuller else Named(topic, clause, rule)


def _quake(topic: str, measure: str, sentence: Sentence, near: Sequence[Claim]) -> str:
    """Call every quake, tremor and temblor an earthquake; only they have depths and magnitudes.

    "Its depth" is that of the quake whose magnitude was told just before.
    """
    named = _QUAKE.sub("earthquake", topic)
    told = named != topic or "aftershock" in topic or "earthquake" in topic.lower()
    sized = measure == "magnitude" or (
        measure == "depth" and any(c.subject == "earthquake" for c in near[:1])
    )
    if told or not (sized or _shakes(measure, sentence)):
        return named
    if measure == "distance" and not _STRUCK.search(topic):
        return topic
    _, links, place = topic.partition(" from ")
    return f"earthquake{links}{place}"


def _shakes(measure: str, sentence: Sentence) -> bool:
    """Whether a length is told in a sentence on a quake."""
    return measure in ("depth", "distance") and _QUAKES.search(sentence.text) is not None


def _origin(case: SubjectCase) -> Claim | None:
    """Return what "up from 76 percent", "to $199 from $299" goes on with."""
    slot, reading = case.slot, case.reading
    if reading is None or slot.tokens.words[slot.at - 1 : slot.at] != ("from",):
        return None
    if reading.rule not in ("origin", "fraction"):
        return None
    return next((c for c in case.near if c.measure == reading.measure and c.subject), None)


def _same_sum(topic: str, slot: Slot, measure: str, alike: Sequence[Claim]) -> str:
    """Return the name that the same sum had shortly before, if this topic is the same deal."""
    deal = {word for word in topic.split() if word.islower() and len(word) > _SHORT}
    for claim in alike:
        same = (claim.low, claim.high) == (slot.quantity.low, slot.quantity.high)
        words_before = claim.subject.split()
        named = any(word[:1].isupper() for word in words_before)
        if same and claim.measure == measure and named and deal & set(words_before):
            return "" if any(word[:1].isupper() for word in topic.split()) else claim.subject
    return ""
