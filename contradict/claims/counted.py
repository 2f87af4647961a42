"""Who or what a claim counts: the noun phrase, what its clause adds, or what went before.

"437 detentions ... 226 of which were in Moscow" counts, without a word of its own, whoever
the 437 were.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from contradict.claims.counted_noun import from_noun
from contradict.claims.described import described
from contradict.claims.injury import by_injury
from contradict.claims.measure import LOST, Reading, Slot, frame_words
from contradict.claims.named import Named, SubjectCase, canonical
from contradict.claims.owners import owner_of
from contradict.claims.population import of_toll
from contradict.claims.roles import singular
from contradict.claims.subject import counts_people, parse_subject
from contradict.claims.tokens import NUMBER, Tokens
from contradict.claims.triggers import triggers
from contradict.claims.whose import with_clause
from contradict.lexicon import load
from contradict.quantities.units import is_count_rate
from contradict.quantities.words import CARDINALS, by_first_letter
from contradict.records import Claim, Sentence

_PLURAL = re.compile(r" ((?:[A-Za-z-]+ )?[a-z-]+s)\b")
# Casualties of some, not counted, right before a number of them.
_UNCOUNTED = re.compile(
    r"(?P<who>[A-Za-z]+) (?:casualties|deaths|fatalities|losses)(?:,| [-–—])? (?:with|including) $"
)
# "15 of them men and 18 women": where the words of the first part end.
_NEXT_PART = re.compile(rf",| (?:and|or) (?=\d|(?:{by_first_letter(CARDINALS)})\b)")
_THE = (("the",), ("them",), ("those",), ("these",))
_NUMBER_OF = re.compile(
    r"\bof (?P<who>[^,;]+?)(?: (?:who|that)(?:['’]ve)?)?(?: (?:have|had|has|are|were|been))* $"
)


def subject_of(case: SubjectCase) -> Named:
    """Name what a number counts or describes."""
    slot, link, host = case.slot, case.link, case.host
    so_many = is_count_rate(slot.quantity.unit) and slot.noun_class == "person"
    counts = slot.quantity.unit == "count" or so_many  # "1,000 troops a day"
    if not counts or slot.lemma in frame_words("measured_noun"):
        return described(case)
    if _is_family(slot, case.reading):
        return _family_of(case)
    if link is not None and link.rule == "of-the-n" and host is not None:
        told = _who_are(slot, case.sentence)
        found = told or Named(host.subject, host.subject_text, "of-whole")
        return by_injury(case, case.reading, found) if case.reading else found
    found = next(
        (named for step in _STEPS if (named := step(case))), Named("people", "", "default")
    )
    return with_clause(case, _of_breakdown(case, found) or found)


def _is_family(slot: Slot, reading: Reading | None) -> bool:
    """Tell whether somebody's children, sons or sisters are counted."""
    if reading is not None and reading.measure == "children":
        return True
    role = parse_subject(slot.lemma).role if reading is None and slot.lemma else None
    return role in frame_words("family") or slot.lemma in frame_words("family")


def _family_of(case: SubjectCase) -> Named:
    """Read 'Tom Avery, a father of three', 'is survived by her husband and two sons'."""
    slot = case.slot
    noun = slot.quantity.noun if slot.lemma else None
    kin = canonical(noun.text) if noun is not None else "children"
    if noun is not None and noun.lemma in load("frames").tables["kin"]:
        kin = load("frames").tables["kin"][noun.lemma]
    person = owner_of(slot, case.sentence, case.cast)
    text = noun.text if noun is not None else ""
    return Named(f"{kin} of {person}" if person else kin, text, "children-of")


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


def _of_them(case: SubjectCase) -> Named | None:
    """Read '33 of them children': the part's own noun stands behind."""
    if case.link is None or case.link.rule != "n-of-them":
        return None
    after = case.sentence.text[case.slot.quantity.end - case.sentence.start :]
    tail = _NEXT_PART.split(after, maxsplit=1)[0].split()[2:6]
    ends = frame_words("be", "auxiliary", "article", "stop", "relative", "including") | {"the"}
    verb = next((i for i, word in enumerate(tail) if word in ends), None)
    words = tail[:verb]
    while words and words[-1].lower() in frame_words("preposition"):
        words.pop()  # "women from" Lund
    phrase = " ".join(words).strip(".;:() ")
    role = parse_subject(phrase).role
    unknown = role is None or role.startswith("other:")
    if not phrase or tail[0].lower() in frame_words("be", "preposition") or unknown:
        return None
    return Named(canonical(phrase), phrase, "of-them-noun")


def _of_the(case: SubjectCase) -> Named | None:
    """Read 'four of the dead were children', '12 of 17 drones'."""
    slot, sentence = case.slot, case.sentence
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


def _from_phrase(case: SubjectCase) -> Named | None:
    """Read 'the number of people fleeing the coast': the phrase of the measure names them."""
    reading, sentence = case.reading, case.sentence
    if reading is None or reading.rule != "number-of":
        return None
    start, end = reading.trigger_start - sentence.start, reading.trigger_end - sentence.start
    phrase = sentence.text[start:end]
    by_noun = singular(phrase.lower()) in triggers().nouns
    told = _NUMBER_OF.search(sentence.text, 0, start)
    people = told is not None and counts_people(parse_subject(told["who"]))
    if told is not None and people:  # "the number of civilians killed there"
        phrase = told["who"]
    elif not by_noun and not counts_people(parse_subject(phrase)):
        phrase = "people"  # "of Chadians who've fled": the verb says no more
    return Named(canonical(phrase), phrase, "number-of")


def _from_toll(case: SubjectCase) -> Named | None:
    """Read 'the death toll of its soldiers', 'the Russian death count'."""
    told = of_toll(case.slot, case.reading, case.places, case.sentence)
    return Named(canonical(told[0]), told[1], "toll-of") if told else None


def _from_mention(case: SubjectCase) -> Named | None:
    """Read 'reports of civilian casualties, with 25 deaths verified': civilians died."""
    slot, reading = case.slot, case.reading
    if reading is None or case.host is not None or _family(reading.measure) != "casualties":
        return None
    told = _UNCOUNTED.search(case.sentence.text, 0, slot.quantity.start - case.sentence.start)
    parsed = parse_subject(f"{told['who']} people") if told else None
    if told is None or parsed is None or parsed.modifiers or parsed.named:
        return None
    if parsed.affiliation is None and parsed.role in (None, "person"):
        return None
    return Named(canonical(f"{told['who']} people"), told["who"], "mentioned")


def _from_host(case: SubjectCase) -> Named | None:
    """Lend the subject of the whole, or of the claim before where this one goes on with it.

    "Three dead" of another strike goes on with nothing, nor does "no casualties".
    """
    slot, reading, host = case.slot, case.reading, case.host
    if reading is not None and reading.rule == LOST:  # "Malawi lost three": its own
        return None
    if host is not None:
        return Named(host.subject, host.subject_text, "of-whole")
    stands_alone = not slot.lemma and slot.noun_end > slot.at + 1  # "three others" are others
    if reading is None:
        return None
    if stands_alone:
        return _like_the_dead(case, reading)
    family = _family(reading.measure)
    own = slot.quantity.high == 0 or (case.link is None and tells_event(slot.tokens))
    for claim in case.near:
        if own and claim.quote_end < slot.quantity.start:
            return None
        whole = claim.unit == "count" and claim.part_of is None
        if claim.subject == "victims" and claim.measure == "casualties":
            continue  # "the number of victims is three": of the dead it says no more
        if whole and _family(claim.measure) == family and not _outnumbers(slot, claim):
            return Named(claim.subject, claim.subject_text, "beside")
    return None


def _like_the_dead(case: SubjectCase, reading: Reading) -> Named | None:
    """Read '102 civilians were killed and 304 others wounded': the others are civilians too."""
    family = _family(reading.measure)
    if family != "casualties":
        return None
    for claim in case.near:
        several = claim.part_of is None and (claim.low or 0) > 1
        told = claim.quote_start == case.sentence.start and several
        differs = claim.measure != reading.measure and _family(claim.measure) == family
        if told and differs and parse_subject(claim.subject).role in ("civilian", "soldier"):
            return Named(claim.subject, claim.subject_text, "beside")
    return None


def _outnumbers(slot: Slot, claim: Claim) -> bool:
    """Tell 'three bodies were found' after a sentence on two children: they are others."""
    before = claim.quote_end < slot.quantity.start and bool(slot.lemma)
    return before and claim.high is not None and (slot.quantity.low or 0) > claim.high


def _family(measure: str) -> str:
    """Return the measure that holds this one: "casualties" of "killed", else itself."""
    return triggers().parents.get(measure, measure)


def _from_headline(case: SubjectCase) -> Named | None:
    """Read 'the two deaths' under the headline 'Two climbers killed': climbers died."""
    cast, reading = case.cast, case.reading
    if cast is None or reading is None or _family(reading.measure) != "casualties":
        return None
    number, victims = cast.victims
    high = case.slot.quantity.high
    same = high is not None and high == number
    return Named(victims, victims, "headline") if victims and same else None


def _of_breakdown(case: SubjectCase, found: Named) -> Named | None:
    """Read 'more than 500 civilian casualties. At least 136 people have been killed'.

    People counted by a part of what the claim before counted are the same population.
    """
    reading, near = case.reading, case.near
    if reading is None or found.name != "people" or not near:
        return None
    whole = near[0]
    broken_down = triggers().parents.get(reading.measure) == whole.measure
    if not broken_down or whole.subject in ("people", "victims") or whole.part_of is not None:
        return None
    return Named(whole.subject, found.text, "breakdown")


_STEPS: tuple[Callable[[SubjectCase], Named | None], ...] = (
    _of_them,
    _of_the,
    _from_phrase,
    _from_toll,
    from_noun,
    _from_mention,
    _from_host,
    _from_headline,
)


def tells_event(tokens: Tokens) -> bool:
    """Whether a sentence tells of one happening: a strike, a quake, a crash."""
    return not frame_words("happening").isdisjoint(tokens.words)
