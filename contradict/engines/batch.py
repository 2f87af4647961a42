"""The unit of work that every engine runs: a batch of documents in, one Parquet shard out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from contradict.documents.article import Unread
from contradict.records import Document, Extraction
from contradict.text import detect_language, is_other_language

# Enough to outweigh handing a batch to another process, few enough that all processes end at
# about the same time; the second bound keeps a batch of very long documents small.
BATCH_DOCUMENTS = 64
BATCH_CHARACTERS = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Documents to extract from, and the shard to write."""

    documents: tuple[Document, ...]
    shard: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchResult:
    """What became of a batch. `other_language` names documents that were passed over."""

    shard: Path
    documents: int
    characters: int
    claims: int
    other_language: tuple[tuple[str, str], ...]
    failed: tuple[Unread, ...]


def batches(documents: Iterable[Document], folder: Path) -> Iterator[Batch]:
    """Cut a stream of documents into batches, each with the path of its shard in `folder`."""
    held: list[Document] = []
    characters = number = 0
    for document in documents:
        held.append(document)
        characters += len(document.text)
        if len(held) >= BATCH_DOCUMENTS or characters >= BATCH_CHARACTERS:
            yield Batch(documents=tuple(held), shard=folder / f"{number:06d}.parquet")
            held, characters, number = [], 0, number + 1
    if held:
        yield Batch(documents=tuple(held), shard=folder / f"{number:06d}.parquet")


def extract_batch(batch: Batch) -> BatchResult:
    """Extract from every document of a batch and write the shard.

    A document in another language is stored without claims. One that makes extraction fail
    is left out and named: one odd article must not cost the others.
    """
    from contradict.store import write_shard

    extractions: list[Extraction] = []
    other: list[tuple[str, str]] = []
    failed: list[Unread] = []
    for document in batch.documents:
        language = detect_language(document.text)
        if is_other_language(language):
            other.append((document.record_id, str(language)))
            stored = replace(document, language=language)
            extractions.append(Extraction(document=stored, claims=(), skipped=()))
            continue
        try:
            extractions.append(extract(replace(document, language=language or document.language)))
        except Exception as error:
            detail = f"record {document.record_id}, {type(error).__name__}: {error}"
            failed.append(Unread(path=document.path, reason="failed", detail=detail))
    write_shard(extractions, batch.shard)
    return BatchResult(
        shard=batch.shard,
        documents=len(extractions),
        characters=sum(len(document.text) for document in batch.documents),
        claims=sum(len(extraction.claims) for extraction in extractions),
        other_language=tuple(other),
        failed=tuple(failed),
    )


def extract(document: Document) -> Extraction:
    """Extract all claims of one document; loads the extractor when first called."""
    from contradict.claims.claims import extract as extract_claims

    return extract_claims(document)
