"""Attributions within one sentence: a speaker, and the stretch of text that is theirs.

All offsets are into the sentence's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from contradict.claims.claimant.speaker import Speaker, read_speaker
from contradict.claims.claimant.words import listed

TRAILING_WORDS = 9
"""How many words may follow "..., X said" before the next comma or the end."""


@dataclass(frozen=True, slots=True)
class Frame:
    """`said_start`..`said_end` is the speaker as written, `start`..`end` what is said.

    `open_start`: the statement reaches the sentence's first word and, in a quotation, may
    have begun before; `open_end`: it runs to the sentence's end and may go on.
    """

    start: int
    end: int
    said_start: int
    said_end: int
    speaker: Speaker
    rule: str
    open_start: bool = False
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class _Hit:
    form: str
    start: int
    end: int


_WORD_LEFT = re.compile(r"([\w'’.-]+)\W*$")
_WORD_RIGHT = re.compile(r"^\W*([\w'’-]+)")
_PASSIVE = frozenset(
    ("is", "are", "was", "were", "be", "been", "being", "to", "not", "n't", "get", "got")
)
_RELATIVE = re.compile(
    r",\s+(?:who|which|whose|an?|the|where)\b[^;:]{3,220}?,\s*$|\s\([^()]*\)\s*$|\s[–—-]\s[^–—]{3,120}\s[–—-]\s*$"
)
_HARD = re.compile(r"[;:“”\"!?(\[–—…]|\. |(?<=\w)[’'] |,\s|\s-\s")
_QUOTE_END = ("”", '"', "’", "''", "'")


@lru_cache(maxsize=4096)
def read_frames(text: str) -> tuple[Frame, ...]:
    """Return the attributions of a sentence, in order of their speaker."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = text
    frames = [frame for hit in _hits(lower) for frame in _read(text, lower, hit)]
    frames += _headline(text, lower)
    return tuple(sorted(frames, key=lambda frame: frame.said_start))


def _hits(lower: str) -> Iterator[_Hit]:
    for _, start, end in _automaton().find_matches_as_indexes(lower):
        if (start and lower[start - 1].isalnum()) or (end < len(lower) and lower[end].isalnum()):
            continue
        yield _Hit(lower[start:end], start, end)


def _read(text: str, lower: str, hit: _Hit) -> Iterator[Frame]:
    if hit.form in listed("reporting", "by"):
        frame = _by(text, lower, hit)
    elif _is_noun(lower, hit):
        frame = None
    else:
        frame = _inverted(text, lower, hit) or _subject_verb(text, lower, hit)
    if frame is not None:
        yield frame


def _is_noun(lower: str, hit: _Hit) -> bool:
    """Whether the form is a noun, a passive or an infinitive here: no one's speech."""
    left = _WORD_LEFT.search(lower[: hit.start])
    word = left[1].replace("’", "'") if left else ""
    if word in _PASSIVE:
        return not hit.form.endswith("ing")
    if word.endswith("n't"):
        return True
    if hit.form in listed("reporting", "noun_forms"):
        possessive = word.endswith(("'s", "s'"))
        return possessive or word in listed("reporting", "before_noun")
    return False


def _by(text: str, lower: str, hit: _Hit) -> Frame | None:
    """Read "according to X" and "citing X", before, amid or after what X says."""
    end = _phrase_end(text, hit.end)
    speaker = read_speaker(text[hit.end : end])
    if speaker is None:
        return None
    said = hit.end + len(text[hit.end : end]) - len(text[hit.end : end].lstrip())
    before = text[: hit.start].rstrip(' ,—–-“"(')
    if len(before.split()) <= 2:
        return Frame(end, len(text), said, end, speaker, "according-to", open_end=True)
    start = _previous_source(lower, hit.start)
    tail = text[end:].lstrip(" ")
    stop = hit.start
    if tail.startswith(",") and not re.match(
        r", (?:and|but|while|although|though|which|who|as)\b", tail
    ):
        stop = len(text)
    return Frame(start, stop, said, end, speaker, "according-to", open_start=start == 0)


def _previous_source(lower: str, before: int) -> int:
    """Where the text of this source begins: after an earlier source, or a semicolon."""
    at = max(lower.rfind("; ", 0, before), lower.rfind("according to ", 0, before))
    return at + 1 if at >= 0 else 0


def _phrase_end(text: str, start: int) -> int:
    """Where a noun phrase to the right ends: punctuation, a finite verb or a conjunction."""
    match = _STOP.search(text, start + 1)
    return match.start() if match else len(text)


_STOP = re.compile(
    r"[,;:“”\"()\[\]!?…]|(?<![A-Z])\.(?=\s|$)| [–—-] |\s(?:who|which|that|but|while|as|after|when|where|"
    r"and (?:the|a|an|that)|is|are|was|were|has|have|had|said|says|told|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|late|early|in an? |by|via|to (?=\d))\b"
)


def _inverted(text: str, lower: str, hit: _Hit) -> Frame | None:
    """Read `"...", said X` and "..., says X"."""
    left = text[: hit.start].rstrip()
    if not left or left[-1] not in ",”\"’'":
        return None
    quoted = left[-1] != ","
    end = _phrase_end(text, hit.end)
    phrase = text[hit.end : end].strip()
    first = _WORD_RIGHT.match(phrase.lower())
    if not phrase or first is None or first[1] in listed("reporting", "clause_words"):
        return None
    words = set(re.findall(r"[\w'’-]+", phrase.lower()))
    if any(word.isdigit() for word in words) or len(words) > 14:
        return None
    if not quoted and (
        words & (listed("reporting", "clause_words") - {"of", "at"})
        or hit.form not in ("said", "says")
    ):
        return None
    if (
        not quoted
        and not text[end : end + 1].strip(" ,.") == ""
        and text[end : end + 1] not in ",."
    ):
        return None
    speaker = read_speaker(phrase)
    if speaker is None or (not quoted and _appositive(left)):
        return None
    said = text.index(phrase, hit.end)
    return Frame(0, len(left), said, said + len(phrase), speaker, "inverted", open_start=True)


def _appositive(left: str) -> bool:
    """Whether the text before the verb ends in ", a minister,", whose name is the subject."""
    return _RELATIVE.search(left + " ") is not None


def _subject_verb(text: str, lower: str, hit: _Hit) -> Frame | None:
    """Read "X said that ..." and "..., X said."."""
    span = _subject(text, lower, hit.start)
    if span is None:
        return None
    start, end = span
    speaker = read_speaker(text[start:end])
    if speaker is None or not _may_say(speaker, hit.form, text[start:end]):
        return None
    if hit.form in listed("reporting", "count"):
        return Frame(hit.end, len(text), start, end, speaker, "counts")
    if _is_trailing(text, lower, start, hit):
        return Frame(0, start, start, end, speaker, "trailing", open_start=True)
    return Frame(hit.end, len(text), start, end, speaker, "subject-verb", open_end=True)


def _may_say(speaker: Speaker, form: str, said: str) -> bool:
    """Whether this subject can say, show or count something."""
    if form in listed("reporting", "shows") or form in listed("reporting", "count"):
        return speaker.kind != "person" or form not in ("found", "showed", "shows", "released")
    return True


def _subject(text: str, lower: str, verb: int) -> tuple[int, int] | None:
    """Where the subject of a verb stands, adverbs and appositions left out."""
    end = _before_adverbs(lower, verb)
    aside = _last_aside(text, end)
    if aside is not None:
        end = aside
    start = 0
    for match in _HARD.finditer(text, 0, end):
        if match.end() < end:
            start = match.end()
    for match in _boundary().finditer(lower, start, end):
        if match.end() < end:
            start = match.end()
    joined = lower.rfind(" and ", start, end)
    if joined >= 0 and len(lower[start:joined].split()) > 4:
        start = joined + 5
    while start < end and text[start] in " ‘'“\"-–":
        start += 1
    while end > start and text[end - 1] in " ,":
        end -= 1
    return (start, end) if start < end else None


def _before_adverbs(lower: str, verb: int) -> int:
    adverbs = listed("reporting", "adverbs")
    end = verb
    while True:
        match = _WORD_LEFT.search(lower[:end])
        if match is None or match[1] not in adverbs or "," in lower[match.end(1) : end]:
            return end
        end = match.start()


def _last_aside(text: str, end: int) -> int | None:
    """Where an apposition or relative clause before the verb begins, if there is one."""
    left = text[:end]
    if not left.rstrip().endswith((",", ")", "–", "—", "-")):
        return None
    found = None
    for match in re.finditer(r"[,(–—]", left.rstrip()[:-1]):
        if _RELATIVE.match(left, match.start()) or _RELATIVE.match(left, match.start() - 1):
            found = match.start()
    if found is not None:
        return found
    parts = left.rstrip(" ,").rsplit(", ", 1)
    return len(parts[0]) if len(parts) == 2 and parts[1][:1].isupper() else None


def _is_trailing(text: str, lower: str, subject: int, hit: _Hit) -> bool:
    """Whether the statement came before: little follows the verb, and no clause."""
    if len(text[:subject].split()) < 3:
        return False
    rest = re.split(r"[,;:“\"]|\.(?:\s|$)", lower[hit.end :], maxsplit=1)[0]
    words = rest.split()
    before = text[:subject].rstrip()
    if before.endswith(("”", '"', "’", "''")) or (before.endswith(",") and not words):
        return True
    if len(words) > TRAILING_WORDS or any(w in listed("reporting", "clause_words") for w in words):
        return False
    return not any(char.isdigit() for char in rest) and (
        before.endswith(",") or not words or words[0] in ("on", "in")
    )


def _headline(text: str, lower: str) -> Iterator[Frame]:
    """Read "Police: 40 held" and "40 held - police"."""
    match = _COLON.match(text)
    if match:
        speaker = read_speaker(match[1])
        if speaker is not None and match[1].split()[-1].lower() in listed(
            "claimants", "collective"
        ):
            yield Frame(match.end(), len(text), 0, match.end(1), speaker, "headline-colon")
    match = _DASH.search(text)
    if match:
        speaker = read_speaker(match[1])
        if speaker is not None and match[1].split()[-1].lower() in listed(
            "claimants", "collective"
        ):
            yield Frame(0, match.start(), match.start(1), match.end(1), speaker, "headline-dash")


_COLON = re.compile(r"^([A-Z][\w.'’ -]{1,40}): (?=[A-Z0-9‘“\"])")
_DASH = re.compile(r"\s[–—-]\s([\w.'’ ]{2,40})$")


@cache
def _boundary() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(sorted(listed("reporting", "boundaries"))) + r")\s")


@cache
def _automaton() -> AhoCorasick:
    forms = sorted(
        listed("reporting", "say") | listed("reporting", "count") | listed("reporting", "by")
    )
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest)
