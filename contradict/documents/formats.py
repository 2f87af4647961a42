"""The formats of articles, by suffix; apart from their readers, for the help names them too."""

from __future__ import annotations

# What holds the text of one article, and may have its metadata in a sidecar.
TEXTS = (".txt", ".md", ".html", ".htm")
SUFFIXES = (*TEXTS, ".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".parquet")
TOLD = f"{', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"
