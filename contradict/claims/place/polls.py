"""The country whose people a poll asked, which is where its shares hold.

"62 percent of Republicans consider Vladimir Putin a strong leader" says nothing of Russia.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from contradict import gazetteer
from contradict.claims.place.case import PlaceCase
from contradict.claims.place.choice import NOWHERE, Choice
from contradict.claims.place.mentions import mentions_in
from contradict.records import PlaceMention

_PERCENT = r"(?:%|per ?cent\b|pct\b)"
# "83 percent of Americans", "3 in 10 older Democrats"
_OF_PEOPLE = re.compile(
    rf"(?:{_PERCENT}\)?,? (?:of|among)(?: all| the)?|\bin \d+)(?: [a-z-]+){{0,2}}"
    r" ([A-Z][a-z]+s|British)\b"
)
_PARTIES = frozenset(("Republicans", "Democrats"))
_PARTY = re.compile(r"(?<![A-Z][a-z] )\b(?:Republican|Democrat(?:ic)?)s?\b")
# "Six House Republicans", "the three liberal justices".
_CHAMBER = re.compile(
    r"(?: [a-z-]+){0,2}(?: House| Senate)? (?:Republicans?|Democrats?|GOP)\b"
    r"|(?: [a-z-]+)? (?:liberal|conservative)(?:-leaning)? justices\b"
)
_AMERICA = "United States"
_POLL = re.compile(r"\b(?:[Pp]oll|[Pp]olls|[Pp]olled|[Ss]urvey|[Ss]urveyed)\b")
# What those who are asked think.
_THINK = re.compile(
    r"\b(?:says?|said|saying|think|thought|believ\w+|consider\w*|favou?r\w*|oppos\w+|support\w*"
    r"|(?:dis)?approv\w+|trust\w*|worr\w+|concern\w*|(?:dis)?agree\w*|want\w*|views?|respondents"
    r"|adults|voters|[Ii]ndependents|following|margin of)\b"
)
# "His approval rating rose to 43%": in a text on a war abroad nothing tells whose.
_APPROVAL = re.compile(
    r"\b(?:(?:approval|popularity|favou?rability) (?:ratings?|numbers)|job approval"
    r"|(?:dis)?approv(?:es?|ed|ing) of (?:how|his|her|the (?:job|way|president)))\b"
)
# What only those asked of a people do, as "we have 100% control, he said" does not tell.
_OF_VOTERS = re.compile(r"\b(?:(?:dis)?approv\w+|oppos(?:e|es|ed)|favou?r(?:s|ed)?|voters)\b")
_SHARE = re.compile(rf"(?: |-)?(?:{_PERCENT}|percentage points|thirds?\b|quarters?\b|\bin \d+\b)")
_ASKED = re.compile(
    r"(?: [\w-]+){0,2} (?:adults|voters|respondents|people|[A-Z]\w+s) (?:were )?"
    r"(?:surveyed|polled|interviewed|questioned)\b"
)
# What a nation has and a town has not, or seldom: its jobs, and the sums of its laws.
_JOBS = re.compile(r"(?: [a-z-]+){0,2} jobs\b")
_EMPLOYED = re.compile(
    r"\b(?:[Ee]conomy|[Ee]mployers|[Pp]ayrolls|[Ll]abou?r market|jobless|[Uu]nemployment)\b"
)
_SUM = re.compile(r" (?:pounds|euros|dollars|yen|yuan|rupees|rubles|roubles|crowns)\b")
_LAW = re.compile(
    r"\b(?:[Gg]overnment|[Tt]reasury|[Cc]ongress|[Ss]enate|[Pp]arliament|[Ll]awmakers|[Bb]ills?"
    r"|[Ll]egislation|[Bb]udget)\b"
)
# Who is asked, works or pays in a town alone.
_OF_TOWN = re.compile(
    r"\b(?:[Mm]ayors?|[Cc]ity|[Cc]ouncil|[Rr]esidents|[Ll]ocals?|[Dd]istrict|[Bb]orough|town"
    r"|of [A-Z][a-z]+(?:ers|ians))\b"
)
# Characters beside a number in which its sentence says who thinks so.
_WITHIN = 200
# A text with this many shares of one people reports a poll.
_ENOUGH = 3


def polled(text: str, mentions: Sequence[PlaceMention]) -> str | None:
    """Return the country of whose people a text on a poll gives most shares."""
    if ("oll" not in text and "urvey" not in text) or _POLL.search(text) is None:
        return None
    named = Counter(_country_of(match[1], mentions) for match in _OF_PEOPLE.finditer(text))
    named.pop(None, None)
    (country, most), (_, others) = [*named.most_common(2), (None, 0), (None, 0)][:2]
    return country if most >= max(_ENOUGH, 2 * others) else None


def chamber(case: PlaceCase) -> Choice | None:
    """Take America for its justices and parties, in an article on another country that names it."""
    home = case.dominant is None or gazetteer.land(case.dominant.place) == _AMERICA
    if home or not _CHAMBER.match(case.text(case.end, case.sentence.end)):
        return None
    named = any(m.place and gazetteer.land(m.place) == _AMERICA for m in case.mentions)
    return Choice(_AMERICA, "", "chamber") if named else None


def share(case: PlaceCase) -> Choice | None:
    """Take the country of those who think so: "45% of Republicans", "(60% among independents)"."""
    text = case.text(case.start - _WITHIN, case.end + _WITHIN)
    behind = case.text(case.end, case.end + _WITHIN)
    if case.polled is not None and _ASKED.match(behind):
        return Choice(case.polled, "", "poll")
    if not _is_share(case, behind) or _THINK.search(text) is None:
        return None
    own = _OF_PEOPLE.search(case.text(case.start, case.end + _WITHIN))
    if own is not None and own.start() <= case.end - case.start + 1:
        country = _country_of(own[1], case.mentions)
        if country is not None:
            return Choice(country, own[1], "clause:poll")
    if case.polled is not None:
        return Choice(case.polled, "", "poll")
    if _names_america(case.mentions):
        if _PARTY.search(text):
            return Choice(_AMERICA, "", "sentence:poll")
        if _APPROVAL.search(text) and not case.told and _is_of_another(case):
            return NOWHERE
    return None


def is_of_nation(case: PlaceCase) -> bool:
    """Tell whether a number is of all the land: shares of those asked, jobs, sums of its laws.

    "58% disapprove of his handling", told from the capital, is no number of the capital's.
    """
    text, behind = case.sentence.text, case.text(case.end, case.end + _WITHIN)
    if _OF_TOWN.search(text):
        return False
    if case.money or _SUM.match(behind):
        return _LAW.search(text) is not None
    if _is_share(case, behind):
        return any(pattern.search(text) for pattern in (_OF_VOTERS, _APPROVAL, _POLL))
    return _JOBS.match(behind) is not None and _EMPLOYED.search(text) is not None


def _is_of_another(case: PlaceCase) -> bool:
    """Tell whether a sentence names nothing of the country that the text is about."""
    home = gazetteer.land(case.dominant.place) if case.dominant else None
    here = mentions_in(case.sentence, case.mentions)
    return home != _AMERICA and not any(m.place and gazetteer.land(m.place) == home for m in here)


def _is_share(case: PlaceCase, behind: str) -> bool:
    number = case.text(case.start, case.end)
    return _SHARE.match(behind) is not None or _SHARE.search(number) is not None


def _country_of(people: str, mentions: Sequence[PlaceMention]) -> str | None:
    """Return the country of a people, or of the two parties where the text names theirs."""
    if people in _PARTIES:
        return _AMERICA if _names_america(mentions) else None
    place = gazetteer.nationality(people)
    return place if gazetteer.is_country(place) else None


def _names_america(mentions: Sequence[PlaceMention]) -> bool:
    return any(m.place is not None and gazetteer.land(m.place) == _AMERICA for m in mentions)
