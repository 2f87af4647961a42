"""Scores extraction against the hand-annotated texts beside this file, set by set.

    python tests/gold/score.py

The 40 texts beside this file tell one thing each in a few sentences; those of `stories` are
34 made-up articles in the style of wires, papers and live blogs, those of `wires` 24 longer ones on
firms, sport, disasters, courts and wars, dense with numbers, those of `dispatches` 24 short ones
with the background that wires give, those of `newsroom` 16 on as many subjects. No figure in them
is a report.

A predicted claim matches a gold one if their numbers overlap in the text. `found` counts
matches, `core` those with the right bounds and measure, `whole` those that also have the right
subject, place, kind of period, claimant and modality. Claims of measure `duration` are
annotated loosely and ignored on both sides.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, utils

from contradict.records import Claim, Document

HERE = Path(__file__).parent
SETS = (HERE, HERE / "stories", HERE / "wires", HERE / "dispatches", HERE / "newsroom")
Gold = dict[str, Any]
FIELDS = (
    "bounds",
    "unit",
    "approximate",
    "measure",
    "subject",
    "place",
    "period_kind",
    "period_dates",
    "claimant",
    "modality",
    "part_of",
)
_WHOLE = ("bounds", "measure", "subject", "place", "period_kind", "claimant", "modality")
# Gold writes units short; each with its factor to the unit that both sides are compared in.
_UNITS = {
    "mile": ("km", 1.609344),
    "metre": ("km", 0.001),
    "foot": ("km", 0.0003048),
    "kilometre": ("km", 1.0),
    "percentage": ("percent", 1.0),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Counts of one scoring; `right` counts matched claims whose field is right."""

    gold: int
    predicted: int
    found: int
    core: int
    whole: int
    right: Counter[str]

    def f1(self, hits: int) -> float:
        """Return the harmonic mean of precision and recall for that many hits."""
        return 2 * hits / max(1, self.gold + self.predicted)

    def figures(self) -> dict[str, float]:
        """Return every figure that has a floor."""
        totals = {name: self.f1(getattr(self, name)) for name in ("found", "core", "whole")}
        return totals | {name: self.right[name] / max(1, self.found) for name in FIELDS}


def read_gold(folder: Path = HERE) -> list[tuple[Document, list[Gold]]]:
    """Return each annotated document of a set with its claims, numbers placed in its text."""
    records = [json.loads(line) for line in _lines(folder, "documents")]
    claims = {entry["doc"]: entry["claims"] for entry in map(json.loads, _lines(folder, "claims"))}
    documents = [_document(record) for record in records]
    return [(doc, [_placed(doc, gold) for gold in claims[doc.record_id]]) for doc in documents]


def _lines(folder: Path, name: str) -> list[str]:
    return (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()


def _document(record: dict[str, str]) -> Document:
    return Document(
        document_id=record["id"],
        record_id=record["id"],
        path="documents.jsonl",
        text=f"{record['title']}\n\n{record['text']}\n",
        title=record["title"],
        source=record["source"],
        published=date.fromisoformat(record["date"]),
        language="en",
    )


def _placed(document: Document, gold: Gold) -> Gold:
    start = document.text.index(gold["quote"]) + gold["quote"].index(gold["number"])
    return gold | {"start": start, "end": start + len(gold["number"])}


def score(pairs: Sequence[tuple[list[Gold], Sequence[Claim]]]) -> Score:
    """Score predicted claims, document by document."""
    totals: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for golds, claims in pairs:
        wanted, given = _without_durations(golds, claims)
        totals.update(gold=len(wanted), predicted=len(given))
        for gold, claim in _match(wanted, given):
            judged = judge(gold, claim)
            right.update(name for name, fits in judged.items() if fits)
            totals.update(
                found=1,
                core=judged["bounds"] and judged["measure"],
                whole=all(judged[name] for name in _WHOLE),
            )
    return Score(right=right, **{name: totals[name] for name in Score.__slots__ if name != "right"})


def _without_durations(
    golds: list[Gold], claims: Sequence[Claim]
) -> tuple[list[Gold], list[Claim]]:
    loose = _match([gold for gold in golds if gold["measure"] == "duration"], claims)
    ignored = {claim.claim_id for _, claim in loose}
    kept = [c for c in claims if c.claim_id not in ignored and c.measure != "duration"]
    return [gold for gold in golds if gold["measure"] != "duration"], kept


def _match(golds: Sequence[Gold], claims: Sequence[Claim]) -> list[tuple[Gold, Claim]]:
    """Pair claims whose numbers overlap, largest overlap first, each used once."""
    ranked = sorted(
        (-overlap, abs(_length(claim) - (gold["end"] - gold["start"])), gold["n"], place)
        for gold in golds
        for place, claim in enumerate(claims)
        if (overlap := _overlap(gold, claim)) > 0
    )
    by_number = {gold["n"]: gold for gold in golds}
    pairs: dict[int, int] = {}
    for _, _, number, place in ranked:
        if number not in pairs and place not in pairs.values():
            pairs[number] = place
    return [(by_number[number], claims[place]) for number, place in pairs.items()]


def _length(claim: Claim) -> int:
    return claim.number_end - claim.number_start


def _overlap(gold: Gold, claim: Claim) -> int:
    return min(gold["end"], claim.number_end) - max(gold["start"], claim.number_start)


def judge(gold: Gold, claim: Claim) -> dict[str, bool]:
    """Return for each field whether the claim has it right."""
    period = gold["period"]
    dates = [day.isoformat() if day else None for day in (claim.period.start, claim.period.end)]
    return {
        "bounds": _same_bounds(gold, claim),
        "unit": _unit(gold["unit"])[0] == _unit(claim.unit)[0],
        "approximate": gold["approx"] == claim.approximate,
        "measure": _same_measure(gold["measure"], claim.measure),
        "subject": _like(gold["who"], claim.subject, claim.subject_text, floor=70),
        "place": _like(gold["place"].split(",")[0], claim.place, claim.place_text, floor=85),
        "period_kind": period["kind"] == claim.period.kind,
        "period_dates": [period["start"], period["end"]] == dates,
        "claimant": _like(gold["claimant"], claim.claimant),
        "modality": gold["modality"] == claim.modality,
        "part_of": (gold["part_of"] is None) == (claim.part_of is None),
    }


def _unit(name: str) -> tuple[str, float]:
    unit, factor = _UNITS.get(name, _UNITS.get(name.removesuffix("s"), (name, 1.0)))
    return unit.lower(), factor


def _same_bounds(gold: Gold, claim: Claim) -> bool:
    bounds = ((gold["lo"], claim.low), (gold["hi"], claim.high))
    (gold_unit, ours), (unit, theirs) = _unit(gold["unit"]), _unit(claim.unit)
    stated = all(_close(a, b, 1, 1) for a, b in bounds)
    return stated or (gold_unit == unit and all(_close(a, b, ours, theirs) for a, b in bounds))


def _close(wanted: float | None, given: float | None, ours: float, theirs: float) -> bool:
    """Hold two bounds against each other; a lower bound of 0 is no bound."""
    if not wanted or not given:
        return not wanted and not given
    return abs(wanted * ours - given * theirs) <= 1e-6 * max(1.0, abs(wanted * ours))


def _same_measure(wanted: str, given: str) -> bool:
    if wanted == given or not wanted.startswith("other:"):
        return wanted == given
    return given.startswith("other:") or _like(wanted[6:], given, floor=70)


def _like(wanted: str, *given: str | None, floor: int = 75) -> bool:
    if not wanted:
        return not given[0]
    ratios = (
        fuzz.token_set_ratio(wanted.lower(), text.lower(), processor=utils.default_process)
        for text in given
        if text
    )
    return any(ratio >= floor for ratio in ratios)


def main() -> str:
    """Extract, score, and return the figures of each set as lines."""
    lines: list[str] = []
    for folder in SETS:
        result = extract_and_score(folder)
        lines.append(
            f"{folder.name}: gold {result.gold}  predicted {result.predicted}  found {result.found}"
        )
        lines += [f"{name:13s} {figure:.3f}" for name, figure in result.figures().items()]
    return "\n".join(lines)


def extract_and_score(folder: Path) -> Score:
    """Extract the claims of one set and score them."""
    from contradict.claims.claims import extract

    return score([(golds, extract(document).claims) for document, golds in read_gold(folder)])


if __name__ == "__main__":
    sys.stdout.write(main() + "\n")
