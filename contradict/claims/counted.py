"""Who or what a claim counts: the noun phrase, what its clause adds, or what went before.

"437 detentions ... 226 of which were in Moscow" counts, without a word of its own, whoever
the 437 were.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from contradict.claims.cast import Cast
from contradict.claims.measure import Reading, Slot, frame_words
from contradict.claims.part_whole import Link
from contradict.claims.phrase import is_filler
from contradict.claims.population import of_toll, whole_phrase
from contradict.claims.roles import ancestors, singular
from contradict.claims.subject import Subject, counts_people, parse_subject
from contradict.claims.tokens import NUMBER, Tokens
from contradict.claims.topic import owner_of, read_topic
from contradict.claims.triggers import triggers
from contradict.claims.whose import Named, canonical, with_clause
from contradict.lexicon import load
from contradict.records import Claim, Noun, PlaceMention, Sentence

_OF_WHAT = re.compile(
    r" of (?:[a-z-]+ ){0,3}?[a-z-]+(?=[.,;:]| (?:and|in|on|for|after|over|against|were)\b|$)"
)
_PLURAL = re.compile(r" ((?:[A-Za-z-]+ )?[a-z-]+s)\b")
_QUAKE = re.compile(r"\b(?:[Qq]uake|[Tt]remor|[Tt]emblor)\b")
_QUAKES = re.compile(r"\b(?:earthquake|quake|tremor|temblor)\b")
_STRUCK = re.compile(r"\b(?:struck|hit|depth|cent(?:er|re)e?d|epicent(?:er|re))\b|^$")
_THE = (("the",), ("them",), ("those",), ("these",))
_SHORT = 3  # "for", "of", "to" are no deal
_NUMBER_OF = re.compile(
    r"\bof (?P<who>[^,;]+?)(?: (?:who|that)(?:['’]ve)?)?(?: (?:have|had|has|are|were|been))* $"
)


def subject_of(
    slot: Slot,
    reading: Reading | None,
    link: Link | None,
    host: Claim | None,
    near: Sequence[Claim],
    places: Sequence[PlaceMention],
    sentence: Sentence,
    cast: Cast | None = None,
) -> Named:
    """Name what a number counts or describes.

    `host` is the whole of a part (or the earlier claim of "that figure"), `near` the claims
    of this sentence and the two before it, last first; they lend their subject to a number
    that has none of its own.
    """
    if slot.quantity.unit != "count" or slot.lemma in frame_words("measured_noun"):
        return _of_topic(slot, reading, link, host, near, sentence, cast)
    if _is_family(slot, reading):
        return _family_of(slot, sentence, cast)
    if link is not None and link.rule == "of-the-n" and host is not None:
        return _who_are(slot, sentence) or Named(host.subject, host.subject_text, "of-whole")
    found = (
        _of_them(slot, link, sentence)
        or _of_the(slot, sentence)
        or _from_phrase(reading, sentence)
        or _from_toll(slot, reading, places, sentence)
        or _from_noun(slot, reading, sentence, cast)
        or _from_host(slot, reading, link, host, near)
        or _from_headline(slot, reading, cast)
        or Named("people", "", "default")
    )
    found = _of_breakdown(found, reading, near) or found
    return with_clause(found, slot, reading, places, sentence, cast)


def _of_topic(
    slot: Slot,
    reading: Reading | None,
    link: Link | None,
    host: Claim | None,
    near: Sequence[Claim],
    sentence: Sentence,
    cast: Cast | None,
) -> Named:
    """Name what a measured number describes; "the figure" is what the sum before it described."""
    measure = reading.measure if reading else ""
    topic, clause, rule = read_topic(slot, sentence, cast, measure)
    before = host if link is not None and link.kind == "part" else _origin(slot, reading, near)
    if before is not None and (rule != "attributive" or link is None):
        return Named(before.subject, clause, "of-whole" if link else "origin")
    pronoun, _, rest = topic.partition(" ")
    of_them = bool(rest) and rule != "topic-of"
    # Not "more than half of them [women]".
    if pronoun.lower() in frame_words("back_to") and not of_them:
        counts = [c.subject for c in near if c.unit == "count" and c.subject]
        return Named(rest or (counts[0] if counts else ""), clause, "back-to")
    if topic.partition(" ")[0].lower() in frame_words("rank") and " of " in topic and near:
        return Named(f"{topic.partition(' ')[0]} {near[0].subject}", clause, "ranked")
    topic = _quake(topic, measure, sentence)
    alike = [c for c in near if c.unit == slot.quantity.unit and c.subject]
    if topic.rpartition(" ")[2].lower() in frame_words("amount") and alike:
        return Named(alike[0].subject, clause, "amount")
    if not topic and alike and alike[0].quote_start == sentence.start:
        return Named(alike[0].subject, clause, "shared")
    fuller = _same_sum(topic, slot, measure, alike)
    return Named(fuller, clause, "same-sum") if fuller else Named(topic, clause, rule)


def _quake(topic: str, measure: str, sentence: Sentence) -> str:
    """Call every quake, tremor and temblor an earthquake; only they have depths and magnitudes."""
    named = _QUAKE.sub("earthquake", topic)
    told = named != topic or "aftershock" in topic or "earthquake" in topic.lower()
    if (
        told
        or measure not in ("depth", "magnitude", "distance")
        or not _QUAKES.search(sentence.text)
    ):
        return named
    if measure == "distance" and not _STRUCK.search(topic):
        return topic
    _, links, place = topic.partition(" from ")
    return f"earthquake{links}{place}"


def _origin(slot: Slot, reading: Reading | None, near: Sequence[Claim]) -> Claim | None:
    """Return what "up from 76 percent", "to $199 from $299" goes on with."""
    if reading is None or slot.tokens.words[slot.at - 1 : slot.at] != ("from",):
        return None
    if reading.rule not in ("origin", "fraction"):
        return None
    return next((c for c in near if c.measure == reading.measure and c.subject), None)


def _same_sum(topic: str, slot: Slot, measure: str, alike: Sequence[Claim]) -> str:
    """Return the name that the same sum had shortly before, if this topic is the same deal."""
    deal = {word for word in topic.split() if word.islower() and len(word) > _SHORT}
    for claim in alike:
        same = (claim.low, claim.high) == (slot.quantity.low, slot.quantity.high)
        words_before = claim.subject.split()
        named = any(word[:1].isupper() for word in words_before)
        if same and claim.measure == measure and named and deal & set(words_before):
            return "" if any(word[:1].isupper() for word in topic.split()) else claim.subject
    return ""


def _is_family(slot: Slot, reading: Reading | None) -> bool:
    if reading is not None and reading.measure == "children":
        return True
    role = parse_subject(slot.lemma).role if reading is None and slot.lemma else None
    return role in frame_words("family") or slot.lemma in frame_words("family")


def _family_of(slot: Slot, sentence: Sentence, cast: Cast | None) -> Named:
    """Read 'Tom Avery, a father of three', 'is survived by her husband and two sons'."""
    noun = slot.quantity.noun if slot.lemma else None
    kin = canonical(noun.text) if noun is not None else "children"
    if noun is not None and noun.lemma in load("frames").tables["kin"]:
        kin = load("frames").tables["kin"][noun.lemma]
    person = owner_of(slot, sentence, cast)
    text = noun.text if noun is not None else ""
    return Named(f"{kin} of {person}" if person else kin, text, "children-of")


def _of_the(slot: Slot, sentence: Sentence) -> Named | None:
    """Read 'four of the dead were children', '12 of 17 drones'."""
    tokens, at = slot.tokens.words, slot.at
    if tokens[at + 1 : at + 2] != ("of",):
        return None
    if slot.lemma:
        are = slot.tokens.words[slot.noun_end : slot.noun_end + 1] in (("are",), ("were",))
        return _who_are(slot, sentence) if are and tokens[at + 2 : at + 3] in _THE else None
    if tokens[at + 2 : at + 3] == (NUMBER,):
        start = slot.tokens.ends[at + 2] - sentence.start
        found = _PLURAL.match(sentence.text, start)
        return Named(canonical(found.group(1)), found.group(1), "of-m") if found else None
    return _who_are(slot, sentence) if tokens[at + 2 : at + 3] in _THE else None


def _who_are(slot: Slot, sentence: Sentence) -> Named | None:
    """Read 'twenty of the 40 employees are engineers': the part is told behind its verb."""
    tokens = slot.tokens.words
    for at in range(slot.at + 2, min(slot.at + 8, len(tokens) - 1)):
        if tokens[at] in ("are", "were"):
            start = slot.tokens.starts[at + 1] - sentence.start
            phrase = sentence.text[start:].split(",")[0].split(".")[0].strip()
            parsed = parse_subject(phrase)
            first = phrase.split(" ")[0].lower()
            plural = singular(first) != first
            if plural and counts_people(parsed):
                return Named(phrase, phrase, "part-noun")
    return None


def _from_headline(slot: Slot, reading: Reading | None, cast: Cast | None) -> Named | None:
    """Read 'the two deaths' under the headline 'Two climbers killed': climbers died."""
    if cast is None or reading is None or _family(reading.measure) != "casualties":
        return None
    number, victims = cast.victims
    same = slot.quantity.high is not None and slot.quantity.high == number
    return Named(victims, victims, "headline") if victims and same else None


def _of_breakdown(found: Named, reading: Reading | None, near: Sequence[Claim]) -> Named | None:
    """Read 'more than 500 civilian casualties. At least 136 people have been killed'.

    People counted by a part of what the claim before counted are the same population.
    """
    if reading is None or found.name != "people" or not near:
        return None
    whole = near[0]
    broken_down = triggers().parents.get(reading.measure) == whole.measure
    if not broken_down or whole.subject == "people" or whole.part_of is not None:
        return None
    return Named(whole.subject, found.text, "breakdown")


def _of_them(slot: Slot, link: Link | None, sentence: Sentence) -> Named | None:
    """Read '33 of them children': the part's own noun stands behind."""
    if link is None or link.rule != "n-of-them":
        return None
    tail = sentence.text[slot.quantity.end - sentence.start :].split(",")[0].split()[2:6]
    phrase = " ".join(tail).strip(".;: ")
    role = parse_subject(phrase).role
    unknown = role is None or role.startswith("other:")
    if not phrase or tail[0].lower() in frame_words("be") or unknown:
        return None
    return Named(canonical(phrase), phrase, "of-them-noun")


def _from_phrase(reading: Reading | None, sentence: Sentence) -> Named | None:
    """Read 'the number of people fleeing the coast': the phrase of the measure names them."""
    if reading is None or reading.rule != "number-of":
        return None
    start, end = reading.trigger_start - sentence.start, reading.trigger_end - sentence.start
    phrase = sentence.text[start:end]
    by_noun = singular(phrase.lower()) in triggers().nouns
    if not by_noun and not counts_people(
        parse_subject(phrase)
    ):  # "of Chadians who've fled": the verb says no more
        told = _NUMBER_OF.search(sentence.text, 0, start)
        phrase = told["who"] if told and counts_people(parse_subject(told["who"])) else "people"
    return Named(canonical(phrase), phrase, "number-of")


def _from_toll(
    slot: Slot, reading: Reading | None, places: Sequence[PlaceMention], sentence: Sentence
) -> Named | None:
    """Read 'the death toll of its soldiers', 'the Russian death count'."""
    told = of_toll(slot, reading, places, sentence)
    return Named(canonical(told[0]), told[1], "toll-of") if told else None


def _from_noun(
    slot: Slot, reading: Reading | None, sentence: Sentence, cast: Cast | None
) -> Named | None:
    noun = slot.quantity.noun
    if noun is None or not slot.lemma:
        return None
    if noun.lemma not in frame_words("event_noun"):
        together = whole_phrase(noun, reading, sentence)
        if together:
            return Named(canonical(together), together, "noun-phrase")
        text = _counted_words(slot, noun, sentence)
        whole = _definite(slot, noun, sentence, cast)
        return (
            Named(canonical(whole), text, "definite")
            if whole
            else Named(canonical(text), text, "noun")
        )
    if noun.lemma in frame_words("illness_noun"):
        return _of_illness(noun, cast)
    modifiers = " ".join(noun.modifiers)
    counted = parse_subject(f"{modifiers} people") if modifiers else Subject()
    if counted.affiliation or counted.role not in (None, "person"):
        return Named(canonical(f"{modifiers} people"), noun.text, "event-noun-modifier")
    after = sentence.text[noun.end - sentence.start :]
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
    text = noun.text.removeprefix("strong ")
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
        return f"{whose} {first}s" if boarded else f"{first}s"
    parts = text.split()  # "2 Danish Journalists Shot"
    last = next((i for i, part in enumerate(parts) if singular(part.lower()) == slot.lemma), None)
    return text if last is None else " ".join(parts[: last + 1])


def _of_what(slot: Slot, noun: Noun, sentence: Sentence) -> str:
    """Read ' of murder' of 'two counts of murder': without it, counts say nothing."""
    if noun.lemma not in frame_words("says_of_what"):
        return ""
    end = min(slot.noun_end, len(slot.tokens.ends)) - 1
    found = _OF_WHAT.match(sentence.text, slot.tokens.ends[end] - sentence.start)
    return found.group() if found else ""


def _definite(slot: Slot, noun: Noun, sentence: Sentence, cast: Cast | None) -> str:
    """Return the fuller name that the document gave "the two skiffs" before: pirate skiffs."""
    if cast is None or noun.modifiers or not _is_definite(slot):
        return ""
    role = parse_subject(noun.text).role
    if slot.quantity.high == 2 and role is not None and "person" in ancestors(role):
        pair = cast.pair(sentence, slot.quantity.start)
        if pair:
            return pair
    return cast.fuller(noun.head, slot.quantity.start)


def _is_definite(slot: Slot) -> bool:
    tokens, at = slot.tokens.words, slot.at
    of_the = tokens[at + 1 : at + 3] == ("of", "the")
    definite = slot.quantity.text.lower().startswith(("the ", "both", "all ", "remaining"))
    return of_the or definite or (at > 0 and tokens[at - 1] in frame_words("definite"))


def _from_host(
    slot: Slot,
    reading: Reading | None,
    link: Link | None,
    host: Claim | None,
    near: Sequence[Claim],
) -> Named | None:
    """Lend the subject of the whole, or of the claim before where this one goes on with it.

    "Three dead" of another strike goes on with nothing, nor does "no casualties".
    """
    if host is not None:
        return Named(host.subject, host.subject_text, "of-whole")
    stands_alone = not slot.lemma and slot.noun_end > slot.at + 1  # "three others" are others
    if reading is None or stands_alone:
        return None
    family = _family(reading.measure)
    own = slot.quantity.high == 0 or (link is None and tells_event(slot.tokens))
    for claim in near:
        if own and claim.quote_end < slot.quantity.start:
            return None
        whole = claim.unit == "count" and claim.part_of is None
        if whole and _family(claim.measure) == family and not _outnumbers(slot, claim):
            return Named(claim.subject, claim.subject_text, "beside")
    return None


def _outnumbers(slot: Slot, claim: Claim) -> bool:
    """Tell 'three bodies were found' after a sentence on two children: they are others."""
    before = claim.quote_end < slot.quantity.start and bool(slot.lemma)
    return before and claim.high is not None and (slot.quantity.low or 0) > claim.high


def _family(measure: str) -> str:
    return triggers().parents.get(measure, measure)


def tells_event(tokens: Tokens) -> bool:
    """Whether a sentence tells of one happening: a strike, a quake, a crash."""
    return not frame_words("happening").isdisjoint(tokens.words)
