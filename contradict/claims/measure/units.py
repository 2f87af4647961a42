"""Numbers with a unit: '$104 a barrel', '10 km deep', 'magnitude 6.2'."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from contradict.claims.measure.slots import Reading, Slot, frame_words, noun_class, reading_at
from contradict.claims.roles import singular
from contradict.claims.tokens import NUMBER
from contradict.claims.triggers import Cue, rising, triggers
from contradict.quantities.units import COINS
from contradict.records import Quantity

_CLASS_OF_BASE = {
    "percentage": "percent", "percentage point": "percent", "basis point": "percent",
    "kilometre": "length", "square kilometre": "area", "cubic metre": "volume", "litre": "volume",
    "kilogram": "mass", "hour": "duration", "kilometre per hour": "speed",
    "degree Celsius": "temperature", "magnitude": "magnitude",
}  # fmt: skip

_ABSENT = 99  # words away: no cue stands near
_LATER = 7  # words from "10 percent" to "in May to 37"
# Before "down $2": "turn down $2 million" is no fall.
_TRADED = frozenset(
    ("closed", "settled", "ended", "finished", "was", "were", "is", "are", "shares", ",")
)
_VALUING = frozenset(("value", "values", "valued", "valuing"))
_VALUED_BY = 6  # words: "values the Norwegian firm Marlow at"
_AT_WORK = 7  # words: "worked at the town's prison for"
_MOVED_BY = 8  # words: "rose 29p, or 8 percent, to"
_DEAR = 10_000  # sums from which "rose to" tells of no price


def unit_class(quantity: Quantity) -> str | None:
    """Return the class of a unit ("money", "length", ...), None for one without measures."""
    currency, _, per = quantity.unit.partition(" per ")
    if currency in COINS or (len(currency) == len("USD") and currency.isupper()):
        # "$300 million a year" is no price
        return "money rate" if per and per not in frame_words("stretch") else "money"
    return _CLASS_OF_BASE.get(quantity.base_unit) or _CLASS_OF_BASE.get(quantity.unit)


def by_unit(slot: Slot) -> Reading | None:
    """'$104 a barrel', '10 km deep': the measure whose cue stands nearest, else the default."""
    kind, words, quantity = unit_class(slot.quantity), slot.tokens.words, slot.quantity
    if quantity.unit.endswith(" per share") and frame_words("result_noun") & set(words):
        return Reading("earnings per share", "per-share", quantity.start, quantity.end)
    if kind is None:
        return None
    return _by_construction(slot, kind) or _by_cue(slot, kind) or _by_default(slot, kind)


def _by_construction(slot: Slot, kind: str) -> Reading | None:
    """Read what no cue can outdo: years of service, a way, what something rose by, a salary."""
    if kind == "magnitude":
        return Reading("magnitude", "unit:magnitude", slot.quantity.start, slot.quantity.end)
    behind = set(slot.tokens.words[slot.at : slot.at + 6])
    if kind == "duration" and frame_words("service") & behind:
        return Reading("duration", "service", slot.quantity.start, slot.quantity.end)
    if kind == "duration" and (_is_apart(slot) or _is_out(slot)):
        return Reading("duration", "apart", slot.quantity.start, slot.quantity.end)
    if kind == "duration" and _is_sentenced(slot):
        return reading_at(slot, "prison sentence", "sentenced", slot.at - 1, slot.at)
    if kind == "duration" and _is_at_work(slot):
        return Reading("duration", "at-work", slot.quantity.start, slot.quantity.end)
    if kind == "length" and _is_way(slot):
        return reading_at(slot, "distance", "way", slot.at, slot.at + 1)
    if kind == "money" and _says_by_how_much(slot):
        return reading_at(slot, "change", "change", slot.at - 1, slot.at)
    if kind == "money" and _is_valued(slot):
        return reading_at(slot, "valuation", "valued", slot.at - 1, slot.at)
    if kind == "money" and _is_earned(slot):
        return reading_at(slot, "salary", "earned", slot.at - 1, slot.at)
    return None


def _by_cue(slot: Slot, kind: str) -> Reading | None:
    """Return the measure of a class of unit whose cue stands nearest in the number's clause."""
    best = (_ABSENT, "", 0, 0)
    first, last = _clause(slot)
    to = slot.tokens.words[slot.at - 1 : slot.at] in _UP_TO or _is_origin(slot)
    share = kind == "percent" and (_is_of_something(slot) or _is_level_of_many(slot))
    heard = frozenset(slot.tokens.words)
    for measure, cues in triggers().units.get(kind, ()):
        if share and measure in frame_words("no_share"):
            continue
        if measure == "rainfall" and slot.quantity.unit not in frame_words("rain_unit"):
            continue
        for cue in cues:
            if cue.words[0] in heard and (cue.to is None or cue.to == to):
                best = min(best, _nearest(slot, measure, cue, first, last))
    distance, measure, start, end = best
    return reading_at(slot, measure, f"cue:{kind}", start, end) if distance < _ABSENT else None


def _is_origin(slot: Slot) -> bool:
    """Tell the first of 'soared from a mere 10 percent in May to 37 percent', which is no rise."""
    sentence, at = slot.tokens.words, slot.at
    while at and sentence[at - 1] in ("a", "mere", "just", "only"):
        at -= 1
    later = sentence[slot.at + 1 : slot.at + _LATER]
    return sentence[at - 1 : at] == ("from",) and ("to", NUMBER) in pairwise(later)


def _by_default(slot: Slot, kind: str) -> Reading | None:
    """Return the measure of a class of unit without a cue: a change "by 5 percent", a price."""
    default = next((measure for measure, cues in triggers().units.get(kind, ()) if not cues), None)
    if default is None:
        return None
    if kind == "percent" and not _is_of_something(slot) and _is_by(slot, _clause(slot)[0]):
        return reading_at(slot, "percent-change", "by", slot.at - 1, slot.at)
    if kind == "money" and (_is_worth(slot) or _is_level(slot)):
        return reading_at(slot, "price", "worth", slot.at - 1, slot.at)
    return Reading(default, f"unit:{kind}", slot.quantity.start, slot.quantity.end)


def _is_apart(slot: Slot) -> bool:
    """Tell 'was released from prison five years earlier' from 'got five years in prison'."""
    words, at = slot.tokens.words, slot.at
    following = words[at + 2 : at + 3]
    apart = bool(following) and following[0] in frame_words("time_apart")
    return apart and frame_words("term_before").isdisjoint(words[max(0, at - 1) : at])


def _is_out(slot: Slot) -> bool:
    """Tell 'had been out of prison for nine days' from a sentence."""
    words, at = slot.tokens.words, slot.at
    at -= words[max(0, at - 1) : at] in (("for",), ("only",), ("just",))
    return words[max(0, at - 3) : max(0, at - 1)] == ("out", "of")


def _is_at_work(slot: Slot) -> bool:
    """Tell 'has worked at the prison for 16 years' from a sentence."""
    sentence, at = slot.tokens.words, slot.at
    first = max(0, at - _AT_WORK)
    return sentence[at - 1 : at] == ("for",) and not frame_words("at_work").isdisjoint(
        sentence[first:at]
    )


def _says_by_how_much(slot: Slot) -> bool:
    """Tell 'shares jumped $6.12', 'debt grew by $4 billion' from what it rose to."""
    sentence, at = slot.tokens.words, slot.at
    at -= sentence[at - 1 : at] == ("by",)
    ended = at > 1 and sentence[at - 1] in ("up", "down") and sentence[at - 2] in _TRADED
    return ended or (at > 0 and sentence[at - 1] in rising())


def _is_worth(slot: Slot) -> bool:
    """Tell 'drugs worth $3 million', what they would fetch, from 'a deal worth $3 million'."""
    sentence, at = slot.tokens.words, slot.at
    if at < 2 or sentence[at - 1] != "worth":
        return False
    return not frame_words("deal") & set(sentence[max(0, at - 4) : at])


def _is_by(slot: Slot, first: int) -> bool:
    """Tell 'cut the pay of all by 5 percent' from 'won by 5 percent'."""
    sentence, at = slot.tokens.words, slot.at
    return sentence[at - 1 : at] == ("by",) and not frame_words("voting") & set(sentence[first:at])


def _is_level(slot: Slot) -> bool:
    """Tell 'the camera drops to $225' from what a fund or a fine grew to."""
    sentence, at, high = slot.tokens.words, slot.at, slot.quantity.high
    small = high is not None and high < _DEAR
    risen = any(word in rising() for word in sentence[max(0, at - 3) : at])
    before = sentence[max(0, at - _MOVED_BY) : at]
    moved = NUMBER in before and any(
        word in rising() or word in frame_words("falling") for word in before
    )
    return small and (risen or moved) and sentence[at - 1] in ("to", "at")


def _is_way(slot: Slot) -> bool:
    """Tell '55 km south of Padang' from a depth or a height."""
    sentence, at = slot.tokens.words, slot.noun_end
    if sentence[at : at + 1] == ("from",) and not slot.lemma:
        return True
    return not slot.lemma and sentence[at : at + 1] != () and sentence[at] in frame_words("compass")


def _is_valued(slot: Slot) -> bool:
    """Tell 'the offer values Marlow at 4 billion, including debt' from a debt."""
    sentence, at = slot.tokens.words, slot.at
    before = sentence[max(0, at - _VALUED_BY) : at]
    named = not any(word in frame_words("stop") or word == NUMBER for word in before)
    return named and before[-1:] == ("at",) and not _VALUING.isdisjoint(before)


def _is_earned(slot: Slot) -> bool:
    """Tell 'he earned $6.4 million', 'a driver earns £38,000' from what a firm earned."""
    sentence, at = slot.tokens.words, slot.at
    if at < 2 or sentence[at - 1] not in frame_words("earning"):
        return False
    earner = sentence[at - 2]
    person = noun_class(singular(earner)) == "person" and earner not in frame_words("organisation")
    return person or earner in frame_words("person_pronoun")


def _is_sentenced(slot: Slot) -> bool:
    """Tell 'a co-defendant received 12 years', 'gets 42 years for murder' from years of support."""
    sentence, at = slot.tokens.words, slot.at
    if slot.quantity.base_unit != "hour" or slot.quantity.unit not in ("year", "month"):
        return False
    while at and sentence[at - 1] in frame_words("before_years"):
        at -= 1
    person = sentence[at - 1 : at] and sentence[at - 1] in ("him", "her", "them")
    at -= bool(person)
    if sentence[at - 1 : at] == () or sentence[at - 1] not in frame_words("given_years"):
        return False
    behind = sentence[slot.at + 2 : slot.at + 3]
    ends = not behind or behind[0] in frame_words("after_years")
    return ends and not frame_words("court").isdisjoint(sentence)


def _clause(slot: Slot) -> tuple[int, int]:
    """Return the first and last (exclusive) word that a cue of a number may take.

    What stands behind the next number belongs to that one.
    """
    sentence = slot.tokens.words
    first, last = slot.at, slot.at + 1
    while first > 0 and sentence[first - 1] not in frame_words("cue_stop"):
        first -= 1
    while last < len(sentence) and sentence[last] != NUMBER:
        if sentence[last] in frame_words("cue_stop"):
            break
        last += 1
    return _after_aside(sentence, first, slot.at), last


def _after_aside(sentence: Sequence[str], first: int, at: int) -> int:
    """Step over ', which has yet to turn a profit,' before a number; else return `first`."""
    commas = [n for n in range(first, at) if sentence[n] == ","]
    aside = any(sentence[n] in ("which", "who") for n in range(first, commas[-1])) if commas else 0
    return commas[-1] + 1 if aside else first


def _is_of_something(slot: Slot) -> bool:
    """Tell '83% of the capacity', a share, from '40% of its value', a loss of it."""
    sentence, at = slot.tokens.words, slot.noun_end
    at = next((i for i in (slot.at + 1, slot.at + 2, at) if sentence[i : i + 1] == ("of",)), -1)
    return at > 0 and not is_of_value(slot, at)


def _is_level_of_many(slot: Slot) -> bool:
    """Tell '33% opposed', 'more than the 23% who say so', 'down from 62% in 2002': no change."""
    sentence, at = slot.tokens.words, slot.at
    if sentence[max(0, at - 2) : at] in (("down", "from"), ("up", "from")):
        return True
    asked = tuple(w for w in sentence[at + 1 : at + 4] if w not in ("%", "percent", "per", "cent"))
    moved = at > 0 and (sentence[at - 1] in rising() or sentence[at - 1] in ("by", "up", "down"))
    return bool(asked) and asked[0] in frame_words("polled") and not moved


def is_of_value(slot: Slot, of: int) -> bool:
    """Whether a number is so much of a value, from the word "of" on: 'a third of its value'."""
    return bool(frame_words("worth") & set(slot.tokens.words[of + 1 : of + 4]))


def _nearest(
    slot: Slot, measure: str, cue: Cue, begin: int, stop: int
) -> tuple[int, str, int, int]:
    """Return (distance, measure, first, last) of a cue; its distance is _ABSENT if none is near."""
    sentence, size = slot.tokens.words, len(cue.words)
    if cue.words[0] not in sentence:
        return (_ABSENT, measure, 0, 0)
    for away in range(1, cue.reach + 1):
        for first in (slot.at - away - size + 1, slot.at + away):
            if cue.behind and first < slot.at:
                continue
            if cue.ahead and first > slot.at:
                continue
            inside = first >= begin and first + size <= stop
            if inside and sentence[first : first + size] == cue.words:
                return (away, measure, first, first + size)
    return (_ABSENT, measure, 0, 0)


_STRONGEST = 10
_UP_TO = (("to",), ("at",), ("reached",), ("reaching",), ("touched",))  # a level, no change by it
_TO_MAGNITUDE = frozenset(("of", "at", "to", "was", "about", "around", "a", "nearly", "almost"))


def by_magnitude(slot: Slot) -> Reading | None:
    """Read 'a magnitude 6.2 quake', 'measured 5.9 on the Richter scale'."""
    if slot.lemma not in ("", "earthquake", "quake", "tremor", "aftershock", "temblor"):
        return None
    for measure, cues in triggers().units.get("magnitude", ()):
        for cue in cues:
            distance, _, first, last = _nearest(slot, measure, cue, 0, len(slot.tokens.words))
            if distance <= 4 and _may_be_magnitude(slot, first, last):
                return reading_at(slot, measure, "cue:magnitude", first, last)
    return None


def _may_be_magnitude(slot: Slot, first: int, last: int) -> bool:
    """Tell "measured 5.9" from the 15 of "a 6.4-magnitude quake killed 15".

    No quake above 10 is known to the scale; one told without its tenth stands by the cue.
    """
    low = slot.quantity.low
    if low is None or low > _STRONGEST:
        return False
    words = slot.tokens.words
    between = words[last : slot.at] if last <= slot.at else words[slot.at + 1 : first]
    return low != int(low) or _TO_MAGNITUDE.issuperset(between)
