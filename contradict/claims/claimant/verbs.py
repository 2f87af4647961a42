"""Reporting words in a sentence: "said", "has counted", "according to"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from contradict.lexicon import listed
from contradict.vocabulary import HEDGE, SMALL_NUMBER, SPEAKS


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting word: its form and where it stands in the sentence's text."""

    form: str
    start: int
    end: int


WINDOW = 40
"""Characters in which the word before a place is looked for."""
_LAST_WORD = re.compile(r"([\w'’.-]+)(\W*)$")
_NEXT_WORD = re.compile(r"\s*([^\s,;:]+)")
_FIGURE = re.compile(rf"\s*(?:[\d$£€]|{HEDGE}|that|as many|hundreds|thousands|dozens|scores|no )")
_THAT = re.compile(
    r"\s*(?:(?:\w+ ){0,3}that\b|[:,]? ?[“\"‘]|(?:\w+ ){0,4}?\w*:)"
    r"|(?<=put|uts|ged)[^,;.]{3,60} (?:at|to be) "
)


# "It added $80 million", "added 40 jobs": nobody says so.
_OBJECT = re.compile(
    rf" (?:an? |{HEDGE} )*(?:[$£€]|(?:\d[\d,.]*|{SMALL_NUMBER}) (?:(?:million|billion) )?"
    r"[\w-]+(?! (?:[\w-]+ )?(?:have|has|had|were|was|are|is|died)\b))"
)
_SUM = re.compile(
    rf" (?:an? |{HEDGE} )?(?:[\d$£€]|rs\.? ?\d|(?:{SMALL_NUMBER}|hundreds|thousands|dozens)\b)"
)
# "Doesn't believe that there were 900 people", not "didn't think the gun was loaded".
_DISBELIEVED = re.compile(
    r"(?: that)?(?: there (?:was|were|is|are|have been|had been))?"
    rf" (?:{HEDGE} )*(?:\d|(?:{SMALL_NUMBER}|hundreds|thousands|dozens)\b)"
)
_TOLL = re.compile(
    r" (?:an? |the |its |his |her )?[^,;.]{0,40}"
    r"\b(?:tolls?|numbers?|counts?|figures?|totals?|estimates?)\b[^,;.]{0,30}\b(?:as|at|of) "
)
# "Revised its toll from 72 to 61", "cut the number of dead to 61"; no goal or staff is cut so.
_REVISED = re.compile(
    r" (?:(?:down|up|upwards?|downwards?) )?(?:its|their|his|her|the)"
    r" (?:(?!target|forecast)[\w-]+ ){0,3}?(?:tolls?|counts?|tally|figures?|(?:number|estimate) of"
    r" (?:the )?(?:dead|deaths|injured|wounded|missing|victims|casualties|people killed))\b"
    rf"[^;]*? (?:to|from) (?:{HEDGE} )?\d"
)
# "The clashes claimed the lives of 40", "claimed at least 40 lives", "claimed 16 to 19 lives".
_NUMERAL = r"[\w,]+(?:[-–][\w,]+)?(?: (?:to|and|or) [\w,]+| of)?"
_LIVES = re.compile(
    rf" (?:the )?(?:(?:(?:{HEDGE}|between) )*{_NUMERAL} "
    r"(?:(?:more|other|further|civilian|human|young) )?)?"
    r"(?:(?:lives|victims)\b(?! (?:were|had|have|are)\b)"
    r"|(?:civilians|people|martyrs)(?=[.,;]|$| (?:including|among)\b))"
)
# "Norway released 18 prisoners" tells a deed, "released 40 photos" a statement.
_RELEASED = re.compile(
    rf" (?:(?:the|all|another|{HEDGE}) )*(?:[$£€]|(?:\d[\d,.]*|one|{SMALL_NUMBER}|dozens|scores"
    r"|hundreds|thousands|millions)\b)(?P<what>[^,;:.]{0,40})"
)
_WERE = (" were ", " was ", " are ", " is ")
_AT_FIGURE = re.compile(
    r" (?!\d)[^,;.]{2,60}? (?:at|to be)"
    r"(?: a)?(?: magnitude(?: of)?)?"
    rf" (?:{HEDGE} )?[$£€]?\d"
)
# "The study found 40 gulls had died", not "a document found 40 miles away".
_FOUND = re.compile(
    rf"(?: (?:\w+ ){{0,3}}that\b|:| (?:{HEDGE} )*"
    r"(?:[$£€]?\d[\d,.]*|(?:hundreds|thousands|dozens|scores) of)"
    r"(?![\d,.]| (?:miles?|metres?|meters?|km|kilomet\w+|years?|months?|weeks?|days?|hours?)\b))"
)
_IN_QUOTES = re.compile(r"[^,;.“\"]{0,40}[“\"]")


def find_verbs(lower: str) -> Iterator[Verb]:
    """Yield the reporting words of a lower-case text that report something where they stand."""
    for _, start, end in _automaton().find_matches_as_indexes(lower):
        if (start and lower[start - 1].isalnum()) or (end < len(lower) and lower[end].isalnum()):
            continue
        verb = Verb(lower[start:end], _goes_on(lower, start), end)
        if verb.form in listed("reporting", "gone_on_to") and verb.start == start:
            continue
        if verb.form in listed("reporting", "by") or _reports(lower, verb):
            yield verb


def _goes_on(lower: str, start: int) -> int:
    """Return where "continued to announce" begins, for the form at `start`."""
    match = _CONTINUED.search(lower, max(0, start - WINDOW), start)
    return match.start() if match else start


_CONTINUED = re.compile(r"\b(?:continue[sd]?|went on|goes on) to $")
_OF_SOMETHING = re.compile(
    r" (?!of\b|by\b|in\b|on\b|at\b|to\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"[^,;:.]{2,70}? of\b"
)


def last_word(lower: str, end: int) -> tuple[str, int, bool]:
    """Return the last word before `end`, where it starts, and whether a comma follows it.

    ("", 0, False) where none is near. Looks at a short window: a pattern anchored to the end
    would be tried from every letter of the sentence.
    """
    base = max(0, end - WINDOW)
    match = _LAST_WORD.search(lower[base:end])
    if match is None:
        return "", 0, False
    return match[1].replace("’", "'"), base + match.start(), "," in match[2]


def before_adverbs(lower: str, end: int) -> int:
    """Return where the adverbs and auxiliaries before `end` begin."""
    of_day = False  # "have this morning confirmed"
    while True:
        word, start, comma = last_word(lower, end)
        if comma or (
            word not in listed("reporting", "adverbs") and not (of_day and word == "this")
        ):
            return end
        of_day = word in ("morning", "afternoon", "evening", "week", "month")
        end = start


def is_possessed(lower: str, verb: Verb) -> bool:
    """Whether the form is a noun that someone owns: "the minister's claim that"."""
    if verb.form not in listed("reporting", "statement_nouns"):
        return False
    before = lower[: verb.start].rstrip().replace("’", "'")
    return before.endswith(("'s", "s'"))


def _reports(lower: str, verb: Verb) -> bool:
    """Whether the form is a finite verb here: no noun, passive or infinitive."""
    if is_possessed(lower, verb):
        return True
    if verb.form == "quoted" and lower.startswith((" as ", " saying"), verb.end):
        return True
    if verb.form in listed("reporting", "beside_quotation"):
        return _is_beside_quotation(lower, verb)
    word = _word_before(lower, verb.start)
    if verb.form == "tell" and (
        word in listed("reporting", "tells_nobody") or word.endswith("'ll")
    ):
        return False
    if verb.form in listed("reporting", "nouns_only") or word in listed(
        "reporting", "no_speech_after"
    ):
        return False
    if verb.form in listed("reporting", "count") - listed(
        "reporting", "shows"
    ) and lower.startswith(_WERE, verb.end):
        return False  # "most of the casualties recorded were children"
    if word.endswith("n't"):
        return False
    if verb.form in listed("reporting", "revise"):
        return _REVISED.match(lower, verb.end) is not None
    if verb.form in listed("reporting", "of_something"):
        return _OF_SOMETHING.match(lower, verb.end) is not None
    if verb.form == "measured":
        return _AT_FIGURE.match(lower, verb.end) is not None
    if verb.form in ("put", "puts"):
        return _THAT.match(lower, verb.end) is not None
    if verb.form == "putting":
        return _AT_FIGURE.match(lower, verb.end) is not None
    return not _is_noun(lower, verb, word) and _goes_with_what_follows(lower, verb, word)


def _is_beside_quotation(lower: str, verb: Verb) -> bool:
    """Whether a quotation leads to "the mayor continued", or follows it."""
    if _LEADS_IN.match(lower, verb.end):
        return True
    base = max(0, verb.start - QUOTED_BEFORE)
    if _AT_ONCE.search(lower, base, verb.start):
        return True
    quoted = _QUOTED.search(lower, base, verb.start)
    return quoted is not None and _NOTHING_SAID.match(lower, verb.end) is not None


QUOTED_BEFORE = 120
"""Characters between a quotation and the verb of its speaker."""
_LEADS_IN = re.compile(r"[:,] [“\"]")
# A closing mark, and but a speaker up to the verb; "Mr." ends no sentence.
_QUOTED = re.compile(
    r"(?:[,.?!…–—-]['’]?[”\"]|[”\"],) "
    rf"(?:(?!\b(?:and|but|while|as|that|which|{SPEAKS})\b)"
    r"(?:[^.;:“”\"?!]|(?<=\W\w\w)\.|(?<=\W\w{3})\.))*$"
)
_AT_ONCE = re.compile(r"(?:[,?!…–—-]['’]?[”\"]|[”\"],) $")
_NOTHING_SAID = re.compile(
    r"[.,:;]|$| (?:on|in|at|of|during|before|as|while|when|after|with|about|from)\b"
)


def _is_noun(lower: str, verb: Verb, before: str) -> bool:
    """Whether a form is a noun or an infinitive by the words beside it: "its claims of"."""
    if verb.form in listed("reporting", "noun_forms") and not _FIGURE.match(lower, verb.end):
        if before.endswith(("'s", "s'")) or before in listed("reporting", "before_noun"):
            return True
        follows = _NEXT_WORD.match(lower, verb.end)
        if follows and follows[1] in listed("reporting", "after_noun"):
            return True
    return verb.form in listed("reporting", "no_infinitive") and lower.startswith(" to ", verb.end)


def _goes_with_what_follows(lower: str, verb: Verb, before: str) -> bool:
    """Whether what follows is something said: a sum offered, a toll put at, words called so."""
    added = verb.form in ("added", "adds") and before not in ("he", "she")
    added = added or verb.form == "admitted"  # "the hospital admitted 40 patients"
    if added and _OBJECT.match(lower, verb.end):
        return False
    if verb.form.startswith("claim") and _LIVES.match(lower, verb.end):
        return False
    if verb.form == "released" and _is_set_free(lower, verb):
        return False
    if verb.form in ("offered", "offers"):
        return _SUM.match(lower, verb.end) is not None
    if verb.form in listed("reporting", "with_figure") and _SUM.match(lower, verb.end):
        return True
    if verb.form in listed("reporting", "with_toll"):
        return _TOLL.match(lower, verb.end) is not None
    if verb.form in listed("reporting", "disbelief"):
        return _DISBELIEVED.match(lower, verb.end) is not None
    if verb.form == "called":
        return _IN_QUOTES.match(lower, verb.end) is not None
    if verb.form in ("found", "finds") and before in listed("claimants", "documents"):
        return (_FOUND.match(lower, verb.end) or _THAT.match(lower, verb.end)) is not None
    if verb.form in listed("reporting", "needs_that"):
        return _THAT.match(lower, verb.end) is not None
    return True


def _is_set_free(lower: str, verb: Verb) -> bool:
    """Whether so many are released who are no documents: prisoners, barrels of oil."""
    match = _RELEASED.match(lower, verb.end)
    told = listed("claimants", "documents") | {"names", "details", "results", "findings"}
    return match is not None and told.isdisjoint(match["what"].split())


def _word_before(lower: str, start: int) -> str:
    """Return the word before a verb, adverbs after an auxiliary left out."""
    while True:
        word, at, comma = last_word(lower, start)
        if comma or word not in listed("reporting", "between_auxiliary"):
            return word
        start = at


@cache
def _automaton() -> AhoCorasick:
    tables = (
        "say", "count", "revise", "by", "quoted", "statement_nouns", "beside_quotation",
        "gone_on_to",
    )  # fmt: skip
    forms = sorted({form for table in tables for form in listed("reporting", table)})
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest)
