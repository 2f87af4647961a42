"""Keeps account of what became of every input, so that nothing is lost silently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from contradict.documents.article import Article, Unread
from contradict.documents.corpus import Defaults, Duplicate, Item, Misdated, outlet
from contradict.documents.discover import Found
from contradict.engines.batch import BatchResult
from contradict.records import Document

_SIZED = frozenset({".txt", ".md", ".json", ".jsonl", ".ndjson", ".csv", ".tsv"})


@dataclass(slots=True)
class Tally:
    """Counts while a scan goes on. Unread inputs change the exit code, the rest do not."""

    unread: list[Unread] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    special: list[tuple[str, str]] = field(default_factory=list)
    misdated: list[Misdated] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    undated: list[str] = field(default_factory=list)
    foldered: list[tuple[str, str]] = field(default_factory=list)
    other_language: list[tuple[str, str]] = field(default_factory=list)
    sources: Counter[str] = field(default_factory=Counter)
    documents: int = 0
    claims: int = 0
    characters: int = 0
    expected: int | None = None

    def found(self, found: Found) -> None:
        """Note what the search for files could not use, and about how much text it found.

        Of compressed files and web pages, the size tells nothing about the text.
        """
        if all(file.path.suffix.lower() in _SIZED for file in found.files):
            self.expected = sum(file.size for file in found.files)
        self.unread.extend(found.unread)
        self.unknown.extend(found.unknown)
        self.special.extend(found.special)

    def articles_of(
        self, read: Iterable[Article | Unread], defaults: Defaults
    ) -> Iterator[Article | Unread]:
        """Let articles pass and note those that have only their folder's name for an outlet."""
        for item in read:
            if isinstance(item, Article) and item.folder and not outlet(item, defaults):
                self.foldered.append((item.record_id, item.folder))
            yield item

    def documents_of(self, read: Iterable[Item]) -> Iterator[Document]:
        """Let documents pass and note all else."""
        for item in read:
            if isinstance(item, Unread):
                self.unread.append(item)
            elif isinstance(item, Duplicate):
                self.duplicates.append(item.record_id)
            elif isinstance(item, Misdated):
                self.misdated.append(item)
            else:
                self.sources[item.source or ""] += 1
                # What is misdated comes just before its document, and is told as such.
                told = bool(self.misdated) and self.misdated[-1].record_id == item.record_id
                if item.published is None and not told:
                    self.undated.append(item.record_id)
                yield item

    def extracted(self, result: BatchResult) -> None:
        """Note what a batch came to."""
        self.documents += result.documents
        self.claims += result.claims
        self.characters += result.characters
        self.other_language.extend(result.other_language)
        self.unread.extend(result.failed)
