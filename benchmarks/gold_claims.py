"""Feeds hand-annotated claims through resolution and checks, without any extraction.

    python benchmarks/gold_claims.py FOLDER DATABASE

FOLDER holds documents.jsonl (id, source, date, title, text) and claims.jsonl (doc, and its claims
in the form of tests/gold/claims.jsonl; without `start`, a number is sought in its quote). Scoring
the database against the labelled pairs then tells errors of comparison from those of extraction.
"""

from __future__ import annotations

import argparse
import json
import re
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from contradict import __version__, store
from contradict.claims.basis import read_basis
from contradict.records import Claim, Document, Extraction, Period, Sentence

_UNITS = {"percent": "percentage", "m": "metre"}
# Factors to the base unit of each dimension, so that miles meet kilometres.
_BASE = {
    "mile": ("kilometre", 1.609344),
    "km": ("kilometre", 1.0),
    "m": ("kilometre", 0.001),
    "foot": ("kilometre", 0.0003048),
    "minute": ("second", 60.0),
    "hour": ("second", 3600.0),
    "day": ("second", 86400.0),
    "week": ("second", 604800.0),
    "year": ("second", 31557600.0),
}
_VAGUE = re.compile(
    r"(?i)^(?:tens of |hundreds of )?(?:dozens|scores|hundreds|thousands|millions)$"
)


def main() -> None:
    """Build DATABASE from the annotated claims in FOLDER and print what it holds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("database", type=Path)
    options = parser.parse_args()
    run = store.RunInfo(run_id="gold", started=datetime.now(UTC), version=__version__)
    with TemporaryDirectory() as scratch:
        shard = Path(scratch) / "gold.parquet"
        store.write_shard(read_gold(options.folder), shard)
        options.database.unlink(missing_ok=True)
        print(store.build([shard], options.database, run=run))


def read_gold(folder: Path) -> list[Extraction]:
    """Return one extraction per annotated document, with the annotator's claims."""
    claims = {}
    for line in (folder / "claims.jsonl").open(encoding="utf-8"):
        record = json.loads(line)
        claims[record["doc"]] = record["claims"]
    extractions = []
    for line in (folder / "documents.jsonl").open(encoding="utf-8"):
        record = json.loads(line)
        document = _document(record)
        made = [_claim(document, c) for c in claims.get(record["id"], ())]
        extractions.append(
            Extraction(document=document, claims=tuple(c for c in made if c), skipped=())
        )
    return extractions


def _document(record: dict) -> Document:
    title = (record.get("title") or "").strip()
    text = (f"{title}\n\n" if title else "") + record["text"].strip() + "\n"
    return Document(
        document_id="d" + record["id"],
        record_id=record["id"],
        path="documents.jsonl",
        text=text,
        title=title or None,
        url=record.get("url"),
        source=record.get("source"),
        published=date.fromisoformat(record["date"]) if record.get("date") else None,
        language="en",
        sha256=sha256(text.encode()).hexdigest(),
    )


def _claim(document: Document, gold: dict) -> Claim | None:
    at = document.text.find(gold["quote"])
    if at < 0:
        return None
    start = gold["start"] if "start" in gold else at + _number_in(gold["quote"], gold["number"])
    unit = _UNITS.get(gold["unit"], gold["unit"])
    base, factor = _BASE.get(gold["unit"], (unit, 1.0))
    low, high = gold["lo"], gold["hi"]
    sentence = Sentence(
        index=0, paragraph=0, start=at, end=at + len(gold["quote"]), text=gold["quote"]
    )
    basis = read_basis(
        sentence, start, start + len(gold["number"]), claimant=gold["claimant"] or None
    )
    return Claim(
        claim_id=f"{document.record_id}#{gold['n']}",
        document_id=document.document_id,
        quote=gold["quote"],
        quote_start=at,
        quote_end=at + len(gold["quote"]),
        number_text=gold["number"],
        number_start=start,
        number_end=start + len(gold["number"]),
        low=low,
        high=high,
        approximate=gold["approx"],
        vague=bool(_VAGUE.match(gold["number"])),
        unit=unit,
        base_low=None if low is None else low * factor,
        base_high=None if high is None else high * factor,
        base_unit=base,
        measure=gold["measure"],
        subject=gold["who"],
        subject_text=gold["who"],
        place=gold["place"] or None,
        place_text=gold["place"] or None,
        period=_period(document, gold["period"]),
        claimant=gold["claimant"] or None,
        modality=gold["modality"],
        basis=basis,
        part_of=f"{document.record_id}#{gold['part_of']}" if gold["part_of"] else None,
        comparable=gold["modality"] in ("asserted", "hedged"),
        skip_reason=None if gold["modality"] in ("asserted", "hedged") else gold["modality"],
    )


def _number_in(quote: str, number: str) -> int:
    """Return where a quote prints a number; the 13 of "136 dead, 13 of them children" is behind."""
    found = re.search(rf"(?<![\w.,]){re.escape(number)}(?!\w)", quote)
    return found.start() if found else quote.find(number)


def _period(document: Document, gold: dict) -> Period:
    start, end = (date.fromisoformat(d) if d else None for d in (gold["start"], gold["end"]))
    return Period(
        kind=gold["kind"],
        start=start,
        end=end,
        granularity="day",
        anchor="text",
        as_of=end if gold["kind"] == "cumulative" else document.published or end,
    )


if __name__ == "__main__":
    main()
