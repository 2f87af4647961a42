"""Whose a count is: what its clause adds to who is counted, and how such a subject is named.

"Russia lost 498 troops" counts Russian troops, "Halcyon has 120 branches" Halcyon's, and
those who fled a land are refugees from it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from contradict import gazetteer
from contradict.claims.cast import Cast
from contradict.claims.measure import Reading, Slot, frame_words
from contradict.claims.subject import parse_subject
from contradict.claims.topic import possessor_of, winner_of
from contradict.lexicon import load
from contradict.records import PlaceMention, Sentence

_NEXT = 12  # characters from "fled" to the land: " from the "
# Who fled a home may have stayed in the country.
_HOME = re.compile(
    r",? (?:from )?(?:their|his|her) (?:own )?"
    r"(?:homes?|houses?|villages?|towns?|neighbou?rhoods?)\b"
)
_ABROAD = re.compile(r"\b(?:abroad|countr(?:y|ies)|border)\b")
_TOWARDS = re.compile(r"\b(?:to|for|into|through|towards?)\b")
_INTERNALLY = re.compile(r"\binternally[ -]displaced\b|\bdisplaced (?:internally|within|inside)\b")


@dataclass(frozen=True, slots=True)
class Named:
    """A claim's subject: its normalised name, the words it was read from, and the rule."""

    name: str
    text: str
    rule: str


def with_clause(
    found: Named,
    slot: Slot,
    reading: Reading | None,
    places: Sequence[PlaceMention],
    sentence: Sentence,
    cast: Cast | None,
) -> Named:
    """Add what the clause says: whose they are, what they protested, which land they fled."""
    found = _with_holder(found, slot, reading, sentence, cast)
    if reading is None:
        return found
    found = _with_owner(found, slot, reading, places)
    parsed = parse_subject(found.name)
    if reading.measure == "displaced" and _INTERNALLY.search(_clause_after(slot, sentence)):
        return Named("internally displaced people", found.text, "internally")
    if parsed.role not in ("person", "civilian", "refugee", None) or parsed.modifiers:
        return found
    about = (*slot.tokens.words, *(cast.headline_words if cast else ()))
    if reading.measure == "detained" and any(word in frame_words("protest") for word in about):
        return Named("protesters", found.text, "protest")
    if reading.measure == "attendees" and _is_protest(slot, reading, cast):
        return Named("protesters", found.text, "protest")
    left = reading.measure == "displaced" and _fled(slot, reading)
    if left and not _only_from_home(reading, sentence):
        lands = [m for m in places if _is_left(m, reading, sentence)]
        land = lands[0].place if lands else parsed.affiliation
        if land is not None and "," in land:  # who fled a town or a county is no refugee from it
            return found
        return Named(f"refugees from {land}" if land else "refugees", found.text, "fled")
    return found


def _is_protest(slot: Slot, reading: Reading, cast: Cast | None) -> bool:
    """Whether those who turned out did so to protest, by their verb or the headline."""
    first = slot.tokens.index_at(reading.trigger_start)
    last = slot.tokens.index_at(reading.trigger_end)
    headline = cast.headline_words if cast else frozenset[str]()
    told = {*slot.tokens.words[first:last], *headline}
    against = "against" in headline or "against" in slot.tokens.words
    marching = against and bool(told & frame_words("marching"))  # other marches are parades
    return marching or bool(told & frame_words("protest") - frame_words("marching"))


def _with_holder(
    found: Named, slot: Slot, reading: Reading | None, sentence: Sentence, cast: Cast | None
) -> Named:
    """Read 'Halcyon Bank employs 2,300 people', 'Halcyon has 120 branches': whose they are."""
    if reading is not None and reading.measure in frame_words("won_by_anyone"):
        winner = winner_of(slot, sentence, cast)
        thing = found.name if slot.lemma else reading.measure
        name = f"{thing} of {winner}" if winner else found.name
        return Named(name, found.text, "winner" if winner else found.rule)
    staff = reading is not None and reading.measure in frame_words("held_by_owner")
    if not staff and (reading is not None or not found.rule.startswith("noun")):
        return found
    parsed = parse_subject(found.name)
    if parsed.named or parsed.affiliation:
        return found
    holder = possessor_of(slot, sentence, cast)
    if not holder:
        return found
    bare = staff and parsed.role == "person"
    name = f"{holder} employees" if bare else f"{holder} {found.name}"
    return Named(name, found.text, "holder")


def _only_from_home(reading: Reading, sentence: Sentence) -> bool:
    """Whether those who fled left their homes, and nothing says that they left the country."""
    home = _HOME.match(sentence.text, reading.trigger_end - sentence.start)
    return home is not None and not _ABROAD.search(sentence.text, home.end())


def _is_left(place: PlaceMention, reading: Reading, sentence: Sentence) -> bool:
    """Whether a place is the one fled, not fled to: "fled Ukraine", "fled to Moldova"."""
    between = sentence.text[reading.trigger_end - sentence.start : place.start - sentence.start]
    near = 0 <= place.start - reading.trigger_end <= _NEXT and place.place is not None
    return near and not _TOWARDS.search(between)


def _clause_after(slot: Slot, sentence: Sentence) -> str:
    return re.split(r"[,;.]| (?:and|while|but) ", _after(slot, sentence))[0]


def _after(slot: Slot, sentence: Sentence) -> str:
    return sentence.text[slot.quantity.end - sentence.start :]


def _fled(slot: Slot, reading: Reading) -> bool:
    tokens = slot.tokens
    first, last = tokens.index_at(reading.trigger_start), tokens.index_at(reading.trigger_end)
    return any(word in frame_words("fleeing") for word in tokens.words[first : last + 1])


def _with_owner(
    found: Named, slot: Slot, reading: Reading, places: Sequence[PlaceMention]
) -> Named:
    """Read 'Russia lost 498 troops', "Russia's 150,000-strong force": whose they are."""
    if frame_words("inflicting") & set(slot.tokens.words[max(0, slot.at - 3) : slot.at]):
        return _of_the_hit(found, slot)
    lent = found.rule == "beside" and slot.lemma in frame_words("event_noun")
    whose = parse_subject(found.name).affiliation
    if whose is not None and not lent:
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
    lost = trigger < len(tokens.words) and tokens.words[trigger] in frame_words("losing")
    if not possessive and not (lost and owner.role != "place"):
        return found
    adjective = gazetteer.adjective(owner.place or "")
    if adjective is None or whose == owner.place:
        return found
    if whose is not None:  # "Chad lost 400 soldiers; Niger had taken 90 casualties"
        return Named(f"{adjective} people", found.text, "owner")
    return Named(canonical(f"{adjective} {found.name}"), found.text, "owner")


def _of_the_hit(found: Named, slot: Slot) -> Named:
    """Read 'inflicted 900 casualties on the Danish side': whom it befell."""
    behind = slot.tokens.words[slot.noun_end : slot.noun_end + 4]
    if behind[:1] == ("on",):
        for word in behind[1:]:
            land = gazetteer.nationality(word.capitalize())
            adjective = gazetteer.adjective(land) if land else None
            if adjective is not None:
                return Named(f"{adjective} people", found.text, "hit")
    return found


def canonical(phrase: str) -> str:
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
