"""Frames before the number: 'killing 12', 'a crowd of 12', 'the toll rose to 12'."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Sequence

from contradict import gazetteer
from contradict.claims.measure.slots import Reading, Slot, fits, frame_words, noun_class, reading_at
from contradict.claims.measure.units import unit_class
from contradict.claims.roles import singular
from contradict.claims.tokens import NUMBER
from contradict.claims.triggers import Trigger, triggers
from contradict.lexicon import load

RESTATED = "restated"
LOST, WON, COMPARED = "lost", "won", "compared"
EARLIER_FIGURE = "earlier-figure"
_LOSING = frozenset(("lost", "lose"))
_WINNING = frozenset(("won", "took", "got", "gained"))
_MANY = 1000
_REACH = 6  # words between a verb and its number
_REACH_COLON = 6
_LONGEST_KIND = 3  # words from a verb to its plural: "destroyed army command posts"
_REACH_LEVEL = 10  # words between the noun of a level, its verb, and the number
# "To honour the lives of the six officers who were shot": not all of them died.
_ONLY_SHOT = tuple(("who", "were", word) for word in ("shot", "wounded", "injured", "hurt"))
_REACH_TOLL = 18  # words between "toll" and its number
_SIDES = frozenset(("army", "forces", "government", "military", "ministry", "navy", "troops"))
_DAYS = tuple((f"{day}day",) for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun"))
_THE_NUMBER_OF = ("the", "number", "of")
# What stands before the figure of another time: "against 2,800 in July".
_AGAINST = (("against",), ("versus",), ("with",), ("to",), ("from",))
_COMPARED = frozenset(("compared", "up", "down", "compares"))
_SPEAKING = ("spoke", "speaks", "speak", "spoken", "talked", "talks", "talk")
_SPOKE_OF = tuple((word, "of") for word in _SPEAKING)
_CLOSED = ((), (".",), (",",), (";",), (")",))  # what ends ", up from 31,"
_REACH_EARLIER = 5  # words: "31 two days earlier"
_JOINING = frozenset((",", "and", "but", "while"))
_FEWEST_BEFORE = 4  # words of "1,124 and the injured at"
_THE = (("the",), ("these",), ("those",), ("all",), ("both",))
_ITS = frozenset(("the", "its", "that", "those", "their"))
_YEAR = re.compile(r"(?:19|20)\d\d")
_CROWD = 100  # fewer between commas are an age: "a man in the crowd, 40, fell"
_OPENING, _CLOSING = (('"',), ("“",)), (('"',), ("”",))
_STRETCHES = tuple((word,) for word in ("day", "week", "month", "quarter", "year", "season"))
_EARLIER = (("earlier",), ("before",), ("ago",))
_MONTHS = frozenset(month.lower() for month in month_name if month)
_OF_THE = ((), ('"',), ("“",))  # what may open "Of the 83, 20 were" before "of the"


def by_object(slot: Slot) -> Reading | None:
    """Read 'killing 12 people', 'shot down 12 drones', 'crowd of 12'."""
    sentence = slot.tokens.words
    position = slot.at - 1
    if (
        sentence[position : slot.at] in _CLOSING
        and sentence[position - 2 : position - 1] in _OPENING
    ):
        position -= 1  # 'had "eliminated" nine militants'
    position -= sentence[position : slot.at] in _OPENING  # 'killed "dozens of rebels"'
    given = _match_before(slot, position - 1) if _is_recipient(sentence, position) else None
    if given is not None and given.measure == "supplied":  # "sent Ukraine 17,000 missiles"
        return reading_at(slot, "supplied", "before:recipient", position - 1, position, listed=True)
    for _ in range(_REACH):
        if position < 0:
            return None
        trigger = _match_before(slot, position)
        if trigger is not None:
            first = position + 1 - len(trigger.words)
            rule = f"before:{trigger.frame}"
            return reading_at(slot, trigger.measure, rule, first, position + 1, listed=True)
        trigger = _match_before_kind(slot, position)
        if trigger is not None:
            at = position - 1
            while sentence[at] != trigger.words[-1]:
                at -= 1
            first = at + 1 - len(trigger.words)
            return reading_at(slot, trigger.measure, "before:list", first, at + 1, listed=True)
        item = _item_before(sentence, position)
        beside = noun_class(singular(sentence[position - 1]))
        if item < position and beside is not None and beside != slot.noun_class:
            return None  # "pulled a gun and four men were hurt"
        position = item
        if sentence[position] not in frame_words("between_verb_and_number"):
            return None
        position -= 1
    return None


def _match_before_kind(slot: Slot, position: int) -> Trigger | None:
    """Return the verb of 'destroyed command posts and 30 trucks', where no verb follows."""
    sentence = slot.tokens.words
    behind = sentence[slot.noun_end : slot.noun_end + _REACH]
    following, own = behind[:1], not frame_words("be", "auxiliary").isdisjoint(behind)
    ends = following in _CLOSED or following[0] in frame_words("preposition", "including")
    ends = ends and not own  # "12 officers in the crowd were hurt"
    item = sentence[position - 1] if position > 1 else ""
    plural = item.isalpha() and singular(item) != item
    if sentence[position] not in ("and", "plus") or not ends or not plural or not slot.lemma:
        return None
    if noun_class(singular(item)) not in (None, slot.noun_class):
        return None
    for at in range(position - 2, max(-1, position - 2 - _LONGEST_KIND), -1):
        trigger = _match_before(slot, at)
        if trigger is not None:
            fitting = trigger.frame == "object" and fits(slot, trigger.measure, known=True)
            return trigger if fitting else None
        if not sentence[at].isalpha() or sentence[at] in frame_words("stop", "preposition"):
            return None
    return None


def _is_recipient(sentence: Sequence[str], position: int) -> bool:
    """Whether a word is a country, or stands for one: "sent Ukraine", "gave them"."""
    word = sentence[position] if position > 0 else ""
    found = gazetteer.find(word.capitalize())
    return word in ("them", "us") or (found is not None and found.kind == "country")


def _item_before(sentence: Sequence[str], position: int) -> int:
    """Return the article of a list's item that ends here: 'killing a guard and two boys'."""
    if sentence[position] not in (",", "and", "plus"):
        return position
    if position and sentence[position] == "plus" and sentence[position - 1] == ",":
        position -= 1  # "a third gun, plus 10 tanks"
    for at in range(position - 1, max(-1, position - _REACH), -1):
        if sentence[at] in frame_words("article"):
            return at
        if sentence[at] in frame_words("one_person"):  # "killing her husband and two sons"
            person = noun_class(singular(sentence[position - 1])) == "person"
            return at if person and sentence[at] != "the" else position
        joined = sentence[at].isalpha() or sentence[at] == "-"
        if not joined or sentence[at] in frame_words("between_verb_and_number"):
            break
    return position


def _match_before(slot: Slot, position: int) -> Trigger | None:
    """Return the trigger whose last word stands at a position and that fits the number."""
    sentence = slot.tokens.words
    for trigger in triggers().before.get(sentence[position], ()):
        first = trigger.start_before(sentence, position)
        if first is None or trigger.noun not in ("", slot.lemma):
            continue
        if trigger.form == "participle" and first and sentence[first - 1] in frame_words("be"):
            continue  # "were shot 11 times"
        if trigger.frame == "toll" and sentence[slot.noun_end : slot.noun_end + 3] in _ONLY_SHOT:
            continue
        if trigger.measure == "aboard" and slot.lemma in triggers().members:
            continue  # "a plane carrying 40 paratroopers" tells of troops
        if sentence[first] in frame_words("losing") and _goes_elsewhere(slot):
            continue  # "the shop lost 900 customers"
        if fits(slot, trigger.measure, known=trigger.known) and _has_tail(slot, trigger):
            return trigger
    return None


def _goes_elsewhere(slot: Slot) -> bool:
    """Tell 'the airline lost 12,000 passengers' from those who died in a crash."""
    if slot.lemma in frame_words("patron"):
        return True
    words = frozenset(slot.tokens.words)
    served = slot.lemma in frame_words("served") and bool(frame_words("serving") & words)
    return served and frame_words("happening", "death").isdisjoint(words)


def _has_tail(slot: Slot, trigger: Trigger) -> bool:
    """Whether what a verb asks for stands behind the noun: "forced 12 people [in all] from"."""
    sentence, size = slot.tokens.words, len(trigger.tail)
    for at in range(slot.noun_end, min(len(sentence), slot.noun_end + _REACH)):
        if sentence[at : at + size] == trigger.tail:
            return True
        if sentence[at] in frame_words("stop") or sentence[at] == ",":
            break
    return not size


def by_number_of(slot: Slot) -> Reading | None:
    """Read 'bringing to three the number of people arrested'."""
    sentence, at = slot.tokens.words, slot.at
    named = sentence[at - 1 : at] == ("to",) and sentence[at + 1 : at + 4] == _THE_NUMBER_OF
    return _number_of(slot, at + 3, at + 12) if named and not slot.lemma else None


def by_level(slot: Slot) -> Reading | None:
    """Read 'casualties passed 5,000', 'police put the crowd at 300', 'raised its losses to 66'."""
    sentence, at = slot.tokens.words, slot.at
    if slot.quantity.unit == "count" and sentence[at - 1 : at] == (":",):
        return _by_label(slot)
    if slot.lemma or slot.quantity.unit != "count":
        return None
    if at and sentence[at - 1] in frame_words("drawing"):
        return _drawn(slot)
    apposed = _apposed_to(slot)
    if apposed is not None:
        return _toll_at(slot, apposed) or _level_noun(slot, range(apposed, apposed - 1, -1))
    first = _level_verb(slot)
    if first is None:
        return None
    if sentence[first] in frame_words("level_giver"):  # "put the crowd at 300"
        return _level_noun(slot, range(first + 1, at - 1))
    stop = max(-1, first - _REACH_LEVEL)
    return _level_noun(slot, range(first - 1, stop, -1))


def _by_label(slot: Slot) -> Reading | None:
    """Read 'Total evacuated so far: 2,400', 'Death toll: 45', 'Killed: 45 people.'."""
    sentence, at = slot.tokens.words, slot.at
    label = sentence[max(0, at - _REACH_COLON) : at - 1]
    finite = not frame_words("be", "auxiliary").isdisjoint(label)
    end = slot.noun_end if slot.noun_class == "person" else at + 1
    named = bool(slot.lemma) and slot.noun_class != "person"
    ends = sentence[end : end + 1] in ((), (",",), (".",), (";",), ("(",))
    if finite or named or not ends or not label:
        return None
    measure = load("frames").tables["label"].get(label[-1])
    if measure is not None and set(label[:-1]) <= frame_words("label_head"):
        return reading_at(slot, measure, "level", at - 2, at - 1)
    found = _level_noun(slot, range(at - 2, -1, -1)[: len(label)])
    return found or _toll_at(slot, at - 2)


def _drawn(slot: Slot) -> Reading | None:
    """Read 'the match drew 30,000': who came, where something is staged for a crowd."""
    sentence, at = slot.tokens.words, slot.at
    staged = not frame_words("staged").isdisjoint(sentence[max(0, at - _REACH) : at])
    ends = sentence[at + 1 : at + 2] in _CLOSED or sentence[at + 1] in frame_words("preposition")
    if not staged or not ends or (slot.quantity.low or 0) < _CROWD:
        return None
    return reading_at(slot, "attendees", "drawn", at - 1, at)


def _apposed_to(slot: Slot) -> int | None:
    """Return the noun of 'the attendance, 9,412, was', 'the toll, now 41, may'; no age's."""
    sentence, at = slot.tokens.words, slot.at
    now = sentence[at - 1] in ("now", "already", "currently")
    strong = sentence[at + 1 : at + 2] == ("strong",)
    first = at - 1 - now
    ends = strong or sentence[at + 1 : at + 2] in _CLOSED
    many = (slot.quantity.low or 0) >= _CROWD
    if first < 1 or sentence[first] != "," or not ends or not (now or strong or many):
        return None
    return first - 1


def _level_verb(slot: Slot) -> int | None:
    """Return where the verb stands that gives or reaches a level right before a number."""
    sentence, at = slot.tokens.words, slot.at
    first = slot.quantity.text.partition(" ")[0].lower()
    if first in frame_words("level_reached"):
        return at
    for position in range(at - 1, max(-1, at - _REACH_LEVEL), -1):
        word = sentence[position]
        if word in frame_words("level_reached") and all(
            between in frame_words("between_verb_and_number", "adverb")
            for between in sentence[position + 1 : at]
        ):
            return position
        joined = sentence[at - 1] in ("to", "at")
        if joined and word in frame_words("level_giver", "level_moved"):
            return position
        if word == "number" and position == at - 1 and (slot.quantity.low or 0) >= _MANY:
            return position  # "the dead in the strip number 47,035", no bus number 12
        by_so_many = word == NUMBER and joined and sentence[position - 1] == "by"
        if word in frame_words("stop") or (word == NUMBER and not by_so_many):
            return None  # but "deaths rose by 22 on Tuesday to 643"
    return None


def by_own_level(slot: Slot) -> Reading | None:
    """Read the second of 'put the dead at 1,124 and the injured at 3,251'.

    Also of 'cases rose to 1,124 and deaths to 41', 'the dead rose to 41 and that of the injured'.
    """
    sentence, at = slot.tokens.words, slot.at
    if slot.lemma or at < _FEWEST_BEFORE:
        return None
    first = at - 2
    while first > 1 and sentence[first - 1].isalpha() and sentence[first - 1] not in _JOINING:
        first -= 1
    told = sentence[max(0, first - _REACH_TOLL) : max(0, first - 1)]
    levels = frame_words("level_giver", "level_moved")
    given = sentence[at - 1] in ("at", "to") and not levels.isdisjoint(told)
    owned = sentence[first] in _ITS or first == at - 2
    named = owned and sentence[first - 1] in _JOINING
    if not given or not named or at - first > _REACH_LEVEL or NUMBER not in told:
        return None
    return _level_noun(slot, range(at - 2, first - (first == at - 2), -1))


def _level_noun(slot: Slot, positions: range) -> Reading | None:
    """Return the reading of the nearest noun that names a measure, at one of `positions`."""
    sentence = slot.tokens.words
    for position in positions:
        word = sentence[position]
        if word in (";", ".", ":", ",") or word == NUMBER:
            return None
        measure = load("frames").tables["level"].get(word)
        if measure is not None and fits(slot, measure):
            return reading_at(slot, measure, "level", position, position + 1)
    return None


def by_toll(slot: Slot) -> Reading | None:
    """Read 'the death toll in the town rose from 80 to 93'."""
    sentence = slot.tokens.words
    position = slot.at - 1
    counted = _opens_with_verb(slot)
    for _ in range(_REACH_TOLL):
        if position < 0 or sentence[position] in (";", ".", ":"):
            return None
        counted = counted or sentence[position] in frame_words("toll_verb")
        if counted:
            reading = _toll_at(slot, position)
            if reading is not None:
                return reading
        elif sentence[position] not in frame_words("adverb"):
            return None
        position -= 1
    return None


def _opens_with_verb(slot: Slot) -> bool:
    """Whether the hedge is the verb of the toll: "topped 1 million"."""
    first = slot.quantity.text.partition(" ")[0].lower()
    return first in frame_words("toll_verb") and first not in frame_words("preposition")


def _toll_at(slot: Slot, position: int) -> Reading | None:
    sentence = slot.tokens.words
    for trigger in triggers().before.get(sentence[position], ()):
        first = trigger.start_before(sentence, position)
        if trigger.frame == "toll" and first is not None and fits(slot, trigger.measure):
            return reading_at(slot, trigger.measure, "toll", first, position + 1, listed=True)
    return None


def by_anaphor(slot: Slot) -> Reading | None:
    """Read 'a lower figure of 498', which has the measure of an earlier claim."""
    if slot.lemma and slot.noun_class is None:
        return None
    if slot.quantity.text.endswith(" to one"):  # "an advantage in numbers of three to one"
        return None
    sentence = slot.tokens.words
    if _is_said_alone(slot):
        return reading_at(slot, "", "anaphor", slot.at - 1, slot.at, inherits=True)
    if _is_told_again(slot):
        return reading_at(slot, "", RESTATED, slot.at - 1, slot.at, inherits=True)
    if _is_lost_alone(slot):
        return reading_at(slot, "", LOST, slot.at - 1, slot.at, inherits=True)
    if _stands_alone_after(slot, _WINNING):
        return reading_at(slot, "", WON, slot.at - 1, slot.at, inherits=True)
    counted = _opens_with_verb(slot)
    for position in range(slot.at - 1, max(-1, slot.at - _REACH_TOLL), -1):
        word = sentence[position]
        pronoun = word in ("that", "it") and slot.lemma
        if (counted or position + 2 == slot.at) and word in frame_words("anaphor") and not pronoun:
            named = _number_of(slot, position + 1, slot.at)
            apposed = position + 2 == slot.at and not slot.lemma  # "a lower figure of 498"
            if named is not None or (sentence[position + 1] == "of" and not apposed):
                return named
            return reading_at(slot, "", "anaphor", position, position + 1, inherits=True)
        known = sentence[position - 1 : position] in _THE  # "in the three towns stood at"
        since = word == "since" and position > slot.at - _REACH and sentence[slot.at - 1] == "to"
        if (word in frame_words("stop") and not since) or (word == NUMBER and not known):
            return None  # but "taking the total since March to 300"
        counted = counted or (word in frame_words("toll_verb") and word not in ("by", "in", "of"))
    return None


def by_compared(before: Slot, slot: Slot) -> Reading | None:
    """Read 'killed 24, compared with 31 in 2022': what another time had of what is counted.

    Of "up from 31", "against 51 the night before" no time is known.
    """
    sentence, at = slot.tokens.words, slot.at
    counts = slot.quantity.unit == "count" and not slot.lemma and slot.noun_end == at + 1
    led = sentence[at - 1 : at] in _AGAINST and before.noun_end < at
    if not counts or not led:
        return None
    told = sentence[at - 1] in ("against", "versus") or sentence[at - 2] in _COMPARED
    if told and before.quantity.unit == "count" and _tells_time(sentence[at + 1 :]):
        return reading_at(slot, "", COMPARED, at - 1, at, inherits=True)
    sized = unit_class(before.quantity) in ("money", "percent")
    counted = sized or before.quantity.unit == "count"
    if counted and _is_of_earlier(sentence, at) and _is_set_off(sentence, at):
        return reading_at(slot, "", EARLIER_FIGURE, at - 1, at, inherits=True)
    return None


def _is_of_earlier(sentence: Sequence[str], at: int) -> bool:
    """Tell 'up from 31.', 'compared with 31 two days earlier' from 'walked up from 12 in Lund'."""
    rest = sentence[at + 1 : at + _REACH_EARLIER]
    earlier = rest[2:3] in _EARLIER or (rest[:1] == ("the",) and rest[2:3] == ("before",))
    earlier = earlier or rest[:1] in (("previously",), ("earlier",))
    closed = rest[:1] in _CLOSED
    moved = sentence[at - 2] in _COMPARED and sentence[at - 1] != "against"
    return earlier or (closed and moved)


def _is_set_off(sentence: Sequence[str], at: int) -> bool:
    """Whether a comma or a bracket parts a comparison from what is compared: ", up from 31"."""
    first = at - 1 if sentence[at - 1] in ("against", "versus") else at - 2
    return first > 0 and sentence[first - 1] in (",", "(", "—", "–", "-")


def _tells_time(words: tuple[str, ...]) -> bool:
    """Tell 'in July', 'in 2020', 'on Wednesday', 'a year earlier', 'a year ago', 'last week'.

    "The week before" is none: of "5,400 last week" it would have the week.
    """
    if words[:1] == ("in",):
        return bool(words[1:2]) and (words[1] in _MONTHS or _YEAR.fullmatch(words[1]) is not None)
    if words[:1] == ("on",):
        return words[1:2] in _DAYS
    earlier = words[1:2] in (("year",), ("years",)) and words[2:3] in _EARLIER
    return earlier or (words[:1] == ("last",) and words[1:2] in _STRETCHES)


def _is_said_alone(slot: Slot) -> bool:
    """Tell 'Kyiv says over 5,700.', 'police spoke of 900': another figure for what was told."""
    sentence, at = slot.tokens.words, slot.at
    said_on = sentence[at + 1 : at + 2] == ("on",) and sentence[at + 2 : at + 3] in _DAYS
    ends = sentence[at + 1 : at + 2] in ((), (".",), (",",), (";",))
    if slot.noun_end != at + 1 or not (ends or said_on):
        return False
    spoke = sentence[max(0, at - 2) : at] in _SPOKE_OF
    return spoke or (at > 0 and sentence[at - 1] in frame_words("figure_verb"))


def _is_told_again(slot: Slot) -> bool:
    """Tell the 83 of 'Of the 83, 20 were swept away': a number that was told before."""
    sentence, at = slot.tokens.words, slot.at
    opens = sentence[max(0, at - 2) : at] == ("of", "the") and sentence[: at - 2] in _OF_THE
    return opens and not slot.lemma and sentence[at + 1 : at + 2] == (",",)


def _stands_alone_after(slot: Slot, verbs: frozenset[str]) -> bool:
    """Tell whether a number without a noun is all that a verb has: "lost three, and"."""
    sentence, at = slot.tokens.words, slot.at
    ends = sentence[at + 1 : at + 2] in ((), (".",), (",",), (";",), ("and",))
    return ends and not slot.lemma and at > 0 and sentence[at - 1] in verbs


def _is_lost_alone(slot: Slot) -> bool:
    """Tell 'Malawi lost three, and', which counts the dead where others were counted before."""
    sentence, at = slot.tokens.words, slot.at
    if not _stands_alone_after(slot, _LOSING):
        return False
    names = (" ".join(sentence[max(0, at - size) : at - 1]).title() for size in (2, 3))
    land = any(place.kind == "country" for name in names for place in gazetteer.lookup(name))
    return land or not _SIDES.isdisjoint(sentence[:at])


def _number_of(slot: Slot, position: int, stop: int) -> Reading | None:
    """Read 'the number of people fleeing the coast topped a million'."""
    sentence = slot.tokens.words
    if sentence[position] != "of":
        return None
    named = range(position + 1, min(stop, len(sentence)))
    for at in named:
        for trigger in triggers().after.get(sentence[at], ()):
            if trigger.end_at(sentence, at) is not None:
                return reading_at(slot, trigger.measure, "number-of", at, at + 1)
    for at in named:
        lemma = singular(sentence[at])
        measure = triggers().nouns.get(lemma) or triggers().members.get(lemma)
        if measure is not None:
            return reading_at(slot, measure, "number-of", at, at + 1)
    return None
