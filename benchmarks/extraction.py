"""Compare extraction, documents to claims, with quantulum3's parser on the same text.

Both read the same articles, in turn, in one process; the ratio of characters per CPU second is
what counts. quantulum3 reads each article in two ways: as a whole, as one would call it, and
paragraph by paragraph, which suits it better, since its time grows faster than the length of
what it is given.

    python benchmarks/extraction.py ARTICLES [--documents 60] [--rounds 3]

ARTICLES is a file or folder that `contradict scan` reads; the sample corpus if none. The
documents are drawn evenly from the whole of it.
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
    """Print characters per second of all three, the median of the rounds, and the ratios."""
    options = _options()
    documents = _drawn(_documents(options.articles), options.documents)
    runs = {
        "contradict, documents to claims": lambda: [extract(one) for one in documents],
        "quantulum3, article by article": lambda: _parse([one.text for one in documents]),
        "quantulum3, paragraph by paragraph": lambda: _parse(_paragraphs(documents)),
    }
    _parse(["two km"])  # what is loaded at first use is no part of either's speed
    extract(documents[0])
    seconds: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(options.rounds):
        for name, run in runs.items():
            seconds[name].append(_seconds(run))
    characters = sum(len(document.text) for document in documents)
    speeds = {name: characters / statistics.median(taken) for name, taken in seconds.items()}
    ours = speeds["contradict, documents to claims"]
    print(f"{len(documents)} documents, {characters:,} characters")
    for name, speed in speeds.items():
        print(f"{name:36}{speed / 1000:8.0f} kB/s{ours / speed:8.1f}x")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="?", type=Path, default=resource("data/sample"))
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args()


def _documents(path: Path) -> list[Document]:
    files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    read = (one for file in files for one in read_given(str(file), Defaults()))
    return [one for one in read if isinstance(one, Document)]


def _drawn(documents: Sequence[Document], wanted: int) -> Sequence[Document]:
    """Return every n-th document, so that about as many as wanted stand for all."""
    return documents[:: max(1, len(documents) // wanted)][:wanted]


def _paragraphs(documents: Sequence[Document]) -> list[str]:
    return [paragraph for one in documents for paragraph in one.text.split("\n\n")]


def _parse(texts: Sequence[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser

        for text in texts:
            parser.parse(text)


def _seconds(run: Callable[[], object]) -> float:
    """Return the CPU seconds of a run."""
    start = time.process_time()
    run()
    return time.process_time() - start


if __name__ == "__main__":
    main()
