"""Places that the rest of the document tells: its story, the sentence before, or all of it.

Each step answers with the place of the claim, or with nothing; choose.py asks them in order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from contradict import gazetteer
from contradict.claims.place.case import PlaceCase
from contradict.claims.place.choice import NOWHERE, Choice
from contradict.claims.place.mentions import mentions_before, mentions_between, mentions_in
from contradict.claims.place.parts import told_one_by_one
from contradict.claims.place.personal import is_of_crime
from contradict.claims.place.refer import (
    is_abroad,
    is_told_city,
    is_weak,
    spots,
)
from contradict.claims.place.scope import is_of_arrests, is_of_the_past, is_since
from contradict.claims.place.setting import EPICENTRE
from contradict.lexicon import any_listed
from contradict.records import PlaceMention, Sentence
from contradict.vocabulary import HEDGE

_PERCENT = re.compile(r" ?(?:%|per ?cent\b|percentage points?\b|pct\b)")
# A running total of the whole story, not of the town that the sentence before was about.
_LONG = any_listed("places", "long_stories")
_OWNED = any_listed("places", "owned_stories")
_STORY = re.compile(
    rf"\b(?:[Ii]n|[Dd]uring|[Aa]mid|[Ss]ince|course of) the (?:\w+ )?{_LONG}\b"
    rf"|\b[Ss]ince the (?:start|beginning|outbreak) of (?:\S+ ){{1,3}}{_LONG}\b"
    r"|\b[Ss]ince (?:\w+ ){0,2}(?:forces|troops|soldiers|army|war|invasion|conflict|fighting) "
    r"(?:began|started|invaded|crossed|landed|attacked|entered|broke out|erupted)\b"
    r"|\b(?:war|conflict|civil war|pandemic|epidemic|outbreak) (?:[\w-]+ ){0,6}(?:has|have) "
    r"(?:killed|claimed|displaced|left)\b|\b[Nn]ationwide\b|\bacross the (?:country|nation)\b"
    r"|\b(?:[Ii]n|[Dd]uring) (?:the [a-z]+['’]?s|its|[A-Z]\w+['’]?s) (?:[\w-]+ ){0,3}"
    rf"{_OWNED}\b|\byears? of (?:[a-z]+ ){{0,2}}(?:{_OWNED}|fighting)\b"
    r"|\bfle(?:d|eing) (?:the|their) (?:country|homeland)\b"
)
# Words of which one is in every match of the two patterns.
_STORY_WORDS = (
    "war", "onflict", "nvasion", "ighting", "ffensive", "utbreak", "andemic", "pidemic",
    "nsurgency", "prising",
    "forces", "troops", "soldiers", "army", "ationwide", "across the", "fle", "U.N.", "UN",
    "United Nations",
)  # fmt: skip
# Counts of the whole country, where they name no place: those of the United Nations.
_WORLD_BODY = re.compile(r"\bU\.N\.|\bUN\b|\bUnited Nations\b|\bUNHCR\b|\bUNICEF\b")
# What opens a sentence on months and years, not on what the sentence before told.
_LONG_TIME = re.compile(
    r"(?:Last|This) (?:month|year)\b|So far this (?:month|year)"
    r"|(?:In|Over|During) the (?:last|past)|(?:In|During|Since) (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b"
)
# Rules of context.py for a town's police, court or mayor.
_OFFICES = ("institution-follows", "people-and-institutions-of")
_NEXT_TO = 3  # characters between a number and the adjective of a people
# How far back, in characters, a town still is what a sentence without a place is about: of 33
# such sentences in hand-annotated war news 29 were.
_CONTEXT = 300
_HELD = 40  # characters that a town and "in the southern province of" take
_LIST_GAP = 12  # characters between two towns of a list: ", 3,120 in "
_LONGEST = 100  # characters that the name of a town and such a gap take
_STRIKE = any_listed("places", "strikes")
_THE_ATTACK = re.compile(rf"The (?:[a-z]+ )?(?:{_STRIKE}(?:e?s)?|fighting)\b")
# A country only if the sentence directly before ends in it.
_COUNTRY_CONTEXT = 80
# "The loss of 11,000 soldiers", "400 troops have been killed".
_LOSES = re.compile(
    r"\b(?:lost|loses?|losing|loss(?:es)? of|deaths? of|killed|killing|wounded|injured)"
    rf"(?: (?:{HEDGE}|another|estimated|between|[\d,]+ (?:and|to|or)))* $"
)
_SOLDIERS = any_listed("places", "men")
_MEN = re.compile(
    rf"(?: [a-z-]+){{0,2}}(?: of (?:its|their|his|the))?(?: [A-Z][a-z]+)? {_SOLDIERS}\b"
    r"(?P<lost>[^,;.]{0,40}\b(?:killed|dead|died|wounded|injured|lost)\b)?"
)
# "The defence ministry said that Sweden had lost 30 tanks": in all of the war, in no town of it.
_OFFICIAL = re.compile(
    r"\b(?:[Mm]inistry of [Dd]efen[cs]e|[Dd]efen[cs]e [Mm]inist(?:ry|er)|[Gg]eneral [Ss]taff|NATO"
    r"|Pentagon|[Ii]ntelligence (?:officials?|officers?|sources?|agency|agencies|services?))\b"
)
_LOST_SO_FAR = re.compile(
    r"\b(?:(?:has|have|had)(?: already| now| so far| also)* (?:lost|suffered|sustained|died"
    r"|been (?:captured|killed|destroyed|wounded|shot down))|losses of)\b"
)
_ONE_EVENT = re.compile(rf"\b(?:the|that|this|an?) (?:[\w-]+ )?{_STRIKE}\b|\bthere\b")
_MEN_AND_ARMS = re.compile(rf" (?:[\w-]+ ){{0,2}}?(?:{_SOLDIERS}|{any_listed('places', 'arms')})\b")
_REFUGEES = re.compile(r"(?: [a-z-]+){0,2} ([A-Z]\w+) refugees\b")
_TAKEN_IN = re.compile(
    r"\b(?:tak\w+ in|took in|welcom|receiv|accept|host|shelter|admit|absorb|arriv|register|help)"
)
# Rules by which a document has a place of its own, rather than one that it names most.
_TOLD_FROM = ("dateline", "headline", "told-of")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BEFORE = 60  # characters before a number that tell of a loss


def whole_story(case: PlaceCase) -> Choice | None:
    """Take the country of the story for a running total of all of it: "so far", "in the war".

    Unless the sentence shows the number to hold in one of its places; soldiers lost are counted
    where the war is, whatever else the text is about.
    """
    dominant = case.dominant
    if dominant is None or not all(is_weak(m) for m in case.usable):
        return None
    if not _is_of_story(case.sentence.text):
        return None
    country = gazetteer.land(dominant.place)
    return lost_in_war(case) or Choice(country, "", f"{dominant.rule}:story")


@lru_cache(maxsize=64)
def _is_of_story(text: str) -> bool:
    """Tell whether a sentence counts for all of a story, or speaks for the United Nations."""
    if not any(map(text.__contains__, _STORY_WORDS)):
        return False
    return _STORY.search(text) is not None or _WORLD_BODY.search(text) is not None


def whole_people(case: PlaceCase) -> Choice | None:
    """Take the country of its people of a long time: "Last month 900 Syrian civilians died"."""
    if case.dominant is None or case.usable or not _LONG_TIME.match(case.sentence.text):
        return None
    land = gazetteer.land(case.dominant.place)
    named = mentions_between(case.sentence.start, case.end + _NEXT_TO, case.mentions)
    whole = any(m.role == "demonym" and m.place == land for m in named)
    return Choice(land, "", f"{case.dominant.rule}:people") if whole else None


def sentence_before(case: PlaceCase) -> Choice | None:
    """Take what the sentence before was about; not for sums and shares of a text on no place."""
    before, dominant = _told_before(case.sentence, case.mentions), case.dominant
    struck = _where_struck(case)
    towns = told_one_by_one(case.earlier, case.mentions) if case.earlier else ()
    if towns:
        return _whole_of(towns, case)
    if struck is not None and (before is None or before.start < struck.start):
        return Choice(str(struck.place), struck.text, "context:anaphor")
    if before is None:
        return None
    if dominant is None:
        barred = case.money or _PERCENT.match(case.text(case.end, case.sentence.end)) is not None
    else:
        acts = _is_elsewhere(before, dominant.place) and _names_country(case, dominant.place)
        acts = acts or _is_told_by_town(case, before, dominant.place)
        barred = acts or _is_in_passing(case, before) or before.place == dominant.place
        barred = barred or _is_of_the_past(case, before)
        near = case.sentence.start - before.end <= _COUNTRY_CONTEXT  # else it opens its sentence
        barred = barred or (near and is_abroad(before, dominant, case.mentions))
    return None if barred else Choice(str(before.place), before.text, "context")


def _whole_of(towns: Sequence[str], case: PlaceCase) -> Choice | None:
    """Return what holds the towns of a list, nothing where the article's place does too.

    After "nine died in Bogo, 12 in Buea and three in Limbe" the hurt are those of all three.
    """
    if case.dominant is None or all(gazetteer.is_within(t, case.dominant.place) for t in towns):
        return None
    above = gazetteer.chain(towns[0])[1:]
    held = next((p for p in above if all(gazetteer.is_within(t, p) for t in towns)), None)
    return Choice(held, "", "context:parts") if held else None


def _where_struck(case: PlaceCase) -> PlaceMention | None:
    """Return the town that the sentence before calls "the city", for "The attack killed 30"."""
    earlier = case.earlier
    if earlier is None or not _THE_ATTACK.match(case.sentence.text):
        return None
    told = [m for m in spots(earlier, case.mentions, case.dominant) if not is_weak(m)]
    entry = gazetteer.find(str(told[-1].place)) if told else None
    town = entry is not None and entry.kind in ("city", "area")
    return told[-1] if town and told[-1].rule == "anaphor" else None


def _is_in_passing(case: PlaceCase, before: PlaceMention) -> bool:
    """Tell whether a place before was only passed by.

    As an unknown town before a sum, or far before the number where a headline names a city.
    """
    if case.money and before.rule == "unknown-town":
        return True
    far = case.sentence.start - before.end > _COUNTRY_CONTEXT
    return far and is_told_city(case.dominant, before)


def dated_only(case: PlaceCase) -> Choice | None:
    """Give arrests "since the invasion of Chad" no place, where nothing else tells of one."""
    text, start = case.sentence.text, case.sentence.start
    if case.dominant is None or "ince " not in text or not is_of_arrests(text):
        return None
    land = gazetteer.land(case.dominant.place)
    dates = [m for m in case.told if is_since(text, m.start - start)]
    return NOWHERE if any(gazetteer.land(str(m.place)) == land for m in dates) else None


def _is_of_the_past(case: PlaceCase, before: PlaceMention) -> bool:
    """Tell whether a place before only told of another year, in an article with a place of its own.

    Not where the number's sentence goes on with that year.
    """
    earlier = case.earlier
    placed = case.dominant is not None and case.dominant.rule in _TOLD_FROM
    if earlier is None or not placed or before.start < earlier.start:
        return False
    if not is_of_the_past(earlier.text, before.start - earlier.start):
        return False
    return not set(_YEAR.findall(earlier.text)) & set(_YEAR.findall(case.sentence.text))


def lost_in_war(case: PlaceCase) -> Choice | None:
    """Take the country at war for the soldiers lost, where the text is on the other side.

    Not where the text is on a town of it, nor where another country than the two acts.
    """
    if case.invaded is None or case.dominant is None:
        return None
    place = case.dominant.place
    home = gazetteer.land(place)
    if home == case.invaded or place not in (home, gazetteer.capital(home)):
        return None
    men = _MEN.match(case.text(case.end, case.sentence.end))
    if men is None:
        return None
    if men["lost"] is None and not _LOSES.search(case.text(case.start - _BEFORE, case.start)):
        return None
    sides = (home, case.invaded)
    named = [m.place for m in mentions_between(case.sentence.start, case.start, case.mentions)]
    if any(name and gazetteer.land(name) not in sides for name in named[-1:]):
        return None
    return Choice(case.invaded, "", f"{case.dominant.rule}:war")


def in_all_the_war(case: PlaceCase) -> Choice | None:
    """Take the country at war for what armies say was lost in it, and for those who fled it."""
    if case.invaded is None or case.usable:
        return None
    behind, text = case.text(case.end, case.sentence.end), case.sentence.text
    refugees = _REFUGEES.match(behind)
    fled = refugees is not None and gazetteer.nationality(refugees[1]) == case.invaded
    fled = fled and _TAKEN_IN.search(text) is None
    counted = _MEN_AND_ARMS.match(behind) and _OFFICIAL.search(text) and _LOST_SO_FAR.search(text)
    if not fled and (counted is None or _ONE_EVENT.search(text)):
        return None
    return Choice(case.invaded, "", "story:war")


def document(case: PlaceCase) -> Choice | None:
    """Take what the document is about; a price or a deal is nowhere unless the text says so."""
    if case.dominant is None:
        return None
    bare = case.dominant.rule in ("dominant", "dateline")
    if bare and case.money and not is_of_crime(case.sentence.text):
        return NOWHERE
    return Choice(case.dominant.place, "", case.dominant.rule)


def _told_before(sentence: Sentence, mentions: Sequence[PlaceMention]) -> PlaceMention | None:
    """Return the town or division that the sentence before was about, if it is close."""
    for mention in mentions_before(sentence.start, mentions):
        if sentence.start - mention.end > _CONTEXT:
            return None
        if mention.role == "place" and mention.rule == "locative:elsewhere":
            return None  # "12 in Medellin", which is none of those known
        if mention.role != "place" or mention.place is None or is_weak(mention):
            continue
        if mention.rule == EPICENTRE:
            continue
        entry = gazetteer.find(mention.place)
        kind = entry.kind if entry is not None else "area"
        if kind in ("city", "division", "area"):
            mention = _town_in(mention, mentions) if kind == "division" else mention
            return None if _is_one_of_several(mention, sentence.start, mentions) else mention
        if kind == "country" and sentence.start - mention.end <= _COUNTRY_CONTEXT:
            return mention
    return None


def _town_in(division: PlaceMention, mentions: Sequence[PlaceMention]) -> PlaceMention:
    """Return the town of "in Rastan in central Homs province", the division where none is named."""
    for mention in mentions_between(division.start - _HELD, division.start, mentions):
        within = gazetteer.is_within(str(mention.place), str(division.place))
        if mention.role == "place" and within and not is_weak(mention):
            return mention
    return division


def _is_one_of_several(mention: PlaceMention, stop: int, mentions: Sequence[PlaceMention]) -> bool:
    """Tell whether a town ends a list: after "30 in Bogo, 12 in Medellin" neither is meant."""
    high = min(stop, mention.end + _LIST_GAP)
    for other in mentions_between(mention.start - _LONGEST, high, mentions):
        apart = other.end <= mention.start and mention.start - other.end < _LIST_GAP
        apart = apart or (mention.end <= other.start and other.start - mention.end < _LIST_GAP)
        if apart and other.role == "place" and other.place != mention.place:
            names = (str(other.place), str(mention.place))
            if not any(gazetteer.is_within(a, b) for a, b in (names, names[::-1])):
                return True
    return False


def _is_elsewhere(mention: PlaceMention, dominant: str) -> bool:
    """Tell whether a place lies in another country than the article's."""
    country = gazetteer.country_of(str(mention.place))
    return country is not None and country != gazetteer.country_of(dominant)


def _is_told_by_town(case: PlaceCase, before: PlaceMention, dominant: str) -> bool:
    """Tell whether the police or the like of the article's town spoke since a place was named.

    Those of Leeds tell of what happened in Leeds, whatever was bought in another county.
    """
    town, country = gazetteer.find(dominant), gazetteer.country_of(dominant)
    if town is None or town.kind != "city" or country is None:
        return False
    told = mentions_between(before.end, case.sentence.end, case.mentions)
    told = [m for m in told if m.role == "actor" and m.place == dominant]
    if not any(m.rule.startswith(_OFFICES) for m in told) or gazetteer.capital(country) == dominant:
        return False
    shared = set(gazetteer.chain(str(before.place))) & set(gazetteer.chain(dominant))
    return shared <= {country}


def _names_country(case: PlaceCase, dominant: str) -> bool:
    """Tell whether a sentence names the article's country, if only as who acts."""
    country = gazetteer.country_of(dominant)
    return any(
        m.place and m.role == "actor" and gazetteer.country_of(m.place) == country
        for m in mentions_in(case.sentence, case.mentions)
    )
