"""The pipeline: files, documents, claims, shards, database, findings; every stage in order."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from uuid import uuid4

from contradict import __version__, store
from contradict.database import require_replaceable, stored_records
from contradict.documents.article import Article, InputFile, Unread
from contradict.documents.corpus import Defaults, read_file, to_documents
from contradict.documents.discover import discover, kind_of, named_as_stored
from contradict.documents.formats import TOLD
from contradict.engines.batch import batches, extract_batch
from contradict.engines.local import LocalEngine
from contradict.errors import SOME_UNREAD, ContradictError
from contradict.interrupt import interruptible
from contradict.leftovers import remove_leftovers
from contradict.settings import USUAL, Settings
from contradict.tally import Tally

EXTRACTING, CHECKING = "extracting claims", "checking claims"
# Called as work goes on, with the stage's name and the tally so far.
Watcher = Callable[[str, Tally], None]

# Pages handed to a process at once; trafilatura reads about 50 a second.
_PAGES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanRequest:
    """What to scan, into which database, and how."""

    paths: Sequence[Path]
    database: Path
    defaults: Defaults
    jobs: int | None = None
    append: bool = False
    settings: Settings = USUAL


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanResult:
    """What a scan came to; `counts` are the database's, `tally` those of this run's inputs."""

    counts: store.RunCounts
    tally: Tally
    seconds: float


def scan(request: ScanRequest, *, watch: Watcher = lambda stage, tally: None) -> ScanResult:
    """Scan a corpus into a database.

    The old database stays whole until the new one takes its place at the end. Raises
    ContradictError where there is nothing to read or the database cannot be replaced.
    """
    began, tally = time.monotonic(), Tally()
    require_replaceable(request.database)
    require_paths(request.paths)
    found = discover(request.paths)
    tally.found(found)
    with _shard_folder(request.database) as folder:
        with LocalEngine(request.jobs) as engine:
            stored = stored_records(request.database) if request.append else {}
            read = _read(named_as_stored(found.files, stored), engine)
            articles = tally.articles_of(read, request.defaults)
            documents = tally.documents_of(to_documents(articles, request.defaults, stored))
            shards = []
            for result in engine.map(extract_batch, batches(documents, folder)):
                tally.extracted(result)
                shards.append(result.shard)
                watch(EXTRACTING, tally)
        _require_documents(request, tally)
        watch(CHECKING, tally)
        with interruptible(request.database):
            counts = store.build(
                shards,
                request.database,
                run=new_run(),
                append=request.append,
                settings=request.settings,
            )
    return ScanResult(counts=counts, tally=tally, seconds=time.monotonic() - began)


def new_run() -> store.RunInfo:
    """Return the identity of a run that begins now."""
    return store.RunInfo(run_id=uuid4().hex[:12], started=datetime.now(UTC), version=__version__)


def require_paths(paths: Sequence[Path]) -> None:
    """Raise ContradictError if none of the paths exists; one among others is only named."""
    if not any(path.exists() for path in paths):
        where = ", ".join(str(path) for path in paths)
        raise ContradictError(where, "no such file or folder", "check the path")


def _read(files: Sequence[InputFile], engine: LocalEngine) -> Iterator[Article | Unread]:
    """Read files in order: web pages in the engine's processes, all else here."""
    for is_page, group in groupby(files, key=_is_page):
        if is_page:
            pages = list(group)
            parts = [tuple(pages[at : at + _PAGES]) for at in range(0, len(pages), _PAGES)]
            for articles in engine.map(_read_part, parts):
                yield from articles
        else:
            for file in group:
                yield from read_file(file)


def _is_page(file: InputFile) -> bool:
    return kind_of(file.path) in (".html", ".htm")


def _read_part(files: tuple[InputFile, ...]) -> list[Article | Unread]:
    return [item for file in files for item in read_file(file)]


@contextmanager
def _shard_folder(database: Path) -> Iterator[Path]:
    """Make a folder for shards beside the database, on the disk that has room for it."""
    remove_leftovers(database)
    prefix = f".{database.name}.{os.getpid()}.shards-"
    with tempfile.TemporaryDirectory(prefix=prefix, dir=database.parent) as folder:
        yield Path(folder)


def _require_documents(request: ScanRequest, tally: Tally) -> None:
    """Refuse to replace a database by an empty one because of a wrong path."""
    if tally.documents:
        return
    where = ", ".join(str(path) for path in request.paths)
    if tally.unread:
        raise NoDocumentsError(where, tally)
    raise ContradictError(where, "no documents found", f"give a folder or files of {TOLD}")


class NoDocumentsError(ContradictError):
    """Not one input could be read; `tally` says why."""

    def __init__(self, where: str, tally: Tally) -> None:
        super().__init__(where, "no document could be read", exit_code=SOME_UNREAD)
        self.tally = tally
