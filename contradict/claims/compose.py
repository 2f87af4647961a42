"""Composes one claim: each field has its own module, and here they are put together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from contradict.claims.basis import find_basis
from contradict.claims.cast import Cast
from contradict.claims.claimant import claimant_at
from contradict.claims.counted import subject_of, tells_event
from contradict.claims.deaths import Deaths
from contradict.claims.measure import RESTATED, Reading, Slot
from contradict.claims.modality import read_modality
from contradict.claims.named import Case, Named
from contradict.claims.part_whole import Link
from contradict.claims.period import Number, PeriodContext, choose_period
from contradict.claims.place import place_for
from contradict.claims.tokens import Tokens
from contradict.claims.triggers import triggers
from contradict.lexicon import load
from contradict.records import (
    Attribution,
    Claim,
    Document,
    Dominant,
    Evidence,
    Period,
    PeriodMention,
    PlaceMention,
    Quantity,
    Sentence,
)

_SEATED = re.compile(r"\bwill (?:have|hold|get|control|occupy)\b")
_FORECAST = re.compile(
    r"\b(?:if|could|may|might|would|projec\w+|polls?|forecasts?|expect\w*|likely|estimates?)\b"
)


@dataclass(frozen=True, slots=True)
class Context:
    """What the document says to all of its claims.

    `takings` tells that it is on what films took, `counted` that it gives the results of a vote.
    """

    document: Document
    places: tuple[PlaceMention, ...]
    dominant: Dominant | None
    periods: PeriodContext
    attributions: tuple[Attribution, ...]
    unverified: frozenset[int]
    deaths: Deaths
    cast: Cast
    takings: bool
    counted: bool
    asked: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class View:
    """One sentence with all that was read from it."""

    sentence: Sentence
    tokens: Tokens
    slots: tuple[Slot, ...]
    readings: tuple[Reading | None, ...]
    links: tuple[Link | None, ...]
    periods: tuple[PeriodMention, ...]
    places: tuple[PlaceMention, ...]


def compose(
    context: Context,
    view: View,
    k: int,
    reading: Reading | None,
    host: Claim | None,
    near: Sequence[Claim],
) -> Claim:
    """Return the claim at number `k` of a sentence, each field with the rule that decided it."""
    slot, link, sentence = view.slots[k], view.links[k], view.sentence
    quantity = _in_percent(slot.quantity, reading)
    start, end = quantity.start, quantity.end
    measure = reading.measure if reading else f"other:{_spelled(slot.lemma) or quantity.unit}"
    whose = None if host and host.measure == "cases" and measure == "killed" else host
    subject = subject_of(
        Case(
            slot=slot,
            reading=reading,
            sentence=sentence,
            link=link,
            host=whose,
            near=near,
            places=view.places,
            cast=context.cast,
        )
    )
    whole = _whole(link, host, subject, near)
    again = host if reading and host and reading.rule == RESTATED else None
    place, place_text, place_rule = _told_at(again) or _place(
        context, sentence, start, end, measure
    )
    period, period_rule = _told_when(again, whole, link, sentence) or _period(
        context, view, start, end, measure, near
    )
    modality, modality_rule = read_modality(sentence, start, end, unverified=context.unverified)
    if measure == "seats" and modality_rule == "will" and _tells_result(sentence, context.counted):
        modality, modality_rule = "asserted", "result"
    if modality == "future" and period_rule == "present" and measure[:5] in ("other", "share"):
        period, period_rule = Period(kind="none"), "future"  # "Marlow to cut 3,400 jobs"
    said = claimant_at(context.attributions, start, end)
    claimant = said.claimant if said else None
    basis, basis_rule = find_basis(sentence, start, end, claimant=claimant) or (None, None)
    rules = {
        "measure": reading.rule if reading else "open",
        "subject": subject.rule,
        "place": place_rule,
        "period": period_rule,
        "claimant": said.rule if said else None,
        "modality": modality_rule,
        "basis": basis_rule,
        "part_of": link.rule if link else None,
    }
    return Claim(
        claim_id=f"at:{start}-{end}",
        document_id=context.document.document_id,
        quote=sentence.text,
        quote_start=sentence.start,
        quote_end=sentence.end,
        number_text=quantity.text,
        number_start=start,
        number_end=end,
        low=quantity.low,
        high=quantity.high,
        approximate=quantity.approximate,
        vague=quantity.vague,
        unit=quantity.unit,
        base_low=quantity.base_low,
        base_high=quantity.base_high,
        base_unit=quantity.base_unit,
        measure=measure,
        subject=subject.name,
        subject_text=subject.text,
        place=place,
        place_text=place_text,
        period=period,
        claimant=claimant,
        modality=modality,
        basis=basis,
        part_of=whole.claim_id if whole else None,
        evidence=_evidence(rules, quantity.rules),
    )


def _spelled(lemma: str) -> str:
    """Return the one word that stands for all of a thing: a lorry is a truck."""
    word: str = load("frames").tables["one_word"].get(lemma, lemma)
    return word


def _tells_result(sentence: Sentence, counted: bool) -> bool:
    """Tell 'the Reds will have 208 seats', said of votes that are counted, from a forecast."""
    seated = _SEATED.search(sentence.text) is not None
    return counted and seated and _FORECAST.search(sentence.text) is None


def _whole(
    link: Link | None, host: Claim | None, subject: Named, near: Sequence[Claim]
) -> Claim | None:
    """Return the claim that this one is a part of: "500 casualties. At least 136 were killed"."""
    if link is not None and link.kind == "part" and host is not None:
        return host
    return near[0] if subject.rule == "breakdown" else None


def _place(
    context: Context, sentence: Sentence, start: int, end: int, measure: str
) -> tuple[str | None, str | None, str | None]:
    """Return place, its text and its rule; in "the city of 3 million" the country is no city."""
    place = place_for(start, end, sentence, context.places, context.dominant)
    if place is None:
        return None, None, None
    if measure == "population" and not place[2].startswith(("clause", "sentence")):
        return None, None, None
    return place


def _told_at(again: Claim | None) -> tuple[str | None, str | None, str | None] | None:
    """Give a number that is told again the place of the first time."""
    return (again.place, again.place_text, RESTATED) if again else None


def _told_when(
    again: Claim | None, whole: Claim | None, link: Link | None, sentence: Sentence
) -> tuple[Period, str] | None:
    """Give a number told again, and a part told beside its whole, the period of the other."""
    if again is not None:
        return again.period, RESTATED
    if whole is None or link is None or link.rule == "of-the-n":
        return None
    return (whole.period, "of-whole") if whole.quote_start == sentence.start else None


def _period(
    context: Context, view: View, start: int, end: int, measure: str, near: Sequence[Claim]
) -> tuple[Period, str]:
    """Return the period of the claim at a number, and the rule that chose it."""
    number = Number(
        sentence=view.sentence,
        start=start,
        end=end,
        kind=triggers().kinds.get(measure, "level"),
        measure=measure,
        event_like=tells_event(view.tokens),
        previous=near[0].period if near else None,
        earlier=tuple(c.period for c in near if triggers().kinds.get(c.measure) != "tally"),
    )
    return choose_period(number, view.periods, context.periods)


def _in_percent(quantity: Quantity, reading: Reading | None) -> Quantity:
    """Give "a quarter of the power" the unit in which other texts state it: 25 %."""
    if reading is None or reading.rule != "fraction":
        return quantity
    low = None if quantity.low is None else 100 * quantity.low
    high = None if quantity.high is None else 100 * quantity.high
    return replace(
        quantity,
        low=low,
        high=high,
        unit="percentage",
        base_low=low,
        base_high=high,
        base_unit="percentage",
    )


def _evidence(rules: dict[str, str | None], number: Sequence[str]) -> tuple[Evidence, ...]:
    decided = [Evidence(field="number", rule=rule) for rule in number]
    decided += [Evidence(field=field, rule=rule) for field, rule in rules.items() if rule]
    return tuple(decided)
