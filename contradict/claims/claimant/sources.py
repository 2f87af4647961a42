"""Attributions without a verb of saying: "according to X", "X's claim that", headlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from contradict import gazetteer
from contradict.claims.claimant.frame import Frame
from contradict.claims.claimant.speaker import Speaker, read_speaker
from contradict.claims.claimant.subjects import find_subject
from contradict.claims.claimant.verbs import Verb
from contradict.claims.claimant.words import CLOCK
from contradict.lexicon import listed
from contradict.vocabulary import HEDGE, WEEKDAY


def by_source(text: str, lower: str, verb: Verb) -> Frame | None:
    """Read "according to X" and "citing X", before, amid or after what X says."""
    end = _before_count(text, verb.end, phrase_end(text, verb.end))
    speaker = read_speaker(text[verb.end : end])
    if speaker is None or (verb.form == "citing" and not _is_source(speaker)):
        return None
    end, speaker = with_acronym(text, end, speaker)
    end, speaker = _with_name(text, end, speaker)
    said = verb.end + len(text[verb.end : end]) - len(text[verb.end : end].lstrip())
    before = text[max(0, verb.start - 40) : verb.start].rstrip(' ,—–-“"(')
    if len(before.split()) <= 2:  # at the start, but for "And," or "Still,"
        return Frame(end, len(text), said, end, speaker, "according-to")
    start = _previous_source(lower, verb.start)
    amid = _GOES_ON.match(text, end) and not _OTHER_CLAUSE.match(text, end)
    stop = len(text) if amid else verb.start
    return Frame(start, stop, said, end, speaker, "according-to", before=True)


def _before_count(text: str, start: int, end: int) -> int:
    """Return where the name ends in "According to Tern Watch some 40 birds died", else `end`."""
    match = _THEN_COUNTED.match(text, start)
    if match is None or match.end(1) > end:
        return end
    last = match[1].split()[-1]
    body = last[0].isupper() or last in listed("claimants", "collective")
    return match.end(1) if body else end


_THEN_COUNTED = re.compile(
    r" ((?:[Tt]he )?[\w.&’'-]+(?: [\w.&’'-]+){0,6}?)(?="
    r" there (?:is|are|was|were|have|had)\b"
    rf"| {HEDGE} \d"
    r"| (?:\d{2}[\d,.]*|\d[\d,.]+|dozens of|hundreds of|thousands of) (?:[a-z-]+ ){0,3}?"
    r"(?:people|women|men|children|(?:[a-z]{3,}s)) (?:have|had|has|were|was|are|died|fled)\b)"
)


def _is_source(speaker: Speaker) -> bool:
    """Whether one is cited who speaks: "citing high costs" names a reason."""
    known = listed("claimants", "collective") | listed("claimants", "titles")
    return speaker.name[:1].isupper() or not known.isdisjoint(speaker.name.lower().split())


_GOES_ON = re.compile(r"\s*,")
_OTHER_CLAUSE = re.compile(r"\s*, (?:and|but|while|although|though|which|who|as|with)\b")
_ACRONYM = re.compile(r"\s?\(([A-Z][\w.&-]{1,9})\)")


def with_acronym(text: str, end: int, speaker: Speaker) -> tuple[int, Speaker]:
    """Take in "(UNHCR)" after a name: other sentences use it alone."""
    match = _ACRONYM.match(text, end)
    if match is None or speaker.kind != "group":
        return end, speaker
    return match.end(), replace(speaker, name=f"{speaker.name} ({match[1]})")


def _with_name(text: str, end: int, speaker: Speaker) -> tuple[int, Speaker]:
    """Take in the name after "their grandmother, Ada Kerr," and the like."""
    match = _APPOSED_NAME.match(text, end)
    named = read_speaker(match[1]) if match else None
    if match is None or named is None or named.kind != "person" or speaker.name[:1].isupper():
        return end, speaker
    holds = speaker.name.split()[-1] in listed("claimants", "collective")
    return (match.end(), replace(named, title=speaker.name)) if holds else (end, speaker)


_APPOSED_NAME = re.compile(r", ([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3})(?=,|\.?[\"”]?$)")


def _previous_source(lower: str, before: int) -> int:
    """Where the text of this source begins: after an earlier source, or a semicolon."""
    at = max(lower.rfind("; ", 0, before), lower.rfind("according to ", 0, before))
    return at + 1 if at >= 0 else 0


def phrase_end(text: str, start: int) -> int:
    """Where a noun phrase to the right ends: punctuation, a finite verb or a conjunction."""
    match = _STOP.search(text, start + 1)
    return match.start() if match else len(text)


_STOP = re.compile(
    r"[;:“”\"()\[\]!?…]|,(?!\d)|(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})\.(?=\s|$)"
    r"| (?:[–—]|--?) |\s(?:who|which|that|but|while|as|after|when|where|and (?:the|a|an|that)|is"
    r"|are|was|were|has"
    rf"|have|had|said|says|told|(?:on )?{WEEKDAY}|late|early|in an? |by (?:phone|e-?mail|text)|via"
    r"|to (?=\d))\b"
)


def quoted_as(text: str, lower: str, verb: Verb) -> Frame | None:
    """Read "AP quoted X as saying", before or behind what X says, and "cited X as a source"."""
    match = _AS_SAYING.match(text, verb.end) or _AS_SOURCE.match(text, verb.end)
    speaker = read_speaker(match[1]) if match else None
    if match is None or speaker is None:
        return None
    if text[match.end() :].strip(" .,"):
        return Frame(match.end(), len(text), *match.span(1), speaker, "quoted-as")
    relay = find_subject(text, lower, verb.start)
    if relay is None:
        return None
    return Frame(0, relay[0], *match.span(1), speaker, "quoted-as", before=True)


_AS_SAYING = re.compile(r" ([^,;:]{2,80}?) as (?:saying|telling)\b")
_AS_SOURCE = re.compile(r" ([^,;:]{2,80}?) as (?:a|its|the|their) sources?(?: for|,? saying)\b")


def possessive(text: str, lower: str, verb: Verb) -> Frame | None:
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


def own_count(text: str) -> Iterator[Frame]:
    """Read "the ministry's toll has passed", "London's estimate is", "the toll given by X is"."""
    for match in _GIVEN_BY.finditer(text) if " by " in text else ():
        speaker = read_speaker(match[1])
        if speaker is not None:
            yield Frame(match.end(), len(text), *match.span(1), speaker, "own-count")
    if not any(word in text for word in ("toll", "count", "tally", "estimate")):
        return
    for match in _OWN_COUNT.finditer(text):
        speaker = read_speaker(match[1])
        if speaker is None or _DAY_OF.match(match[1]):
            continue
        body = speaker.name.split()[-1].lower() in listed("claimants", "collective")
        if body or (match[2] != "toll" and speaker.name[:1].isupper()):
            stop = text.find(";", match.end(2))
            stop = stop if stop >= 0 else len(text)
            yield Frame(match.end(2), stop, *match.span(1), speaker, "own-count")


_OWN_COUNT = re.compile(
    r"((?:[Tt]he )?(?:[A-Z][\w.-]*|(?<=[Tt]he )[a-z][\w-]*)(?: [\w-]+){0,3}?) ?['’] ?s "
    r"(?:(?:own|latest|official|running) )?(toll|count|tally|estimate)\b"
    r"(?= (?:[\w-]+ ){0,6}?(?:is|was|has|had|stood|stands|passed|rose|reached)\b)"
)
_GIVEN_BY = re.compile(
    r"\b(?:toll|count|tally|figure|estimate|total|number)(?: of [\w'’-]+(?: [\w'’-]+){0,3}?)?"
    r" (?:announced|given|released|reported|published|issued|provided) by"
    r" ((?:the )?[\w.&’'-]+(?: [\w.&’'-]+){0,5}?)"
    r"(?: (?:on \w+day|late \w+|yesterday|today|earlier|so far))?"
    r"(?= (?:is|was|had|has|stands|stood|rose|reached|remains|remained)\b)"
)
_FIGURE_OF = re.compile(
    rf"{CLOCK}?((?:[Tt]he )?[\w.&-]+(?: [\w.&-]+){{0,4}}?)['’]s "
    r"(?:[a-z-]+ ){0,3}?(?:toll|count|tally|estimate|figures?|numbers?): (?=[\w$£€])"
)
_DAY_OF = re.compile(r"(?:[A-Z]\w+day|[Tt]oday|[Yy]esterday|[Ll]ast \w+)$")


def in_analysis_of(text: str) -> Iterator[Frame]:
    """Read "In the institute's analysis 40", "By Kyiv's count 40", and "Kyiv's figure: 40"."""
    for pattern in (_IN_ANALYSIS, _FIGURE_OF):
        match = pattern.match(text)
        speaker = read_speaker(match[1]) if match else None
        if match is not None and speaker is not None and not _DAY_OF.match(match[1]):
            yield Frame(match.end(), len(text), *match.span(1), speaker, "in-analysis-of")


_IN_ANALYSIS = re.compile(
    r"(?:By|In|On|At) ((?:the )?[\w.&-]+(?: [\w.&-]+){0,5}?)(?:['’]s|(?<=s)['’]) "
    r"(?:(?:own|latest|official|preliminary|first) )?"
    r"(?:count|tally|estimates?|reckoning|analysis|assessment|calculations?)\b,?"
)


def in_poll(text: str, lower: str) -> Iterator[Frame]:
    """Read "in a Marlow/Denby poll last week, 62% said they would move"."""
    if " poll" not in lower and " survey" not in lower:
        return
    for match in _IN_POLL.finditer(text):
        speaker = read_speaker(match[1])
        if speaker is not None:
            stop = text.find(";", match.end())
            end = stop if stop >= 0 else len(text)
            yield Frame(match.end(), end, *match.span(1), speaker, "in-poll")


_IN_POLL = re.compile(
    r"\b[Ii]n (?:an?|the|its|another|this) (?:[a-z]+ )*"
    r"([A-Z][\w.&/’'-]*(?: [A-Z][\w.&/’'-]*)*) (?:[a-z]+ )?(?:poll|survey)\b[^,;:.]{0,40}, "
)


def by_count_of(text: str) -> Iterator[Frame]:
    """Read "passed 538,000, by Kyiv's count": all before it, from the last semicolon on."""
    by_whom = "by " in text and any(word in text for word in _COUNTS)
    for match in _BY_COUNT.finditer(text) if by_whom else ():
        speaker = read_speaker(match[1])
        if speaker is not None and not _DAY_OF.match(match[1]):
            start = text.rfind("; ", 0, match.start()) + 1
            span = match.span(1)
            yield Frame(start, match.start(), *span, speaker, "by-count-of", before=True)
    for match in _PER_DATA.finditer(text) if ", per " in text else ():
        speaker = read_speaker(match[1])
        if speaker is not None:
            start = text.rfind("; ", 0, match.start()) + 1
            span = match.span(1)
            yield Frame(start, match.start(), *span, speaker, "by-count-of", before=True)
    for match in _BY_THE_COUNT.finditer(text) if by_whom else ():
        speaker = read_speaker(match[1])
        if speaker is not None:
            yield Frame(0, match.start(), *match.span(1), speaker, "by-count-of", before=True)


_COUNTS = ("count", "tally", "estimate", "reckoning", "calculation")
# "Fled the town, per UNHCR data".
_PER_DATA = re.compile(
    r"(?<!\d)(?<![$£€]), per (?:the )?((?:[A-Z][\w.&’'-]*(?: |$)(?:(?:of|for|on|and) )?){1,6}?"
    r"(?:data|figures?|estimates?|statistics|records|report))\b"
)
_BY_THE_COUNT = re.compile(
    r"\bby the (?:count|tally|estimates?|reckoning|calculations?) of ([^,;:.]{3,50}?)"
    r"(?=[,;.]| (?:on|in|at) |$)"
)

_BY_COUNT = re.compile(
    r"\bby ((?:the )?[\w.&-]+(?: [\w.&-]+){0,4}?) ?(?:['’] ?s|(?<=s) ?['’]) "
    r"(?:(?:own|latest|official) )?(?:count|tally|estimate|estimates|reckoning)\b"
)


def as_expected(text: str, lower: str) -> Iterator[Frame]:
    """Read "the 2.6 billion that analysts polled by X had expected"."""
    if "analysts" not in lower and "economists" not in lower:
        return
    for match in _EXPECTED.finditer(text):
        start, end = match.span(2)
        speaker = Speaker(match[2], "group")
        yield Frame(match.start(1), start, start, end, speaker, "as-expected", before=True)


_EXPECTED = re.compile(
    r"([$£€]? ?\d[^,;:]{0,30}?) (?:that |which )?((?:analysts|economists)(?: [^,;:.]{1,40}?)??)"
    r" (?:had )?(?:expected|forecast|predicted|estimated|projected)\b"
)


def described_as(text: str, lower: str) -> Iterator[Frame]:
    """Read "the $40 plan, which the mayor described as his best," "6.3, which X measured"."""
    if ", which " not in lower:
        return
    described = any(word in lower for word in _DESCRIBED)
    frames = _DESCRIBED_AS.finditer(text) if described else iter(())
    for match in chain(frames, _MEASURED.finditer(text)):
        speaker = read_speaker(match[2])
        if speaker is not None:
            span = match.span(2)
            yield Frame(*match.span(1), *span, speaker, "described-as", before=True)


# "Magnitude 6.3, which the Nordic Survey measured".
_MEASURED = re.compile(
    r"(\b(?:\d[\d.]*(?: [a-z]+)?)), which ((?:[Tt]he |its )?(?:[\w.&'’-]+ ){0,6}?[\w.&'’-]+) "
    r"(?:has |have |had )?(?:measured|recorded)\b(?! (?:it )?at \d)"
)
_DESCRIBED = ("described as", "characteri", "touted as", "billed as")
_DESCRIBED_AS = re.compile(
    r"((?:[^,;:(—–]|,(?=\d)){3,120}), which ((?:[Tt]he |its |an? )?"
    r"(?:[\w.&'’-]+ ){0,6}?[\w.&'’-]+) (?:has |have |had |later )?"
    r"(?:described|characteri[sz]ed|touted|billed) as\b"
)


def there_are_reports(text: str, lower: str) -> Iterator[Frame]:
    """Read "there were reports that ...": somebody says so, nobody in particular."""
    for match in _THERE.finditer(lower):
        start, end = match.span(1)
        if _RECEIVED.search(lower, 0, match.start()):
            continue  # "the office said it was receiving reports of 40 deaths"
        if lower.startswith("reports that", start) and _CAPITAL.search(text, 0, start):
            continue  # "Norway reports that 40 died"
        yield Frame(end, len(text), start, end, Speaker(match[1], "group"), "there-are-reports")


_CAPITAL = re.compile(r"\b[A-Z][\w.-]*(?: (?:also|now|still))? $")
_RECEIVED = re.compile(
    r"\b(?:receiv(?:e|es|ed|ing)|(?:has|have|had) (?:had|heard)|(?:gets?|got|getting))"
    r" (?:[a-z]+ ){0,4}$"
)
_THERE = re.compile(
    r"\b(?:there (?:are|were|have been) (?:also )?|amid |with )?"
    r"((?:unconfirmed |media |local |early |several )*reports)"
    r"(?: (?:that|of|emerged|have emerged|suggest|suggested|suggesting|say|up to)\b)"
)


def headline(text: str) -> Iterator[Frame]:
    """Read "Police: 40 held", "40 held - police" and "40 held: police"."""
    match = _COLON.match(text)
    if match and (speaker := _collective(match[1])):
        yield Frame(match.end(), len(text), *match.span(1), speaker, "headline-colon")
        return
    if match and match.start(1) and (speaker := read_speaker(match[1])):
        yield Frame(match.end(), len(text), *match.span(1), speaker, "live-colon")
    elif match and (speaker := read_speaker(match[1])) and not gazetteer.lookup(speaker.name):
        yield Frame(match.end(), len(text), *match.span(1), speaker, "headline-name")
    match = _DASH.search(text, max(0, len(text) - _LONGEST_TAIL))
    if match is None or any(sign.isdigit() for sign in match[1]):
        return
    start, end = match.span(1)
    if speaker := _collective(match[1]):
        yield Frame(0, match.start(), start, end, speaker, "headline-dash", before=True)
    elif match[1].lower() in listed("claimants", "papers"):
        paper = Speaker(match[1].lower(), "paper")
        yield Frame(0, match.start(), start, end, paper, "headline-dash", before=True)
    elif match[1][0].isupper() and (speaker := read_speaker(match[1])):
        yield Frame(0, match.start(), start, end, speaker, "headline-name", before=True)


def _collective(phrase: str) -> Speaker | None:
    last = phrase.split()[-1].lower()
    known = last in listed("claimants", "collective")
    return read_speaker(phrase) if known and last not in _PAPERS else None


_PAPERS = frozenset(("report", "reports", "study", "survey"))
_COLON = re.compile(rf"^{CLOCK}?([A-Z][\w.'’ -]{{1,40}}): (?=[A-Za-z0-9‘“\"])")
_LONGEST_TAIL = 45  # characters that the next pattern can take
_DASH = re.compile(r"(?:\s[–—-]|(?<=\w):)\s((?!Update)[\w.'’ ]{2,40})$")
