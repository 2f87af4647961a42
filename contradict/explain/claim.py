"""Explains one claim: what was read, by which rule, and whether it could be compared."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb

from contradict.explain.side import Side, load_side
from contradict.explain.words import (
    article,
    extent,
    quote,
    short,
    speaker,
    subject_key,
    tolerance,
    value,
    when,
    wrapped,
)
from contradict.lexicon import load
from contradict.phrases import day, measure
from contradict.report.wording import counted
from contradict.resolve.cells import measure_kinds
from contradict.resolve.subjects import is_known, names_in

_LABEL = 10
# What a claim without a cell lacks, where no rule skipped it by name.
_NO_TIME = "nothing dates it, so that no day, event or running total holds it"
_OF_A_YEAR = "it counts what a whole year saw, which no one event holds"


def explain_claim(connection: duckdb.DuckDBPyConnection, claim_id: str) -> str:
    """Return a claim's words, fields with their rules, and what it was held against.

    Raises KeyError for an id that is no claim.
    """
    side = load_side(connection, claim_id)
    return "\n".join((*claim_lines(side), "", *_company(connection, side)))


def claim_lines(side: Side, name: str = "claim", role: str = "") -> list[str]:
    """Return a claim with all its fields: the quote, then a line for each, with its rule."""
    told = f", the {role}" if role and role != "side" else ""
    lines = [f"{name} {short(side.claim_id)}{told} ({article(side)})", *quote(side)]
    for field, text, rule in _fields(side):
        fired = f"   [{rule}]" if rule else ""
        lines += wrapped(f"{text}{fired}", f"     {field:{_LABEL}}", hang=" " * (_LABEL + 5))
    return lines


def why_alone(side: Side) -> str:
    """Return why a claim can't be compared at all, "" where it can."""
    if not side.comparable:
        return side.skip_reason or "it can't be held against others"
    if side.cell_id is not None:
        return ""
    return _OF_A_YEAR if side.period_kind == "event" and side.period_end else _NO_TIME


def why_at_home(side: Side) -> str:
    """Return why a claim is compared within its own article only, "" where it isn't."""
    if not side.stays_home:
        return ""
    if reason := why_unknown(side):
        return reason
    if side.place is None:
        return "no place is known"
    return f"the place ({side.place}) is its article's, and not surely this number's"


def why_unknown(side: Side) -> str:
    """Return why a subject that stays at home is known there only, "" where others know it."""
    if not side.stays_home:
        return ""
    if not is_known(side.cell_subject or ""):
        return f"whom or what it counts ({side.subject}) is known from its own article only"
    owned = (
        side.measure not in measure_kinds() or side.measure in load("comparison").tables["owned"]
    )
    if owned and not names_in(side.subject or ""):
        return f"whose it is ({side.subject}) is known from its own article only"
    return ""


def _fields(side: Side) -> Iterator[tuple[str, str, str]]:
    """Yield (field, what was read, the rule that decided) for every field that says something."""
    rules = side.rules
    yield "value", "; ".join(filter(None, (value(side), tolerance(side)))), ""
    yield "measure", measure(side.measure), rules.get("measure", "")
    yield "subject", _subject(side), rules.get("subject", "")
    yield "place", _place(side), rules.get("place", "")
    yield "time", _time(side), rules.get("period", "")
    yield "claimant", speaker(side), rules.get("claimant", "")
    if side.speaker and side.claimant and side.speaker != side.claimant and side.speaker_reason:
        yield "", side.speaker_reason, ""
    yield "modality", side.modality, rules.get("modality", "")
    if side.basis:
        yield "basis", side.basis, rules.get("basis", "")
    if side.part_of:
        yield "part of", f"claim {short(side.part_of)}", rules.get("part_of", "")
    if reason := why_alone(side):
        yield "compared", f"with nothing: {reason}", rules.get("comparable", "")
    elif reason := why_at_home(side):
        yield "compared", f"within its own article only: {reason}", ""


def _subject(side: Side) -> str:
    told = side.subject or "not known"
    written = f', written "{side.subject_text}"' if side.subject_text not in ("", told) else ""
    key = f"; read as {subject_key(side.cell_subject)}" if side.cell_subject else ""
    return f"{told}{written}{key}"


def _place(side: Side) -> str:
    if side.place is None:
        return "not known"
    moved = side.cell_place if side.cell_place not in (None, "", side.place) else None
    told = f"; taken for {moved}" if moved and not side.stays_home else ""
    return f"{side.place}{told}"


def _time(side: Side) -> str:
    cells = {
        "event": f"compared as event {short(side.event or '')}, as of {day(side.cell_as_of)}",
        "stretch": f"compared as the stretch {extent(side)}",
        "moment": f"compared as of {extent(side)}",
        "standing": f"compared as what holds in {side.scope_key}",
        "attribute": "compared as a lasting property, for about a fortnight",
    }
    return "; ".join(filter(None, (when(side), cells.get(side.scope or "", ""))))


def _company(connection: duckdb.DuckDBPyConnection, side: Side) -> list[str]:
    """Tell which claims share its cell and which findings it is part of."""
    if side.cell_id is None:
        return []
    (others,) = connection.execute(
        "SELECT COUNT(*) FROM claim_cells WHERE cell_id = ? AND claim_id <> ?",
        [side.cell_id, side.claim_id],
    ).fetchall()[0]
    found = connection.execute(
        "SELECT f.finding_id, f.verdict, f.check_name FROM finding_claims AS c"
        " INNER JOIN findings AS f USING (finding_id) WHERE c.claim_id = ? ORDER BY 1",
        [side.claim_id],
    ).fetchall()
    many = counted(others, "other claim") if others else "No other claim"
    same = f"{many} {'are' if others > 1 else 'is'} about the very same thing, place and time."
    lines = [same]
    if not found:
        lines.append("No finding: nothing that it can be held against contradicts it.")
    lines += [f"In finding {short(i)}: {verdict}, by {check}." for i, verdict, check in found]
    return lines
