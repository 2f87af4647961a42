"""What a number says doesn't depend on how its text is set: blanks, quotes, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache

import pytest
from lexicons import cases
from test_every_example_runs import LEXICONS

from contradict.claims.claims import extract
from contradict.documents.article import Article
from contradict.documents.corpus import Defaults, to_document
from contradict.records import Claim


@cache
def texts() -> tuple[str, ...]:
    """Return what the rules of every lexicon find; `#` marks a number for the tests alone."""
    found = (case for name in LEXICONS for case in cases(name) if case.kind == "finds")
    return tuple(sorted({case.text.replace("#", "") for case in found}))


@cache
def read(text: str) -> tuple[object, ...]:
    """Return what is read of a text: of each claim its value, measure and time."""
    article = Article(record_id="r", path="p", body=text, published=date(2023, 5, 17))
    document = to_document(article, Defaults())
    extraction = extract(document)
    for claim in extraction.claims:
        assert document.text[claim.quote_start : claim.quote_end] == claim.quote
        assert document.text[claim.number_start : claim.number_end] == claim.number_text
    others = tuple((number.kind, number.skip_reason) for number in extraction.skipped)
    return tuple(map(_fields, extraction.claims)), others


def _fields(claim: Claim) -> tuple[object, ...]:
    value = claim.low, claim.high, claim.approximate, claim.unit
    return *value, claim.measure, claim.period, claim.comparable, claim.skip_reason


def in_curly_quotes(text: str) -> str:
    """Return a text with typographic quotes and apostrophes."""
    text = re.sub(r"(?:^|(?<=[\s(—–-]))\"", "“", text).replace('"', "”")
    return re.sub(r"(?:^|(?<=[\s(—–-]))'", "‘", text).replace("'", "’")


def with_soft_hyphens(text: str) -> str:
    """Return a text with a soft hyphen in every longer word."""
    return re.sub(r"[^\W\d_]{2}(?=[^\W\d_]{2})", "\\g<0>\u00ad", text)


@pytest.mark.parametrize(
    "reset",
    [
        pytest.param(lambda text: f"The sun shone.\n\n{text}", id="in a later paragraph"),
        pytest.param(lambda text: text.replace(" ", "\u00a0"), id="no-break blanks"),
        pytest.param(lambda text: text.replace(" ", "\u202f"), id="narrow blanks"),
        pytest.param(lambda text: text.replace(" ", "\u2009"), id="thin blanks"),
        pytest.param(with_soft_hyphens, id="soft hyphens"),
        pytest.param(in_curly_quotes, id="curly quotes"),
    ],
)
def test_every_example_is_read_alike(reset: Callable[[str], str]) -> None:
    assert [text for text in texts() if read(reset(text)) != read(text)] == []
