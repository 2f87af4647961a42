"""Takes the README's screenshot: the HTML report on the sample corpus, in headless Chromium.

    python docs/screenshot.py

tests/docs, and tests/browser where there is one, hold that what the picture shows is what the
page shows: its words stand in docs/images/report.txt.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from typer.testing import CliRunner

from contradict.cli import app

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "browser"))
PICTURE = ROOT / "docs" / "images" / "report.png"
WORDS = PICTURE.with_suffix(".txt")
SIZE = {"width": 1100, "height": 980}


def page(folder: Path) -> Path:
    """Scan the sample corpus and write its page into a folder."""
    database, file = str(folder / "sample.duckdb"), folder / "report.html"
    for words in (
        ["scan", str(ROOT / "data" / "sample"), "--db", database],
        ["report", "--db", database, "--format", "html", "--output", str(file)],
    ):
        result = CliRunner().invoke(app, words)
        if result.exit_code:
            raise RuntimeError(result.output)
    return file


def words(file: Path, picture: Path | None = None) -> str:
    """Return the words of the first screen, dates of the run apart; take its picture."""
    from chromium import browser

    with browser(viewport=SIZE) as opened:
        opened.goto(file.as_uri())
        opened.locator("#shown", has_text=" of ").wait_for()
        if picture:
            opened.screenshot(path=picture)
        text = opened.locator("header").inner_text() + "\n"
        text += opened.locator("article").first.inner_text() + "\n"
    return re.sub(r"Scanned \d+ \w+ \d+", "Scanned today", text)


if __name__ == "__main__":
    PICTURE.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        WORDS.write_text(words(page(Path(folder)), PICTURE), encoding="utf-8")
