"""Sentences with offsets."""

from __future__ import annotations

import re

from nupunkt import sent_spans

from contradict.records import Sentence

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")


def split_sentences(text: str, *, title: str | None = None) -> tuple[Sentence, ...]:
    """Split a document's text into sentences, paragraph by paragraph."""
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(_PARAGRAPH.finditer(text)):
        base = paragraph.start()
        body = paragraph.group()
        for start, end in sent_spans(body):
            chunk = body[start:end]
            stripped = chunk.strip()
            if not stripped:
                continue
            begin = base + start + (len(chunk) - len(chunk.lstrip()))
            sentences.append(
                Sentence(
                    index=len(sentences),
                    paragraph=number,
                    start=begin,
                    end=begin + len(stripped),
                    text=stripped,
                    headline=title is not None and number == 0,
                )
            )
    return tuple(sentences)
