"""Whose report it is that speaks: "UN figures" are the UN's, bare "figures" nobody's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from contradict.claims.claimant.words import without_article
from contradict.lexicon import any_listed, listed
from contradict.vocabulary import HEDGE

_RELAYED = re.compile(r" and (?:(?:seen|obtained|reviewed|published|shared) by|based on) .*$")
_OWNED_LIST = re.compile(
    r"^(.+?)['’]s? (?:[\w-]+ ){0,3}(?:list|report|database|survey|study|count|tally)\b", re.I
)
_REPORT_BY = re.compile(
    rf"(?i)^[\w-]*\s*{any_listed('claimants', 'made_papers')}s?"
    r"(?: [\w-]+){0,4}? (?:by|from|of) "
    rf"(?!(?:the )?{any_listed('claimants', 'no_maker')}\b)(.+)$"
)
_POLL = re.compile(rf"(?:[\w-]+ ){{0,2}}?(poll|survey) of (?:{HEDGE} )?\d")
_OF_POLL = re.compile(
    rf"((?:[a-z]+ )*(?:[A-Z][\w.&/’'-]* )+(?:poll|survey)) (?:of (?:{HEDGE} )?\d"
    r"|(?:conducted|carried out|taken|done|released|published)\b"
    r"|(?:from|in|of|on) (?:early |late |this |last )?(?:[A-Z]|week|month|year))"
)


def without_relay(phrase: str) -> str:
    """Drop who passed a report on: "police figures and seen by the Tern"."""
    return _RELAYED.sub("", phrase)


def made_by(phrase: str) -> str:
    """Drop "released by" and all before it: the maker speaks, not the video."""
    match = _OF_POLL.match(phrase)
    if match is not None:
        return match[1]  # "CNN poll conducted by SSRS": whose poll it is
    match = _making().search(phrase)
    if match is None:
        return phrase
    return without_article(phrase[match.end() :]) if match[1] else phrase[: match.start()]


@cache
def _making() -> re.Pattern[str]:
    return re.compile(
        rf" {any_listed('reporting', 'made_by')}(?: (?:on )?\w+day| online| last \w+)*( by)?(?: |$)"
    )


def maker_of(tokens: Sequence[str]) -> str | None:
    """Whose report it is that says so: "UN figures" is the UN, bare "figures" nobody."""
    kept = list(tokens)
    while kept and _is_document(kept, len(kept) - 1):
        kept.pop()
        while kept and kept[-1].lower() in listed("claimants", "of_reports"):
            kept.pop()
    vague = listed("claimants", "hearsay")
    hearsay = tokens[-1] == "reports" and all(word.lower() in vague for word in kept)
    if not kept or hearsay:
        return tokens[-1] if tokens[-1].lower() in listed("claimants", "collective") else None
    phrase = " ".join(kept)
    if len(kept) < len(tokens):
        phrase = re.sub(r"(?:'s?|’s?)$", "", phrase)
    owned = _OWNED_LIST.match(phrase)
    if owned:
        return without_article(owned[1])
    asked = _POLL.match(phrase)
    if asked:
        return asked[1]
    made = _REPORT_BY.match(phrase)
    return without_article(made[1]) if made else phrase


def is_report(phrase: str) -> bool:
    """Whether a phrase in lower case is but what a report is called: "latest figures"."""
    *kinds, last = phrase.split() or [""]
    known = listed("claimants", "of_reports")
    return last in listed("claimants", "documents") and all(kind in known for kind in kinds)


def _is_document(tokens: Sequence[str], at: int) -> bool:
    """Whether a word is "report" or "figures", and no part of a capitalised name."""
    word = tokens[at]
    return word.lower() in listed("claimants", "documents") and (at == 0 or word.islower())
