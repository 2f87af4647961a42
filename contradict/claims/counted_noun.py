"""What the noun of a number counts: "revolvers", "four civilian deaths", "the two skiffs"."""

from __future__ import annotations

import re

from contradict import gazetteer
from contradict.claims.cast import Cast
from contradict.claims.measure import MORE_CHARGES, Slot, frame_words
from contradict.claims.named import Named, SubjectCase, canonical
from contradict.claims.phrase import is_filler
from contradict.claims.population import whole_phrase
from contradict.claims.roles import ancestors, singular
from contradict.claims.subject import Subject, counts_people, parse_subject
from contradict.records import Noun, Sentence
from contradict.vocabulary import HEDGE

_NEXT_NATION = re.compile(
    rf",? (?:and|or) (?:(?:{HEDGE}|another) )?[\w,]+ (?P<nation>[A-Z]\w+) (?P<who>[a-z]+)"
)
_BESIDE = re.compile(rf",? and (?:(?:{HEDGE}|another) )?[\w,]+ (?P<noun>[a-z]+)(?= among )")
# "Northern Front (NF) fighters": the initials say nothing more.
_INITIALS = re.compile(r" \([^()]*\)")
_OF_WHAT = re.compile(
    r" (?:each )?of (?P<what>(?:[a-z-]+ ){0,3}?[a-z-]+"
    r"(?: with intent to (?:[a-z-]+ ){0,4}?[a-z-]+| with a (?:[a-z-]+ )?weapon)??)"
    r"(?=[.,;:]| (?:and|in|on|for|after|over|against|were|stemming|by|from|while)\b|$)"
)


def from_noun(case: SubjectCase) -> Named | None:
    """Name what the noun of a number counts; a noun for an event counts those whom it befell."""
    noun = case.slot.quantity.noun
    if case.reading is not None and case.reading.rule == MORE_CHARGES:
        found = _OF_WHAT.match(case.sentence.text, case.slot.quantity.end - case.sentence.start)
        return Named(f"counts of {found['what']}", found.group(), "noun") if found else None
    if noun is None or not case.slot.lemma:
        return None
    dwellers = case.reading is not None and case.reading.rule == "land"
    if dwellers and case.slot.lemma in frame_words("settled"):
        return Named("people", noun.text, "dwellers")
    if noun.lemma in frame_words("event_noun"):
        return _of_event(case, noun)
    together = whole_phrase(noun, case.reading, case.sentence)
    if together:
        return Named(canonical(together), together, "noun-phrase")
    if _follows_level(case, noun):
        return None
    text = _counted_words(case.slot, noun, case.sentence)
    text += _shared_noun(noun, case.sentence)
    whole = _definite(case, noun)
    return Named(canonical(whole or text), text, "definite" if whole else "noun")


def _follows_level(case: SubjectCase, noun: Noun) -> bool:
    """Whether a verb follows, as in 'a workforce of 2,300 makes pies'."""
    reading, slot = case.reading, case.slot
    level = reading is not None and reading.rule.endswith("toll")
    level = level and reading is not None and reading.measure in frame_words("levels_of_people")
    verb, _, rest = noun.text.partition(" ")
    verbal = bool(rest) and verb.islower() and singular(verb) != verb
    if level and not rest:  # "a population of 40,000 fights back"
        behind = slot.tokens.words[slot.noun_end : slot.noun_end + 1]
        particle = behind != () and behind[0] in frame_words("particle")
        verbal = verb.islower() and singular(verb) != verb and particle
    people = verb in ("people", "inhabitants", "residents") and bool(rest)  # "40,000 people fear"
    return level and (people or verbal) and (people or slot.noun_class != "person")


def _shared_noun(noun: Noun, sentence: Sentence) -> str:
    """Return " soldiers" of '11 Thai and 7 Cambodian soldiers', which both share."""
    if gazetteer.nationality(noun.text) is None or noun.text.endswith("s"):
        return ""
    shared = _NEXT_NATION.match(sentence.text, noun.end - sentence.start)
    if shared is None or gazetteer.nationality(shared["nation"]) is None:
        return ""
    return f" {shared['who']}" if counts_people(parse_subject(shared["who"])) else ""


def _of_event(case: SubjectCase, noun: Noun) -> Named | None:
    """Read 'four civilian deaths', 'the arrest of 12 students', 'nine deaths among the crew'."""
    if noun.lemma in frame_words("illness_noun"):
        return _of_illness(noun, case.cast)
    modifiers = " ".join(noun.modifiers)
    counted = parse_subject(f"{modifiers} people") if modifiers else Subject()
    if counted.affiliation or counted.role not in (None, "person"):
        return Named(canonical(f"{modifiers} people"), noun.text, "event-noun-modifier")
    after = case.sentence.text[noun.end - case.sentence.start :]
    beside = _BESIDE.match(after)  # "three deaths and 801 injuries among the crew"
    if beside and singular(beside["noun"]) in frame_words("event_noun"):
        after = after[beside.end() :]
    if after.startswith((" of ", " among ")):
        phrase = " ".join(after.split()[1:4]).rstrip(",.;:")
        if counts_people(parse_subject(phrase)):
            return Named(canonical(phrase), phrase, "event-noun-of")
    return None


def _of_illness(noun: Noun, cast: Cast | None) -> Named:
    """Read '124 measles cases'; bare cases are those of the illness that the document names."""
    kept = [word for word in noun.modifiers if not is_filler(word.lower())]
    illness = " ".join(kept) or (cast.illness if cast else "")
    return Named(f"{illness} cases".strip(), noun.text, "illness")


def _counted_words(slot: Slot, noun: Noun, sentence: Sentence) -> str:
    """Take the unit off a noun: 'caliber revolver', 'five-boat pirate formation' are boats."""
    text = _INITIALS.sub("", noun.text).removeprefix("strong ")
    if slot.tokens.words[slot.at + 1 : slot.at + 2] == ("-",):
        lead, _, crew = text.partition(" ")
        text = crew if crew and lead.lower() in frame_words("crew_word") else text
    first, _, rest = text.partition(" ")
    if rest and first.lower() in frame_words("unit_in_noun"):
        return rest
    if slot.lemma == noun.lemma:
        return text + _of_what(slot, noun, sentence)
    if rest and slot.tokens.words[slot.at + 1 : slot.at + 2] == ("-",):
        whose = rest.split(" ")[0]
        boarded = parse_subject(whose).role in frame_words("boards")
        return f"{whose} {_several(first)}" if boarded else _several(first)
    parts = text.split()  # "2 Danish Journalists Shot"
    last = next((i for i, part in enumerate(parts) if singular(part.lower()) == slot.lemma), None)
    return text if last is None else " ".join(parts[: last + 1])


def _several(word: str) -> str:
    """Return the plural of a unit: "parishes" of "an eight-parish region"."""
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "sh", "ch", "x", "z")) else f"{word}s"


def _of_what(slot: Slot, noun: Noun, sentence: Sentence) -> str:
    """Read ' of murder' of 'two counts of murder': without it, counts say nothing."""
    if noun.lemma not in frame_words("says_of_what"):
        return ""
    end = min(slot.noun_end, len(slot.tokens.ends)) - 1
    found = _OF_WHAT.match(sentence.text, slot.tokens.ends[end] - sentence.start)
    return f" of {found['what']}" if found else ""


def _definite(case: SubjectCase, noun: Noun) -> str:
    """Return the fuller name that the document gave "the two skiffs" before: pirate skiffs."""
    slot, cast = case.slot, case.cast
    if cast is None or noun.modifiers or not _is_definite(slot):
        return ""
    role = parse_subject(noun.text).role
    if slot.quantity.high == 2 and role is not None and "person" in ancestors(role):
        pair = cast.pair(case.sentence, slot.quantity.start)
        if pair:
            return pair
    return cast.fuller(noun.head, slot.quantity.start)


def _is_definite(slot: Slot) -> bool:
    """Tell whether a number is of those told before: "the two", "both", "two of the"."""
    tokens, at = slot.tokens.words, slot.at
    of_the = tokens[at + 1 : at + 3] == ("of", "the")
    definite = slot.quantity.text.lower().startswith(("the ", "both", "all ", "remaining"))
    return of_the or definite or (at > 0 and tokens[at - 1] in frame_words("definite"))
