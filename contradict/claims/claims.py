"""From a document to its claims: every stage of extraction, in order.

`extract` is a pure function of one document. Each field has its own module, compose.py puts them
together, and a number that becomes no claim is recorded with the reason.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from contradict.claims.asked import asked
from contradict.claims.cast import Cast
from contradict.claims.claimant import find_attributions
from contradict.claims.comparable import no_claim, skip_reason
from contradict.claims.compose import Context, View, compose
from contradict.claims.converted import converted, converts, with_cues_behind
from contradict.claims.deaths import Deaths
from contradict.claims.gathering import came_to, present_at, schooled
from contradict.claims.hosts import host_of
from contradict.claims.lasting import lasted
from contradict.claims.measure import (
    EARLIER_FIGURE,
    SAME_CURRENCY,
    Measured,
    Reading,
    Slot,
    fits,
    frame_words,
    is_of_others,
    read_numbers,
    unit_class,
)
from contradict.claims.measure.implied import RULES, tells_of_victims, with_implied
from contradict.claims.modality import find_unverified
from contradict.claims.named import SubjectCase
from contradict.claims.part_whole import Link, find_links
from contradict.claims.period import find_periods, invaded, period_context
from contradict.claims.place import (
    country_told_of,
    dominant_place,
    find_places,
    home_country,
    mentions_in,
    polled,
    with_unknown_towns,
)
from contradict.claims.restated import with_told_facts
from contradict.claims.sums import with_sums
from contradict.claims.triggers import triggers
from contradict.quantities import read_quantities
from contradict.records import (
    Claim,
    Document,
    Dominant,
    Extraction,
    PeriodMention,
    PlaceMention,
    Quantity,
    Sentence,
    SkippedNumber,
)
from contradict.text import split_sentences

# A report on what films took.
_TAKINGS = re.compile(r"\b[Bb]ox office\b|\bticket sales\b")
# A report on a vote whose votes are counted.
_RESULTS = re.compile(
    r"\b(?:provisional|preliminary|final|official|complete|full) (?:official )?results\b"
    r"(?! (?:(?:are|were) (?:due|expected)|will)\b)"
    r"|\bresults (?:showed|show)\b"
)
_FUNERALS = (("funeral",), ("funerals",))
_NO_NUMERAL = "counts whom one sentence names"
_STRADDLES = "runs over the end of its sentence"
_IN_A_TABLE = "stands among more numbers than a sentence has"
# The most of 3,700 articles is 16. Each number is read against its whole sentence, so that the
# work grows with the square of how many are read.
_MOST_NUMBERS = 100
_NEAR = 300  # characters back that "another 525 were injured" may look: about two sentences
_NEAREST = 6  # claims back that it may look
_SHOT_AT_ONCE = 500  # more are the shot of a year or of a massacre, the dead among them
_DWARFED = 1_000  # a slip of three places is the most that two figures for one thing differ by
_ID_LENGTH = 16  # hex digits: 64 bits, one collision expected in 4 billion claims


def extract(document: Document) -> Extraction:
    """Return the claims of one document, in text order, and the numbers that are none."""
    sentences = split_sentences(document.text, title=document.title)
    places = find_places(document, sentences)
    places, dominant = with_unknown_towns(document, places, dominant_place(document, places))
    quantities = read_quantities(
        document.text,
        country=home_country(document),
        about=country_told_of(places, dominant),
    )
    skipped = [_skip(document, number, number.reason or number.kind)
               for number in quantities if number.kind != "quantity"]  # fmt: skip
    grouped, straddling = _by_sentence(sentences, [q for q in quantities if q.kind == "quantity"])
    skipped += [_skip(document, number, _STRADDLES) for number in straddling]
    for found in grouped:
        skipped += [_skip(document, number, _IN_A_TABLE) for number in found[_MOST_NUMBERS:]]
        del found[_MOST_NUMBERS:]
    numbers = tuple(_numbers(sentences, grouped))
    claims: list[Claim] = []
    unnumbered: list[Claim] = []
    if numbers:
        counting = [plain.sentence.index for plain, _ in numbers]
        context = _context(document, sentences, places, dominant, counting)
        for plain, implied in numbers:
            mentioned = _mentioned(context, plain.sentence)
            _read_sentence(context, _view(plain, *mentioned), claims, skipped)
            if implied is not None:
                unnumbered += _unnumbered(context, _view(implied, *mentioned))
    claims += unnumbered
    claims.sort(key=lambda claim: (claim.number_start, -claim.number_end))
    skipped.sort(key=lambda number: number.number_start)
    claims = with_sums(with_told_facts(claims, document.title))
    return Extraction(document=document, claims=_with_ids(document, claims), skipped=tuple(skipped))


def _context(
    document: Document,
    sentences: Sequence[Sentence],
    places: tuple[PlaceMention, ...],
    dominant: Dominant | None,
    counting: Sequence[int],
) -> Context:
    """Return what a document tells of its numbers, which stand in the sentences `counting`."""
    return Context(
        document=document,
        sentences=sentences,
        places=places,
        dominant=dominant,
        polled=polled(document.text, places),
        invaded=invaded(document),
        periods=period_context(document, sentences),
        attributions=find_attributions(document, sentences, counting),
        unverified=find_unverified(sentences),
        deaths=Deaths(document.text),
        cast=Cast(sentences),
        takings=_tells_takings(document.text),
        counted="results" in document.text and _RESULTS.search(document.text) is not None,
        asked=asked(sentences),
    )


def _tells_takings(text: str) -> bool:
    """Tell whether a text reports on what films took."""
    return ("ox office" in text or "ticket sales" in text) and _TAKINGS.search(text) is not None


def _numbers(
    sentences: Sequence[Sentence], grouped: Sequence[Sequence[Quantity]]
) -> Iterator[tuple[Measured, Measured | None]]:
    """Yield each sentence that counts, as it stands and with the victims that it implies."""
    for sentence, quantities in zip(sentences, grouped, strict=True):
        victims = tells_of_victims(sentence)
        if not quantities and not victims:
            continue
        plain = read_numbers(sentence, quantities)
        implied = with_implied(plain) if victims else None
        if quantities or implied is not None:
            yield plain, implied


def _by_sentence(
    sentences: Sequence[Sentence], quantities: Sequence[Quantity]
) -> tuple[list[list[Quantity]], list[Quantity]]:
    """Return the quantities of each sentence, and those that straddle two."""
    grouped: list[list[Quantity]] = [[] for _ in sentences]
    straddling: list[Quantity] = []
    index = 0
    for quantity in quantities:
        while index < len(sentences) and sentences[index].end <= quantity.start:
            index += 1
        if index < len(sentences) and quantity.end <= sentences[index].end:
            grouped[index].append(quantity)
        else:
            straddling.append(quantity)
    return grouped, straddling


def _mentioned(
    context: Context, sentence: Sentence
) -> tuple[tuple[PeriodMention, ...], tuple[PlaceMention, ...]]:
    """Return the time expressions and the places of a sentence."""
    places = mentions_in(sentence, context.places)
    return find_periods(sentence, context.periods), tuple(places)


def _view(
    measured: Measured, periods: tuple[PeriodMention, ...], places: tuple[PlaceMention, ...]
) -> View:
    """Join what was read of one sentence: its measures, links, times and places."""
    readings = with_cues_behind(measured)
    return View(
        sentence=measured.sentence,
        tokens=measured.tokens,
        slots=measured.slots,
        readings=readings,
        links=find_links(measured.slots, readings),
        periods=periods,
        places=places,
    )


def _read_sentence(
    context: Context, view: View, claims: list[Claim], skipped: list[SkippedNumber]
) -> None:
    """Append the claims of one sentence to those before it, and its other numbers to `skipped`."""
    found: dict[int, Claim] = {}
    for k in sorted(range(len(view.slots)), key=lambda k: _is_forward(view.links[k], k)):
        slot, link = view.slots[k], view.links[k]
        if k - 1 in found and converts(view.slots[k - 1], slot, view.sentence):
            found[k] = converted(found[k - 1], slot)
            continue
        host = host_of(slot, view.readings[k], link, found, claims)
        reading, host = _answered(view.readings[k], host, context.asked.get(view.sentence.index))
        reading = _inherited(reading, link, host, slot)
        if _is_fatal_case(slot, host):
            reading = replace(reading, measure="killed") if reading else None
        reading = reading or came_to(slot, view.sentence, context.document.text)
        reading = reading or present_at(slot, view.sentence)
        reading = schooled(reading, slot, view.sentence)
        reading = _settled(reading, slot, view.sentence, context)
        reading = lasted(reading, slot, view.sentence)
        slot = _sized(slot, reading, view.slots[:k])
        reason = no_claim(slot, reading)
        if reason is not None:
            skipped.append(_skip(context.document, slot.quantity, reason))
            continue
        near = _near([*claims[-_NEAREST:], *(found[n] for n in sorted(found))], view.sentence)
        case = SubjectCase(
            slot=slot,
            reading=reading,
            sentence=view.sentence,
            link=link,
            host=host,
            near=near,
            places=view.places,
            cast=context.cast,
        )
        claim = compose(context, view, case)
        bar = skip_reason(claim, link, chain(claims, found.values()))
        found[k] = replace(claim, comparable=False, skip_reason=bar) if bar else claim
    claims.extend(found[k] for k in sorted(found))


def _sized(slot: Slot, reading: Reading | None, before: Sequence[Slot]) -> Slot:
    """Give the 6.2 of "put it at 6.2" its unit, and "net profit 655 million" its currency."""
    unit = "magnitude" if reading is not None and reading.measure == "magnitude" else ""
    if reading is not None and reading.rule == SAME_CURRENCY:
        unit = next(s.quantity.unit for s in reversed(before) if unit_class(s.quantity) == "money")
    if reading is not None and reading.rule == EARLIER_FIGURE and slot.quantity.unit == "count":
        unit = before[-1].quantity.unit if before else ""
    if not unit:
        return slot
    return replace(slot, quantity=replace(slot.quantity, unit=unit, base_unit=unit))


def _unnumbered(context: Context, view: View) -> list[Claim]:
    """Return the claims of victims without a numeral; none of them is compared."""
    found: list[Claim] = []
    _read_sentence(context, view, found, [])
    return [
        replace(claim, comparable=False, skip_reason=claim.skip_reason or _NO_NUMERAL)
        for claim in found
        if any(evidence.rule in RULES for evidence in claim.evidence)
    ]


def _near(claims: Sequence[Claim], sentence: Sentence) -> list[Claim]:
    """Return the claims shortly before, last first: those a number without a subject may mean."""
    return [c for c in reversed(claims[-_NEAREST:]) if sentence.start - c.quote_end < _NEAR]


def _is_forward(link: Link | None, k: int) -> bool:
    """Whether a number hangs on a later one ("three of the seven"), so that it is read last."""
    return link is not None and link.host > k


def _answered(
    reading: Reading | None, host: Claim | None, asked: str | None
) -> tuple[Reading | None, Claim | None]:
    """Give a bare figure the measure that a question just before asked for, and no other host."""
    if reading is None or not reading.inherits or asked is None:
        return reading, host
    same = host is not None and host.measure == asked
    return replace(reading, measure=asked, inherits=False), host if same else None


def _dwarfs(slot: Slot, host: Claim) -> bool:
    """Tell "it earned 2.18 billion by that measure" after 1,800 jobs: no figure for the same."""
    low, most = slot.quantity.low, host.high or host.low
    return low is not None and bool(most) and low > _DWARFED * (most or low)


def _inherited(
    reading: Reading | None, link: Link | None, host: Claim | None, slot: Slot
) -> Reading | None:
    """Give a part, or "that figure", the measure of what it hangs on."""
    if reading is not None and reading.inherits and slot.quantity.unit == "multiple":
        return None  # "four times that amount" is no amount
    befell = reading is not None and triggers().parents.get(reading.measure) == "casualties"
    if not befell and slot.tokens.words[max(0, slot.at - 2) : slot.at - 1] in _FUNERALS:
        return None  # "funerals for 14 of the miners"
    named = link is not None and link.rule in ("of-the-n", "of-the-noun")
    if host is not None and not named and not fits(slot, host.measure):
        host = None  # "134 of the buildings" after a sentence on the dead
    if reading is not None and reading.inherits:
        if host is not None and host.measure == "capacity":
            return None  # "the boat was licensed for 30; survivors spoke of 60"
        return replace(reading, measure=host.measure) if host and not _dwarfs(slot, host) else None
    is_part = link is not None and link.kind == "part"
    own = reading is not None and (
        (reading.rule not in ("member", "noun", "list") and not _tells_flight_of_hit(reading, host))
        or _tells_death_of_ill(reading, host)
        or _tells_harm_at_gathering(reading, host)
    )
    if not is_part or own or host is None or host.unit != "count" or _dwarfs(slot, host):
        return reading
    return Reading(host.measure, "of-whole", host.number_start, host.number_end)


def _tells_harm_at_gathering(reading: Reading, host: Claim | None) -> bool:
    """Tell the six victims after "200 people were at the party" from six who attended it."""
    return host is not None and host.measure == "attendees" and reading.measure == "casualties"


def _is_fatal_case(slot: Slot, host: Claim | None) -> bool:
    """Tell '4,235 cases, 150 of them fatal', 'of whom 150 were fatal': of whom 150 died."""
    words, at = slot.tokens.words, slot.at
    of_them = words[at + 1 : at + 2] == ("of",) and words[at + 3 : at + 4] == ("fatal",)
    were = words[at + 1 : at + 2] != () and words[at + 1] in (*frame_words("be"), "proved")
    fatal = of_them or (were and words[at + 2 : at + 3] == ("fatal",))
    return fatal and host is not None and host.measure == "cases"


def _tells_death_of_ill(reading: Reading, host: Claim | None) -> bool:
    """Tell '4,235 cases, including 150 deaths', who are no 150 cases, nor only "shot"."""
    wider = ("cases", "casualties", "shot")
    return reading.measure == "killed" and host is not None and host.measure in wider


def _tells_flight_of_hit(reading: Reading, host: Claim | None) -> bool:
    """Tell 'killing eight, two of them children trying to flee', who died."""
    hit = ("killed", "injured", "casualties")
    return reading.measure == "displaced" and host is not None and host.measure in hit


def _settled(
    reading: Reading | None, slot: Slot, sentence: Sentence, context: Context
) -> Reading | None:
    """Read what a measure is in such an article.

    "Five were shot" are injured where nobody died, or others did; what a film "collected" in a
    report on the box office are takings.
    """
    if reading is not None and reading.rule == "unit:money" and context.takings:
        spent = frame_words("spent_on") & set(slot.tokens.words[: slot.at])
        return reading if spent else replace(reading, measure="revenue")
    deaths = context.deaths
    milder = triggers().without_deaths.get(reading.measure) if reading else None
    if reading is None or milder is None:
        return reading
    if slot.quantity.high is None or slot.quantity.high > _SHOT_AT_ONCE:
        return reading
    start, end = slot.quantity.start, slot.quantity.end
    alive = (
        not deaths.told_of(start, end)
        or deaths.survived(end, sentence.end)
        or (is_of_others(slot) and deaths.spares(end, sentence.end))
    )
    return replace(reading, measure=milder) if alive else reading


def _skip(document: Document, quantity: Quantity, reason: str) -> SkippedNumber:
    return SkippedNumber(
        document_id=document.document_id,
        number_text=quantity.text,
        number_start=quantity.start,
        number_end=quantity.end,
        kind=quantity.kind,
        skip_reason=reason,
    )


def _with_ids(document: Document, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Replace the offsets that named claims until now by ids that survive an edit elsewhere.

    An id hashes record_id, quote, number text and how often that pair stood before.
    """
    seen: Counter[tuple[str, str]] = Counter()
    ids: dict[str, str] = {}
    for claim in claims:
        key = (claim.quote, claim.number_text)
        parts = (document.record_id, *key, str(seen[key]))
        seen[key] += 1
        digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
        ids[claim.claim_id] = digest[:_ID_LENGTH]
    return tuple(
        replace(claim, claim_id=ids[claim.claim_id], part_of=ids.get(claim.part_of or ""))
        for claim in claims
    )
