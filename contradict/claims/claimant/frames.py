"""Attributions within one sentence: a speaker, and the stretch of text that is theirs.

All offsets are into the sentence's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from contradict.claims.claimant.speaker import Speaker, read_speaker
from contradict.claims.claimant.subjects import find_subject, is_appositive
from contradict.claims.claimant.verbs import Verb, find_verbs, is_possessed
from contradict.claims.claimant.words import listed

TRAILING_WORDS = 9
"""How many words may follow "..., X said" before the next comma or the end."""
INVERTED_WORDS = 14
"""Words in the longest speaker after "said"."""


@dataclass(frozen=True, slots=True)
class Frame:
    """`said_start`..`said_end` is the speaker as written, `start`..`end` what is said.

    `before` tells that the statement stands before its speaker, so that a quotation which
    began in an earlier sentence is theirs too.
    """

    start: int
    end: int
    said_start: int
    said_end: int
    speaker: Speaker
    rule: str
    before: bool = False


@lru_cache(maxsize=4096)
def read_frames(text: str) -> tuple[Frame, ...]:
    """Return the attributions of a sentence, in order of their speaker."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = text
    frames: list[Frame] = []
    for verb in find_verbs(lower):
        going_on = frames and text[: verb.start].endswith(", ") and verb.form.endswith("ing")
        frame = _going_on(text, verb, frames[-1]) if going_on else _read(text, lower, verb)
        if frame is not None:
            frames.append(frame)
    frames += _headline(text)
    if "reports" in lower:
        frames += _reports(text, lower)
    return _nested(sorted(frames, key=lambda frame: frame.said_start))


def _read(text: str, lower: str, verb: Verb) -> Frame | None:
    if verb.form in ("quoted", "quoting", "quotes", "citing", "cited"):
        quoted = _quoted_as(text, verb)
        if quoted or verb.form not in listed("reporting", "by"):
            return quoted
    if verb.form in listed("reporting", "by"):
        return _by(text, lower, verb)
    if is_possessed(lower, verb):
        return _possessive(text, lower, verb)
    if verb.form not in _finite():
        return None
    return _inverted(text, verb) or _subject_verb(text, lower, verb)


def _finite() -> frozenset[str]:
    return listed("reporting", "say") | listed("reporting", "count")


def _nested(frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """End a statement where the one that relays it ends: "X says 5 died, Y said"."""
    outer = [frame for frame in frames if frame.before]
    return tuple(
        next(
            (
                replace(frame, end=min(frame.end, whole.end))
                for whole in outer
                if whole is not frame and whole.start <= frame.said_start < whole.end
            ),
            frame,
        )
        for frame in frames
    )


def _quoted_as(text: str, verb: Verb) -> Frame | None:
    """Read "AP quoted X as saying ..."."""
    match = _AS_SAYING.match(text, verb.end)
    speaker = read_speaker(match[1]) if match else None
    if match is None or speaker is None:
        return None
    return Frame(match.end(), len(text), *match.span(1), speaker, "quoted-as")


_AS_SAYING = re.compile(r" ([^,;:]{2,80}?) as (?:saying|telling)\b")


def _going_on(text: str, verb: Verb, last: Frame) -> Frame | None:
    """Read ", adding that ...": who spoke last in the sentence goes on."""
    if verb.form in listed("reporting", "by"):
        return None
    start, end = last.said_start, last.said_end
    return Frame(verb.end, len(text), start, end, last.speaker, "going-on")


def _by(text: str, lower: str, verb: Verb) -> Frame | None:
    """Read "according to X" and "citing X", before, amid or after what X says."""
    end = _phrase_end(text, verb.end)
    speaker = read_speaker(text[verb.end : end])
    if speaker is None:
        return None
    end, speaker = _with_acronym(text, end, speaker)
    said = verb.end + len(text[verb.end : end]) - len(text[verb.end : end].lstrip())
    before = text[: verb.start].rstrip(' ,—–-“"(')
    if len(before.split()) <= 2:  # at the start, but for "And," or "Still,"
        return Frame(end, len(text), said, end, speaker, "according-to")
    start = _previous_source(lower, verb.start)
    amid = _GOES_ON.match(text, end) and not _OTHER_CLAUSE.match(text, end)
    stop = len(text) if amid else verb.start
    return Frame(start, stop, said, end, speaker, "according-to", before=True)


_GOES_ON = re.compile(r"\s*,")
_OTHER_CLAUSE = re.compile(r"\s*, (?:and|but|while|although|though|which|who|as|with)\b")
_ACRONYM = re.compile(r"\s?\(([A-Z][\w.&-]{1,9})\)")


def _with_acronym(text: str, end: int, speaker: Speaker) -> tuple[int, Speaker]:
    """Take in "(UNHCR)" after a name: other sentences use it alone."""
    match = _ACRONYM.match(text, end)
    if match is None or speaker.kind != "group":
        return end, speaker
    return match.end(), replace(speaker, name=f"{speaker.name} ({match[1]})")


def _previous_source(lower: str, before: int) -> int:
    """Where the text of this source begins: after an earlier source, or a semicolon."""
    at = max(lower.rfind("; ", 0, before), lower.rfind("according to ", 0, before))
    return at + 1 if at >= 0 else 0


def _phrase_end(text: str, start: int) -> int:
    """Where a noun phrase to the right ends: punctuation, a finite verb or a conjunction."""
    match = _STOP.search(text, start + 1)
    return match.start() if match else len(text)


_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_STOP = re.compile(
    r"[,;:“”\"()\[\]!?…]|(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})\.(?=\s|$)| [–—-] "
    r"|\s(?:who|which|that|but|while|as|after|when|where|and (?:the|a|an|that)|is|are|was|were|has"
    rf"|have|had|said|says|told|(?:on )?{_DAY}|late|early|in an? |by (?:phone|e-?mail|text)|via"
    r"|to (?=\d))\b"
)


def _inverted(text: str, verb: Verb) -> Frame | None:
    """Read `"...", said X` and "..., says X"."""
    left = text[: verb.start].rstrip()
    if not left or left[-1] not in ",”\"’'" or left[-2:] in ("s’", "s'"):
        return None
    end = _phrase_end(text, verb.end)
    phrase = text[verb.end : end].strip()
    words = [word.lower() for word in re.findall(r"[\w'’-]+", phrase)]
    if not words or len(words) > INVERTED_WORDS or any(word.isdigit() for word in words):
        return None
    if words[0] in listed("reporting", "clause_words"):
        return None
    if left[-1] == "," and not _is_bare_inversion(text, left, end, verb, words):
        return None
    speaker = read_speaker(phrase)
    if speaker is None:
        return None
    said = text.index(phrase, verb.end)
    return Frame(0, len(left), said, said + len(phrase), speaker, "inverted", before=True)


def _is_bare_inversion(text: str, left: str, end: int, verb: Verb, words: Sequence[str]) -> bool:
    """Whether "..., said X" without a quotation is no "X, a minister, said Y"."""
    if verb.form not in ("said", "says") or is_appositive(left):
        return False
    if text[end : end + 1] not in ("", ".", ","):
        return False
    return not set(words) & (listed("reporting", "clause_words") - {"of", "at"})


def _subject_verb(text: str, lower: str, verb: Verb) -> Frame | None:
    """Read "X said that ..." and "..., X said."."""
    span = find_subject(text, lower, verb.start)
    if span is None:
        return None
    start, end = span
    speaker = read_speaker(text[start:end])
    if speaker is None or not _may_say(speaker, verb):
        return None
    if verb.form in listed("reporting", "count"):
        return Frame(verb.end, len(text), start, end, speaker, "counts")
    if _is_trailing(text, lower, start, verb):
        return Frame(0, start, start, end, speaker, "trailing", before=True)
    return Frame(verb.end, len(text), start, end, speaker, "subject-verb")


def _may_say(speaker: Speaker, verb: Verb) -> bool:
    """Whether this subject says it: "she showed 3 friends" reports nothing."""
    if verb.form.endswith("ing"):  # "estimates suggesting", not "shells claiming the life"
        known = speaker.name.split()[-1].lower() in listed("claimants", "collective")
        return known or verb.form == "saying"
    return not (speaker.kind == "person" and verb.form in listed("reporting", "shows"))


def _is_trailing(text: str, lower: str, subject: int, verb: Verb) -> bool:
    """Whether the statement came before: little follows the verb, and no clause."""
    before = text[:subject].rstrip()
    if len(before.split()) < 3:
        return False
    rest = re.split(r"[,;:“\"]|\.(?:\s|$)", lower[verb.end :], maxsplit=1)[0].split()
    if _OPENS.match(text, verb.end):
        return False
    if before.endswith(("”", '"', "’", "''")) or not rest:
        return True
    if len(rest) > TRAILING_WORDS or set(rest) & (listed("reporting", "clause_words") - _ADJUNCT):
        return False
    if verb.form in ("told", "tells"):
        return before.endswith(",")
    pronoun = lower[subject : verb.start].strip() in ("he", "she", "they", "it")
    if not (before.endswith(",") or pronoun):
        return False
    return rest[0] in listed("reporting", "after_trailing") and not _has_count(rest)


_OPENS = re.compile(r"\s*(?::|,?\s*[“‘]|,?\s+\"(?=\S))")
_ADJUNCT = frozenset(("of", "at", "about"))


def _has_count(words: Sequence[str]) -> bool:
    """Whether a number other than a date follows the verb."""
    numbers = [at for at, word in enumerate(words) if word[:1].isdigit()]
    return any(at == 0 or words[at - 1][:3] not in _MONTHS for at in numbers)


_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())  # noqa: SIM905


def _possessive(text: str, lower: str, verb: Verb) -> Frame | None:
    """Read "X's claim that ..."."""
    if _CLAUSE.match(lower, verb.end) is None:
        return None
    end = len(text[: verb.start].rstrip())
    end = end - 2 if text[end - 1] in "sS" else end - 1
    span = find_subject(text, lower, end)
    speaker = read_speaker(text[span[0] : end]) if span else None
    if span is None or speaker is None:
        return None
    return Frame(verb.end, len(text), span[0], end, speaker, "possessive")


_CLAUSE = re.compile(r"[^,;.]{0,40}?\bthat\b")


def _reports(text: str, lower: str) -> Iterator[Frame]:
    """Read "there were reports that ...": somebody says so, nobody in particular."""
    for match in _THERE.finditer(lower):
        start, end = match.span(1)
        yield Frame(end, len(text), start, end, Speaker(match[1], "group"), "there-are-reports")


_THERE = re.compile(
    r"\b(?:there (?:are|were|have been) (?:also )?|amid |with )?"
    r"((?:unconfirmed |media |local |early |several )*reports)"
    r"(?: (?:that|of|emerged|have emerged|suggest|suggested|suggesting|say|up to)\b)"
)


def _headline(text: str) -> Iterator[Frame]:
    """Read "Police: 40 held" and "40 held - police"."""
    match = _COLON.match(text)
    if match and (speaker := _collective(match[1])):
        yield Frame(match.end(), len(text), 0, match.end(1), speaker, "headline-colon")
    match = _DASH.search(text)
    if match and (speaker := _collective(match[1])):
        start, end = match.span(1)
        yield Frame(0, match.start(), start, end, speaker, "headline-dash", before=True)


def _collective(phrase: str) -> Speaker | None:
    last = phrase.split()[-1].lower()
    known = last in listed("claimants", "collective")
    return read_speaker(phrase) if known and last not in ("report", "reports") else None


_COLON = re.compile(r"^([A-Z][\w.'’ -]{1,40}): (?=[A-Z0-9‘“\"])")
_DASH = re.compile(r"\s[–—-]\s([\w.'’ ]{2,40})$")
