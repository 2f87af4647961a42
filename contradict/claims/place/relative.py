"""Places that a relative clause is about: "Rwanda, where the fever killed 15, sent doctors"."""

from __future__ import annotations

import re

from contradict.claims.place.case import PlaceCase, is_treated_elsewhere
from contradict.claims.place.choice import Choice
from contradict.claims.place.context import is_acting
from contradict.claims.place.mentions import mentions_between
from contradict.claims.place.setting import WITHDRAWN
from contradict.lexicon import any_listed
from contradict.records import PlaceMention
from contradict.vocabulary import HEDGE

_REACH = 160  # characters that such a clause may take before and behind a number
_REST = r"(?:[^,;:.—–()]|(?<=\d)[,.](?=\d))*"
_CLAUSE = re.compile(
    rf",? (?:where\b{_REST}|whose (?P<whose>\w{_REST})|which (?:has|have|had)"
    r"(?: also| already| so far)?"
    r"(?: had| seen| counted| recorded| registered| reported| confirmed| detected)"
    rf"(?: {HEDGE}| another)*"
    r" )"
)
_END = re.compile(_REST)
_NAMES_ONLY = ("joined-names", "native", "person-of", "bordering", *WITHDRAWN)
# "Russia, which has confirmed 498 deaths" lost them at war.
_MEN = re.compile(rf" (?:[\w-]+ ){{0,2}}(?:{any_listed('places', 'men')}|losses|casualties)\b")


def told_in_clause(case: PlaceCase) -> Choice | None:
    """Take the place of which a relative clause tells a number, where no other is named in it.

    Whoever acts in the clause may do so elsewhere: "Iran, whose army killed 40".
    """
    low = max(case.sentence.start, case.start - _REACH)
    close = [m for m in mentions_between(low, case.start, case.mentions) if m.end <= case.start]
    mention = close[-1] if close else None
    if mention is None or not _names_a_place(mention) or is_treated_elsewhere(case, mention):
        return None
    if mention in case.usable and len(close) > 1:
        return None  # "in Soho in London, where 11 died"
    clause = _CLAUSE.fullmatch(case.text(mention.end, case.start))
    if clause is None or (clause["whose"] and is_acting(clause["whose"])):
        return None
    end = _END.match(case.text(case.end, case.end + _REACH))
    stop = case.end + (end.end() if end else 0)
    named = any(m.place for m in mentions_between(case.end, stop, case.mentions))
    if named or _MEN.match(case.text(case.end, stop)):
        return None
    return Choice(str(mention.place), mention.text, "clause:relative")


def _names_a_place(mention: PlaceMention) -> bool:
    """Tell whether a mention is more than an adjective, a part of a name or a firm's seat."""
    named = mention.place is not None and mention.role != "demonym"
    return named and not mention.rule.startswith(_NAMES_ONLY)
