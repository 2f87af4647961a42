"""Who or what a claim counts: the noun phrase, what its clause adds, or what went before.

"437 detentions ... 226 of which were in Moscow" counts, without a word of its own, whoever
the 437 were.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from contradict import gazetteer
from contradict.claims.measure import Reading, Slot, words
from contradict.claims.roles import ancestors
from contradict.claims.subject import Subject, parse_subject
from contradict.claims.tokens import Tokens
from contradict.claims.triggers import triggers
from contradict.lexicon import load
from contradict.records import Claim, PlaceMention, Sentence

_CLAUSE_BREAKS = frozenset((";", ":", "but", "while", "whereas", "that", "said", "says", "which"))
_TOPIC_WORDS = 8  # the subject of "X is 40 miles long", cut at this many words


@dataclass(frozen=True, slots=True)
class Named:
    """A claim's subject: its normalised name, the words it was read from, and the rule."""

    name: str
    text: str
    rule: str


def subject_of(
    slot: Slot,
    reading: Reading | None,
    host: Claim | None,
    beside: Claim | None,
    places: Sequence[PlaceMention],
    sentence: Sentence,
) -> Named:
    """Name what a number counts.

    `host` is the whole of a part (or the earlier claim of "that figure"), `beside` the claim
    of the number before it in the sentence; both lend their subject to a number without one.
    """
    if slot.quantity.unit != "count":
        return _topic(slot, sentence)
    found = _from_noun(slot, sentence) or _from_host(slot, reading, host, beside)
    if found is None:
        found = Named("people", "", "default")
    return _with_clause(found, slot, reading, places)


def _from_noun(slot: Slot, sentence: Sentence) -> Named | None:
    noun = slot.quantity.noun
    if noun is None:
        return None
    if noun.lemma not in words("event_noun"):
        return Named(_canonical(noun.text), noun.text, "noun")
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
    slot: Slot, reading: Reading | None, host: Claim | None, beside: Claim | None
) -> Named | None:
    if host is not None:
        return Named(host.subject, host.subject_text, "of-whole")
    if beside is None or reading is None or beside.unit != "count":
        return None
    family = {beside.measure, triggers().parents.get(beside.measure, beside.measure)}
    if reading.measure in family or triggers().parents.get(reading.measure) in family:
        return Named(beside.subject, beside.subject_text, "beside")
    return None


def _with_clause(
    found: Named, slot: Slot, reading: Reading | None, places: Sequence[PlaceMention]
) -> Named:
    """Add what the clause says: whose loss it is, and which land was fled."""
    if reading is None:
        return found
    trigger = slot.tokens.index_at(reading.trigger_start)
    word = slot.tokens.words[trigger]
    parsed = parse_subject(found.name)
    if word in words("losing") and parsed.affiliation is None:
        actors = [m for m in places if m.end <= reading.trigger_start and m.place]
        if actors and actors[-1].role != "place":
            adjective = gazetteer.adjective(actors[-1].place or "")
            if adjective:
                name = f"{adjective} {found.name}"
                return Named(_canonical(name), found.text, "loser")
    if reading.measure == "displaced" and word in words("fleeing"):
        origins = [m for m in places if 0 <= m.start - reading.trigger_end <= 12 and m.place]
        if origins and parsed.role in ("person", "civilian", "refugee", None):
            return Named(f"refugees from {origins[0].place}", found.text, "fled")
        if parsed.affiliation and parsed.role in ("person", "refugee"):
            return Named(f"refugees from {parsed.affiliation}", found.text, "fled")
    return found


def _canonical(phrase: str) -> str:
    """Name a phrase by its affiliation and role where that says all of it."""
    parsed = parse_subject(phrase)
    plural: str | None = load("frames").tables["plural"].get(parsed.role or "")
    if plural is None or parsed.modifiers or parsed.named:
        return phrase
    if parsed.affiliation is None:
        return plural
    adjective = gazetteer.adjective(parsed.affiliation)
    return f"{adjective} {plural}" if adjective else phrase


def _topic(slot: Slot, sentence: Sentence) -> Named:
    """Name what a measured number describes: the clause before its verb."""
    tokens = slot.tokens
    first = slot.at
    while first > 0 and tokens.words[first - 1] not in _CLAUSE_BREAKS:
        first -= 1
        if slot.at - first >= 2 * _TOPIC_WORDS:
            break
    verb = next((i for i in range(first, slot.at) if tokens.words[i] in words("be")), slot.at)
    last = min(verb, first + _TOPIC_WORDS)
    if last <= first:
        return Named("", "", "no-topic")
    begin, end = tokens.starts[first], tokens.ends[last - 1]
    text = sentence.text[begin - sentence.start : end - sentence.start]
    return Named(text, text, "topic")


def tells_event(tokens: Tokens) -> bool:
    """Whether a sentence tells of one happening: a strike, a quake, a crash."""
    happening = words("happening")
    return any(word in happening for word in tokens.words)
