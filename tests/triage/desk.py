"""A desk that scans its folder every night: what the tests of history and triage work with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import duckdb
import pytest

from contradict.checks.select import EVERYTHING, Selection
from contradict.documents.corpus import Defaults
from contradict.report import load
from contradict.report.model import Case, Report, Status
from contradict.scan import ScanRequest, ScanResult, scan
from contradict.settings import Settings

ARRESTS = "Police detained {} protesters in Lima, Peru on Sunday, 1 March 2026."
DEATHS = "A landslide killed {} people in Huaraz, Peru on Sunday, 1 March 2026."


class Desk:
    """A folder of articles and the database that each scan of it renews."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.corpus = folder / "corpus"
        self.corpus.mkdir()
        self.database = folder / "desk.duckdb"

    def write(self, name: str, source: str, text: str, day: str = "2026-03-02") -> None:
        """Put an article of an outlet into the folder, or replace it."""
        article = {"id": name, "source": source, "date": day, "title": "Corda", "text": text}
        (self.corpus / f"{name}.jsonl").write_text(json.dumps(article) + "\n")

    def drop(self, name: str) -> None:
        """Delete an article."""
        (self.corpus / f"{name}.jsonl").unlink()

    def scan(self, selection: Selection = EVERYTHING) -> ScanResult:
        """Scan the folder, as every night."""
        defaults = Defaults(published=None, source=None)
        request = ScanRequest(
            paths=[self.corpus],
            database=self.database,
            defaults=defaults,
            jobs=1,
            settings=Settings(selection=selection),
        )
        return scan(request)

    def report(self, **chosen: Any) -> Report:
        """Return the report on the last scan."""
        with duckdb.connect(str(self.database), read_only=True) as connection:
            return load(connection, **chosen)

    def cases(self, only: Status | None = None) -> tuple[Case, ...]:
        """Return the cases of the report."""
        return self.report(only=only).cases

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Return what a query on the database gives."""
        with duckdb.connect(str(self.database), read_only=True) as connection:
            return connection.execute(query).fetchall()


def disputed(folder: Path) -> Desk:
    """Return a desk with two outlets that count one arrest differently, scanned once."""
    desk = Desk(folder)
    desk.write("a", "Ledger", ARRESTS.format(300))
    desk.write("b", "Herald", ARRESTS.format(450))
    desk.scan()
    return desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return the disputed desk, for one test."""
    return disputed(tmp_path)
