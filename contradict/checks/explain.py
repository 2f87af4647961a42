"""Explains: how two claims relate field by field, what a check does, how a finding came about."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from contradict.checks.load import load_checks
from contradict.checks.wording import said

_PAIR = Path(__file__).with_name("pair.sql")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRelation:
    """One field of two claims: its values and "equal", "inside", "contains" or another word."""

    field: str
    a: str
    b: str
    relation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRelation:
    """How claim a relates to claim b, field by field, and what follows from it.

    `verdict` is "conflict", "compatible" or "not-comparable"; `reason` says why in words.
    """

    a: str
    b: str
    fields: tuple[FieldRelation, ...]
    verdict: str
    reason: str

    def __str__(self) -> str:
        width = max(len(f.field) for f in self.fields)
        lines = [f"A  {self.a}", f"B  {self.b}", ""]
        lines += [f"{f.field:{width}}  {f.relation:14} {f.a}  |  {f.b}" for f in self.fields]
        return "\n".join((*lines, "", f"{self.verdict}: {self.reason}"))


def explain_pair(connection: duckdb.DuckDBPyConnection, a: str, b: str) -> PairRelation:
    """Tell how two claims relate in each field and whether they clash.

    Raises KeyError for an id that is no claim.
    """
    rows = connection.execute(_PAIR.read_text(encoding="utf-8"), [a, b, a, b])
    names = [column[0] for column in rows.description or ()]
    row = rows.fetchone()
    if row is None:
        known = {i for (i,) in connection.execute("SELECT claim_id FROM claims").fetchall()}
        raise KeyError(next((i for i in (a, b) if i not in known), a))
    got = dict(zip(names, row, strict=True))
    fields = _fields(got)
    verdict, reason = _conclude(got, {f.field: f.relation for f in fields})
    claims = (
        {k.removesuffix("_" + end): v for k, v in got.items() if k.endswith("_" + end)}
        for end in ("a", "b")
    )
    first, second = (said(claim) for claim in claims)
    return PairRelation(a=first, b=second, fields=fields, verdict=verdict, reason=reason)


def _fields(got: dict[str, Any]) -> tuple[FieldRelation, ...]:
    def one(field: str, relation: str, key: str = "") -> FieldRelation:
        key = key or field
        return FieldRelation(
            field=field, a=_text(got[key + "_a"]), b=_text(got[key + "_b"]), relation=relation
        )

    return (
        one("measure", got["measure_relation"]),
        one("unit", "equal" if got["cell_unit_a"] == got["cell_unit_b"] else "disjoint"),
        one("subject", got["subject_relation"], "cell_subject"),
        one("place", got["place_relation"], "cell_place"),
        one("time", got["time_relation"], "time"),
        one("claimant", _speakers(got), "speaker"),
        one("basis", "equal" if got["basis_a"] == got["basis_b"] else "differs"),
        one("modality", "equal" if got["modality_a"] == got["modality_b"] else "differs"),
        one("value", _values(got), "value"),
    )


def _speakers(got: dict[str, Any]) -> str:
    if got["speaker_a"] is None or got["speaker_b"] is None:
        return "unknown"
    if got["speaker_a"] == got["speaker_b"]:
        return "equal"
    return "same side" if got["side_a"] and got["side_a"] == got["side_b"] else "differs"


def _values(got: dict[str, Any]) -> str:
    low_a, high_a, low_b, high_b = (got[k] for k in ("least_a", "most_a", "least_b", "most_b"))
    if low_a is not None and high_b is not None and low_a > high_b:
        return "above"
    if low_b is not None and high_a is not None and low_b > high_a:
        return "below"
    return "overlap"


def _conclude(got: dict[str, Any], relation: dict[str, str]) -> tuple[str, str]:
    for end in ("a", "b"):
        if not got["comparable_" + end] or got["cell_id_" + end] is None:
            why = got["skip_reason_" + end] or "its time or modality allows no comparison"
            return "not-comparable", f"claim {end.upper()}: {why}"
    for field in ("unit", "measure", "place", "subject", "time"):
        if relation[field] in ("disjoint", "unknown"):
            return "not-comparable", f"the {field}s are {relation[field]}"
    if got["conflict"]:
        return "conflict", "the one is inside or equal to the other, and exceeds it"
    directions = {relation[f] for f in ("measure", "subject", "place", "time")}
    if {"inside", "contains"} <= directions:
        return "not-comparable", "each is narrower than the other in one field"
    if relation["value"] == "overlap":
        return "compatible", "their bounds overlap once each is widened by its tolerance"
    if directions & {"inside", "contains", "earlier", "later"}:
        return "compatible", "the part, or the earlier count, is the smaller one"
    return "not-comparable", "a rule keeps them apart: verified floors, one sentence, bare wholes"


def _text(got: object) -> str:
    return "-" if got is None or got == "" else str(got)


def explain_check(name: str, queries: Path | None = None) -> str:
    """Return a check's header, SQL and drawn cases. Raises KeyError if there is none."""
    for check in load_checks(queries):
        if check.id == name:
            return f"{check.sql.rstrip()}\n"
    raise KeyError(name)


def explain_finding(connection: duckdb.DuckDBPyConnection, finding_id: str) -> str:
    """Return a finding's whole derivation: verdict, claims with quotes, fields, check.

    Raises KeyError if there is no such finding; its id may be shortened.
    """
    row = connection.execute(
        "SELECT finding_id, check_name, verdict, severity, diagnosis, claim_a, claim_b,"
        " explanation, case_id FROM findings WHERE STARTS_WITH(finding_id, ?) ORDER BY 1",
        [finding_id],
    ).fetchone()
    if row is None:
        raise KeyError(finding_id)
    found, check, verdict, severity, diagnosis, a, b, sentence, case = row
    lines = [f"{found}  {verdict} ({severity}), by {check}, case {case}", sentence]
    if diagnosis:
        lines.append(f"likely slip: {diagnosis}")
    quotes = connection.execute(
        "SELECT f.role, c.claim_id, d.record_id, d.source, c.quote FROM finding_claims AS f"
        " INNER JOIN claims AS c USING (claim_id) INNER JOIN documents AS d USING (document_id)"
        " WHERE f.finding_id = ? ORDER BY f.role, c.claim_id",
        [found],
    ).fetchall()
    lines += [
        f'{role} {i} ({source or "-"}, {record}): "{q}"' for role, i, record, source, q in quotes
    ]
    if b is not None:
        lines += ["", str(explain_pair(connection, a, b))]
    return "\n".join(lines)
