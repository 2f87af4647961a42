"""All that the choice of a place looks at, read once for each number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from contradict import gazetteer
from contradict.claims.place.mentions import mentions_between
from contradict.claims.place.parts import of_parts
from contradict.claims.place.protests import NATIONALS
from contradict.claims.place.refer import (
    is_abroad,
    is_by_country,
    is_capital_abroad,
    is_weak,
    spots,
)
from contradict.claims.place.scope import is_aside, is_ranked
from contradict.claims.place.setting import is_measured
from contradict.records import Dominant, PlaceMention, Sentence

_OF = " of "
_EXAMPLE_WORDS = ("including", "such as", " like ")
_LISTED = 120  # characters that such a list takes before a place
# "Cities including the capital, Kyiv, and Odesa": some of the places that a number is about.
_EXAMPLE = re.compile(
    r"\b(?:including|such as|(?:cities|towns|places|areas|regions|countries) like)"
    r"(?: (?:the|its|capital|city|cities|port|of|and|[A-Z][\w’'-]+),?)* $"
)
_NEAR = re.compile(
    r"\b(?:near|outside|close to) (?:the )?(?:\w+ ){0,3}(?:of )?$"
    r"|^(?:,| which lies| lying)? (?:on|in|at) the (?:[a-z-]+ )?"
    r"(?:outskirts|edge|fringes|suburbs) of $"
    r"|^, an? (?:[a-z-]+ ){0,3}suburb (?:[a-z]+ )?of $"
    r"|^,? (?:(?:the|an?) (?:[a-z-]+ ){0,4}(?:town|village|city|suburb|area|enclave) |which lies "
    r"|lying |just )?(?:to the )?(?:north|south|east|west)(?:[- ]?(?:east|west))? of (?:the )?$"
)
# "The Damascus suburb of Darayya": the city only says where the suburb is.
_SUBURB_OF = re.compile(r" (?:suburb|neighbou?rhood|district|quarter)s? of ")
_TOWN_NEAR = re.compile(r",? (?:an? (?:[\w-]+ ){1,3})?(?:near|outside|close to) ")
_NEAR_WORDS = (
    "near",
    "east of",
    "west of",
    "north of",
    "south of",
    "outside",
    "close to",
    "outskirts",
    "edge",
    "fringes",
    "suburb",
)
# "Officials in the US have claimed": where who speaks sits, not where what he tells happened.
_SPEAKER_IN = re.compile(
    r"(?:[Oo]fficials?|[Ee]xperts?|[Ss]pokes(?:man|woman|person|people|men)|[Aa]nalysts?"
    r"|[Ss]ources?|[Dd]iplomats?|[Aa]uthorities|[Ll]eaders?|[Ss]cientists?|[Rr]esearchers?)"
    r" (?:based )?in (?:the )?$"
)
_SPEAKS = re.compile(
    r"(?: (?:have|has|had))?(?: also| now| since| already| previously| repeatedly)?"
    r" (?:claim|claimed|claims|said|say|says|warned|warn|estimated?|believed?|suggested|reported"
    r"|told|revealed|confirmed|put|think)\b"
)
_CLAUSES = re.compile(r"; |, (?:as|after|while|when|where|which|who|but|although|because) ")
# "The plane came from Kolkata with 136": what happened to it was elsewhere. Jets and helicopters
# that an army sends are counted where they go.
_ON_THE_WAY = re.compile(
    r"\b(?:(?:[Ff]lights?|planes?|jet|airliner|Airbus|Boeing|trains?|ferry|bus)"
    r" (?:\S+ ){0,5}(?:from|to|for)|diverted to|on (?:its|their) way (?:from|to)|bound for) [A-Z]"
)
# Who leaves a country is counted there; the "700,000 bags from India" are not.
_LEFT = re.compile(
    r"\b(?:fl(?:ed|ee|eeing)|escap\w+|evacuat\w+|displaced|driven|expel\w+|deport\w+|return\w*"
    r"|withdr\w+|depart\w*|pull(?:ed|ing)|rescued|flown(?! in\b)|repatriat\w+|exodus|refugees)"
    r"(?: [\w-]+){0,3} from (?:the )?$"
)
_FROM_TO = re.compile(r"\bfrom (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? to (?:the )?$")
# "Spain 120, Italy 90", "Spain, where 120 died": no word shows the place, but its figure stands by.
_BESIDE = re.compile(r",? ?(?:\(|:|where |which )?(?:at least |about |some )?")
_AT_BORDER = re.compile(
    r"\b(?:near|along|close to|outside|by|(?:north|south|east|west)[a-z-]* of|from|towards?)"
    r" (?:the |its )?$"
)
_MONEY = re.compile(
    r"[$£€¥]|\b(?:USD|EUR|GBP|dollars|euros|pounds|yen|yuan|rupees|crowns|kronor|pesos|francs"
    r"|roubles|rubles|shillings|naira|rand|lira|baht|ringgit|won)\b"
)


@dataclass(slots=True, eq=False)
class PlaceCase:
    """A number at document offsets `start`..`end`, and the places that can be its own.

    `mentions` are those of the document, in order, `dominant` is what the document is about,
    `earlier` the sentence before, `polled` the country whose people the document asked and
    `invaded` that into which the war was carried which it is about.
    Read from them: `told` are the places of the sentence, named or referred to, `parts` those of
    a part of the number (the Bama of "64: 31 in Bama"), `near` the others, and `usable` those of
    `near` in which the number may hold; `money` says that it is a sum.
    """

    start: int
    end: int
    sentence: Sentence
    mentions: Sequence[PlaceMention]
    dominant: Dominant | None
    earlier: Sentence | None = None
    polled: str | None = None
    invaded: str | None = None
    told: Sequence[PlaceMention] = field(init=False)
    parts: Sequence[PlaceMention] = field(init=False)
    near: Sequence[PlaceMention] = field(init=False)
    usable: Sequence[PlaceMention] = field(init=False)
    money: bool = field(init=False)

    def __post_init__(self) -> None:
        """Read the places of the sentence."""
        self.told = spots(self.sentence, self.mentions, self.dominant, self.earlier)
        self.parts = of_parts(self.end, self.sentence, self.told)
        self.near = [spot for spot in self.told if spot not in self.parts]
        self.money = _MONEY.search(self.text(self.start, self.end + 1)) is not None
        self.usable = _usable(self)

    def text(self, start: int, end: int) -> str:
        """Return the part of the sentence between two document offsets."""
        begin = self.sentence.start
        return self.sentence.text[max(0, start - begin) : max(0, end - begin)]


def _usable(case: PlaceCase) -> Sequence[PlaceMention]:
    """Return the places but for one that says where another is, or where people came from."""
    usable = [spot for spot in case.near if not _is_reference(case, spot)]
    if case.text(case.end, case.end + len(_OF)) == _OF:
        usable = [spot for spot in usable if not _is_of_whole(case, spot)]
    if not usable:
        usable = [m for m in case.near if case.dominant is None or m.rule != "apart"]
    if any(map(case.sentence.text.__contains__, _EXAMPLE_WORDS)):
        usable = [spot for spot in usable if not _is_example(case, spot)]
    if case.dominant is not None and _ON_THE_WAY.search(case.sentence.text):
        usable = [m for m in usable if not m.rule.startswith(("origin", "destination"))]
    usable = [m for m in usable if not (is_by_country(m) and _country_tells(case, m))]
    if any(m.rule != NATIONALS and not is_weak(m) for m in usable):
        usable = [m for m in usable if m.rule != NATIONALS]
    if any(not is_weak(m) and m.start > case.end for m in usable):
        usable = [m for m in usable if not _is_speakers(case, m)]
    if case.money:
        usable = [m for m in usable if not (m.rule.startswith("dateline") or _is_apart(case, m))]
    usable = [m for m in usable if not is_treated_elsewhere(case, m)]
    number = (case.start, case.end)
    usable = [m for m in usable if not is_aside(number, case.sentence, m, case.dominant)]
    usable = [m for m in usable if not (_is_foreign(case, m) or is_at_border(case, m))]
    usable = [m for m in usable if not _only_ranks(case, m, usable)]
    elsewhere = [m for m in usable if not m.rule.startswith("residence")]
    return elsewhere if elsewhere or case.dominant is not None else usable


def is_treated_elsewhere(case: PlaceCase, mention: PlaceMention) -> bool:
    """Tell whether the hurt were taken to a hospital of another town than the article's."""
    if case.dominant is None or not mention.rule.startswith("hospital"):
        return False
    return not gazetteer.is_within(str(mention.place), case.dominant.place)


def _country_tells(case: PlaceCase, mention: PlaceMention) -> bool:
    """Tell whether a capital's country counts: "shells hit Peru's capital, with Peru saying 9"."""
    land = gazetteer.land(str(mention.place))
    return any(
        m.role == "actor" and m.place == land
        for m in mentions_between(mention.end, case.start, case.mentions)
    )


def _is_speakers(case: PlaceCase, mention: PlaceMention) -> bool:
    """Tell whether a place is only where who speaks of another sits."""
    return (
        _SPEAKS.match(case.text(mention.end, case.sentence.end)) is not None
        and _SPEAKER_IN.search(case.text(case.sentence.start, mention.start)) is not None
    )


def _is_foreign(case: PlaceCase, mention: PlaceMention) -> bool:
    """Tell whether a place of another country than the article's is only named, or come from.

    "the Chico scheme" of an article on Luzon is not in California, "joining the European Union"
    not in it; a bare "Moscow" speaks for its government.
    """
    kind = mention.rule.partition(":")[0]
    if case.dominant is None or kind not in ("plain", "origin", "destination"):
        return False
    speaks = kind == "plain" and not case.money and is_capital_abroad(mention, case.dominant)
    if not speaks and not is_abroad(mention, case.dominant, case.mentions):
        return False
    before = case.text(case.sentence.start, mention.start)
    if kind == "origin":
        return _LEFT.search(before) is None
    if kind == "destination":
        return _FROM_TO.search(before) is not None
    between = case.text(mention.end, case.start)
    return not (mention.end <= case.start and _BESIDE.fullmatch(between))


def is_at_border(case: PlaceCase, mention: PlaceMention) -> bool:
    """Tell whether another country only says by which border: "near the Polish border"."""
    if case.dominant is None or not mention.rule.startswith("demonym-of-border"):
        return False
    land = gazetteer.land(case.dominant.place)
    before = case.text(case.sentence.start, mention.start)
    return land != mention.place and _AT_BORDER.search(before) is not None


def _only_ranks(case: PlaceCase, mention: PlaceMention, usable: Sequence[PlaceMention]) -> bool:
    """Tell whether a place only ranks one in it: "Lima has the largest market in Peru"."""
    if not is_ranked(case.sentence.text, mention.start - case.sentence.start):
        return False
    outer = str(mention.place)
    return any(
        m.end <= mention.start and m.place != outer and gazetteer.is_within(str(m.place), outer)
        for m in usable
    )


def _is_apart(case: PlaceCase, mention: PlaceMention) -> bool:
    """Tell whether a place stands in another clause than a sum: "..., as farms off Scotland"."""
    if mention.end <= case.start:
        between = case.text(mention.end, case.start)
    else:
        between = case.text(case.end, mention.start)
    return _CLAUSES.search(between) is not None


def _is_of_whole(case: PlaceCase, spot: PlaceMention) -> bool:
    """Tell whether a place has what a number is some of: "six of the country's 15 reactors"."""
    return spot.rule == "anaphor" and spot.start == case.end + len(_OF)


def _is_example(case: PlaceCase, spot: PlaceMention) -> bool:
    """Tell whether a place is but one of those meant: "shells hit cities including Kyiv"."""
    return _EXAMPLE.search(case.text(spot.start - _LISTED, spot.start)) is not None


def _is_reference(case: PlaceCase, spot: PlaceMention) -> bool:
    """Tell whether a place only says where another one is: "a village near Kharkiv"."""
    if is_measured(case.sentence.text, spot.start - case.sentence.start):
        return True
    held = _SUBURB_OF.match(case.text(spot.end, case.sentence.end))
    if held and any(m.start == spot.end + held.end() for m in case.near):
        return True
    before = case.text(case.sentence.start, spot.start)[-60:]
    if not any(map(before.__contains__, _NEAR_WORDS)):
        return False
    beside = [m for m in case.near if m.end < spot.start and spot.start - m.end < 50]
    return any(_lies_near(m, case.text(m.end, spot.start)) for m in beside)


def _lies_near(mention: PlaceMention, between: str) -> bool:
    """Tell whether one place lies near the next, as in no "fled from Arua and died near Lira"."""
    left = mention.rule.startswith("origin") and _TOWN_NEAR.match(between) is None
    return not left and _NEAR.search(between) is not None
