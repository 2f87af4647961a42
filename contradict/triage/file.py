"""Decisions as a text file that can be versioned, reviewed and read back.

The file is TOML: one `[[decision]]` for each, in the order in which they were taken, with a
comment that says what it is about. Reading a file twice changes nothing.
"""

from __future__ import annotations

import json
import tomllib
from datetime import date, datetime
from typing import Any

import duckdb

from contradict.database import insert, naive
from contradict.errors import ContradictError
from contradict.triage.decide import CHOICES, SCOPES, findings_of

_HEAD = "# Decisions on what contradict found; read back by: contradict triage --import FILE\n"
_ROWS = """
SELECT
    triage.scope,
    coalesce(triage.target, triage.finding_id) AS name,
    triage.decision,
    triage.reason,
    triage.note,
    triage.expires,
    triage.decided,
    list(triage.finding_id ORDER BY triage.finding_id)
        FILTER (WHERE triage.finding_id IS NOT NULL) AS findings,
    max(finding_history.explanation) AS about
FROM triage
LEFT JOIN finding_history ON triage.finding_id = finding_history.finding_id
GROUP BY ALL
ORDER BY triage.decided, triage.scope, name, triage.decision
"""
Row = tuple[Any, ...]


def export_text(connection: duckdb.DuckDBPyConnection) -> str:
    """Return all decisions ever taken as TOML, the oldest first."""
    blocks = [_block(*row) for row in connection.execute(_ROWS).fetchall()]
    return "\n".join([_HEAD, *blocks])


def import_text(connection: duckdb.DuckDBPyConnection, text: str, *, name: str) -> tuple[int, int]:
    """Add the decisions of a file; return how many were added, and how many were known.

    A decision is known if the same was taken on the same at the same time. `name` is the
    file's, for errors. Raises ContradictError if the file is not what `export_text` writes;
    then nothing is added.
    """
    try:
        entries = tomllib.loads(text).get("decision", [])
    except tomllib.TOMLDecodeError as error:
        raise ContradictError(name, f"is no TOML ({error})", "mend that line") from error
    known = {
        tuple(row)
        for row in connection.execute(
            "SELECT scope, target, finding_id, decision, decided FROM triage"
        ).fetchall()
    }
    added, same, rows = 0, 0, []
    for place, entry in enumerate(entries, start=1):
        mine = _rows_of(connection, entry, f"{name}, decision {place}")
        fresh = [row for row in mine if (row[4], row[5], row[0], row[1], row[3]) not in known]
        rows += fresh
        added, same = added + bool(fresh), same + (not fresh)
    insert(connection, "triage", rows)
    return added, same


def _block(
    scope: str,
    name: str,
    decision: str,
    reason: str | None,
    note: str | None,
    expires: date | None,
    decided: datetime,
    findings: list[str] | None,
    about: str | None,
) -> str:
    lines = [f"# {' '.join(about.split())}"] if about else []
    lines += ["[[decision]]", f"{scope} = {_quoted(name)}", f"decision = {_quoted(decision)}"]
    if scope == "case":
        lines.append(f"findings = [{', '.join(_quoted(one) for one in findings or ())}]")
    if reason:
        lines.append(f"reason = {_quoted(reason)}")
    if note:
        lines.append(f"note = {_quoted(note)}")
    if expires:
        lines.append(f"expires = {expires.isoformat()}")
    return "\n".join([*lines, f"decided = {decided.isoformat(timespec='microseconds')}Z", ""])


def _quoted(text: str) -> str:
    """Write a TOML basic string; JSON's escapes are TOML's, but for DEL, which JSON leaves."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _rows_of(connection: duckdb.DuckDBPyConnection, entry: Any, where: str) -> list[Row]:
    """Return the rows of table `triage` that an entry stands for.

    A case without `findings`, as a person may write it, stands for those that it has.
    """
    if not isinstance(entry, dict):
        raise ContradictError(where, "is no table", "write [[decision]] above it")
    scopes = [scope for scope in SCOPES if isinstance(entry.get(scope), str)]
    if len(scopes) != 1:
        raise ContradictError(
            where,
            "names not exactly one finding, case, check or source",
            'write source = "The Herald"',
        )
    if entry.get("decision") not in CHOICES:
        raise ContradictError(where, "decides nothing", f"decision is one of {', '.join(CHOICES)}")
    decided, expires = entry.get("decided"), entry.get("expires")
    if not isinstance(decided, datetime):
        raise ContradictError(where, "has no time", "write decided = 2026-03-02T09:00:00Z")
    if expires is not None and (isinstance(expires, datetime) or not isinstance(expires, date)):
        raise ContradictError(where, "expires on no date", "write expires = 2026-04-01")
    scope, name = scopes[0], entry[scopes[0]]
    keys: list[str | None] = [name] if scope == "finding" else [None]
    if scope == "case":
        keys = list(entry.get("findings") or findings_of(connection, name))
    target = None if scope == "finding" else name
    words = (entry.get("note"), expires)
    return [
        (key, entry["decision"], entry.get("reason"), naive(decided), scope, target, *words)
        for key in keys
    ]
