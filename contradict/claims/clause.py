"""Phrases around a number: the subject of its verb, the objects of prepositions.

Read over words alone, without a parse; what is no clear phrase comes out empty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from contradict import gazetteer
from contradict.claims.cast import Cast, bare_name, is_aged
from contradict.claims.dateline import end_of_opening
from contradict.claims.measure import Slot, frame_words, unit_class
from contradict.claims.tokens import NUMBER
from contradict.records import Sentence

LONGEST = 8  # words of a phrase; longer ones are clauses
REACH = 14  # words between a number and the verb or deal that governs it
ASIDE = 14  # words of an apposition between a subject and its verb

IT = frozenset(("it", "its", "they", "their", "them"))
_CLAUSE_PRONOUN = frozenset(("he", "she", "it", "they"))
_CLAUSE_END = frozenset(
    (".", ";", ":", "(", ")", "which", "who", "after", "when", "while", "but", "as", "because")
)
_CLAUSE_START = frozenset((";", ":", "that", "said", "says", "but", '"', "“"))


_DESCRIBED_NAME = re.compile(r"(?:[a-z][\w’'-]*\s)+((?:[A-Z][\w&.’'-]*\s?)+)$")


@dataclass(frozen=True, slots=True)
class Clause:
    """A number in its sentence, and who the document tells of."""

    slot: Slot
    sentence: Sentence
    cast: Cast | None

    def text(self, first: int, last: int) -> str:
        """Return the words `first` to `last` (exclusive) as written."""
        return span(self.slot, self.sentence, first, last)

    def cased(self, at: int) -> str:
        """Return one word as written."""
        return self.text(at, at + 1)

    def unit(self) -> str:
        """Return the class of the number's unit: "money", "length", "times"; "" for others."""
        if self.slot.lemma == "time":
            return "times"
        return unit_class(self.slot.quantity) or ""

    def name_start(self, last: int) -> int:
        """Return where the capitalised words that end before `last` begin."""
        first = last
        while first > 0 and self.cased(first - 1)[:1].isupper():
            first -= 1
        return first

    def subject_before(self, at: int) -> str:
        """Return the subject of the verb at a word."""
        sentence = self.slot.tokens.words
        end = at
        while end > 0 and sentence[end - 1] in frame_words("subject_gap"):
            end -= 1
        if end and sentence[end - 1] in frame_words("chain"):
            return self.leading(end)
        if end and sentence[end - 1] == "," and sentence[at].endswith("ing"):
            return self.leading(end)
        if end and sentence[end - 1] in ("which", "who", "that"):
            end -= 2 if sentence[end - 2 : end - 1] == (",",) else 1
        if end and sentence[end - 1] == ",":
            end = self._before_aside(end - 1)
        first = end
        opening = self.opening()
        while first > opening and end - first < LONGEST + 4:
            word = sentence[first - 1]
            if word in frame_words("topic_stop", "be", "auxiliary"):
                break
            if word == "whose" or self._ends_dateline(first - 1):
                break
            first -= 1
            if word in frame_words("person_pronoun") | IT:
                break
            opens = first == 0 or sentence[first - 1] not in frame_words("preposition")
            if word in frame_words("determiner") and opens:
                break
        if sentence[first : first + 1] == ("-",):
            first += 2
        head = self._head_of_relative(first)
        if head is not None:
            first, end = head
        end = _head_end(sentence, first, end)
        return self.party(self.text(first, end), at=first)

    def _head_of_relative(self, at: int) -> tuple[int, int] | None:
        """Return the "man" of 'a man who killed five and wounded seven others was jailed'.

        `at` is where "others" begins, the object of the relative clause; None for a subject.
        """
        sentence = self.slot.tokens.words
        if sentence[max(0, at - 1) : at] != (NUMBER,):
            return None
        for who in range(at - 2, max(0, at - 2 * LONGEST), -1):
            if sentence[who] in _CLAUSE_START or sentence[who] == ",":
                return None
            if sentence[who] == "who" and sentence[who - 1] != ",":
                first = who
                while first > 0 and sentence[first] not in frame_words("determiner"):
                    first -= 1
                return (first, who) if who - first <= LONGEST else None
        return None

    def opening(self) -> int:
        """Return the first word behind a dateline or the time of an entry: "ALMATY - "."""
        offset = end_of_opening(self.sentence.text)
        return self.slot.tokens.index_at(self.sentence.start + offset) if offset else 0

    def _ends_dateline(self, at: int) -> bool:
        """Whether a dash parts "BERGEN, Oct 23 - Norwegian" from what it opens."""
        sentence = self.slot.tokens.words
        opened = at > 0 and (sentence[at - 1].isdigit() or sentence[at - 1] == ")")
        return sentence[at] in ("-", "–", "—") and opened and self.cased(at + 1)[:1].isupper()

    def _before_aside(self, comma: int) -> int:
        """Return where the phrase before an apposition ends; the comma if there is none."""
        sentence = self.slot.tokens.words
        for at in range(comma - 1, max(-1, comma - ASIDE), -1):
            if sentence[at] == ",":
                first = sentence[at + 1]
                opens = first in frame_words("apposition") or first.isdigit() or first == NUMBER
                aged = opens and sentence[at - 1].isdigit() and sentence[at - 2] == ","
                return (at - 2 if aged else at) if opens else comma
        return comma

    def leading(self, before: int) -> str:
        """Return the phrase that opens the clause: who slipped, of "slipped and fell"."""
        sentence = self.slot.tokens.words
        person = self.only_person(before)
        if person:
            return person
        start = max((i + 1 for i in range(before) if sentence[i] in _CLAUSE_START), default=0)
        start = max(start, min(self.opening(), before - 1))
        if sentence[start] in frame_words("preposition") and "," in sentence[start:before]:
            start = sentence.index(",", start, before) + 1
        elif sentence[start] in frame_words("preposition"):
            start = _second_phrase(sentence, start, before)
        end = start
        while end < before and end - start < LONGEST + 4:
            word = sentence[end]
            verbal = word.endswith("ed") or (end > start and word.isalpha() and word in _verbs())
            verbal = verbal and not self.cased(end)[:1].isupper()
            stops = end > start and word in frame_words("phrase_stop") - {NUMBER}
            if verbal or stops or word in frame_words("be"):
                break
            deed = word in frame_words("past_deed") and self.cased(end - 1)[:1].isupper()
            if end > start and deed and self.cased(end).islower():
                break  # "Ada Kerr shot four and was jailed"
            if word in frame_words("auxiliary") or (
                end > start and word in frame_words("preposition")
            ):
                break
            end += 1
        return self.party(_without_magnitude(self.text(start, end)), at=start)

    def only_person(self, before: int) -> str:
        """Return the one person named before a word of the sentence, if it is one."""
        if self.cast is None:
            return ""
        text = self.text(0, before)
        names = set(self.cast.told_of(text))
        return names.pop() if len(names) == 1 else ""

    def prepositions(self, first: int, last: int | None = None) -> dict[str, str]:
        """Map each preposition from a word on to the phrase behind it, within one clause."""
        sentence = self.slot.tokens.words
        last = min(first + REACH, len(sentence)) if last is None else last
        found: dict[str, str] = {}
        at = first
        while at < last:
            word = sentence[at]
            if word in _CLAUSE_END:
                break
            if word in frame_words("preposition"):
                end = self.end_of_phrase(at + 1, last)
                phrase = self.party(self.text(at + 1, end))
                if phrase and not (word == "to" and self._is_infinitive(at + 1, end)):
                    found.setdefault(word, phrase)
                at = max(end, at + 1)
            else:
                at += 1
        return found

    def end_of_phrase(self, at: int, last: int) -> int:
        """Return the word after the noun phrase that begins at `at`, `last` at most."""
        sentence = self.slot.tokens.words
        end = at
        while end < last and end - at < LONGEST:
            word = sentence[end]
            if word in frame_words("phrase_stop", "be", "auxiliary"):
                break
            if word in frame_words("preposition") and (word != "of" or end == at):
                break
            if word == "and" and not self._names_follow(end + 1):
                break
            past = (
                end > at and word.endswith(("ly", "ed")) and word not in frame_words("noun_in_ly")
            )
            if past and (self.sentence.headline or self._follows_name(end)):
                break  # "Offer to Reyes Reportedly Raised", "the purchase of Denby closed"
            end += 1
        return end

    def _follows_name(self, at: int) -> bool:
        return self.cased(at - 1)[:1].isupper() and self.cased(at).islower()

    def _is_infinitive(self, first: int, end: int) -> bool:
        """Whether "to" opens a verb: "pledged to grant the families", not "to the families"."""
        sentence = self.slot.tokens.words
        if sentence[first] in frame_words("infinitive"):
            return True
        verb = sentence[first] not in frame_words("determiner") and self.cased(first).islower()
        return verb and first + 1 < end and sentence[first + 1] in frame_words("determiner")

    def _names_follow(self, at: int) -> bool:
        at += self.slot.tokens.words[at : at + 1] == ("the",)
        return self.cased(at)[:1].isupper()

    def party(self, phrase: str, at: int | None = None) -> str:
        """Normalise a party: no article, no age, the full name, the one whom "he" means."""
        bare = bare_name(phrase)
        lower = bare.lower()
        if lower.partition(" ")[0] in _CLAUSE_PRONOUN:
            bare = lower = lower.partition(" ")[0]
        if not bare and self.cast is not None:
            return self.cast.of_age(phrase)  # "the 39-year-old"
        if not bare or self.cast is None:
            return "" if lower in frame_words("person_pronoun", "organisation") else bare
        if is_aged(phrase):
            bare = self.cast.named_next(self.sentence) or bare
        offset = self.slot.quantity.start if at is None else self.slot.tokens.starts[at]
        if lower in frame_words("person_pronoun"):
            return self.cast.person(lower, self.sentence, offset) or ""
        if lower in frame_words("person_noun"):
            sexed = lower in frame_words("female", "male") - frame_words("culprit")
            told = self.cast.person(lower, self.sentence, offset) if sexed else None
            young = self.cast.young(lower, self.sentence, offset)
            return self.cast.titled(lower) or told or young or bare
        if lower in frame_words("organisation"):
            told = self.cast.organisation(self.sentence, offset)
            return told or ("" if lower in IT else bare)
        return self.cast.full(bare) or _name_alone(bare)


def _name_alone(phrase: str) -> str:
    """Return 'Denby' of 'rival snack maker Denby', and of 'Irish snack maker Denby'."""
    first, _, rest = phrase.partition(" ")
    described = rest if gazetteer.nationality(first) and rest[:1].islower() else phrase
    found = _DESCRIBED_NAME.match(described)
    linked = frame_words("preposition", "determiner") | {"and"}
    return phrase if found is None or linked & set(phrase.split()) else found.group(1)


def _verbs() -> frozenset[str]:
    return frame_words("topic_link", "topic_verb") - {"year"}


def _without_magnitude(phrase: str) -> str:
    return re.sub(r"\b(?:magnitude[ -])?\d[\d.,]*(?:[ -]magnitude)?\s", "", phrase)


def first_link(sentence: Sequence[str], first: int, last: int) -> int:
    """Return the first word from `first` on that ends an object: a preposition, a number."""
    at = first
    while at < last and sentence[at] not in frame_words("preposition", "phrase_stop"):
        if at > first and sentence[at] in ("a", "an", "the"):
            break
        at += 1
    return at


def _second_phrase(sentence: Sequence[str], start: int, before: int) -> int:
    """Return where "the quake" begins in "In BMKG's analysis the quake had", else `start`."""
    for at in range(start + 2, before):
        if sentence[at] in frame_words("be", "auxiliary"):
            break
        joined = sentence[at - 1] == "and" or sentence[at - 1] in frame_words("preposition")
        if sentence[at] in ("a", "an", "the") and not joined:
            return at
    return start


def _head_end(sentence: Sequence[str], first: int, end: int) -> int:
    """Return where a phrase ends without what follows its head: "man [from Leeds]"."""
    for at in range(first + 1, end):
        if sentence[at] in frame_words("preposition") and sentence[at] != "of":
            verbal = at - first > 1 and sentence[at - 1].endswith(("ed", "ing"))
            return at - 1 if verbal else at
    return end


def span(slot: Slot, sentence: Sentence, first: int, last: int) -> str:
    """Return the words `first` to `last` (exclusive) of a number's sentence as written."""
    tokens = slot.tokens
    last = min(last, len(tokens.words))
    if first >= last:
        return ""
    return sentence.text[
        tokens.starts[first] - sentence.start : tokens.ends[last - 1] - sentence.start
    ]
