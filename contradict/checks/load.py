"""Reads check files: SQL with a header of `-- key: value` lines.

A check selects rows with `claim_a` and, as far as it has them, `claim_b`, `verdict`,
`severity`, `diagnosis`, `relation` (why the claims can't both be true, in words) and `parts`
(the claims that together clash with `claim_a`). What a row leaves out, the header says.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from contradict.resources import resource

_HEADER = re.compile(r"--\s*(id|finds|why|verdict|severity|ignores)\s*:\s*(.*)")
_CONTINUED = re.compile(r"--\s{2,}(\S.*)")
_REQUIRED = ("id", "finds", "verdict", "severity")
SEVERITIES = ("error", "warning", "info")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check: its header, its SQL, and where it stands."""

    id: str
    finds: str
    why: str
    verdicts: tuple[str, ...]
    severity: str
    ignores: str
    sql: str
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenCheck:
    """A check file that can't be loaded, and why, with file and line."""

    name: str
    message: str


def load_checks(queries: Path | None = None) -> tuple[Check, ...]:
    """Return the shipped checks by id, and the user's in folder `queries` after them.

    Raises ValueError for a file without a complete header.
    """
    good, broken = load_all(queries)
    if broken:
        raise ValueError(broken[0].message)
    return good


def load_all(queries: Path | None = None) -> tuple[tuple[Check, ...], tuple[BrokenCheck, ...]]:
    """Return all checks that can be loaded, and those that can't with the reason."""
    good: dict[str, Check] = {}
    broken: list[BrokenCheck] = []
    paths = sorted(resource("queries").glob("*.sql"))
    for path in (*paths, *(sorted(queries.glob("*.sql")) if queries else ())):
        try:
            check = read_check(path)
            if check.id in good:
                raise ValueError(f"{path}:1: the id {check.id} is taken by {good[check.id].path}")
            good[check.id] = check
        except ValueError as error:
            broken.append(BrokenCheck(name=path.stem, message=str(error)))
    return tuple(good.values()), tuple(broken)


def read_check(path: Path) -> Check:
    """Read one file. Raises ValueError, naming file and line, where its header falls short."""
    text = path.read_text(encoding="utf-8")
    header = _header(text)
    missing = [key for key in _REQUIRED if not header.get(key)]
    if missing:
        raise ValueError(f"{path}:1: the header lacks {', '.join(missing)}")
    if header["severity"] not in SEVERITIES:
        raise ValueError(f"{path}:1: severity {header['severity']!r} is none of {SEVERITIES}")
    return Check(
        id=header["id"],
        finds=header["finds"],
        why=header.get("why", ""),
        verdicts=tuple(part.strip() for part in header["verdict"].split("|")),
        severity=header["severity"],
        ignores=header.get("ignores", ""),
        sql=text,
        path=path,
    )


def _header(text: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    key = ""
    for line in text.splitlines():
        if not line.startswith("--"):
            break
        match, more = _HEADER.match(line), _CONTINUED.match(line)
        if match:
            key = match[1]
            found[key] = match[2].strip()
        elif more and key:
            found[key] += " " + more[1].strip()
    return found
