"""What a measured number describes: the convoy of "a 40-mile convoy", the fall of who fell 40 m.

A count has its noun; a length, a sum or a share has a topic: the deal or the deed that
governs it with the parties of it (data/lexicons/frames.toml), the noun it stands before, the
phrase behind "of", or the phrase before its verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from contradict.claims.cast import Cast, bare_name
from contradict.claims.clause import ASIDE, LONGEST, Clause, span
from contradict.claims.deals import Deal, amount_in
from contradict.claims.measure import Slot, frame_words, noun_class
from contradict.claims.tokens import NUMBER
from contradict.claims.triggers import triggers
from contradict.lexicon import load
from contradict.quantities.changes import change_nouns
from contradict.records import Sentence

_TOLD = frozenset(("showed", "show", "shows", "found", "estimated", "revealed", "confirmed"))
# "Feb 20 - Donors", "16:05 Wind gusts", and the rest of "25.6 million people, more than half".
# "Dragged its anchor for 40 km": whose it is was told before.
_ITS_OWN = re.compile(r"^(?:its|his|her|their) (?=[a-z]+$)")
_NO_PART = re.compile(
    r"^[A-Z].*\d\)? [-–—] (?=[A-Z])|^\d{1,2}:\d\d (?:- )?|^(?:million|billion|thousand) "
)
_WHEN = re.compile(
    r"(?:^(?:the )?(?:end|start|beginning|middle|close) of \w+"
    r"|\b(?:last|this|that|next|same|^) ?(?:year|month|week|quarter|season|summer|winter))$",
    re.IGNORECASE,
)
_CONSISTING = (("consisting", "of"), ("made", "up", "of"), ("composed", "of"), ("comprising",))
LONGEST_TOPIC = 12  # words of a phrase that a participle may cut
_CONVERTED = 6  # words of "(47 miles)"
_CONTEXT = 10  # words to each side kept as the topic's context


def read_topic(
    slot: Slot, sentence: Sentence, cast: Cast | None = None, measure: str = ""
) -> tuple[str, str, str]:
    """Return the topic of a number, the clause around it, and the rule; "" if none is found.

    `cast` resolves pronouns and surnames; without it they stay as they are.
    """
    context = span(slot, sentence, max(0, slot.at - _CONTEXT), slot.noun_end + _CONTEXT)
    clause = Clause(slot, sentence, cast)
    found, rule = Deal(clause, measure).topic()
    if found:
        return found, context, rule
    for rule, found in _direct(clause):
        if found:
            return found, context, rule
    found = (
        _dimension(clause)
        or _apposition(clause)
        or _apposed_town(clause)
        or _after_comma(clause)
        or _behind_comma(clause)
    )
    found = found or clause.party(_before_verb(clause))
    if found.rpartition(" ")[2].lower() in frame_words("when_word") or _WHEN.match(found):
        found = clause.leading(slot.at)
        found = "" if _WHEN.search(found) else found
    found = _ITS_OWN.sub("", _NO_PART.sub("", found))
    own = found.rpartition(" ")[2].lower() in frame_words("own_figure")  # "by its count 40 acres"
    if (
        not found
        or own
        or found.isdigit()
        or found.lower() in frame_words("topic_link", "no_topic")
    ):
        return _by_unit(clause), context, "no-topic"
    return found + _distance_from(slot, sentence), context, "topic"


def _direct(clause: Clause) -> Iterator[tuple[str, str]]:
    """Yield what stands right at the number, with the rule: "a 40-mile convoy", "90% of"."""
    yield "topic-of", _of_change(clause)
    yield "topic-of", _multiplied(clause)
    yield "attributive", bare_name(_attributive(clause.slot, clause.sentence))
    yield "topic-of", bare_name(_behind_of(clause.slot, clause.sentence))
    yield "topic-of", bare_name(_item(clause))
    yield "relative", _relative(clause)
    yield "amount-in", amount_in(clause)
    yield "topic", _of_magnitude(clause)


def _by_unit(clause: Clause) -> str:
    """Name what a number without a topic measures by its unit: "At $31.50 a share"."""
    quantity, headline = clause.slot.quantity, clause.cast.headline_words if clause.cast else ()
    if quantity.unit.endswith(" per share"):
        holder, _, last = clause.leading(clause.slot.at).rpartition(" ")
        named = holder[:1].isupper() and last.lower() in frame_words("shareholder")
        return f"{holder} shares" if named else "shares"
    if clause.unit() in ("length", "magnitude") and frame_words("quake") & set(headline):
        return "earthquake"
    return ""


def _relative(clause: Clause) -> str:
    """Read 'the $27 million that Pablo Reyes is guaranteed': the number is his."""
    sentence, at = clause.slot.tokens.words, clause.slot.noun_end
    if sentence[at : at + 1] == ("(",) and ")" in sentence[at:]:
        at = sentence.index(")", at) + 1
    if sentence[at : at + 1] not in (("that",), ("which",)):
        return ""
    end = at + 1
    while end < len(sentence) and end - at <= LONGEST:
        word = sentence[end]
        lower = not clause.cased(end)[:1].isupper()
        if lower and (word.endswith("ed") or word in frame_words("subject_gap", "auxiliary")):
            return clause.party(clause.text(at + 1, end))
        end += 1
    return ""


def _after_comma(clause: Clause) -> str:
    """Read 'The quake struck 10 km below the surface, 35 km south of Padang'."""
    at = clause.slot.at
    if (
        at < 2
        or clause.slot.tokens.words[at - 1] != ","
        or NUMBER not in clause.slot.tokens.words[:at]
    ):
        return ""
    return clause.leading(at - 1)


def _dimension(clause: Clause) -> str:
    """Read 'A quake struck the coast at a depth of 10 km': the depth of the quake."""
    at, sentence = clause.slot.at, clause.slot.tokens.words
    if at < 4 or sentence[at - 1] != "of" or sentence[at - 2] not in frame_words("dimension"):
        return ""
    return clause.leading(at - 2)


def _of_magnitude(clause: Clause) -> str:
    """Read 'died in 2018 in a quake of magnitude 7.5': the quake, not who died."""
    at, sentence = clause.slot.at, clause.slot.tokens.words
    if sentence[max(0, at - 2) : at] != ("of", "magnitude"):
        return ""
    for first in range(at - 3, max(-1, at - 6), -1):
        if sentence[first + 1] in frame_words("rank"):
            return ""  # "four aftershocks, the largest of magnitude 5.9"
        if sentence[first] in ("a", "an", "the"):
            return clause.text(first + 1, at - 2)
    return ""


def _apposition(clause: Clause) -> str:
    """Read 'in Carrow, roughly 13 miles from Leeds': a distance of Carrow."""
    at, sentence = clause.slot.at, clause.slot.tokens.words
    if clause.unit() != "length" or at < 2 or sentence[at - 1] not in (",", "—", "–"):
        return ""
    first = clause.name_start(at - 1)
    if first == 0 and sentence[0] in frame_words("not_a_name", "preposition"):
        first = 1  # "In Carrow, 13 miles from"
    return clause.text(first, at - 1)


def _apposed_town(clause: Clause) -> str:
    """Read 'Carrow, a market town on the Ouse some 13 miles south of Leeds': Carrow."""
    at, sentence = clause.slot.at, clause.slot.tokens.words
    if clause.unit() != "length" or not _distance_from(clause.slot, clause.sentence):
        return ""
    for comma in range(at - 1, max(0, at - ASIDE), -1):
        if sentence[comma] in frame_words("be", "auxiliary") or sentence[comma] in (".", ";"):
            return ""
        if sentence[comma] == ",":
            opens = sentence[comma + 1] in ("a", "an", "the")
            return clause.text(clause.name_start(comma), comma) if opens else ""
    return ""


def _behind_comma(clause: Clause) -> str:
    """Read 'About 85 miles west of Leeds, Carrow is home to a mill': a distance of Carrow."""
    sentence = clause.slot.tokens.words
    if clause.slot.at > 1 or clause.unit() != "length" or "," not in sentence:
        return ""
    at = sentence.index(",") + 1
    return clause.party(clause.text(at, clause.end_of_phrase(at, len(sentence))))


def _attributive(slot: Slot, sentence: Sentence) -> str:
    """Read 'a 40-mile convoy of tanks', 'the $1.6 billion purchase of Opsware'."""
    noun = slot.quantity.noun
    if (
        noun is None
        or slot.lemma in frame_words("measured_noun")
        or noun.lemma in frame_words("when_noun")
    ):
        return ""
    end = slot.noun_end
    if slot.tokens.words[end : end + 1] == ("of",) and noun.lemma not in frame_words("container"):
        end = _phrase_end(slot, end + 1)
    last = min(end, len(slot.tokens.ends)) - 1
    if noun.end <= slot.quantity.end:  # "one voter in ten"
        return str(load("frames").tables["plural"].get(noun.lemma, f"{noun.text}s"))
    found = sentence.text[noun.start - sentence.start : slot.tokens.ends[last] - sentence.start]
    return found.removeprefix("long ")  # "a 40-mile-long convoy"


def _behind_of(slot: Slot, sentence: Sentence) -> str:
    """Read '90% of the force', '$108 million worth of jewels'."""
    at = slot.noun_end
    if slot.tokens.words[at : at + 1] == ("worth",):
        at += 1
    if slot.tokens.words[at : at + 1] != ("of",):
        return ""
    return span(slot, sentence, at + 1, _phrase_end(slot, at + 1)).removesuffix(" of")


def _of_change(clause: Clause) -> str:
    """Read 'a 12 percent drop in sales', 'a decline of 12 percent in exports': what changed."""
    slot, words = clause.slot, clause.slot.tokens.words
    named = slot.lemma or (words[slot.at - 2] if words[slot.at - 1 : slot.at] == ("of",) else "")
    if clause.unit() != "percent" or named not in change_nouns():
        return ""
    if words[slot.noun_end : slot.noun_end + 1] not in (("in",), ("of",)):
        return ""
    found = bare_name(
        span(slot, clause.sentence, slot.noun_end + 1, _phrase_end(slot, slot.noun_end + 1))
    )
    return found if found[:1].islower() and not _WHEN.search(found) else ""


def _multiplied(clause: Clause) -> str:
    """Read 'doubled the number of troops', 'three times as many tanks': what is multiplied."""
    slot, words = clause.slot, clause.slot.tokens.words
    if slot.quantity.unit != "multiple":
        return ""
    at = slot.noun_end
    while words[at : at + 1] != () and words[at] in ("times", "as", "the", "its", "their"):
        at += 1
    if words[at : at + 2] in (("number", "of"), ("amount", "of")):
        start = at + 2
    elif words[at : at + 1] in (("many",), ("more",)):
        start = at + 1
    else:
        return ""
    end = _phrase_end(slot, start)
    while end - start > 1 and (words[end - 1] in triggers().after or words[end - 1] == "there"):
        end -= 1  # "twice as many people die"
    if start == len(words) or words[start] in frame_words("topic_link", "preposition"):
        return ""
    return bare_name(span(slot, clause.sentence, start, end))


def _item(clause: Clause) -> str:
    """Read '$4 million on roads and $2 million on parks': each sum is for its own item."""
    words, at = clause.slot.tokens.words, _preposition(clause.slot.tokens.words, clause.slot.at)
    listed = [k for k, word in enumerate(words) if word == NUMBER and k != clause.slot.at]
    if clause.unit() != "money" or words[at : at + 1] not in (("for",), ("on",)):
        return ""
    if all(words[_preposition(words, k) :][:1] != words[at : at + 1] for k in listed):
        return ""
    return span(clause.slot, clause.sentence, at + 1, _phrase_end(clause.slot, at + 1))


def _preposition(words: Sequence[str], at: int) -> int:
    """Return what follows a number and its unit: "3 million euros for"."""
    return at + 1 if words[at + 1 : at + 2] in (("for",), ("on",)) else at + 2


def _before_verb(clause: Clause) -> str:
    """Read the phrase before the verb, or right before the number: 'troops [are] 12 miles from'."""
    slot, sentence = clause.slot, clause.sentence
    sentence_words = slot.tokens.words
    last = _before_aside_at(sentence_words, slot.at)
    while last > 0 and _links(sentence_words, last - 1):
        if sentence_words[last - 1] == "that" and sentence_words[last - 2] in _TOLD:
            return ""  # "pictures showed that 6,400 hectares had burned"
        last -= 1
    last = _whole_at(sentence_words, last)
    first = _phrase_start(sentence_words, last)
    if first and sentence_words[first - 1] == "who":  # "a mother who fled the town walks 60 miles"
        last = first - 1
        first = _phrase_start(sentence_words, last)
    if sentence_words[max(0, first - 2) : first] == ("according", "to"):
        return ""
    while first < last and (
        sentence_words[first] in frame_words("preposition") or _is_verb(sentence_words[first])
    ):
        first += 1
    if sentence_words[first : first + 1] == ("-",):
        first += 2
    first = min(last, max(first, clause.opening()))  # behind "LEEDS, England -"
    first = _behind_unit(sentence_words, first, last)
    last = _participle_at(sentence_words, first, last)
    while last > first and sentence_words[last - 1] in frame_words("preposition"):
        last -= 1
        last -= last - first > 1 and _is_verb(sentence_words[last - 1])  # "coal sells for"
    if last - first == 1 and _is_bare_verb(sentence_words[first]):
        return clause.subject_before(first)  # "the firm expects to make", "he is seeking"
    first -= _joined(sentence_words, first, last)
    return span(slot, sentence, first, last)


def _behind_unit(words: Sequence[str], first: int, last: int) -> int:
    """Step over the unit of another number: "# millimetres of rain fell in # hours"."""
    if first == last or words[first - 1 : first] != (NUMBER,):
        return first
    if words[first] not in frame_words("length_word"):
        return first
    return first + 2 if words[first + 1 : first + 2] == ("of",) else last


def _whole_at(words: Sequence[str], last: int) -> int:
    """Step over "consisting of tanks and lorries" to the convoy before; else return `last`."""
    for at in range(last - 2, max(0, last - 2 * LONGEST_TOPIC), -1):
        if words[at] in frame_words("be", "auxiliary"):
            return last
        if any(tuple(words[at : at + len(phrase)]) == phrase for phrase in _CONSISTING):
            return at - (words[at - 1] == ",")
    return last


def _joined(words: Sequence[str], first: int, last: int) -> int:
    """Return 2 where "of rice and" stands before "corn", else 0."""
    pair = last - first == 1 and words[first - 1 : first] == ("and",)
    return 2 if pair and first > 2 and words[first - 3] in ("of", "in") else 0


def _is_bare_verb(word: str) -> bool:
    """Whether one word left of a phrase is a verb: "make", "seeking", no noun like "building"."""
    verbal = word.endswith(("ing", "ed")) and noun_class(word) is None
    return verbal or word in frame_words("infinitive")


def _is_verb(word: str) -> bool:
    return word in frame_words("topic_verb")


def _before_aside_at(sentence_words: Sequence[str], at: int) -> int:
    """Step over ', which is # miles long, is stalled' to the phrase before; else return `at`.

    "The largest, the Alder fire, has burned # acres" names its thing in the aside; the share of
    "310 tenants, or 26 percent" is of the tenants.
    """
    if sentence_words[max(0, at - 2) : at] == (",", "or"):
        at -= 2
    last = at
    while last > 0 and sentence_words[last - 1] != "," and _links(sentence_words, last - 1):
        last -= 1
    if last == at or sentence_words[last - 1 : last] != (",",):
        return at
    if sentence_words[last] == "which":  # "in the index, which gained # percent"
        return last - 1
    for comma in range(last - 2, max(-1, last - ASIDE), -1):
        if sentence_words[comma] == ",":
            if sentence_words[comma - 1].endswith(("est", "worst")):
                return last - 1
            return comma if sentence_words[comma + 1] in frame_words("apposition") else at
    return at


def _phrase_start(sentence_words: Sequence[str], last: int) -> int:
    first = last
    while first > 0 and last - first < LONGEST_TOPIC:
        word = sentence_words[first - 1]
        if word in frame_words("topic_stop", "be", "auxiliary"):
            break
        first -= 1
        opens = first == 0 or sentence_words[first - 1] not in frame_words("preposition")
        if word in frame_words("determiner") and opens:
            break
    return first


def _participle_at(sentence_words: Sequence[str], first: int, last: int) -> int:
    """Return where a phrase ends without 'advancing on the capital', 'involved in the attack'."""
    for at in range(first + 2, last - 1):
        verbal = sentence_words[at].endswith(("ed", "ing"))
        verbal = verbal and sentence_words[at] not in frame_words("noun_in_ing")
        if verbal and sentence_words[at + 1] in frame_words("preposition"):
            return at
    return last


def _links(sentence_words: Sequence[str], at: int) -> bool:
    """Whether a word only joins a topic to its number, or is the unit of another number."""
    word = sentence_words[at]
    unit = word in frame_words("length_word") and sentence_words[at - 1] == NUMBER
    verbal = word.endswith("ed") and not word.endswith("eed")
    adverb = word.endswith("ly") and word not in frame_words("noun_in_ly")
    clock = word[0].isdigit() and not word.isdigit()  # "hit at 6:40 p.m. some 105 miles"
    joins = unit or verbal or adverb or clock
    return joins or word in frame_words("topic_link") or _is_verb(word)


def _distance_from(slot: Slot, sentence: Sentence) -> str:
    """Read ' from Kyiv' of '12 miles north of Kyiv', so that two distances share their ends."""
    words, at = slot.tokens.words, slot.noun_end
    if words[at : at + 1] == ("(",) and ")" in words[at : at + _CONVERTED]:
        at = words.index(")", at)
    if words[at : at + 1] == (")",):  # "75 km (47 miles) south of"
        at += 1
    behind = at
    while slot.tokens.words[at : at + 1] and slot.tokens.words[at] in frame_words("direction"):
        at += 1
    if at == behind > slot.noun_end and words[at : at + 1] == ("of",):
        return ""  # "412 millimetres (16 inches) of rain"
    if slot.tokens.words[at : at + 1] not in (("from",), ("of",), ("outside",)):
        return ""
    start = at + 1 + (slot.tokens.words[at : at + 2] == ("outside", "of"))
    target = span(slot, sentence, start, _phrase_end(slot, start))
    return f" from {target}" if target else ""


def _phrase_end(slot: Slot, at: int) -> int:
    """Return the word after the noun phrase that begins at `at`."""
    sentence_words = slot.tokens.words
    end = at
    while end < len(sentence_words) and end - at < LONGEST:
        word = sentence_words[end]
        named = word == NUMBER and end > at and sentence_words[end - 1] in frame_words("determiner")
        if named:  # "the 605 Freeway"
            end += 1
            continue
        if word in frame_words("topic_stop", "be", "auxiliary"):
            break
        if end > at and word in frame_words("preposition") and word != "of":
            break
        end += 1
    return end
