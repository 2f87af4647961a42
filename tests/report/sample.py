"""What is planted in the sample corpus, for the tests that hold scans against it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
EXPECTED = Path(__file__).with_name("expected.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedClaim:
    """A number in an article; `quote` tells two mentions of one number apart."""

    article: str
    number: str
    quote: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """A planted contradiction (with a verdict) or look-alike (with a kind)."""

    id: str
    claims: tuple[PlantedClaim, ...]
    why: str
    verdict: str | None = None
    kind: str | None = None
    measure: str | None = None


def _planted(entry: dict[str, Any]) -> Planted:
    claims = tuple(PlantedClaim(**claim) for claim in entry.pop("claims"))
    return Planted(claims=claims, **entry)


def contradictions() -> tuple[Planted, ...]:
    return tuple(map(_planted, tomllib.loads(EXPECTED.read_text())["contradiction"]))


def look_alikes() -> tuple[Planted, ...]:
    return tuple(map(_planted, tomllib.loads(EXPECTED.read_text())["look_alike"]))
