"""Compare extraction, documents to claims, with quantulum3's parser on the same text.

Both read the same articles in turn in one process; the ratio of characters per CPU second is
what counts. quantulum3 gets one paragraph at a time, since it is superlinear in length.

    python benchmarks/extraction.py ARTICLES [--documents 200] [--slow-chars 40000] [--rounds 3]

ARTICLES is a file or folder that `contradict scan` reads; the sample corpus, repeated, if none.
"""

from __future__ import annotations

import argparse
import statistics
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path

from contradict.claims.claims import extract
from contradict.documents.corpus import Defaults, read_given
from contradict.records import Document
from contradict.resources import resource


def main() -> None:
    """Print characters per second of both, the median of the rounds, and the ratio."""
    options = _options()
    documents = _documents(options.articles)[: options.documents]
    paragraphs = _paragraphs(documents, options.slow_chars)
    ours, theirs = [], []
    for _ in range(options.rounds):
        ours.append(_speed(lambda: [extract(document) for document in documents], documents))
        theirs.append(_quantulum_speed(paragraphs))
    fast, slow = statistics.median(ours), statistics.median(theirs)
    print(f"contradict  {fast / 1000:8.0f} kB/s  documents to claims, {len(documents)} documents")
    print(f"quantulum3  {slow / 1000:8.0f} kB/s  its parser alone, {len(paragraphs)} paragraphs")
    print(f"ratio       {fast / slow:8.1f}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="?", type=Path, default=resource("data/sample"))
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--slow-chars", type=int, default=40_000)
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args()


def _documents(path: Path) -> list[Document]:
    files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    read = (one for file in files for one in read_given(str(file), Defaults()))
    return [one for one in read if isinstance(one, Document)]


def _paragraphs(documents: Sequence[Document], chars: int) -> list[str]:
    found: list[str] = []
    for document in documents:
        for paragraph in document.text.split("\n\n"):
            if chars <= 0:
                return found
            chars -= len(paragraph)
            found.append(paragraph)
    return found


def _speed(run: Callable[[], object], documents: Sequence[Document]) -> float:
    """Return characters per CPU second."""
    start = time.process_time()
    run()
    return sum(len(document.text) for document in documents) / (time.process_time() - start)


def _quantulum_speed(paragraphs: Sequence[str]) -> float:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser

        start = time.process_time()
        for paragraph in paragraphs:
            parser.parse(paragraph)
    return sum(map(len, paragraphs)) / (time.process_time() - start)


if __name__ == "__main__":
    main()
