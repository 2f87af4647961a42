"""Who or what a claim counts: the noun phrase, what its clause adds, or what went before.

"437 detentions ... 226 of which were in Moscow" counts, without a word of its own, whoever
the 437 were.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from contradict import gazetteer
from contradict.claims.measure import Reading, Slot, words
from contradict.claims.part_whole import Link
from contradict.claims.roles import ancestors
from contradict.claims.subject import Subject, parse_subject
from contradict.claims.tokens import Tokens
from contradict.claims.topic import read_topic
from contradict.claims.triggers import triggers
from contradict.lexicon import load
from contradict.records import Claim, PlaceMention, Sentence


@dataclass(frozen=True, slots=True)
class Named:
    """A claim's subject: its normalised name, the words it was read from, and the rule."""

    name: str
    text: str
    rule: str


def subject_of(
    slot: Slot,
    reading: Reading | None,
    link: Link | None,
    host: Claim | None,
    near: Sequence[Claim],
    places: Sequence[PlaceMention],
    sentence: Sentence,
) -> Named:
    """Name what a number counts or describes.

    `host` is the whole of a part (or the earlier claim of "that figure"), `near` the claims
    of this sentence and the two before it, last first; they lend their subject to a number
    that has none of its own.
    """
    if slot.quantity.unit != "count" or slot.lemma == "time":
        topic, clause, rule = read_topic(slot, sentence)
        return Named(topic, clause, rule)
    if reading is not None and reading.measure == "children":
        return Named("children", "", "children-of")
    if link is not None and link.rule == "of-the-n" and host is not None:
        return Named(host.subject, host.subject_text, "of-whole")
    found = (
        _of_them(slot, link, sentence)
        or _from_phrase(reading, sentence)
        or _from_noun(slot, sentence)
        or _from_host(slot, reading, host, near)
        or Named("people", "", "default")
    )
    return _with_clause(found, slot, reading, places)


def _of_them(slot: Slot, link: Link | None, sentence: Sentence) -> Named | None:
    """Read '33 of them children': the part's own noun stands behind."""
    if link is None or link.rule != "n-of-them":
        return None
    tail = sentence.text[slot.quantity.end - sentence.start :].split(",")[0].split()[2:6]
    phrase = " ".join(tail).strip(".;: ")
    if not phrase or tail[0].lower() in words("be") or parse_subject(phrase).role is None:
        return None
    return Named(_canonical(phrase), phrase, "of-them-noun")


def _from_phrase(reading: Reading | None, sentence: Sentence) -> Named | None:
    """Read 'the number of people fleeing the coast': the phrase of the measure names them."""
    if reading is None or reading.rule != "number-of":
        return None
    start, end = reading.trigger_start - sentence.start, reading.trigger_end - sentence.start
    phrase = sentence.text[start:end]
    return Named(_canonical(phrase), phrase, "number-of")


def _from_noun(slot: Slot, sentence: Sentence) -> Named | None:
    noun = slot.quantity.noun
    if noun is None or not slot.lemma:
        return None
    if noun.lemma not in words("event_noun"):
        text = noun.text.removeprefix("strong ")
        return Named(_canonical(text), text, "noun")
    modifiers = " ".join(noun.modifiers)
    counted = parse_subject(f"{modifiers} people") if modifiers else Subject()
    if counted.affiliation or counted.role not in (None, "person"):
        return Named(_canonical(f"{modifiers} people"), noun.text, "event-noun-modifier")
    after = sentence.text[noun.end - sentence.start :]
    if after.startswith((" of ", " among ")):
        phrase = " ".join(after.split()[1:4]).rstrip(",.;:")
        if "person" in ancestors(parse_subject(phrase).role or ""):
            return Named(_canonical(phrase), phrase, "event-noun-of")
    return None


def _from_host(
    slot: Slot, reading: Reading | None, host: Claim | None, near: Sequence[Claim]
) -> Named | None:
    if host is not None:
        return Named(host.subject, host.subject_text, "of-whole")
    stands_alone = not slot.lemma and slot.noun_end > slot.at + 1  # "three others" are others
    if reading is None or stands_alone:
        return None
    family = _family(reading.measure)
    for claim in near:
        whole = claim.unit == "count" and claim.part_of is None
        if whole and _family(claim.measure) == family:
            return Named(claim.subject, claim.subject_text, "beside")
    return None


def _family(measure: str) -> str:
    return triggers().parents.get(measure, measure)


def _with_clause(
    found: Named, slot: Slot, reading: Reading | None, places: Sequence[PlaceMention]
) -> Named:
    """Add what the clause says: whose they are, what they protested, which land they fled."""
    if reading is None:
        return found
    found = _with_owner(found, slot, reading, places)
    sentence = slot.tokens.words
    parsed = parse_subject(found.name)
    if parsed.role not in ("person", "civilian", "refugee", None) or parsed.modifiers:
        return found
    if reading.measure == "detained" and any(word in words("protest") for word in sentence):
        return Named(_canonical("demonstrators"), found.text, "protest")
    if reading.measure == "displaced" and _fled(slot, reading):
        lands = [m for m in places if 0 <= m.start - reading.trigger_end <= 12 and m.place]
        land = lands[0].place if lands else parsed.affiliation
        return Named(f"refugees from {land}" if land else "refugees", found.text, "fled")
    return found


def _fled(slot: Slot, reading: Reading) -> bool:
    tokens = slot.tokens
    first, last = tokens.index_at(reading.trigger_start), tokens.index_at(reading.trigger_end)
    return any(word in words("fleeing") for word in tokens.words[first : last + 1])


def _with_owner(
    found: Named, slot: Slot, reading: Reading, places: Sequence[PlaceMention]
) -> Named:
    """Read 'Russia lost 498 troops', "Russia's 150,000-strong force": whose they are."""
    if parse_subject(found.name).affiliation is not None:
        return found
    tokens = slot.tokens
    trigger = tokens.index_at(reading.trigger_start)
    owners = [m for m in places if m.end <= slot.quantity.start and m.place]
    if not owners:
        return found
    owner = owners[-1]
    possessive = tokens.words[slot.at - 1 : slot.at] in (("'s",), ("’s",))
    if possessive and tokens.starts[slot.at - 1] != owner.end:
        return found
    lost = trigger < len(tokens.words) and tokens.words[trigger] in words("losing")
    if not possessive and not (lost and owner.role != "place"):
        return found
    adjective = gazetteer.adjective(owner.place or "")
    if adjective is None:
        return found
    return Named(_canonical(f"{adjective} {found.name}"), found.text, "owner")


def _canonical(phrase: str) -> str:
    """Name a phrase by its affiliation and role where that says all of it."""
    parsed = parse_subject(phrase)
    plural: str | None = load("frames").tables["plural"].get(parsed.role or "")
    if plural is None or parsed.modifiers or parsed.named:
        return phrase
    if parsed.affiliation is None:
        return plural
    adjective = gazetteer.adjective(parsed.affiliation)
    if adjective is None or parsed.role == "person":
        return phrase
    return f"{adjective} {plural}"


def tells_event(tokens: Tokens) -> bool:
    """Whether a sentence tells of one happening: a strike, a quake, a crash."""
    happening = words("happening")
    return any(word in happening for word in tokens.words)
