"""Sentences with offsets, and the language of a text."""

from __future__ import annotations

import re

from contradict.records import Sentence

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")

# Below this, detectors guess: a headline of names reads as any language.
JUDGED_FROM = 200
_SAMPLE = 5000
_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = frozenset(
    {"the", "and", "to", "for", "with", "from", "by", "that", "not", "they", "which"}
    | {"said", "has", "have", "at", "it", "who", "after", "been"}
)
# English news has 0.15-0.30 of these words, German, Dutch and Swedish under 0.03.
_ENGLISH_FROM = 0.08
# Ranks are distances; English within this ratio of the nearest language is still English.
_NEARLY = 1.1


def split_sentences(text: str, *, title: str | None = None) -> tuple[Sentence, ...]:
    """Split a document's text into sentences, paragraph by paragraph."""
    from nupunkt import sent_spans

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


def detect_language(text: str) -> str | None:
    """Return the language code of a text ("en"), None if it is too short to judge.

    A script that the detector does not know is "und".
    The detector alone takes 17 of 3,645 English news stories for others: short ones full of
    names, headlines in capitals. English function words overrule it, and so does a near tie.
    """
    sample = text[:_SAMPLE].lower()
    words = _WORD.findall(sample)
    if len(sample) < JUDGED_FROM or not words:
        return None
    if sum(word in _FUNCTION_WORDS for word in words) >= _ENGLISH_FROM * len(words):
        return "en"
    from resiliparse.parse.lang import detect_fast

    language, distance = detect_fast(sample)
    if language == "unknown":
        return None if sum(map(str.isascii, words)) > len(words) / 2 else "und"
    _, english = detect_fast(sample, langs=["en"], cutoff=10_000)
    return "en" if english <= _NEARLY * distance else str(language)
