"""Composes one claim: each field has its own module, and here they are put together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from contradict.claims.basis import find_basis
from contradict.claims.cast import Cast
from contradict.claims.claimant import claimant_at
from contradict.claims.counted import subject_of, tells_event
from contradict.claims.deaths import Deaths
from contradict.claims.direction import with_direction
from contradict.claims.lasting import LASTED, of_event
from contradict.claims.measure import EARLIER_FIGURE, LOST, RESTATED, Reading, Slot
from contradict.claims.modality import read_modality
from contradict.claims.named import Named, SubjectCase
from contradict.claims.part_whole import Link
from contradict.claims.period import Number, PeriodContext, choose_period
from contradict.claims.place import place_for
from contradict.claims.results import of_firm
from contradict.claims.tokens import Tokens
from contradict.claims.triggers import triggers
from contradict.lexicon import load
from contradict.quantities import figure
from contradict.quantities.units import is_count_rate
from contradict.records import (
    Attribution,
    Claim,
    Document,
    Dominant,
    Evidence,
    Modality,
    Period,
    PeriodMention,
    PlaceMention,
    Quantity,
    Sentence,
)

_RIVAL = 3  # times what a rival count of the same may be: more is a total of something wider
_SEATED = re.compile(r"\bwill (?:have|hold|get|control|occupy)\b")
_FORECAST = re.compile(
    r"\b(?:if|could|may|might|would|projec\w+|polls?|forecasts?|expect\w*|likely|estimates?)\b"
)


@dataclass(frozen=True, slots=True)
class Context:
    """What the document says to all of its claims.

    `takings` tells that it is on what films took, `counted` that it gives the results of a vote,
    `polled` the country whose people it asked, `invaded` the one into which its war was carried.
    """

    document: Document
    sentences: Sequence[Sentence]
    places: tuple[PlaceMention, ...]
    dominant: Dominant | None
    polled: str | None
    invaded: str | None
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


def compose(context: Context, view: View, case: SubjectCase) -> Claim:
    """Return the claim at a number of a sentence, each field with the rule that decided it."""
    reading, sentence = case.reading, case.sentence
    quantity = _in_percent(case.slot.quantity, reading)
    start, end = quantity.start, quantity.end
    measure = reading.measure if reading else f"other:{_spelled(case.slot.lemma) or quantity.unit}"
    subject = with_direction(subject_of(_without_the_ill(case)), measure, case)
    whole = _whole(case, subject)
    place, place_text, place_rule = _place(context, case, measure)
    period, period_rule = _period(context, view, case, whole, measure)
    modality, modality_rule = _modality(context, case, measure)
    if modality == "future" and _is_undated_plan(measure, period_rule):
        period, period_rule = Period(kind="none"), "future"  # "Marlow to cut 3,400 jobs"
    claimant, claimant_rule = _claimant(context, case, whole)
    subject = of_event(of_firm(subject, claimant, case), case)
    basis, basis_rule = find_basis(sentence, start, end, claimant=claimant) or (None, None)
    rules = {
        "measure": reading.rule if reading else "open",
        "subject": subject.rule,
        "place": place_rule,
        "period": period_rule,
        "claimant": claimant_rule,
        "modality": modality_rule,
        "basis": basis_rule,
        "part_of": case.link.rule if case.link else None,
    }
    return Claim(
        **figure_of(quantity),
        document_id=context.document.document_id,
        quote=sentence.text,
        quote_start=sentence.start,
        quote_end=sentence.end,
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


def _claimant(
    context: Context, case: SubjectCase, whole: Claim | None
) -> tuple[str | None, str | None]:
    """Return the claimant and its rule; who tells a whole tells the parts of its sentence."""
    quantity = case.slot.quantity
    said = claimant_at(context.attributions, quantity.start, quantity.end)
    if said is not None:
        return said.claimant, said.rule
    if whole and whole.claimant and whole.quote_start == case.sentence.start:
        return whole.claimant, "of-whole"
    return None, None


def figure_of(quantity: Quantity) -> dict[str, Any]:
    """Return the fields of a claim that its number gives: an id, text, offsets, bounds and unit."""
    return {
        "claim_id": f"at:{quantity.start}-{quantity.end}",
        **figure(quantity),
        "unit": quantity.unit,
        "base_low": quantity.base_low,
        "base_high": quantity.base_high,
        "base_unit": quantity.base_unit,
    }


def _spelled(lemma: str) -> str:
    """Return the one word that stands for all of a thing: a lorry is a truck."""
    word: str = load("frames").tables["one_word"].get(lemma, lemma)
    return word


def _without_the_ill(case: SubjectCase) -> SubjectCase:
    """Leave out the cases of which a number tells the deaths: the dead are no cases."""
    host, reading = case.host, case.reading
    if host and host.measure == "cases" and reading and reading.measure == "killed":
        return replace(case, host=None)
    return case


def _is_undated_plan(measure: str, period_rule: str) -> bool:
    """Tell whether the text tells no time of a plan, for which the rules chose another's."""
    if measure in ("laid off", "hired"):
        return period_rule in ("event", "event/opening", "event/continued")
    return period_rule == "present" and measure.startswith(("other", "share", "percent-change"))


def _whole(case: SubjectCase, subject: Named) -> Claim | None:
    """Return the claim that this one is a part of: "500 casualties. At least 136 were killed"."""
    if case.link is not None and case.link.kind == "part" and case.host is not None:
        return case.host
    return case.near[0] if subject.rule == "breakdown" else None


def _told_before(case: SubjectCase) -> Claim | None:
    """Return the claim of a number told again, or with which "Malawi lost three" goes on."""
    return case.host if case.reading and case.reading.rule in (RESTATED, LOST) else None


def _place(
    context: Context, case: SubjectCase, measure: str
) -> tuple[str | None, str | None, str | None]:
    """Return place, its text and its rule; in "the city of 3 million" the country is no city."""
    before = _told_before(case)
    if before is not None:
        return before.place, before.place_text, RESTATED
    start, end = case.slot.quantity.start, case.slot.quantity.end
    index = case.sentence.index
    place = place_for(
        start,
        end,
        case.sentence,
        context.places,
        context.dominant,
        earlier=context.sentences[index - 1] if index else None,
        polled=context.polled,
        invaded=context.invaded,
    )
    if place is None:
        return None, None, None
    if measure == "population" and not place[2].startswith(("clause", "sentence")):
        return None, None, None
    return place


def _period(
    context: Context, view: View, case: SubjectCase, whole: Claim | None, measure: str
) -> tuple[Period, str]:
    """Return the period of the claim at a number, and the rule that chose it.

    A number told again, and a part told beside its whole, have the period of the other.
    """
    before = _told_before(case)
    if before is not None:
        return before.period, RESTATED
    if case.reading is not None and case.reading.rule == EARLIER_FIGURE:
        return Period(kind=case.host.period.kind if case.host else "none"), EARLIER_FIGURE
    beside = whole is not None and whole.quote_start == case.sentence.start
    kinds = triggers().kinds
    a_day = is_count_rate(case.slot.quantity.unit)  # so many a day are never a total
    number = Number(
        sentence=case.sentence,
        start=case.slot.quantity.start,
        end=case.slot.quantity.end,
        kind="level" if a_day else kinds.get(measure, "level"),
        measure=measure,
        event_like=tells_event(view.tokens),
        previous=case.near[0].period if case.near else None,
        earlier=tuple(c.period for c in case.near if kinds.get(c.measure) != "tally"),
        whole=whole.period if whole and beside and _shares_time(case) else None,
        beside=_beside(case),
        rival=_rival(case, measure),
        occasion=case.reading is not None and case.reading.rule == LASTED,
    )
    return choose_period(number, view.periods, context.periods)


def _rival(case: SubjectCase, measure: str) -> Period | None:
    """Return the period of the claim before if it counts the same, and not far less."""
    before = case.near[0] if case.near else None
    if before is None or before.measure != measure or before.low is None:
        return None
    return before.period if (case.slot.quantity.low or 0) <= _RIVAL * before.low else None


def _beside(case: SubjectCase) -> Period | None:
    """Return the period of the figure before in the sentence, if that has the unit of this one."""
    before = case.near[0] if case.near else None
    unit = case.slot.quantity.unit
    told = before and before.number_start >= case.sentence.start and before.unit == unit
    return before.period if before and told else None


def _shares_time(case: SubjectCase) -> bool:
    """Whether a part has the time of its whole, as not in "of the 497 towns, 425 are flooded"."""
    return case.link is not None and case.link.rule != "of-the-n"


def _modality(context: Context, case: SubjectCase, measure: str) -> tuple[Modality, str]:
    """Return the modality and its rule; seats "will" be held by who won them in a counted vote."""
    quantity = case.slot.quantity
    modality, rule = read_modality(
        case.sentence, quantity.start, quantity.end, unverified=context.unverified
    )
    if measure == "seats" and rule == "will" and context.counted and _tells_result(case.sentence):
        return "asserted", "result"
    return modality, rule


def _tells_result(sentence: Sentence) -> bool:
    """Tell 'the Reds will have 208 seats' from a forecast."""
    return _SEATED.search(sentence.text) is not None and _FORECAST.search(sentence.text) is None


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


def _evidence(rules: Mapping[str, str | None], number: Sequence[str]) -> tuple[Evidence, ...]:
    """List the rules that decided: those of the number, then one for each field that has any."""
    decided = [Evidence(field="number", rule=rule) for rule in number]
    decided += [Evidence(field=field, rule=rule) for field, rule in rules.items() if rule]
    return tuple(decided)
