"""How a number is put: asserted, hedged, future or denied; and what its count rests on.

Cues are rules in `data/lexicons/modality.toml` and `basis.toml`; here is how far they reach.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from ahocorasick_rs import AhoCorasick

from contradict.claims.basis import read_basis
from contradict.lexicon import load
from contradict.records import Modality, Sentence
from contradict.vocabulary import HEDGE

__all__ = ["find_unverified", "read_basis", "read_modality"]

Scope = Literal["touch", "governs", "follows", "clause", "remark", "sentence"]

ORDER: tuple[Modality, ...] = ("denied", "future", "hedged")
REACH = 400
"""Characters beyond which no cue reaches a number, so that a run-on page stays cheap."""
FOLLOWS = 70
"""How many characters a subject may run before the cue that follows it."""


_NOT_ONE = ("not ", "Not ")


@dataclass(frozen=True, slots=True)
class _Cue:
    """A place where a rule matched: offsets into the sentence."""

    rule: _CueRule
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _CueRule:
    id: str
    modality: Modality
    scope: Scope
    complement: bool
    gap: int
    pattern: re.Pattern[str]


def read_modality(
    sentence: Sentence, number_start: int, number_end: int, *, unverified: Collection[int] = ()
) -> tuple[Modality, str]:
    """Return how the number at these document offsets is put, and the rule that says so.

    `unverified` are the sentences that `find_unverified` names. ("asserted", "") where no
    cue reaches the number.
    """
    text = _plain(sentence.text)
    start, end = number_start - sentence.start, number_end - sentence.start
    reaching = [cue for cue in _cues(text) if _reaches(cue, text, start, end)]
    if reaching:
        rule = min(
            reaching, key=lambda cue: (ORDER.index(cue.rule.modality), _distance(cue, start, end))
        ).rule
        return rule.modality, rule.id
    if sentence.index in unverified:
        return "hedged", "unverified-later"
    return "asserted", ""


def find_unverified(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the sentences whose figures a later one calls unverified.

    "These claims have not been verified" reaches two sentences back in its paragraph, a
    singular ("the figure could not be verified") one; a headline is never reached.
    """
    found: set[int] = set()
    for at, sentence in enumerate(sentences):
        if "verif" not in sentence.text and "onfirm" not in sentence.text:
            continue
        text = _plain(sentence.text)
        later = _pattern("later", "subject").search(text) or _pattern("later", "object").search(
            text
        )
        if later is None:
            continue
        for earlier in sentences[max(0, at - (2 if later["plural"] else 1)) : at]:
            near = earlier.paragraph >= sentence.paragraph - 1
            if near and not earlier.headline:
                found.add(earlier.index)
    return frozenset(found)


@lru_cache(maxsize=512)
def _cues(text: str) -> tuple[_Cue, ...]:
    """All cues of a sentence; rules whose triggers are absent cost nothing."""
    rules, owners, automaton = _compiled()
    wanted = {owners[hit[0]] for hit in automaton.find_matches_as_indexes(text, overlapping=True)}
    return tuple(
        _Cue(rules[index], match.start(), match.end())
        for index in sorted(wanted)
        for match in rules[index].pattern.finditer(text)
    )


def _reaches(cue: _Cue, text: str, start: int, end: int) -> bool:
    """Tell whether a cue says something of the number at start..end of its text."""
    rule = cue.rule
    if rule.scope == "sentence":
        return True
    if cue.end < start - REACH or cue.start > end + REACH:
        return False
    if rule.scope != "touch" and _is_given(text, start, end, cue):
        return False
    if cue.start < end and cue.end > start:
        return not text.startswith(_NOT_ONE, start)  # "not a single" is a number, no denial of it
    if _is_settled(cue, text, start, end):
        return False
    reaches = _reaches_back if cue.end > start else _reaches_ahead
    return reaches(cue, text, start, end)


def _is_settled(cue: _Cue, text: str, start: int, end: int) -> bool:
    """Whether the number only describes, so that no cue outside it says anything of it."""
    rule = cue.rule
    if _is_whole(text, start) and cue.start > end:
        return True
    if _ATTRIBUTE.match(text, end) or _is_staff(text, start, end):
        return True
    if rule.scope != "touch" and (_is_answer(text, start, end) or _locates(text, start, end)):
        return True
    if _is_populous(text, start, end) or _is_sized(text, start, end, behind=cue.end > start):
        return True
    return not rule.complement and rule.scope != "touch" and _is_known_group(text, start, end)


def _reaches_back(cue: _Cue, text: str, start: int, end: int) -> bool:
    """Tell whether a cue behind the number reaches it: "40 boats were reportedly lost"."""
    rule = cue.rule
    if rule.scope == "follows" and rule.modality == "hedged" and _is_definite(text, start):
        return False  # "the twins have reportedly cost their club a fortune"
    behind = rule.scope in ("follows", "clause") and _follows(text[end : cue.start])
    return behind or rule.scope == "remark"


def _reaches_ahead(cue: _Cue, text: str, start: int, end: int) -> bool:
    """Tell whether a cue before the number reaches it: "expects to lose 40 boats"."""
    rule = cue.rule
    gap = _CONVERTED.sub(" ", text[cue.end : start])
    if ", " in gap and _pattern("aside", "opens").search(text[max(0, cue.start - 60) : cue.start]):
        return False
    if rule.scope == "touch":
        return len(gap.split()) <= rule.gap and _TOUCHING.fullmatch(gap) is not None
    if text.startswith("reports ", cue.start):
        gap = _pattern("joined", "when").sub(" and ", gap)
    if rule.modality == "hedged" and not _pattern("part", "unless").match(text[end:]):
        gap = _pattern("part", "including").sub(" and ", gap)
    if rule.scope == "follows" or _pattern("barriers", "governs").search(gap):
        return False
    if rule.complement:
        if rule.modality == "future" and _is_presupposed(text, start, end):
            return False  # "is expected to tell of the five people killed in the storm"
        return not (_is_described(text, start, end) or _is_joined(text, cue, start, end))
    return not _stated_as_fact(text, start, end)


def _is_given(text: str, start: int, end: int, cue: _Cue) -> bool:
    """Whether the sentence takes the number for known: an age, "all four of its cars"."""
    before, rest = text[max(0, start - 80) : start], text[end:]
    if _pattern("given", "before").search(before):
        return True
    if _pattern("given", "all").search(before) and _pattern("given", "of_all").match(rest):
        return True
    remark = _pattern("given", "remark").search(before)
    if remark is not None and cue.end <= start - len(before) + remark.start():
        return True
    if remark is not None and (closed := _pattern("given", "remark_end").search(rest)):
        return cue.start >= end + closed.start()
    opens = _pattern("given", "whom").search(before)
    passing = opens is not None and ("of " in opens[0] or rest.startswith(_OF_WHOM))
    return passing and _pattern("given", "whom_after").match(rest) is not None


_OF_WHOM = (" of whom ", " of which ", " of them ")


def _is_staff(text: str, start: int, end: int) -> bool:
    """Whether the number says who works in what is to close: "a plant with 90 workers will go"."""
    staff = _STAFF_AFTER.match(text, end) is not None
    return staff and _STAFF_BEFORE.search(text, max(0, start - 20), start) is not None


def _is_answer(text: str, start: int, end: int) -> bool:
    """Whether the number is a share of those asked: "should do more (65% among the young)"."""
    if _PERCENT.match(text, end) is None or _POLLED.search(text) is None:
        return False
    led = text.startswith("(", start - 1) or text.endswith((" vs. ", " vs ", " versus "), 0, start)
    return led or _ASKED.match(text, end) is not None


def _locates(text: str, start: int, end: int) -> bool:
    """Whether the number only tells where a place lies: "the home, 25 miles south of Lund"."""
    return text.endswith(", ", 0, start) and _DIRECTION.match(text, end) is not None


def _is_populous(text: str, start: int, end: int) -> bool:
    """Whether the number says how many live in a place: "the capital of 3 million people"."""
    if _PEOPLE.match(text, end) is None:
        return False
    before = text[max(0, start - 60) : start]
    return _PLACE_OF.search(before) is not None and _FOUNDED.search(before) is None


def _is_sized(text: str, start: int, end: int, *, behind: bool) -> bool:
    """Whether the number is the size of a known thing: "it is feared the 79 metre-long ship"."""
    known = behind or _KNOWN.search(text, max(0, start - 10), start) is not None
    return known and _SIZE.match(text, end) is not None


def _follows(gap: str) -> bool:
    """Whether a cue after the number has the number's noun as its subject."""
    bare = _ASIDE.sub("", gap)
    return len(bare) <= FOLLOWS and not _pattern("barriers", "follows").search(bare)


def _stated_as_fact(text: str, start: int, end: int) -> bool:
    """Whether the number's own words put it as past or known, in an open infinitive's reach."""
    rest = text[end:]
    if _is_whole(text, start):
        return True
    if _pattern("past", "subject").match(rest) or _pattern("given", "sent").match(rest):
        return True
    return _is_presupposed(text, start, end)


def _is_presupposed(text: str, start: int, end: int) -> bool:
    """Whether the number is of known things: "the 200 people who fled"."""
    rest = text[end:]
    known = _pattern("presupposed", "before").search(text[max(0, start - 40) : start])
    told = known is not None and _pattern("presupposed", "after").match(rest) is not None
    return told and not _pattern("presupposed", "unless").match(rest)


def _is_whole(text: str, start: int) -> bool:
    """Whether the number is the known whole of a part: "90% of its 9,000 men are feared lost"."""
    return _pattern("presupposed", "whole").search(text[max(0, start - 40) : start]) is not None


def _is_known_group(text: str, start: int, end: int) -> bool:
    """Whether the article takes a vague number for known: "the thousands of men in trenches"."""
    vague = text.startswith(" of ", end) and text[end - 1] == "s" and text[start:end].isalpha()
    known = vague and _pattern("presupposed", "group").search(text[max(0, start - 20) : start])
    return bool(known)


def _is_joined(text: str, cue: _Cue, start: int, end: int) -> bool:
    """Whether a clause of its own follows: "40 are believed dead and 300 have fled"."""
    passive = _pattern("joined", "passive").match(text[cue.start : cue.end])
    infinitive = _pattern("joined", "infinitive").match(text[cue.end :])
    if not (passive and infinitive and _pattern("joined", "and").search(text[cue.end : start])):
        return False
    return _pattern("past", "subject").match(text[end:]) is not None


def _is_described(text: str, start: int, end: int) -> bool:
    """Whether a relative clause tells which number is meant: "the $27 million that he earns"."""
    told = _pattern("presupposed", "described").match(text[end:]) is not None
    return told and _is_definite(text, start)


def _is_definite(text: str, start: int) -> bool:
    return _pattern("presupposed", "group").search(text[max(0, start - 20) : start]) is not None


def _distance(cue: _Cue, start: int, end: int) -> int:
    return max(0, start - cue.end, cue.start - end)


# "Their seats in the 63-member house", "the 5 percent threshold": known, whatever is planned.
_ATTRIBUTE = re.compile(
    r" ?- ?(?:member|seat|strong|nation|party)\b"
    r"| ?(?:%|per ?cent) (?:threshold|limit|cap|target)\b"
)
_PERCENT = re.compile(r" ?(?:%|per ?cent)")
_POLLED = re.compile(r"\b(?:among|respondents|poll|survey|voters|adults|favou?r|oppos|saying\b)")
_ASKED = re.compile(
    r" ?(?:%|per ?cent)(?: each)? (?:among|vs\b|versus|sa(?:y|id)\b|(?:in )?favou?r|oppos"
    r"|of (?:republicans|democrats|independents|voters|adults|women|men|those|americans)\b)"
)
_DIRECTION = re.compile(
    r" (?:miles?|km|kilomet(?:er|re)s?)(?: \([^)]*\))? (?:due )?(?:north|south|east|west|from|away)"
)
_PLACE_OF = re.compile(
    r"\b(?:capital|city|town|village|country|nation|island|province|region|suburb|metropolis)"
    rf" of (?:{HEDGE} )?$"
)
_FOUNDED = re.compile(r"\b(?:build|create|found|plan|become|grow|turn|new|into)\w*\b")
_PEOPLE = re.compile(r" (?:people|inhabitants|residents|souls)\b")
_KNOWN = re.compile(r"\b(?:the|this|that|its|their) $")
_SIZE = re.compile(
    r"[ -]?(?:met(?:re|er)|mile|k(?:ilo)?m(?:et(?:re|er))?|foot|feet|ft)s?"
    r"-(?:long|wide|tall|deep|high)\b"
)
_STAFF_BEFORE = re.compile(r"\b(?:with|workforce of|staff of) $")
_STAFF_AFTER = re.compile(r" (?:workers|employees|staff)\b|[.,]")
_CONVERTED = re.compile(r" \([$£€][^();]*; $")  # "400m crowns ($6m; £5m)"
_ASIDE = re.compile(r" ?[–—] [^–—]*[–—]|\([^()]*\)|, (?:who|which|where)[^,]*,")
_TOUCHING = re.compile(r"[\s\w'’$£€,-]*")


def _plain(text: str) -> str:
    """Lower-case with straight apostrophes, letter for letter, so that offsets hold."""
    lower = text.lower()
    return (lower if len(lower) == len(text) else text).replace("’", "'")


@cache
def _pattern(table: str, name: str) -> re.Pattern[str]:
    return re.compile(load("modality").tables[table][name])


@cache
def _compiled() -> tuple[tuple[_CueRule, ...], tuple[int, ...], AhoCorasick]:
    """Return the rules, the rule of each trigger, and the automaton over the triggers."""
    rules, owners, triggers = [], [], []
    for index, rule in enumerate(load("modality").rules):
        fields = rule.fields
        rules.append(
            _CueRule(
                id=rule.id,
                modality=fields["modality"],
                scope=fields["scope"],
                complement=fields.get("complement", False),
                gap=fields.get("gap", 3),
                pattern=re.compile(rule.pattern),
            )
        )
        triggers += fields["triggers"]
        owners += [index] * len(fields["triggers"])
    return tuple(rules), tuple(owners), AhoCorasick(triggers)
