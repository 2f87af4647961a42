"""Whose result it is, where only who tells it says so: "Acme Corp said revenue was $4 billion"."""

from __future__ import annotations

import re
from dataclasses import replace

from contradict import gazetteer
from contradict.claims.measure import frame_words
from contradict.claims.named import Named, SubjectCase
from contradict.claims.tokens import NUMBER
from contradict.lexicon import listed
from contradict.sides import side_of

_WORD = re.compile(r"[a-z]+")
_OWN = re.compile(r"\b(?:its|our|their own) ")


def of_firm(found: Named, claimant: str | None, case: SubjectCase) -> Named:
    """Give a result without an owner that of the firm which tells it.

    Analysts, ministries and persons speak of others' results as well; a firm of its own, where
    the headline names it, its name says that it is one, or it calls the result its own.
    """
    if found.rule != "frame:result" or claimant is None:
        return found
    if found.name.partition(" ")[0].lower() not in frame_words("sum_of_result"):
        return found
    if _is_narrowed(case) or not _is_firm(claimant, case):
        return found
    return replace(found, name=f"{claimant} {found.name}", rule="told-by-firm")


def _is_narrowed(case: SubjectCase) -> bool:
    """Whether a word beside the result says of what it is: "tax revenue", "sales in Europe"."""
    words, last = case.slot.tokens.words, case.slot.at
    named = [k for k in range(last) if words[k] in frame_words("sum_of_result")]
    if not named:
        return True
    before, behind = words[: named[-1]], words[named[-1] + 1 : named[-1] + 4]
    while before and before[-1] in frame_words("result_word", "result_time") | {"-", NUMBER}:
        before = before[:-1]
    opens = not before or before[-1] in frame_words("telling", "determiner", "opens_result")
    if not opens or not frame_words("preposition") & set(behind[:1]):
        return not opens
    return not frame_words("result_time") & set(behind[2:]) and behind[1:2] != (NUMBER,)


def _is_firm(name: str, case: SubjectCase) -> bool:
    words = _WORD.findall(name.lower())
    if not words or not name[:1].isupper() or name.lower() in frame_words("no_firm"):
        return False
    known = case.cast is not None and case.cast.full(name) is not None
    if known or gazetteer.nationality(name) or side_of(name):
        return False
    if words[-1] in frame_words("firm_suffix"):
        return True
    if listed("speakers", "office_words") & set(words):
        return False
    headline = case.cast.headline_words if case.cast else frozenset[str]()
    own = _OWN.search(case.sentence.text, 0, case.slot.quantity.start - case.sentence.start)
    return words[0] in headline or own is not None
