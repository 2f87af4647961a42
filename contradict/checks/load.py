"""Reads check files: SQL with a header of `-- key: value` lines.

A check selects rows with `claim_a` and, as far as it has them, `claim_b`, `verdict`,
`severity`, `diagnosis`, `relation` (why the claims can't both be true, in words) and `parts`
(the claims that together clash with `claim_a`). What a row leaves out, the header says.
A check with the verdict `information` raises no alarm: its rows become notes, not findings.

A header may name thresholds, `-- threshold: factor = 10, how many times`; the query reads
what holds from table `thresholds`, and the user sets them in the settings. `-- roles: part,
whole` says what the two claims are to each other, if not two sides; `-- stated: yes` that it tells
more, mostly since the text says so itself, and goes before what follows from cells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from contradict.resources import resource
from contradict.verdicts import INFORMATION, SEVERITIES, VERDICTS

_HEADER = re.compile(
    r"--\s*(id|finds|why|verdict|severity|ignores|threshold|roles|stated)\s*:\s*(.*)"
)
_THRESHOLD = re.compile(r"([a-z][a-z-]*) = ([0-9]+(?:\.[0-9]+)?)(?:, (.+))?")
_CONTINUED = re.compile(r"--\s{2,}(\S.*)")
_ROLES = ("side", "part", "whole")
_REQUIRED = ("id", "finds", "verdict", "severity")


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """A number that a check compares with, which the user may set."""

    name: str
    number: float
    meaning: str


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
    thresholds: tuple[Threshold, ...] = field(default=())
    roles: tuple[str, str] = ("side", "side")
    stated: bool = False

    @property
    def informs(self) -> bool:
        """Whether its rows are notes and not findings."""
        return self.verdicts == (INFORMATION,)


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
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"{path}:1: can't be read as UTF-8 text ({error})") from error
    header, thresholds = _header(text, path)
    missing = [key for key in _REQUIRED if not header.get(key)]
    if missing:
        raise ValueError(f"{path}:1: the header lacks {', '.join(missing)}")
    if header["severity"] not in SEVERITIES:
        told = ", ".join(SEVERITIES)
        raise ValueError(f"{path}:1: severity {header['severity']!r} is none of {told}")
    verdicts = tuple(part.strip() for part in header["verdict"].split("|"))
    try:
        for verdict in verdicts:
            require_verdict(verdict)
    except ValueError as error:
        raise ValueError(f"{path}:1: {error}") from error
    return Check(
        id=header["id"],
        finds=header["finds"],
        why=header.get("why", ""),
        verdicts=verdicts,
        severity=header["severity"],
        ignores=header.get("ignores", ""),
        sql=text,
        path=path,
        thresholds=thresholds,
        roles=_roles(header.get("roles", "side, side"), path),
        stated=header.get("stated") == "yes",
    )


def require_verdict(verdict: str) -> None:
    """Raise ValueError for a verdict that there is not."""
    known = (*VERDICTS, INFORMATION)
    if verdict not in known:
        raise ValueError(f"verdict {verdict!r} is none of {', '.join(known)}")


def _roles(text: str, path: Path) -> tuple[str, str]:
    first, _, second = (part.strip() for part in text.partition(","))
    if first not in _ROLES or second not in _ROLES:
        raise ValueError(f"{path}:1: roles {text!r} are not two of {', '.join(_ROLES)}")
    return first, second


def _header(text: str, path: Path) -> tuple[Mapping[str, str], tuple[Threshold, ...]]:
    entries: list[tuple[str, str, int]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("--"):
            break
        match, more = _HEADER.match(line), _CONTINUED.match(line)
        if match:
            entries.append((match[1], match[2].strip(), number))
        elif more and entries:
            key, told, first = entries.pop()
            entries.append((key, f"{told} {more[1].strip()}", first))
    found = {key: told for key, told, _ in entries}
    return found, tuple(
        _threshold(told, f"{path}:{number}") for key, told, number in entries if key == "threshold"
    )


def _threshold(text: str, where: str) -> Threshold:
    match = _THRESHOLD.fullmatch(text)
    if match is None:
        raise ValueError(f"{where}: write a threshold as 'factor = 10, how many times'")
    return Threshold(name=match[1], number=float(match[2]), meaning=match[3] or "")
