"""Whom or what a number belongs to: the father of three, the firm with 120 branches, the winner."""

from __future__ import annotations

from contradict import gazetteer
from contradict.claims.cast import Cast
from contradict.claims.clause import Clause
from contradict.claims.measure import Slot, frame_words
from contradict.records import Sentence


def owner_of(slot: Slot, sentence: Sentence, cast: Cast | None) -> str:
    """Return the person whose kin a number counts: "Tom Avery, a father of three"; "" if unsure."""
    if cast is None:
        return ""
    clause = Clause(slot, sentence, cast)
    person = clause.only_person(slot.at)
    if person:
        return person
    leading = clause.leading(slot.at)
    return leading if cast.full(leading) is not None or leading in cast.people.values() else ""


def possessor_of(slot: Slot, sentence: Sentence, cast: Cast | None) -> str:
    """Return the organisation of "Halcyon has 120 branches", "Halcyon's workforce of 120"."""
    sentence_words, at = slot.tokens.words, slot.at
    clause = Clause(slot, sentence, cast)
    while at and sentence_words[at - 1] in frame_words("between_verb_and_number", "staff"):
        at -= 1
    if not at or sentence_words[at - 1] not in {"'s", "’s"} | frame_words("holding"):
        return ""
    employs = sentence_words[at - 1].startswith("employ")
    first = clause.name_start(at - 1)
    owned = sentence_words[at - 1] in ("'s", "’s")
    of_name = owned and first < at - 1 and sentence_words[first - 1 : first] == ("of",)
    holder = clause.party(clause.text(first, at - 1)) if of_name else clause.subject_before(at - 1)
    is_name = holder[:1].isupper() and holder.lower() not in frame_words("not_a_name")
    person = cast is not None and cast.full(holder) is not None
    land = _is_country(holder) if employs else _is_land(holder)  # "Halden" is a town, too
    return "" if not is_name or person or land else holder


def winner_of(slot: Slot, sentence: Sentence, cast: Cast | None) -> str:
    """Return who won the votes, seats or goals: 'Nina Dahl, 40, received 48,211 votes'."""
    tokens, at = slot.tokens.words, slot.at
    while at and tokens[at - 1] in frame_words("between_verb_and_number"):
        at -= 1
    if not at:
        return ""
    clause = Clause(slot, sentence, cast)
    if tokens[at - 1] not in frame_words("winning"):
        return "" if slot.lemma else _named_in_list(clause, at)
    winner = clause.subject_before(at - 1)
    return winner if winner[:1].isupper() else ""


def _named_in_list(clause: Clause, at: int) -> str:
    """Return the name right before a number: 'the Reds took 208 seats, the Greens 85'."""
    tokens, first = clause.slot.tokens.words, clause.name_start(at)
    listed = (
        tokens[at - 1].isalpha() and 0 < first < at and tokens[first - 1] in (",", "and", "the")
    )
    return clause.text(first, at) if listed else ""


def _is_land(name: str) -> bool:
    return gazetteer.nationality(name) is not None or bool(gazetteer.lookup(name))


def _is_country(name: str) -> bool:
    lands = gazetteer.lookup(name)
    return gazetteer.nationality(name) is not None or any(p.kind == "country" for p in lands)
