"""What a measured number describes: the convoy of "a 40-mile convoy".

A count has its noun; a length, a sum or a share has a topic: the noun it stands before, the
phrase behind "of", or the phrase before its verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from contradict.claims.measure import Slot, words
from contradict.claims.tokens import NUMBER
from contradict.records import Sentence

_LONGEST = 8  # words of a topic phrase; longer ones are clauses
_CLAUSE = 10  # words to each side kept as the topic's context


def read_topic(slot: Slot, sentence: Sentence) -> tuple[str, str, str]:
    """Return the topic of a number, the clause around it, and the rule; "" if none is found."""
    clause = _span(slot, sentence, max(0, slot.at - _CLAUSE), slot.noun_end + _CLAUSE)
    for rule, read in (("attributive", _attributive), ("topic-of", _behind_of)):
        found = read(slot, sentence)
        if found:
            return found, clause, rule
    found = _before_verb(slot, sentence)
    if not found:
        return "", clause, "no-topic"
    return found + _distance_from(slot, sentence), clause, "topic"


def _attributive(slot: Slot, sentence: Sentence) -> str:
    """Read 'a 40-mile convoy of tanks', 'the $1.6 billion purchase of Opsware'."""
    noun = slot.quantity.noun
    if noun is None:
        return ""
    end = slot.noun_end
    if slot.tokens.words[end : end + 1] == ("of",):
        end = _phrase_end(slot, end + 1)
    last = min(end, len(slot.tokens.ends)) - 1
    return sentence.text[noun.start - sentence.start : slot.tokens.ends[last] - sentence.start]


def _behind_of(slot: Slot, sentence: Sentence) -> str:
    """Read '90% of the force', '$108 million worth of jewels'."""
    at = slot.noun_end
    if slot.tokens.words[at : at + 1] == ("worth",):
        at += 1
    if slot.tokens.words[at : at + 1] != ("of",):
        return ""
    return _span(slot, sentence, at + 1, _phrase_end(slot, at + 1))


def _before_verb(slot: Slot, sentence: Sentence) -> str:
    """Read the phrase before the verb, or right before the number: 'troops [are] 12 miles from'."""
    sentence_words = slot.tokens.words
    last = slot.at
    while last > 0 and _links(sentence_words, last - 1):
        last -= 1
    first = last
    while first > 0 and last - first < _LONGEST:
        word = sentence_words[first - 1]
        if word in words("topic_stop") or word in words("be"):
            break
        first -= 1
        opens = first == 0 or sentence_words[first - 1] not in words("preposition")
        if word in words("determiner") and opens:
            break
    while first < last and sentence_words[first] in words("preposition"):
        first += 1
    return _span(slot, sentence, first, last)


def _links(sentence_words: Sequence[str], at: int) -> bool:
    """Whether a word only joins a topic to its number, or is the unit of another number."""
    unit = sentence_words[at] in words("length_word") and sentence_words[at - 1] == NUMBER
    return unit or sentence_words[at] in words("topic_link")


def _distance_from(slot: Slot, sentence: Sentence) -> str:
    """Read ' from Kyiv' of '12 miles north of Kyiv', so that two distances share their ends."""
    at = slot.noun_end
    while slot.tokens.words[at : at + 1] and slot.tokens.words[at] in words("direction"):
        at += 1
    if slot.tokens.words[at : at + 1] not in (("from",), ("of",), ("outside",)):
        return ""
    start = at + 1 + (slot.tokens.words[at : at + 2] == ("outside", "of"))
    target = _span(slot, sentence, start, _phrase_end(slot, start))
    return f" from {target}" if target else ""


def _phrase_end(slot: Slot, at: int) -> int:
    """Return the word after the noun phrase that begins at `at`."""
    sentence_words = slot.tokens.words
    end = at
    while end < len(sentence_words) and end - at < _LONGEST:
        word = sentence_words[end]
        if word in words("topic_stop") or word in words("be") or word in words("auxiliary"):
            break
        if end > at and word in words("preposition") and word != "of":
            break
        end += 1
    return end


def _span(slot: Slot, sentence: Sentence, first: int, last: int) -> str:
    tokens = slot.tokens
    last = min(last, len(tokens.words))
    if first >= last:
        return ""
    return sentence.text[
        tokens.starts[first] - sentence.start : tokens.ends[last - 1] - sentence.start
    ]
