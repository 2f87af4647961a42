"""Places that the sentence of a number tells.

Each step answers with the place of the claim, or with nothing; choose.py asks them in order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from contradict import gazetteer
from contradict.claims.place.case import PlaceCase, is_at_border
from contradict.claims.place.choice import NOWHERE, Choice
from contradict.claims.place.context import stands_behind
from contradict.claims.place.mentions import mentions_between, mentions_in
from contradict.claims.place.nearest import nearest
from contradict.claims.place.parts import has_unknown_town
from contradict.claims.place.refer import is_weak
from contradict.claims.place.scope import is_quarter, is_round_up
from contradict.claims.place.setting import DIRECTION, UNIT
from contradict.records import PlaceMention

# "12 miles from Kyiv", "roughly 20km north-east of": what follows is where it is measured from.
_MEASURED = re.compile(
    rf"[\s-]*{UNIT}\b(?: (?:drive|walk|away|inland))? ?{DIRECTION}"
    r"(?:from|of|outside(?: of)?|off|away from) "
)
_CAPITAL = re.compile(r" (?:\w+ )?(?:capital|city|town|village|port|border)(?: city)?(?: of)?,? ")
# "Kharkiv is in northern Ukraine, some": the town is a distance away, not what holds it.
_LIES_IN = re.compile(
    r",? (?:(?:is|was|lies|sits|stands|(?:is |was )?(?:located|situated)) )?in "
    r"(?:the )?(?:far )?(?:[\w-]+ ){0,3}"
)
_LIES_AT = re.compile(r",? (?:and )?(?:[a-z]+ ){0,2}")
# Characters beside a number that tell who has or takes in so many: a sentence may have no end.
_WITHIN = 200
_UNIT_REACH = 60  # characters after a number in which its unit and direction stand
_IS = re.compile(r" (?:is|was|lies|sits)\b")
# Two places of a list, and what follows a list whose last place alone is told of.
_AND = re.compile(r"(?:,|,? and|,? as well as) (?:the )?(?:cities of )?")
_WHERE = re.compile(r",? (?:where|which|whose)\b")
_LISTED = ("city", "division", "area")
_SEVERAL = 2
# "In Chad to the west, on the southern flank and at sea": a list of ways, not of towns.
_FLANKS = re.compile(
    r"(?: (?:to|in) the \w+)?, (?:on|in|at|off|along|near) [^,;.]{3,40},? and"
    r" (?:on|in|at|along|near|off\w*)\b"
)
_FIRST = 2  # the first sentences of an article, its headline among them
_CLAUSE = 80
_AT = " at "
# "The troops, which came from Sweden, are 20 miles from Oslo": an aside, closed by a comma.
_CLOSED = re.compile(r" ?, (?:is|are|was|were|has|have|had|now|remain\w*|still|stands?) ")
_ASIDE = re.compile(r", (?:who|which|where|whose|some of (?:whom|which)) [^,;]*$")
# "12 helicopters moved from Greece to Poland": arms and men are counted where they are sent.
_MOVED = re.compile(
    r" (?:[\w-]+ ){0,3}?(?:troops|soldiers|personnel|servicemen|marines|paratroopers|reservists"
    r"|aircraft|planes|warplanes|jets|fighters|bombers|helicopters|gunships|drones|tanks|tankers"
    r"|vehicles|ships|warships|submarines|missiles|launchers|batteries|howitzers|guns|battalions"
    r"|brigades|divisions|squadrons|companies|crews)"
    r"(?: (?:that |which )?(?:(?:were|was|are|being|to be|had been|have been|would be|will be) )?"
    r"(?:moved|moving|sent|shifted|transferred|redeployed|deployed|relocated|flown|shipped))?"
    r" from (?:the )?(?:[a-z]+ )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
    r" to (?:the )?(?:neighbou?ring |nearby |[a-z]+ern )?$"
)
# "Poland has taken in 650,000": who is taken in is counted at the host's.
_HOSTS = re.compile(
    r"(?:,? (?:which|that))?(?: has| have| had)?(?: so far| already| also| now| alone)* "
    r"(?:welcomed|taken in|took in|received|accepted|hosts?|hosted|sheltered|admitted|absorbed) $"
)
# "9,000 of those who left Chad are now in Niger".
_WENT_TO = re.compile(
    r" of (?:those|the people|them|the refugees) who (?:have |had )?(?:fled|left|escaped)\b"
    r"[^,;.\d]{0,40}? (?:have|had) (?:gone|crossed|moved|headed|travell?ed)"
    r" (?:in)?to (?:neighbou?ring )?$"
)
# "Its president said they had received 4,000 refugees": the country of the office.
_TAKE_IN = re.compile(
    r"\b(?:they|it|he|she|we|(?:the|his|her|their|its) (?:country|nation|government))"
    r"(?: (?:has|have|had|are|is|were|was)|[’'](?:ve|s|d|re))?"
    r"(?: so far| already| also| now| alone| only)* "
    r"(?:welcomed|taken in|took in|received|accepted|hosts?|hosted|hosting|sheltered|admitted"
    r"|absorbed|(?:prepared|preparing|ready|expecting) to (?:take(?: in)?|accept|receive|host))"
    r"(?: (?:about|around|some|nearly|almost|over|at least|more than|roughly|up to))* $"
)
_REFUGEES = re.compile(
    r" (?:[\w-]+ ){0,2}?(?:refugees|displaced|migrants|asylum[- ]seekers|evacuees|people flee\w+)\b"
)
# "Belarus's armed forces include nearly 45,000 personnel": what a state has.
_STRENGTH = re.compile(
    r"(?: ?['’] ?s?)? (?:[a-z-]+ ){0,2}(?:[Aa]rmed [Ff]orces|[Aa]rmy|[Mm]ilitary|[Nn]avy"
    r"|[Aa]ir [Ff]orce|[Mm]arines|[Nn]ational [Gg]uard|[Cc]oast [Gg]uard)"
    r" (?:is|are|has|have|had|includes?|included|numbers?|numbered|comprises?|comprised|counts?"
    r"|boasts?|fields?|totals?|consists? of|(?:is|are) made up of|(?:is|are) comprised of)"
    r"(?: of)?(?: only| just| about| around| some| nearly| almost| over| at least| more than"
    r"| roughly| an estimated| up to| approximately)* $"
)
_FORCES = re.compile(
    r" (?:[a-z-]+ ){0,3}?(?:personnel|soldiers|troops|members|men|servicemen|reservists|reserves"
    r"|tanks|aircraft|jets|warplanes|ships|warships|submarines|strong)\b"
)
# "4,500 warheads in the Russian arsenal".
_IN_STOCK = re.compile(
    r"(?! (?:[a-z-]+ ){0,3}(?:killed|dead|died|lost|lives|wounded|injured|casualt|losses|deaths))"
    r" (?:[a-z-]+ ){0,4}in (?:the )?$"
)
_STOCK = re.compile(
    r"(?: ?['’] ?s?)? (?:[a-z-]+ ){0,2}(?:arsenals?|stockpiles?|inventor(?:y|ies)"
    r"|[Aa]rmed [Ff]orces|[Aa]rmy|[Mm]ilitary|[Nn]avy|[Aa]ir [Ff]orce)\b"
    r"(?! (?:aid|assistance|support|help|spending|budget|funding|equipment|hardware|training|bases?"
    r"|hospitals?|service))"
)
# "Pledged a million rounds to the armed forces of Chad", "to Chad's army".
_GIVES = re.compile(
    r"\b(?:pledg|donat|giv(?:e|ing)|gave|send|sent|suppl[iy]|deliver|ship|provid|offer|promis"
    r"|hand(?:ed|ing) over|earmark)"
)
_TO_THEM = re.compile(r"[^,;.]*\b(?:to|for) (?:the )?(?P<of>(?:[a-z-]+ ){1,4}of (?:the )?)?$")
_MEN_OF = re.compile(
    r"\b(?:forces|army|military|troops|soldiers|defenders|fighters|police|government|people"
    r"|refugees|victims|survivors)\b"
)
_THEIRS = re.compile(rf"(?:['’]s?|s['’]) (?:[a-z-]+ ){{0,2}}?{_MEN_OF.pattern}")
# "Over half of Norway's revenue": a share of what a country has.
_PERCENT_OF = re.compile(r" ?(?:%|per ?cent) of ")
_FRACTION = re.compile(
    r"\b(?:half|quarters?|thirds?|(?:four|fif|six|seven|eigh|nin|ten)ths?)$", re.I
)
# "Sweden relies on Norway for 40 percent of its gas", "gets 40 percent of its gas from Norway".
_OF_ITS = re.compile(r"(?P<percent> ?(?:%|per ?cent),?)? of (?:its|their|our) ")
_FROM = re.compile(r"[^,;.]{0,60}?\bfrom (?:the )?$")
_HAS = re.compile(
    r",?(?: (?:which|that|who|has|have|had|also|still|now|currently|already|alone|once|only|just))*"
    r" (?:relie[sd]|rely|depend(?:s|ed)?|get|gets|got|import(?:s|ed)?|buys?|bought|receive[sd]?"
    r"|source[sd]?|obtain(?:s|ed)?|draws?|drew|export(?:s|ed)?|sells?|sold|sends?|sent|spends?"
    r"|spent|needs?|needed|produce[sd]?|ships?|shipped|takes?|took|meets?|met|makes?|made)\b"
)
_OWNS = re.compile(r"(?:['’]s?|s['’]) [a-z]")
_SENT = re.compile(
    r"[^;.]{0,60}\b(?:(?:in|at|on|near|around|along|inside|across|to)"
    r" (?!(?:the )?(?:Royal|Army|Navy|Air|Marine|National|Reserve))(?:the )?(?:\w+ )?[A-Z]"
    r"|there\b|killed|dead|wounded|abroad|border)"
)
# "500,000 have fled to neighbouring countries": they left their country, not a town of it.
_ABROAD = re.compile(
    r"[^,;.\d]{0,60}\bfle(?:d|e|eing) (?:(?:to|into|for) (?:neighbou?ring|other|nearby|surrounding)"
    r" (?:countries|nations|states)|(?:the|their) (?:[\w-]+ )?(?:country|nation|homeland)|abroad)\b"
)


def distance(case: PlaceCase) -> Choice | None:
    """Take what a distance places: "Zhytomyr, 85 miles west of Kyiv" is about Zhytomyr."""
    match = _MEASURED.search(case.text(case.start, min(case.end + _UNIT_REACH, case.sentence.end)))
    if match is None or match.start() > case.end - case.start:
        return None
    stop = case.start + match.end()
    behind = [m for m in case.told if m.start >= case.end and m.start - stop < 40]
    if not behind:
        return None
    reference = behind[0]
    for inner in behind[1:2]:  # "the center of the Ukrainian capital Kyiv"
        named = _CAPITAL.fullmatch(case.text(reference.end, inner.start)) is not None
        if named and gazetteer.is_within(str(inner.place), str(reference.place)):
            reference = inner
    measured = _measured_from(case, reference)
    return Choice(str(measured.place), measured.text, "clause:distance")


def _measured_from(case: PlaceCase, reference: PlaceMention) -> PlaceMention:
    """Return what lies a distance from a place, or the place where nothing is named that does."""
    for mention in _just_before(case):
        beside = mention.place and case.text(mention.end, case.start) == ", "
        if beside and not gazetteer.is_within(str(reference.place), str(mention.place)):
            return mention  # "along with Arua, 300 miles north of the capital"
    before = [m for m in case.told if m.end <= case.start and case.start - m.end < 45]
    before = [m for m in before if not _is_aside(case, m)]
    lies = _lies_in(case, reference, before[-1]) if before else None
    if lies is not None:
        return lies
    if before and not gazetteer.is_within(str(reference.place), str(before[-1].place)):
        return before[-1]
    for mention in case.told:
        joined = case.text(reference.end, mention.start) == ", "
        if joined and _IS.match(case.text(mention.end, case.sentence.end)):
            return mention
    return reference


def _is_aside(case: PlaceCase, mention: PlaceMention) -> bool:
    """Tell whether an aside, or a way, names a place: "troops, which came from Sweden, are"."""
    if not _CLOSED.match(case.text(mention.end, case.start)):
        return False
    if mention.rule.startswith(("origin", "destination", "residence")):
        return True
    return _ASIDE.search(case.text(case.sentence.start, mention.start)) is not None


def _lies_in(case: PlaceCase, reference: PlaceMention, holder: PlaceMention) -> PlaceMention | None:
    """Return the town that lies in a land, a distance from another: "Sumy is in Ukraine, 90 km"."""
    inner = [m for m in case.told if m.end < holder.start][-1:]
    for mention in inner:
        own, outer = str(mention.place), str(holder.place)
        held = own != outer and gazetteer.is_within(own, outer)
        apart = not gazetteer.is_within(str(reference.place), own)
        if held and apart and _LIES_IN.fullmatch(case.text(mention.end, holder.start)):
            return mention if _LIES_AT.fullmatch(case.text(holder.end, case.start)) else None
    return None


def host(case: PlaceCase) -> Choice | None:
    """Take the host of those who came: "Poland has taken in 650,000"."""
    actors = [m for m in _just_before(case) if m.role == "actor" and gazetteer.is_country(m.place)]
    for mention in (*case.told, *actors):
        if mention.end < case.start and _HOSTS.match(case.text(mention.end, case.start)):
            return Choice(str(mention.place), mention.text, "clause:host")
    behind = case.text(case.end, case.end + _WITHIN)
    if " who " in behind:
        for mention in mentions_between(case.end, case.end + _WITHIN, case.told):
            if _WENT_TO.match(case.text(case.end, mention.start)):
                return Choice(str(mention.place), mention.text, "clause:host")
    if not _REFUGEES.match(behind):
        return None
    before = case.text(case.start - _WITHIN, case.start)
    received = _TAKE_IN.search(before)
    if received is None:
        return None
    stop = case.start - len(before) + received.start()
    for mention in [m for m in _just_before(case) if m.end <= stop][-1:]:
        if mention.role != "place" and gazetteer.is_country(mention.place):
            return Choice(str(mention.place), mention.text, "sentence:host")
    return None


def _just_before(case: PlaceCase) -> Sequence[PlaceMention]:
    """Return all that the sentence names shortly before a number, in whatever role."""
    low = max(case.sentence.start, case.start - _WITHIN)
    return mentions_between(low, case.start, case.mentions)


def moved(case: PlaceCase) -> Choice | None:
    """Take the end of the way that troops and arms are sent: "20 jets from Germany to Poland"."""
    if " from " not in case.text(case.end, case.end + _WITHIN):
        return None
    for mention in mentions_between(case.end, case.end + _WITHIN, case.told):
        if _MOVED.match(case.text(case.end, mention.start)):
            return Choice(str(mention.place), mention.text, "clause:destination")
    return None


def strength(case: PlaceCase) -> Choice | None:
    """Take the country of the troops that a state has: "Poland's army has 110,000 soldiers"."""
    behind = case.text(case.end, case.end + _WITHIN)
    if not _FORCES.match(behind) or _SENT.match(behind):
        return None
    for mention in _just_before(case):
        owned = mention.end < case.start and _STRENGTH.fullmatch(case.text(mention.end, case.start))
        if owned and gazetteer.is_country(mention.place):
            return Choice(str(mention.place), mention.text, "clause:strength")
    return None


def stocked(case: PlaceCase) -> Choice | None:
    """Take the country that has arms in store: "4,500 warheads in the Russian arsenal"."""
    for mention in mentions_between(case.end, case.end + _WITHIN, case.mentions):
        if not gazetteer.is_country(mention.place):
            continue
        stock = _STOCK.match(case.text(mention.end, case.sentence.end))
        if stock and _IN_STOCK.fullmatch(case.text(case.end, mention.start)):
            return Choice(str(mention.place), mention.text, "clause:stocked")
    return None


def given(case: PlaceCase) -> Choice | None:
    """Take the country of the forces and people that are given so many of something."""
    if not _GIVES.search(case.text(case.start - _WITHIN, case.start)):
        return None
    for mention in mentions_between(case.end, case.end + _WITHIN, case.mentions)[:1]:
        to = _TO_THEM.fullmatch(case.text(case.end, mention.start))
        if to is None or mention.role == "demonym" or not gazetteer.is_country(mention.place):
            continue
        theirs = _THEIRS.match(case.text(mention.end, case.sentence.end))
        if theirs if to["of"] is None else _MEN_OF.search(to["of"]):
            return Choice(str(mention.place), mention.text, "clause:given")
    return None


def owned(case: PlaceCase) -> Choice | None:
    """Take the country that has what a share is of: "half of Norway's revenue", "of its gas"."""
    its = _OF_ITS.match(case.text(case.end, case.end + _WITHIN))
    fraction = _FRACTION.search(case.text(case.start, case.end)) is not None
    if its is not None and (its["percent"] or fraction):
        return _owner(case)
    for mention in mentions_between(case.end, case.end + _WITHIN, case.mentions):
        between = case.text(case.end, mention.start)
        share = _PERCENT_OF.fullmatch(between) or (between == " of " and fraction)
        if share and gazetteer.is_country(mention.place):
            has = _OWNS.match(case.text(mention.end, case.sentence.end))
            return Choice(str(mention.place), mention.text, "clause:owned") if has else None
    return None


def _owner(case: PlaceCase) -> Choice | None:
    """Return the country that gets or sells a share of its gas, nothing for what comes from one."""
    for mention in reversed(_just_before(case)):
        land = mention.role != "demonym" and gazetteer.parent(str(mention.place)) is None
        if land and mention.place and _HAS.match(case.text(mention.end, case.start)):
            return Choice(str(mention.place), mention.text, "clause:owned")
    behind = mentions_between(case.end, case.end + _WITHIN, case.told)
    comes = any(_FROM.fullmatch(case.text(case.end, m.start)) for m in behind)
    return NOWHERE if comes else None


def abroad(case: PlaceCase) -> Choice | None:
    """Take the country of those who fled abroad."""
    if not _ABROAD.match(case.text(case.end, case.sentence.end)):
        return None
    named = [m for m in case.told if gazetteer.is_country(m.place)]
    if named:
        return None
    if case.told:
        inner = str(case.told[-1].place)
    elif case.dominant is not None:
        inner = case.dominant.place
    else:
        return None
    country = gazetteer.country_of(inner)
    return Choice(country, "", "sentence:abroad") if country else None


def whole_of_parts(case: PlaceCase) -> Choice | None:
    """Take the country where a sentence names but the places of parts."""
    if not case.parts or case.near:
        return None
    countries = {gazetteer.country_of(str(part.place)) for part in case.parts}
    country = countries.pop() if len(countries) == 1 else None
    return Choice(country, case.parts[0].text, "sentence:whole") if country else NOWHERE


def at_border(case: PlaceCase) -> Choice | None:
    """Take the article's country for what is only told to be near its border with another."""
    if case.usable or case.dominant is None or not any(is_at_border(case, m) for m in case.told):
        return None
    return Choice(gazetteer.land(case.dominant.place), "", f"{case.dominant.rule}:border")


def in_sentence(case: PlaceCase) -> Choice | None:
    """Take the nearest place of the sentence, or one within it that the document is about."""
    if not case.usable:
        return None
    away, best = nearest(case)
    if has_unknown_town(case.start, case.end, case.sentence, best, case.near):
        return NOWHERE
    origin = "clause" if away < _CLAUSE else "sentence"
    named = Choice(str(best.place), best.text, f"{origin}:{best.rule}")
    return _of_list(case, best) or _inner(case, best) or _told_later(case, best) or named


def _of_list(case: PlaceCase, best: PlaceMention) -> Choice | None:
    """Return the towns of a list together: "in Kyiv, Sumy and Odesa, 587 were hurt".

    Where the places behind a number are told apart by points of the compass only, none is meant.
    """
    behind = best.start >= case.end
    if behind and case.dominant and _FLANKS.match(case.text(best.end, best.end + _WITHIN)):
        return Choice(gazetteer.land(case.dominant.place), "", f"{case.dominant.rule}:flanks")
    towns = _listed_with(case, best)
    if len({m.place for m in towns}) < _SEVERAL:
        return None
    if not behind and _WHERE.match(case.text(towns[-1].end, case.start)):
        return None  # "in Kyiv and Bucha, where 20 died"
    text = case.text(towns[0].start, towns[-1].end)
    together = _together([str(m.place) for m in towns])
    return Choice(together, text, f"sentence:{best.rule}") if together else None


def _together(places: Sequence[str]) -> str | None:
    """Name several places as one: "Kyiv, Sumy and Odesa, Ukraine", "Peru and Chile"."""
    above = gazetteer.chain(places[0])[1:]
    held = next((p for p in above if all(gazetteer.is_within(n, p) for n in places)), None)
    names = list(dict.fromkeys(place.partition(", ")[0] for place in places))
    countries = all(gazetteer.is_country(place) for place in places)
    if len(names) < _SEVERAL or (held is None and not countries):
        return held
    together = f"{', '.join(names[:-1])} and {names[-1]}"
    return together if held is None else f"{together}, {held}"


def _listed_with(case: PlaceCase, best: PlaceMention) -> Sequence[PlaceMention]:
    """Return the towns, divisions or countries of the list that a place stands in, in order."""
    at = case.usable.index(best)
    low, high = at, at
    while low > 0 and _joins(case, case.usable[low - 1], case.usable[low]):
        low -= 1
    while high + 1 < len(case.usable) and _joins(case, case.usable[high], case.usable[high + 1]):
        high += 1
    return case.usable[low : high + 1]


def _joins(case: PlaceCase, first: PlaceMention, second: PlaceMention) -> bool:
    """Tell whether two places stand side by side in a list, and neither holds the other."""
    if not _AND.fullmatch(case.text(first.end, second.start)):
        return False
    names = (str(first.place), str(second.place))
    entries = [gazetteer.find(name) for name in names]
    owns = _OWNS.match(case.text(second.end, case.sentence.end))
    countries = not owns and all(gazetteer.is_country(name) for name in names)
    if not countries and any(e is not None and e.kind not in _LISTED for e in entries):
        return False
    apart = not any(gazetteer.is_within(a, b) for a, b in (names, names[::-1]))
    return apart or names[0] == names[1]


def _inner(case: PlaceCase, best: PlaceMention) -> Choice | None:
    """Return the town that the text is about for "a Connecticut nightclub" in that town."""
    dominant = case.dominant
    if dominant is None or dominant.place == best.place:
        return None
    entry = gazetteer.find(str(best.place))
    whose = case.text(best.start - len(_AT), best.start) == _AT  # "at Texas house party"
    if not (whose or best.rule.startswith(("plain", "place-of-the-town"))):
        return None
    part = entry is not None and entry.kind in ("division", "area")
    if part and gazetteer.is_within(dominant.place, str(best.place)):
        return Choice(dominant.place, best.text, dominant.rule)
    return None


def _told_later(case: PlaceCase, best: PlaceMention) -> Choice | None:
    """Return the one place in that of a headline or first sentence that the text goes on to name.

    "Two killed in Brooklyn" of an article on what happened in Brownsville, and nowhere else in
    Brooklyn. A headline that names the inner place too meant the outer one, and a dateline only
    tells where the reporter sat.
    """
    dominant, sentence = case.dominant, case.sentence
    opens = sentence.headline or sentence.index <= _FIRST
    if dominant is None or dominant.rule != "dominant" or not opens:
        return None
    outer, inner = str(best.place), dominant.place
    if outer == inner or best.rule == "anaphor" or not gazetteer.is_within(inner, outer):
        return None
    if is_quarter(inner) and is_round_up(sentence.text):
        return None
    within = (
        m
        for m in case.mentions
        if m.role == "place"
        and m.place not in (None, outer)
        and not is_weak(m)
        and gazetteer.is_within(str(m.place), outer)
    )
    for mention in within:
        place = str(mention.place)
        here = sentence.start <= mention.start < sentence.end
        if here or not (gazetteer.is_within(inner, place) or gazetteer.is_within(place, inner)):
            return None
    return Choice(inner, best.text, f"{dominant.rule}:told-later")


def served(case: PlaceCase) -> Choice | None:
    """Take the town that the sentence's ambulances or firemen are of."""
    sentence = case.sentence
    if not any(word in sentence.text for word in ("mbulance", "ire ", "irefighters", "aramedics")):
        return None
    for mention in mentions_in(sentence, case.mentions):
        if mention.place and mention.role == "actor":
            entry = gazetteer.find(mention.place)
            town = entry is not None and entry.kind == "city"
            if town and stands_behind("rescuers", sentence.text, mention.end - sentence.start):
                return Choice(mention.place, mention.text, "sentence:served")
    return None
