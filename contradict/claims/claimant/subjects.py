"""The noun phrase before a reporting verb, without adverbs, appositions and clauses."""

from __future__ import annotations

import re
from functools import cache

from contradict.claims.claimant.verbs import before_adverbs
from contradict.lexicon import any_listed, listed
from contradict.vocabulary import WEEKDAY

_ASIDE = re.compile(
    r",\s+(?:who|which|whose|an?|the|where|made|given|(?:pub|re|da|is)\w+ed)\b[^;:]{3,220}?,\s*$"
    r"|\s\([^()]*\)\s*$|\s[–—-]+\s[^–—]{3,120}\s[–—-]+\s*$"
)
_HARD = re.compile(
    r"[;:“”\"!?(\[–—…]|\)? ?--+ |(?<=[a-z]{4})\.(?: |(?=(?:A|An|The|In) ))"
    r"|‘(?:[^‘’]|(?<=\w)’(?=\w))*’ |,\s|\s-\s"
    r"|(?<=\w)(?<!\bof)(?<!\bfor)(?<!\bat)(?<!\bto)(?<!\bin)(?<!\bfrom)(?<!\band) (?=(?:The|An?) )"
    # "On Friday afternoon Kenya's army said", but "Sunday Nation's editor said"
    rf"|\b(?:[Oo]n |[Ee]arly |[Ll]ate |[Bb]y )*{WEEKDAY}"
    r"(?: (?:morning|afternoon|evening|night))? "
    r"(?=(?!(?:as|and|that|when|after|in|at|by|while|but|for|to|with|on)\b)[a-z]"
    r"|(?!Times|Mirror|Nation|Post|Mail|World|Express|Telegraph)[A-Z]\w+['’]s )"
    rf"|\b[Oo]n {WEEKDAY} (?=[A-Z])"
    r"|^Last (?:week|month|year) (?=[A-Za-z])"
    r"|(?:(?<=killed)|(?<=wounded)|(?<=injured)|(?<=dead)|(?<=people)) (?=[A-Z])"
)
_CLOSERS = (",", ")", "–", "—", "-")
_PRONOUN = re.compile(r"(?<!\S)(he|she|it|they|who|which)$")
_NO_NOUN = frozenset(
    ("as", "after", "before", "when", "while", "since", "until", "despite", "amid")
)
_BY_DAY = re.compile(r"\bby \w+day (?:has |had |have )?$")
_WORD = re.compile(r"[\w'’-]+")
# "The service issued a statement claiming": who issued it claims it.
_ISSUED = re.compile(
    rf" (?:has |had )?{any_listed('reporting', 'issues')}"
    r" (?:an?|its|his|her|their|another) (?:[\w-]+ ){0,2}?"
    rf"{any_listed('reporting', 'issued')}"
    r"(?: (?:on|late on|early on)? ?\w+day)?[ ,]*$"
)
_LONGEST_PAPER = 70
"""Characters in which it is told what a speaker issued."""
REACH = 400
"""Characters before a verb in which its subject is looked for."""
LONGEST_JOINED = 4
"""Words before "and" beyond which it joins clauses, not the parts of one name."""


def find_subject(text: str, lower: str, verb: int) -> tuple[int, int] | None:
    """Return where the subject of the verb at `verb` stands, None if there is none."""
    base = max(0, verb - REACH)
    span = _find(text[base:verb], lower[base:verb])
    return (base + span[0], base + span[1]) if span else None


def _find(text: str, lower: str) -> tuple[int, int] | None:
    """Find the subject at the end of a text that a verb follows."""
    by_day = _BY_DAY.search(lower)
    end = by_day.start() if by_day else before_adverbs(lower, len(lower))
    issued = _ISSUED.search(lower, max(0, end - _LONGEST_PAPER), end)
    end = issued.start() if issued else end
    aside = _aside_start(text, end)
    if aside is not None:
        end = before_adverbs(lower, aside)
    end = len(text[:end].rstrip(" ,"))
    if lower[:end].rpartition(" ")[2] in _NO_NOUN:
        return None  # "Chad extends its lockdown as confirmed cases reach 131"
    pronoun = _PRONOUN.search(lower, max(0, end - 6), end)
    if pronoun and not text[pronoun.start() :].startswith("WHO"):
        return pronoun.span(1)
    start = _whole_name(lower, end)
    start = _told_by(text, _left_edge(text, lower, end), end) if start is None else start
    return (start, end) if start < end else None


def _whole_name(lower: str, end: int) -> int | None:
    """Return where a name begins that no other rule would keep whole: "Save the Children"."""
    for name in listed("claimants", "whole"):
        start = end - len(name)
        if lower.endswith(name, 0, end) and not lower[max(0, start - 1) : start].isalnum():
            return start
    return None


def is_appositive(text: str) -> bool:
    """Whether a text that stands before a verb ends in ", a minister,"."""
    return _ASIDE.search(text[-REACH:] + " ") is not None


def _left_edge(text: str, lower: str, end: int) -> int:
    """Return where the subject that ends at `end` begins: behind the clause before it."""
    start = 0
    for pattern, source in ((_HARD, text), (_boundary(), lower)):
        for match in pattern.finditer(source, start, end):
            if match.end() < end:
                start = match.end()
    joined = lower.rfind(" and ", start, end)
    before = lower[start:joined].split() if joined >= 0 else []
    if len(before) > LONGEST_JOINED and "both" not in before:
        start = joined + len(" and ")
    start = max(start, _new_phrase(text, start, end))
    while start < end and text[start] in " ‘'“\"-–■•*●▪":
        start += 1
    return start


def _new_phrase(text: str, start: int, end: int) -> int:
    """Where a second phrase begins in text without commas: "in Aleppo a monitoring group"."""
    found = start
    for match in _SECOND.finditer(text, start, end):
        before = text[start : match.start()].split()
        joined = before and (before[-1].lower() in _JOINS or _is_busy(before))
        if before and not joined and not _is_name(before):
            found = match.start() + 1
    for match in _YEAR.finditer(text, found, end):
        found = match.end()
    led = _LED_IN.match(text, found, end)
    return led.end() if led else found


def _is_name(words: list[str]) -> bool:
    """Whether words are but a name: "Tern Watch", "the Institute for Sea Birds"."""
    words = words[1:] if words[0] in ("the", "The") else words
    return (
        len(words) > 0
        and words[0].lower() not in _JOINS
        and words[-1][:1].isupper()
        and all(word[:1].isupper() or word in ("for", "of") for word in words)
    )


def _is_busy(words: list[str]) -> bool:
    """Whether words end in what a body does: "the coalition fighting" the pirates."""
    body = len(words) > 1 and words[-2].lower() in listed("claimants", "collective")
    return body and words[-1].endswith("ing")


def _told_by(text: str, start: int, end: int) -> int:
    """Return where the speaker begins in a clause run on: "killing 40 Norway's navy" said."""
    phrase = text[start:end]
    name = _NAME_LAST.search(phrase)
    if name is not None and _FINITE.search(phrase, 0, name.start()):
        last = phrase[: name.start()].split()[-1].lower()
        return start + name.start() if last not in _JOINS | _BEFORE_NAME else start
    if len(phrase.split()) <= LONGEST_PLAIN and _RUN_ON.search(phrase) is None:
        return start
    told = _TELLER.search(text, max(start, end - 60), end)
    for at in (told.start(), told.start("what")) if told else ():
        before = text[start:at].split()
        if before and before[-1].lower() not in _JOINS and not before[-1].endswith(_OWNS):
            return at
    return start


# "40 boats were sunk Kerr" said: a finite verb is no part of who says so.
_NAME_LAST = re.compile(r"(?<=[a-z] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}$")
_FINITE = re.compile(r"\b(?:was|were|has been|have been|had been)\b")
_BEFORE_NAME = frozenset(("the", "a", "an", "that", "which", "who", "whom", "as", "than"))
_OWNS = ("'s", "’s", "s'", "s’")
LONGEST_PLAIN = 10
"""Words beyond which the words before a verb hold more than its subject."""
_RUN_ON = re.compile(
    r"\d|\b(?:killed|killing|wounded|wounding|injured|injuring|dead|others|died)\b"
)
# Who is told of without an article: "Norway's navy", "state media", "TSI news agency".
_TELLER = re.compile(
    r"(?:[A-Z][\w’'-]+ )?(?P<what>"
    rf"(?:{any_listed('claimants', 'of_body')} )*"
    rf"{any_listed('claimants', 'without_article')}"
    r"|[A-Z]{3,6}(?: news agency)?)$"
)
_SECOND = re.compile(r" (?:an?|the) (?=[a-z])|(?<=[a-z0-9]) (?:the|an?) (?=[A-Z])")
# "Across the course of the war Danes said": a phrase of small words, then who says it.
_LED_IN = re.compile(
    r"(?:Across|Over|Throughout|During|In|At|Since|After|Before|Within|Amid)"
    r"(?: [a-z][a-z-]*){1,8}"
    r"(?<! of)(?<! in)(?<! the)(?<! an)(?<! a)(?<! and)(?<! at)(?<! near)(?<! for)(?<! from)"
    r"(?<! with)(?<! on)(?<! by)(?<! to)(?<! around)(?<! against)(?<! between)(?<! outside)"
    r" (?=[A-Z]\w+(?: [A-Z]\w+){0,3}$)"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d (?=[A-Z])")
_JOINS = frozenset(
    (
        "of",
        "for",
        "in",
        "from",
        "at",
        "to",
        "by",
        "with",
        "on",
        "and",
        "save",
        "near",
        "behind",
        "outside",
        "inside",
        "under",
        "over",
        "around",
        "within",
        "across",
        "against",
        "between",
        "or",
        "about",
        "into",
    )
)


def _aside_start(text: str, end: int) -> int | None:
    """Where what stands between commas before the verb begins, if it is no new clause."""
    left = text[:end].rstrip()
    if not left.endswith(_CLOSERS):
        return None
    aged = _AGED.search(left)
    if aged is not None:
        return aged.start()
    named = _OFFICE_AND_NAME.search(left)
    if named is not None and named[1].lower() in listed("claimants", "titles"):
        return named.start(2)
    found = None
    for match in re.finditer(r"[,(–—]| -", left[:-1]):
        if _ASIDE.match(text[:end], match.start()) or _ASIDE.match(text[:end], match.start() - 1):
            found = match.start()
    if found is not None:
        return found
    holds = _HOLDS.search(left)
    if holds is not None and holds[2] in listed("claimants", "titles"):
        return holds.start(1)
    at = left.rstrip(" ,").rfind(", ")
    if at < 0:
        return None
    first = _WORD.search(left, at)
    if first is None:
        return None
    word = first[0]
    nominal = word[:1].isupper() or word in listed("claimants", "titles")
    if nominal or word in listed("reporting", "asides"):
        return at
    # "Kerr, addressing the council, said", "The navy, known for its thrift, said"
    opens = _OPENS_WITH.match(left, 0, at) is not None
    return at if opens and (word.endswith("ing") or word in _PARTICIPLES) else None


_PARTICIPLES = frozenset(
    ("known", "born", "seen", "based", "asked", "pressed", "quoted", "flanked")
)
_OPENS_WITH = re.compile(r"(?:[\w.’'-]+ ){0,4}[\w.’'-]+$")


# "Ada Kerr, 55, said", "Ada Kerr, 55, of Lund, said".
_AGED = re.compile(
    r"(?<=[A-Za-z.]), (?:aged )?\d{1,2}(?:(?:,| and) (?:of|from) [^,;:]{2,60})?"
    r"(?:, an? [^,;:]{2,60})?,$"
)
# "Ada Kerr, managing director of the Bergen yard, said".
_HOLDS = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bnear )(?<!\bof )(?<!\bfrom )\b[A-Z][\w’'-]+ [A-Z][\w’'-]+"
    r"(, (?:[A-Za-z][\w.&-]* ){1,2}([a-z]+)(?: (?:of|at|for|in|to) [^,;:]{2,100})?,)$"
)
_OFFICE_AND_NAME = re.compile(
    r", (?:the|an?|its|their|his|her) [^,;:]{0,50}?(\w+)(, [A-Z][^,;:]{2,40}),$"
)


@cache
def _boundary() -> re.Pattern[str]:
    return re.compile(rf"\b{any_listed('reporting', 'boundaries')}\s")
