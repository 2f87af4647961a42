"""Quotations of a document, which may run over sentences and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

SHORTEST = 4
"""Words below which a quotation is a phrase, not a statement."""


LONGEST_OPEN = 300
"""Characters beyond which a quotation that nothing closes or goes on with has lost its mark."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """`start` is the opening mark; an unclosed one ends with its paragraph."""

    start: int
    end: int
    closed: bool


_MARK = re.compile(r'“|”|"|\n\s*\n')  # a search for four plain characters skips to the next


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a text in order; a paragraph's end closes an open one."""
    return tuple(
        quote for quote in _spans(text) if len(text[quote.start : quote.end].split()) >= SHORTEST
    )


def _side(text: str, at: int) -> str:
    """Tell which side a straight mark stands on by the spaces around it; '"' if unclear."""
    before = text[at - 1 : at].strip(" \n(") if at else ""
    after = text[at + 1 : at + 2].strip()
    if at and text[at - 1] == "\n":
        return "“"
    if bool(before) == bool(after):
        return '"'
    return "”" if before else "“"


def _spans(text: str) -> Iterator[Quotation]:
    """Yield each quotation; a second opening mark or the end of the paragraph ends an open one."""
    opened: int | None = None
    for mark in _MARK.finditer(text):
        sign, at = mark.group(), mark.start()
        if sign == '"':
            sign = _side(text, at)
        if sign not in '“”"':
            if opened is not None:
                yield _unclosed(text, opened, at)
            opened = None
        elif opened is None:
            opened = None if sign == "”" else at
        elif sign == "“":  # opened again without a closing mark
            led_in = text[opened:at].rstrip().endswith((":", ","))
            yield Quotation(opened, _first_end(text, opened, at) if led_in else at, False)
            opened = at
        else:
            yield Quotation(opened, mark.end(), True)
            opened = None
    if opened is not None:
        yield _unclosed(text, opened, len(text))


def _unclosed(text: str, start: int, end: int) -> Quotation:
    """Return an open quotation; a long one that does not go on is but its first sentence."""
    lost = end - start > LONGEST_OPEN and _GOES_ON.match(text, end) is None
    return Quotation(start, _first_end(text, start, end) if lost else end, False)


def _first_end(text: str, start: int, end: int) -> int:
    """Where a quotation's first sentence ends: another speaker is introduced later."""
    match = _SENTENCE_END.search(text, start, end)
    return match.end() if match else end


_GOES_ON = re.compile(r"\s*[“\"]")
_SENTENCE_END = re.compile(r"(?<=[\w)%’'])[.!?…](?=\s)")
