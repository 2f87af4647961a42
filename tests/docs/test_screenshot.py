"""The README's picture shows what the page shows, as far as that can be told without a browser."""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"


class Shown(HTMLParser):
    """Collects the words of a page's header and first case, but not what is folded."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self._open: list[str] = []
        self._cases = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._cases += tag == "article"
        if tag in ("header", "article", "details", "summary"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        folded = "details" in self._open and self._open[-1] != "summary"
        first = "header" in self._open or ("article" in self._open and self._cases == 1)
        if first and not folded:
            self.text.append(data)


def test_the_picture_in_the_readme_is_of_this_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(DOCS))
    monkeypatch.setattr(sys, "path", list(sys.path))  # to which the script adds
    import screenshot

    shown = Shown()
    shown.feed(screenshot.page(tmp_path).read_text(encoding="utf-8"))
    words = re.sub(r"Scanned \d+ \w+ \d+", "Scanned today", " ".join(" ".join(shown.text).split()))
    taken = screenshot.WORDS.read_text(encoding="utf-8").split()
    assert _bare(words.split()) == _bare(taken), "take it anew: python docs/screenshot.py"


def _bare(words: list[str]) -> list[str]:
    """Parted by marks as by blanks: a browser shows "Agency</a>, 3" without a blank."""
    return re.findall(r"\w+|[^\w\s]", " ".join(words))
