"""Numbers that share the verb of the number before them: 'killing six adults and two children'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from contradict import gazetteer
from contradict.claims.measure.before import EARLIER_FIGURE
from contradict.claims.measure.nouns import is_fraction
from contradict.claims.measure.slots import Reading, Slot, fits, frame_words, reading_at
from contradict.claims.measure.units import unit_class
from contradict.claims.tokens import NUMBER
from contradict.claims.triggers import triggers
from contradict.quantities.words import word_classes

MORE_CHARGES = "more-charges"
SAME_CURRENCY = "same-currency"
_LONGEST_JOIN = 12  # words from the first noun to the second number
_LONGEST_GAP = 6  # words: ", and the Nasdaq Composite"
_LONGEST_ASIDE = 7  # words: ", a cook and her two sons among them"
_LONGEST_WAY = 20  # words back to what "up from" goes on with
_LARGE_SUM = 1_000_000  # "net profit 655 million"; fewer may be anything
_OLDEST = 110  # years
_ENDS = ((), (",",), (".",), (";",))
_ADDING = frozenset(("another", "a", "further", "some"))
_FINITE = frozenset(("past", "verb-s"))
_LONGEST_PLACE = 9  # words: "in the northern town of Alder on Monday"
_LONGEST_NAME = 3  # words of a town's name
_OF_THEM = (("them",), ("those",), ("these",), ("which",), ("the",), ("his",), ("her",), ("their",))
_WITH = (("along", "with"), ("together", "with"))


def by_list(before: Slot, slot: Slot, reading: Reading | None) -> Reading | None:
    """Read an item of a list by the reading of the item before it."""
    measure = _measure_for(slot, reading)
    if reading is None or not measure or _is_age(before, slot):
        return None
    listed = reading.listed and _continues_list(before, slot, reading)
    joined = listed or _joins_verb(before, slot) or is_among(before, slot)
    joined = joined or is_among_kinds(before, slot)
    if not joined and not _is_lost_too(before, slot, measure):
        return None
    start, end = reading.trigger_start, reading.trigger_end
    return Reading(measure, "list", start, end, listed=True)


def by_more_charges(before: Slot, slot: Slot, reading: Reading | None) -> Reading | None:
    """Read the three of 'two counts of murder and three of causing injury' as counts too."""
    words, at = slot.tokens.words, slot.at
    joined = words[at - 1 : at] in (("and",), (",",)) and words[at + 1 : at + 2] == ("of",)
    if reading is None or reading.measure != "charges" or slot.quantity.unit != "count":
        return None
    named = words[at + 2 : at + 3] not in _OF_THEM
    fits_in = joined and named and at - before.at <= _LONGEST_JOIN
    return reading_at(slot, "charges", MORE_CHARGES, at, at + 1) if fits_in else None


def _is_lost_too(before: Slot, slot: Slot, measure: str) -> bool:
    """Tell 'has lost 900 men in the fighting, 30 tanks and two jets', which are losses too."""
    gap = slot.tokens.words[before.noun_end : slot.at]
    while gap and gap[-1] in frame_words("between_verb_and_number"):
        gap = gap[:-1]
    if measure != "destroyed" or gap[-1:] != (",",) or gap[:1] not in (("in",), ("during",)):
        return False
    return len(gap) <= _LONGEST_GAP and "," not in gap[:-1] and NUMBER not in gap


def _is_age(before: Slot, slot: Slot) -> bool:
    """Tell the 27 of 'killed two brothers, 27 and 33,': as many ages as there are people."""
    sentence, at = slot.tokens.words, slot.at
    people = before.noun_class == "person" and sentence[before.noun_end : at] == (",",)
    if not people or slot.lemma or (slot.quantity.high or _OLDEST) >= _OLDEST:
        return False
    ages = 1
    while sentence[at + 1 : at + 2] in ((",",), ("and",)) and sentence[at + 2 : at + 3] == (
        NUMBER,
    ):
        at, ages = at + 2, ages + 1
    return ages == before.quantity.high and sentence[at + 1 : at + 2] in _ENDS


def _measure_for(slot: Slot, reading: Reading | None) -> str | None:
    """Return what a verb means for another noun: of losses at 900 men and 25 tanks, two things."""
    if reading is None or fits(slot, reading.measure):
        return None if reading is None else reading.measure
    sentence, tokens = slot.tokens.words, slot.tokens
    first, last = tokens.index_at(reading.trigger_start), tokens.index_at(reading.trigger_end)
    for trigger in triggers().before.get(sentence[last - 1], ()):
        same = trigger.start_before(sentence, last - 1) == first and not trigger.tail
        if same and trigger.noun in ("", slot.lemma) and fits(slot, trigger.measure, known=True):
            return trigger.measure
    lost = sentence[first] in frame_words("losing")  # "lost their lives along with 40 tanks"
    return "destroyed" if lost and fits(slot, "destroyed", known=True) else None


def by_gap(before: Slot, slot: Slot, reading: Reading | None) -> Reading | None:
    """Read 'the S&P fell 1.8%, the Nasdaq 2.1%': what fell is named, its verb not said again.

    Nor is the noun of what was won: 'the Reds took 208 seats, the Greens 85'.
    """
    if reading is None:
        return None
    won = reading.measure in frame_words("won_by_anyone") and not slot.lemma
    if not won and reading.measure != "percent-change":
        return None
    if won and slot.tokens.words[slot.noun_end : slot.noun_end + 2] == ("and", NUMBER):
        return None  # "38.5 percent and 20 seats, the Greens 29 and 15"
    gap = slot.tokens.words[before.noun_end : slot.at]
    named = (
        1 < len(gap) <= _LONGEST_GAP and gap[0] in (",", "and") and gap[-1] not in ("to", "from")
    )
    tables = ("stop", "auxiliary", "be", "preposition")
    told = any(word in frame_words(table) for word in gap[1:] for table in tables)
    if told or not named or not all(word.isalpha() or word in (",", "&") for word in gap):
        return None
    return Reading(reading.measure, "list", reading.trigger_start, reading.trigger_end, listed=True)


def by_result(all_slots: Sequence[Slot], k: int) -> Reading | None:
    """Read 'revenue was 12 billion euros and net profit 655 million': a sum of that currency."""
    slot = all_slots[k]
    sentence, at = slot.tokens.words, slot.at
    at -= sentence[at - 1 : at] in (("of",), ("was",), ("to",))
    result = sentence[at - 1 : at]
    bare = slot.quantity.unit == "count" and not slot.lemma and slot.noun_end == slot.at + 1
    sums = [s for s in all_slots[:k] if unit_class(s.quantity) == "money"]
    large = slot.quantity.low is not None and slot.quantity.low >= _LARGE_SUM
    if not (bare and sums and large and result and result[0] in frame_words("sum_of_result")):
        return None
    name = "profit" if result[0] in ("profit", "profits") else "loss"
    name = "revenue" if result[0] in ("revenue", "revenues", "sales", "turnover") else name
    return reading_at(slot, name, SAME_CURRENCY, at - 1, at)


def is_among(before: Slot, slot: Slot) -> bool:
    """Tell '190 villagers, three children among them', '21, two nurses included'."""
    sentence = slot.tokens.words
    told = sentence[slot.noun_end : slot.noun_end + 2]
    gap = sentence[before.noun_end : slot.at]
    aside = gap[:1] == (",",) and len(gap) <= _LONGEST_ASIDE and NUMBER not in gap
    return aside and (told == ("among", "them") or told[:1] == ("included",))


def is_among_kinds(before: Slot, slot: Slot) -> bool:
    """Tell the three of 'killing 19 people including children and three nurses.'."""
    sentence, at = slot.tokens.words, slot.at
    first = at - 1
    listed = sentence[first:at] in (("and",), (",",))
    while first > before.noun_end and (sentence[first].isalpha() or sentence[first] == ","):
        if sentence[first] in frame_words("including"):
            break
        first -= 1
    kinds = sentence[first + 1 : at - 1]
    named = 0 < len(kinds) <= _LONGEST_ASIDE and sentence[first] in frame_words("including")
    people = before.noun_class == slot.noun_class == "person"
    if not (listed and named and people) or frame_words("be", "auxiliary") & set(kinds):
        return False
    following = sentence[slot.noun_end : slot.noun_end + 1]
    return following in _ENDS or following[0] in frame_words("preposition")


def _continues_list(previous: Slot, slot: Slot, reading: Reading) -> bool:
    """Tell whether only "and", "," and the like stand between two numbers of a list."""
    gap = slot.tokens.words[previous.noun_end : slot.at]
    if reading.rule == "toll" and gap == (",",):
        return False  # "toll climbs to 35, thousands sleep outdoors"
    if gap == ("but",):  # "lost dozens of guards but 300 villagers"
        people = previous.noun_class == slot.noun_class == "person"
        ends = slot.tokens.words[slot.noun_end : slot.noun_end + 1]
        return people and (ends in _ENDS or ends[0] in frame_words("preposition"))
    if gap[-2:] == ("along", "with"):
        gap = (*gap[:-2], "and")
    return all(word in frame_words("list_link") for word in gap)


def _joins_verb(previous: Slot, slot: Slot) -> bool:
    """Tell whether a number shares a verb before it: '40 guards had died, along with 12 cooks'."""
    gap = slot.tokens.words[previous.noun_end : slot.at]
    joined = gap[-2:] in _WITH or gap[-3:] == ("as", "well", "as")
    return joined and len(gap) <= _LONGEST_JOIN


def by_elsewhere(
    all_slots: Sequence[Slot], k: int, found: Sequence[Reading | None]
) -> Reading | None:
    """Read 'killed nine people in Leeds and four in York', '... and another four near York'.

    Between them stands no verb but that of the first: a place or a time.
    """
    slot, host = all_slots[k], _last_host(all_slots, k, found)
    reading = found[host] if host is not None else None
    if host is None or reading is None or _measure_for(slot, reading) != reading.measure:
        return None
    sentence, tokens = slot.tokens.words, slot.tokens
    behind = host == k - 1 and tokens.index_at(reading.trigger_start) >= all_slots[host].noun_end
    first = tokens.index_at(reading.trigger_end) if behind else all_slots[k - 1].noun_end
    at = slot.at
    while at > first and sentence[at - 1] in _ADDING:
        at -= 1
    gap = sentence[first : at - 1]
    linked = sentence[at - 1 : at] == ("and",) or (at < slot.at and sentence[at - 1 : at] == (",",))
    placed = bool(gap) and gap[0] in frame_words("elsewhere") and len(gap) <= _LONGEST_PLACE
    verbs = frame_words("be", "auxiliary", "stop", "relative")
    told = any(word in verbs or word == NUMBER for word in gap)
    if not linked or not placed or told or not _is_without_verb(slot, adds=at < slot.at):
        return None
    start, end = reading.trigger_start, reading.trigger_end
    return Reading(reading.measure, "list", start, end, listed=True)


def by_place_before(
    all_slots: Sequence[Slot], k: int, found: Sequence[Reading | None]
) -> Reading | None:
    """Read the 48 of 'in Leeds 541 people were held and in York 48': its place stands before it."""
    slot, host = all_slots[k], _last_host(all_slots, k, found)
    reading = found[host] if host is not None else None
    if host is None or reading is None or _measure_for(slot, reading) != reading.measure:
        return None
    words, at = slot.tokens.words, slot.at
    if slot.lemma or words[slot.noun_end : slot.noun_end + 1] not in _ENDS:
        return None
    for opening in range(at - 2, max(0, at - _LONGEST_NAME - 2), -1):
        name = " ".join(words[opening + 1 : at]).title()
        joined = words[opening] == "in" and words[opening - 1] in ("and", ",")
        if joined and gazetteer.lookup(name):
            return replace(reading, rule="list", listed=True)
    return None


def _last_host(all_slots: Sequence[Slot], k: int, found: Sequence[Reading | None]) -> int | None:
    """Return the number before the parts that stand before another: the 19 of '19, including 6'."""
    words = all_slots[k].tokens.words
    for host in range(k - 1, -1, -1):
        if found[host] is not None:
            return host
        before = all_slots[host].at - 1
        if before < 0 or words[before] not in (*frame_words("including"), "them"):
            return None
    return None


def _is_without_verb(slot: Slot, *, adds: bool) -> bool:
    """Whether people are counted who have a place of their own, or add to others, and no verb."""
    words = slot.tokens.words
    following = words[slot.noun_end : slot.noun_end + 1]
    if slot.lemma and slot.noun_class != "person":
        return False
    if following in _ENDS or following[0] in frame_words("including"):
        return adds
    if following[0] not in frame_words("elsewhere"):
        return False
    for word in words[slot.noun_end : slot.noun_end + _LONGEST_PLACE]:
        if word in frame_words("stop", "including") or word == ",":
            break
        if word in frame_words("be", "auxiliary") or word_classes().get(word) in _FINITE:
            return False
    return True


def by_group(slot: Slot) -> Reading | None:
    """Read 'Among the 54 dead were 31 women', 'The injured include two nurses'."""
    told = _of_those(slot)
    if told is not None:
        return reading_at(slot, told[0], "group", told[1], told[1] + 1)
    group = group_of(slot)
    if group is None or slot.noun_class != "person":
        return None
    measure, at = group
    return reading_at(slot, measure, "group", at, at + 1, listed=True)


def _of_those(slot: Slot) -> tuple[str, int] | None:
    """Read 'Of the dead, 14 are women and five are pupils': what befell them, and its word."""
    sentence, at = slot.tokens.words, slot.at
    first = 1 if sentence[:1] in (('"',), ("“",)) else 0
    named = first + (3 if sentence[first + 2 : first + 3] == (NUMBER,) else 2)
    opens = sentence[first : first + 2] in (("of", "the"), ("of", "those"))
    if not opens or slot.lemma or sentence[named + 1 : named + 2] != (",",) or at <= named:
        return None
    told = sentence[at - 1] in (",", "and") and sentence[at + 1 : at + 2] in (("are",), ("were",))
    measure = next(
        (
            t.measure
            for t in triggers().after.get(sentence[named], ())
            if t.words == (sentence[named],)
        ),
        None,
    )
    return (measure, named) if told and measure is not None else None


def group_of(slot: Slot) -> tuple[str, int] | None:
    """Return what befell the group whose members a sentence begins to list, and its word."""
    sentence = slot.tokens.words
    at = 1 if sentence[:1] in (('"',), ("“",)) else 0
    among = sentence[at : at + 1] in (("among",), ("amongst",))
    at += among
    if sentence[at : at + 1] not in (("the",), ("those",)):
        return None
    at += 2 if sentence[at + 1 : at + 2] == (NUMBER,) else 1
    named = sentence[at] if at < len(sentence) else ""
    measures = [t.measure for t in triggers().after.get(named, ()) if t.words == (named,)]
    verbs = ("were", "was", "are") if among else ("include", "included", "includes")
    for position in range(at + 1, min(slot.at, at + _LONGEST_JOIN)):
        if sentence[position] in verbs:
            items = sentence[position + 1 : slot.at]
            told = all(word in frame_words("list_link", "adverb") for word in items)
            return (measures[0], at) if measures and told else None
        if sentence[position] in frame_words("stop") or sentence[position] in (NUMBER, ","):
            return None
    return None


def by_company(slot: Slot) -> Reading | None:
    """Read 'Ruiz was shot along with three others': they share the verb of one who is named."""
    sentence, at = slot.tokens.words, slot.at
    while at and sentence[at - 1] in frame_words("between_verb_and_number"):
        at -= 1
    if sentence[max(0, at - 2) : at] not in _WITH:
        return None
    for position in range(at - 3, max(0, at - _LONGEST_JOIN), -1):
        if sentence[position] in frame_words("stop") or sentence[position] == NUMBER:
            return None
        for trigger in triggers().after.get(sentence[position], ()):
            suffers = trigger.frame == "subject" or sentence[position - 1] in frame_words("be")
            end = trigger.end_at(sentence, position)
            if (
                suffers
                and end is not None
                and trigger.noun in ("", slot.lemma)
                and fits(slot, trigger.measure, known=trigger.known)
            ):
                return reading_at(slot, trigger.measure, "company", position, end)
    return None


def by_origin(all_slots: Sequence[Slot], k: int, found: Sequence[Reading | None]) -> Reading | None:
    """Read the second of 'to $199 from $299', '87 percent, up from 76': what the first measures.

    Also the loser's of '41,530 votes to 38,200'.
    """
    slot = all_slots[k]
    for before, reading in zip(all_slots[k - 1 :: -1] if k else (), found[::-1], strict=True):
        if slot.at - before.noun_end > _LONGEST_WAY:
            break
        if reading is not None and (
            _goes_on(before, slot, reading) or _is_against(before, slot, reading)
        ):
            rule = "fraction" if is_fraction(slot) else "origin"
            rule = EARLIER_FIGURE if _is_of_stock(slot, reading) else rule
            return Reading(reading.measure, rule, reading.trigger_start, reading.trigger_end)
    return None


def by_start(all_slots: Sequence[Slot], k: int, strong: Sequence[Reading | None]) -> Reading | None:
    """Read the first of 'the toll rose from 31 to 44': what the second is the toll of.

    That of a workforce is told of no time.
    """
    slot, following = all_slots[k], all_slots[k + 1] if k + 1 < len(all_slots) else None
    reading = strong[k + 1] if following is not None else None
    words = slot.tokens.words
    bare = not slot.lemma and slot.quantity.unit == "count" and slot.noun_end == slot.at + 1
    if following is None or reading is None or reading.rule not in ("toll", "level") or not bare:
        return None
    starts = words[slot.at - 1 : slot.at] == ("from",) and fits(slot, reading.measure)
    if not starts or words[following.at - 1] != "to" or NUMBER in words[slot.at + 1 : following.at]:
        return None
    toll = triggers().parents.get(reading.measure, reading.measure) in ("casualties", "missing")
    rule = "origin" if toll else EARLIER_FIGURE
    return Reading(reading.measure, rule, reading.trigger_start, reading.trigger_end)


def _is_of_stock(slot: Slot, reading: Reading) -> bool:
    """Tell the 660 of 'cut its staff to 420 from 660', no toll: what it was, nobody says when."""
    toll = triggers().parents.get(reading.measure, reading.measure) in ("casualties", "missing")
    since = slot.tokens.words[slot.at - 1] == "from"
    return since and slot.quantity.unit == "count" and not toll


def _goes_on(before: Slot, slot: Slot, reading: Reading) -> bool:
    """Tell 'to 12 percent from 9', 'up from two-thirds' after another number of that kind."""
    kind = unit_class(before.quantity)
    alike = kind is not None and kind == unit_class(slot.quantity)
    fraction = kind == "percent" and is_fraction(slot)
    alike = alike or (
        reading.rule in ("toll", "level") and slot.quantity.unit == "count" and not slot.lemma
    )
    return slot.tokens.words[slot.at - 1 : slot.at] == ("from",) and (alike or fraction)


def _is_against(before: Slot, slot: Slot, reading: Reading) -> bool:
    """Tell the loser's votes: '41,530 votes to 38,200'."""
    versus = slot.tokens.words[before.noun_end : slot.at] in (("to",), ("against",))
    bare = versus and before.quantity.unit == "count" and not slot.lemma
    return bare and reading.measure in frame_words("won_by_anyone")
