"""Attributions within one sentence: a speaker, and the stretch of text that is theirs.

All offsets are into the sentence's text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from contradict import gazetteer
from contradict.claims.claimant.frame import Frame
from contradict.claims.claimant.lead import read_lead
from contradict.claims.claimant.sources import (
    as_expected,
    by_count_of,
    by_source,
    described_as,
    headline,
    in_analysis_of,
    in_poll,
    own_count,
    phrase_end,
    possessive,
    quoted_as,
    there_are_reports,
    with_acronym,
)
from contradict.claims.claimant.speaker import (
    Speaker,
    is_busy,
    is_named_body,
    read_speaker,
    title_words,
)
from contradict.claims.claimant.subjects import find_subject, is_appositive
from contradict.claims.claimant.trailing import is_trailing
from contradict.claims.claimant.verbs import Verb, find_verbs, is_possessed
from contradict.lexicon import any_listed, listed

LONG_WORD = 3
"""Letters up to which a word may be small in a headline."""
SHORTEST_STATEMENT = 5
"""Words before "said the mayor" that can be what the mayor said."""
INVERTED_WORDS = 14
"""Words in the longest speaker after "said"."""


@lru_cache(maxsize=4096)
def read_frames(text: str) -> tuple[Frame, ...]:
    """Return the attributions of a sentence, in order of their speaker."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = text
    frames: list[Frame] = []
    promises: list[Frame] = []
    for verb in find_verbs(lower):
        if _is_in_name(text, verb):
            continue
        going_on = (
            frames and verb.form.endswith("ing") and text.endswith(_AFTER_PAUSE, 0, verb.start)
        )
        frame = _going_on(text, verb, frames[-1]) if going_on else _read(text, lower, verb)
        if frame is not None:
            frames.append(frame)
            if verb.form in listed("reporting", "promises"):
                promises.append(frame)
    frames += headline(text)
    if "reports" in lower:
        frames += there_are_reports(text, lower)
    frames += own_count(text)
    frames += in_analysis_of(text)
    frames += by_count_of(text)
    frames += in_poll(text, lower)
    frames += as_expected(text, lower)
    frames += described_as(text, lower)
    if any(frame.rule == "according-to" and frame.before for frame in frames):
        frames = _without_counts(frames)
    frames = _without_relayed(frames, promises)
    nested = _nested(sorted(frames, key=lambda frame: frame.said_start))
    return tuple(frame for frame in nested if frame.start < frame.end)


_AFTER_PAUSE = (", ", " – ", " — ", " - ")


def _is_in_name(text: str, verb: Verb) -> bool:
    """Whether a capital makes the word part of a name: "The Daily Show"."""
    opens = not text[: verb.start].strip(" “\"‘'—–-")
    return text[verb.start].isupper() and not opens and not _is_title_case(text)


def _is_title_case(text: str) -> bool:
    """Whether most longer words have a capital, as in headlines."""
    long = [word for word in text.split() if len(word) > LONG_WORD]
    return 2 * sum(word[:1].isupper() for word in long) > len(long)


def _read(text: str, lower: str, verb: Verb) -> Frame | None:
    """Read the frame that a verb of saying stands in, None where it reports nothing."""
    if verb.form in listed("reporting", "quoted"):
        quoted = _was_quoted(text, lower, verb) or quoted_as(text, lower, verb)
        if quoted or verb.form not in listed("reporting", "by"):
            return quoted
    if verb.form in listed("reporting", "by"):
        return by_source(text, lower, verb)
    if is_possessed(lower, verb):
        return possessive(text, lower, verb)
    if verb.form in listed("reporting", "revise"):
        return _revised(text, lower, verb)
    if verb.form not in _finite():
        return None
    return _inverted(text, verb) or _subject_verb(text, lower, verb)


@cache
def _finite() -> frozenset[str]:
    tables = ("say", "count", "beside_quotation", "gone_on_to")
    return frozenset().union(*(listed("reporting", table) for table in tables))


def _without_counts(frames: Sequence[Frame]) -> list[Frame]:
    """Drop "Bergen has recorded 40" where that is told "according to police data"."""
    sources = [frame for frame in frames if frame.rule == "according-to"]
    return [
        frame
        for frame in frames
        if frame.rule != "counts"
        or not any(source.start <= frame.said_start < source.end for source in sources)
    ]


def _without_relayed(frames: Sequence[Frame], promises: Sequence[Frame]) -> list[Frame]:
    """Drop "donors promised 40" where somebody says so: who promises is no source then."""
    told = [frame for frame in frames if frame.before]
    relayed = [
        frame
        for frame in promises
        if any(other.start <= frame.said_start < other.end for other in told)
    ]
    return [frame for frame in frames if frame not in relayed]


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


def _was_quoted(text: str, lower: str, verb: Verb) -> Frame | None:
    """Read "X was quoted as saying" like "X said"."""
    match = _AS_SAYING.match(lower, verb.end)
    was = lower.rfind(" was ", 0, verb.start + 1)
    if match is None or was < 0 or lower[was:].split(maxsplit=2)[1] != "quoted":
        return None
    return _subject_verb(text, lower, Verb("said", was, match.end()))


_AS_SAYING = re.compile(r"(?: as)? saying\b")


def _going_on(text: str, verb: Verb, last: Frame) -> Frame | None:
    """Read ", adding that ...": who spoke last in the sentence goes on."""
    if verb.form in listed("reporting", "by"):
        return None
    start, end = last.said_start, last.said_end
    return Frame(verb.end, len(text), start, end, last.speaker, "going-on")


def _inverted(text: str, verb: Verb) -> Frame | None:
    """Read `"...", said X` and "..., says X"."""
    left = text[: verb.start].rstrip()
    if not left or left[-1] not in ",”\"’'" or left[-2:] in ("s’", "s'"):
        return _plain_inversion(text, left, verb)
    end = phrase_end(text, verb.end)
    phrase = text[verb.end : end].strip()
    words = [word.lower() for word in re.findall(r"[\w'’-]+", phrase)]
    if not words or len(words) > INVERTED_WORDS or any(word.isdigit() for word in words):
        return None
    if words[0] in listed("reporting", "clause_words"):
        return None
    if left[-1] == "," and not _is_bare_inversion(text, left, end, verb, words):
        return None
    if words[0] in ("one", "another") and words[1:3] in (["of", "them"], ["of", "those"]):
        named = _ASIDE_NAME.match(text, end)
        phrase = named[1] if named else phrase
    speaker = read_speaker(phrase)
    if speaker is None:
        return None
    said = text.index(phrase, verb.end)
    return Frame(0, len(left), said, said + len(phrase), speaker, "inverted", before=True)


def _plain_inversion(text: str, left: str, verb: Verb) -> Frame | None:
    """Read "40 were hurt said the mayor." in text without commas: nothing else can be said."""
    if verb.form not in ("said", "says") or len(left.split()) < SHORTEST_STATEMENT:
        return None
    match = _SAID_BY.match(text, verb.end)
    if match is None or left.split()[-1].lower() in listed("reporting", "before_inverted"):
        return None
    speaker = read_speaker(match[1])
    words = match[1].lower().split()
    if words[0] in listed("reporting", "opens_no_speaker"):
        return None  # "Kerr said of the ministry"
    if speaker is None or set(words) & (listed("reporting", "clause_words") - {"of", "at"}):
        return None
    body = speaker.name.split()[-1].lower() in listed("claimants", "collective")
    named = speaker.kind == "person" and (speaker.title or not match[1].startswith("the "))
    if not (body or named or is_named_body(speaker)):
        return None
    return Frame(0, len(left), *match.span(1), speaker, "inverted", before=True)


# What only a speaker is: to the end, or to a clause on them: "who", "adding", "in a statement".
_SAID_BY = re.compile(
    r" ((?:the |an? )?[\w.’'-]+(?: [\w.’'-]+){0,11}?)"
    r"(?=[.!]?\s*$| (?:who|which|adding|blaming|citing)\b"
    r"| in an? (?:\w+ )?(?:statement|report|interview)\b"
    r"|, (?:who|which|adding|an?|the)\b)"
)


def _is_bare_inversion(text: str, left: str, end: int, verb: Verb, words: Sequence[str]) -> bool:
    """Whether "..., said X" without a quotation is no "X, a minister, said Y"."""
    if verb.form not in ("said", "says", "say") or is_appositive(left):
        return False
    if text[end : end + 1] not in ("", ".", ","):
        return False
    return not set(words) & (listed("reporting", "clause_words") - {"of", "at"})


def _subject_verb(text: str, lower: str, verb: Verb) -> Frame | None:
    """Read "X said that ..." and "..., X said."."""
    span = _shared_subject(text, verb) or find_subject(text, lower, verb.start)
    if span is not None and _is_object(text, span, verb):
        span = _main_subject(text, span[0])
    if span is None:
        return None
    start, end = span
    if verb.form in listed("reporting", "count") and lower.startswith(("its ", "their "), start):
        return _on_behalf(text, verb)
    if _WHOM_THEY_SAY.match(text, start, end):
        return None  # "the man police say shot 40 geese"
    speaker = _one_named(text, start, end, verb) or read_speaker(text[start:end])
    if lower.startswith("according to ", start) or lower.endswith("according to ", 0, start):
        return None  # "according to studio estimates"
    if speaker is None or not (_may_say(speaker, verb) or _says_beside(text, start, speaker, verb)):
        return None
    if is_busy(text[start:end]) and verb.form in listed("reporting", "noun_forms"):
        return None  # "officers probing the theft report east of Lund"
    if _is_crowd(text, lower, speaker, verb):
        return None
    if _TAKEN_BACK.search(text, 0, start):
        return None
    if _IN_DASHES.search(text, 0, start) and _DASH_NEXT.match(text, verb.end):
        return None  # "support -- as Kerr has warned -- falls to 40%"
    speaker = _named_after(text[end : verb.start], speaker)
    speaker = with_acronym(text, end, speaker)[1]
    if verb.form in listed("reporting", "count"):
        if lower.endswith("with ", 0, start):
            return None  # "With nearly all votes counted, the Reds had 144 seats"
        return Frame(verb.end, len(text), start, end, speaker, "counts")
    if is_trailing(text, lower, start, verb):
        goes_on = _STILL.match(text, verb.end)
        stop = len(text) if goes_on else start
        return Frame(0, stop, start, end, speaker, "trailing", before=True)
    if verb.form == "called":
        quoted = _FIRST_QUOTE.match(text, verb.end)
        return quoted and Frame(quoted.end(1), quoted.end(), start, end, speaker, "subject-verb")
    fronted = _FRONTED.match(text, 0, start) is not None
    stop = _clause_end(text, start, verb)
    return Frame(0 if fronted else verb.end, stop, start, end, speaker, "subject-verb")


_WHOM_THEY_SAY = re.compile(
    rf"(?:[Tt]he|[Aa]n?) (?:[\w-]+ ){{0,3}}?{any_listed('reporting', 'spoken_of')}"
    rf" {any_listed('reporting', 'speak_in_passing')}$"
)
_HEARSAY = re.compile(r",? (?:after|following|while) (?:reportedly|allegedly|apparently) \w+ing\b")
# "61 died, not 72 as police had said": whose the second figure was.
_TAKEN_BACK = re.compile(r"\bnot (?:[a-z]+ )?[\d,.]+ (?:[a-z]+ )?as (?:the )?$")


def _clause_end(text: str, start: int, verb: Verb) -> int:
    """Return where "a plan that Kerr said was bold, Norway lost 40" ends what Kerr said.

    "Norway says it holds Lund, after reportedly killing 40" is told by others from "after" on.
    """
    hearsay = _HEARSAY.search(text, verb.end)
    if hearsay is not None:
        return hearsay.start()
    relative = text.endswith(("that ", "which "), 0, start) and _SAID_WAS.match(text, verb.end)
    comma = text.find(", ", verb.end) if relative else -1
    return comma if comma >= 0 else len(text)


def _shared_subject(text: str, verb: Verb) -> tuple[int, int] | None:
    """Return the subject of "X came by boat and said", None unless the sentence opens with X."""
    if not text.endswith(" and ", 0, verb.start) or verb.form not in ("said", "says"):
        return None
    lead = read_lead(text)
    return (start := text.index(lead[1]), start + len(lead[1])) if lead else None


def _is_object(text: str, span: tuple[int, int], verb: Verb) -> bool:
    """Tell the claims of "Kerr rejected the claims, saying" from who says it."""
    apart = verb.form.endswith("ing") and text.endswith(", ", 0, verb.start)
    return apart and _VERB_BEFORE.search(text, 0, span[0]) is not None


def _main_subject(text: str, before: int) -> tuple[int, int] | None:
    """Return the subject with which the sentence of "Kerr rejected the claims, saying" begins."""
    lead = read_lead(text)
    if lead is not None:
        end = (start := text.index(lead[1])) + len(lead[1])
        return (start, end) if end < before else None
    alone = _ALONE.match(text, 0, before)
    return alone.span(1) if alone else None


# What has an object: "rejected the claims", "told three reporters", "met his aides".
_VERB_BEFORE = re.compile(
    r"\b(?:[a-z]{2,}ed|told|gave|met|made|put|took|held|led|set|drew|sent|sought|fought|upheld)"
    r" (?:back |up |out |off |down )?$"
)
_ALONE = re.compile(
    r"[“\"‘']?((?:Mr|Mrs|Ms|Dr|Gen|Sen|Gov|Rep)\.? [A-Z][\w’'-]+|[A-Z][\w’'-]+) "
    r"(?:(?:has|have|had|also|later|then) )*(?=[a-z])"
)


def _on_behalf(text: str, verb: Verb) -> Frame | None:
    """Read "X gave a toll, saying its volunteers had counted 40" as what X says."""
    lead = read_lead(text)
    if lead is None or ", saying " not in text[: verb.start]:
        return None
    start = text.index(lead[1])
    return Frame(verb.end, len(text), start, start + len(lead[1]), lead[0], "counts")


def _named_after(rest: str, speaker: Speaker) -> Speaker:
    """Read the name in "the country's president, Ada Kerr, said"."""
    match = _APPOSED_NAME.match(rest)
    words = speaker.name.lower().split()
    if match is None or not (words[-1] in title_words() or _is_head_of(words)):
        return speaker
    named = read_speaker(match[1])
    return replace(named, title=speaker.name) if named and named.kind == "person" else speaker


def _one_named(text: str, start: int, end: int, verb: Verb) -> Speaker | None:
    """Read the name in "One of them, Ada Kerr, said", "Another, Ada Kerr, 40, said"."""
    if _ONE_OF.fullmatch(text, start, end) is None:
        return None
    match = _APPOSED_NAME.match(text, end)
    named = read_speaker(match[1]) if match and match.end() <= verb.start else None
    return named if named is not None and named.kind == "person" else None


def _is_head_of(words: Sequence[str]) -> bool:
    """Whether a phrase is like "head of the local union", which a name in commas follows."""
    return len(words) > 2 and words[1] == "of" and words[0] in title_words()


# "..., X said, and its stock shrank to 40", "..., X said, though one had two broken ribs".
_FIRST_QUOTE = re.compile(r"([^“\"]*[“\"])[^”\"]*")
_STILL = re.compile(r"[^,;“”\"]{0,40}, (?:though|although|and (?:its|that)) (?!X)")
# "With two dead, the mayor said he was sad": what goes before is part of what is said.
_FRONTED = re.compile(r"[“\"]?With [^,;:.“\"]{3,120}, $")
_IN_DASHES = re.compile(r"(?:--|[–—]) as $")
_DASH_NEXT = re.compile(r"\s*(?:--|[–—])")
_SAID_WAS = re.compile(r" (?:was|were|is|are|had|has|would|will)\b")
_ASIDE_NAME = re.compile(r", ((?:[a-z]+ ){0,3}[A-Z][^,;:.]{2,50})")
_ONE_OF = re.compile(r"(?:[Oo]ne|[Aa]nother)(?: of (?:them|those|these|the [a-z][\w -]{2,40}))?")
_APPOSED_NAME = re.compile(r"\s*,\s+([A-Z][^,;:]{2,50}),")


def _revised(text: str, lower: str, verb: Verb) -> Frame | None:
    """Read "the ministry cut its toll to 61": a body or a person does that, no storm."""
    frame = _subject_verb(text, lower, verb)
    if frame is None or frame.before:
        return None
    speaker = frame.speaker
    body = speaker.name.split()[-1].lower() in listed("claimants", "collective")
    return frame if body or speaker.kind == "person" or is_named_body(speaker) else None


def _may_say(speaker: Speaker, verb: Verb) -> bool:
    """Whether this subject says it: "she showed 3 friends" reports nothing."""
    if verb.form.endswith("ing"):  # "estimates suggesting", not "shells claiming the life"
        known = speaker.name.split()[-1].lower() in listed("claimants", "collective")
        return known or verb.form == "saying"
    return not (speaker.kind == "person" and verb.form in listed("reporting", "shows"))


def _is_crowd(text: str, lower: str, speaker: Speaker, verb: Verb) -> bool:
    """Whether those asked in a poll answer: "Danes said they support it", "voters said (71%)"."""
    last = speaker.name.split()[-1]
    crowd = last.lower() in listed("claimants", "respondents") or (
        last.endswith("s") and speaker.kind == "group" and bool(gazetteer.nationality(last[:-1]))
    )
    return crowd and bool(_ANSWERS.match(lower, verb.end) or _IN_PERCENT.search(text))


_ANSWERS = re.compile(
    r" (?:that )?they (?:(?:would|do not|don't|strongly|also|still) )*"
    rf"{any_listed('reporting', 'answers')}"
)
_IN_PERCENT = re.compile(r"\d%|\bper ?cent\b|\d in (?:10|ten)\b")


def _says_beside(text: str, start: int, speaker: Speaker, verb: Verb) -> bool:
    """Read "with Moscow claiming that 40 died"."""
    named = speaker.kind != "pronoun" and speaker.name[:1].isupper()
    return named and text.endswith(("with ", "With "), 0, start) and verb.form.endswith("ing")
