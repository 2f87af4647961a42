"""Compare our number reader with quantulum3's parser and, where installed, Recognizers-Text.

All read the same text in the same run; what counts is the ratio of characters per second.

    python benchmarks/quantities.py [FILE ...] [--chars 200000] [--slow-chars 20000]

FILE is text or JSON lines with a `text` field; without one a built-in passage is repeated.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

from contradict.quantities import read_quantities

PASSAGE = (
    "The council said on Tuesday that 14 of its 60 schools would close, with about 1,200 pupils "
    "moving by 2027. Repairs cost $3.4m, up 12% from a year earlier, and a further 2.5 miles of "
    "road need work. Nobody was hurt when a wall fell in March, a spokeswoman said. She declined "
    "to say who would pay, and the mayor did not answer questions. Residents have complained "
    "for years about damp walls and broken windows, and many said that they had lost patience. "
)


def main() -> None:
    """Print one line for each reader: chars, seconds, kB/s, numbers found, ratio."""
    options = _options()
    texts = list(_texts(options.files, options.chars))
    slow = list(_cut(texts, options.slow_chars))
    print(f"start-up: contradict.quantities {_import_time('contradict.quantities'):.3f} s")
    print(f"start-up: quantulum3.parser     {_import_time('quantulum3.parser'):.3f} s")
    ours = _measure("contradict", lambda text: len(read_quantities(text)), slow, texts)
    for name, reader in _rivals():
        rate = _measure(name, reader, slow, slow)
        print(f"ratio: contradict reads {ours / rate:.0f} times as fast as {name}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--chars", type=int, default=1_000_000)
    parser.add_argument("--slow-chars", type=int, default=60_000)
    return parser.parse_args()


def _texts(files: list[Path], chars: int) -> Iterator[str]:
    sources = (line for path in files for line in _lines(path))
    return _cut(sources if files else (PASSAGE for _ in range(chars // len(PASSAGE) + 1)), chars)


def _lines(path: Path) -> Iterator[str]:
    if path.suffix != ".jsonl":
        yield from path.read_text(encoding="utf-8").split("\n\n")
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        yield from str(json.loads(line).get("text", "")).split("\n")


def _cut(texts: Iterator[str] | list[str], chars: int) -> Iterator[str]:
    """Yield texts until they hold `chars` characters; quantulum3 is superlinear in length."""
    for text in texts:
        if chars <= 0:
            return
        chars -= len(text)
        yield text


def _import_time(module: str) -> float:
    code = f"import time; t = time.perf_counter(); import {module}; print(time.perf_counter() - t)"
    run = [sys.executable, "-W", "ignore", "-c", code]
    done = [subprocess.run(run, capture_output=True, text=True, check=False) for _ in range(3)]
    times = [float(one.stdout) for one in done if one.returncode == 0]
    return min(times) if times else float("nan")


def _measure(name: str, reader: Callable[[str], int], warm: list[str], texts: list[str]) -> float:
    for text in warm[:20]:
        reader(text)
    started = time.process_time()
    found = sum(reader(text) for text in texts)
    seconds = time.process_time() - started
    chars = sum(map(len, texts))
    print(
        f"{name:16s} {chars:9d} chars {seconds:8.3f} s {chars / seconds / 1000:9.1f} kB/s "
        f"{found:7d} numbers"
    )
    return chars / seconds


def _rivals() -> Iterator[tuple[str, Callable[[str], int]]]:
    warnings.simplefilter("ignore")
    try:
        from quantulum3 import parser
    except ImportError:
        print("quantulum3 is not installed")
    else:
        yield "quantulum3", lambda text: len(parser.parse(text))
    try:
        from recognizers_number import recognize_number  # type: ignore[import]
        from recognizers_number_with_unit import recognize_dimension  # type: ignore[import]
    except ImportError:
        print("Recognizers-Text is not installed")
    else:
        yield (
            "recognizers-text",
            lambda text: (
                len(recognize_number(text, "en-us")) + len(recognize_dimension(text, "en-us"))
            ),
        )


if __name__ == "__main__":
    main()
