"""Places a sentence refers to without a gazetteer name: "the city", "the village of Yakovlivka"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from contradict import gazetteer
from contradict.claims.place.features import features
from contradict.claims.place.mentions import mentions_before, mentions_in
from contradict.claims.place.protests import PROTESTED
from contradict.claims.place.setting import FORMER
from contradict.records import Dominant, PlaceMention, Sentence

_ANAPHOR = re.compile(
    r"\b[Tt]h(?:e|is|at) (?:[\w-]+ ){0,3}?"
    r"(capital|city|town|village|island|country|[Nn]ational [Pp]ark)\b"
    rf"(?! of (?:{gazetteer.ARABIC_ARTICLE}-)?[A-Z])"
    r"(?! of (?:the|its|this|that|an?) (?:[\w-]+ ){0,3}"
    r"(?:province|region|state|district|governorate|county|oblast|territory)\b)(?:['’]s)?"
)
# "The state capital" is not the country's, and nothing tells which town it is.
_OF_A_PART = re.compile(r"\b(?:state|provincial|regional|district|county|prefectural) capital\b")
# "In the province", "the state's 497 towns": the division named last, or that of the town.
_DIVISION = re.compile(
    r"\b(?:[Ii]n|[Aa]cross|[Tt]hroughout) (?:the|that) (province|state)\b"
    r"(?! (?:of|[a-z]+ of) [A-Z]| media)"
    r"|\b[Tt]he (province|state)['’]s (?=\d)"
)
_DIVISION_REACH = 400
# "Investigators there have found 63 bodies", not "there were 63".
_THERE = re.compile(
    r"(?<=[a-z,] )(?<!from )(?<!over )(?<!out )(?<!that )there\b(?!['’])"
    r"(?! (?:is|are|was|were|be|been|will|would|could|may|might|must|should|can|exists?|remains?"
    r"|seems?|appears?|came|has been|have been|had been|has to|had to|has never|was)\b)"
)
_THERE_REACH = 250
# "Home to 1.4 million people, it lies", "It is located": the town of the sentence before.
_IT_LIES = re.compile(
    r"Home to (?:[^,;]|,(?=\d)){3,60}, (?P<it>it)\b"
    r"|(?P<It>It) (?:lies|sits|(?:is|was) (?:located|situated|home to|(?:just |only |about |some )?"
    r"\d+ (?:miles|km|kilomet)))"
)
_THE_COUNTRY = re.compile(
    r"(The (?:[\w-]+ )?(?:country|nation|republic)) (?:is|was|has|have|had|[a-z]+ed)\b"
)
# "Peru's president said her country": the country of the office.
_HIS_COUNTRY = re.compile(
    r"\b(?:said|says|saying|told (?:[\w.]+ ){1,4}?|announced|warned|claimed|confirmed|added)"
    r"(?: (?:on )?[A-Z]\w+day)?(?: that)? (?P<country>(?:his|her|their|our) (?:own )?"
    r"(?:country|nation)(?:['’]s)?)"
)
_THEIRS = re.compile(r"\b(?:his|her|their|its|our) ")
_OFFICE = re.compile(
    r"(?: ?['’] ?s?)? (?:[a-z-]+ ){0,3}(?:(?:Foreign|Defen[cs]e|Prime|Interior|Health|Finance"
    r"|Energy|Infrastructure|Economy|Deputy|Vice|Federal) )*"
    r"(?:[Pp]resident|[Pp]remier|[Mm]inister|[Cc]hancellor|[Aa]mbassador|[Ee]nvoy|[Ll]eader|[Kk]ing"
    r"|[Qq]ueen|[Ss]ecretary|PM)\b"
)
_KINDS = {
    "capital": ("city",),
    "city": ("city",),
    "town": ("city",),
    "village": ("city",),
    "island": ("area",),
    "country": ("country",),
    "national park": ("feature",),
}
# "On a town", not "Kherson, a town".
_SOMEWHERE = r"\b(?:in|on|at|near|of|to|from|into|outside|hits?|against|over)"
# An article is clearly on a country that it names this many times as often as another.
_CLEARLY = 2
# "the country" is soon another one: only the last one named, and only if it is near.
_COUNTRY_REACH = 200
_TOWNS = ("city", "town", "village")
_LIES_REACH = 120  # characters from a town to the other that it is so many miles from
_WEAK_RULES = (
    "plain",
    "origin",
    "destination",
    "residence",
    "dateline",
    "demonym-of-border",
    "apart",
    "hospital",
)
# One of these stands in every match of the patterns, and in one sentence of five.
_ANAPHOR_WORDS = (
    "capital", "city", "town", "village", "island", "country", "ational park", "ational Park",
    "he province", "at province", "he state", "at state",
    " there",
)  # fmt: skip


def is_weak(mention: PlaceMention) -> bool:
    """Tell whether a mention names a place without showing that things happen in it."""
    return mention.rule.startswith(_WEAK_RULES)


def is_by_country(mention: PlaceMention) -> bool:
    """Tell whether a capital is named by its country alone: "Ukraine's capital"."""
    return mention.role == "place" and mention.text.endswith(("s capital", "s capital city"))


def spots(
    sentence: Sentence,
    mentions: Sequence[PlaceMention],
    dominant: Dominant | None,
    earlier: Sentence | None = None,
) -> list[PlaceMention]:
    """Return the places of a sentence in order: named, referred to, or told by their kind.

    `earlier` is the sentence before.
    """
    here = mentions_in(sentence, mentions)
    named = [m for m in here if m.role == "place" and m.place is not None]
    found = [*named, *features(sentence, mentions, named, dominant)]
    pronoun = _pronoun(sentence, mentions, earlier)
    if pronoun is not None:
        found.append(pronoun)
    anaphors = list(_anaphors(sentence, mentions, found, dominant, earlier))
    subject = _subject_country(sentence, mentions, earlier)
    if subject is not None:
        first = min((m.start for m in found), default=sentence.end)
        anaphors = [
            replace(subject, start=m.start, end=m.end) if _is_there(sentence, m, first) else m
            for m in anaphors
            if m.start > sentence.start
        ]
        anaphors.append(subject)
    found.extend(anaphors)
    return sorted(found, key=lambda m: m.start)


def _is_there(sentence: Sentence, mention: PlaceMention, first: int) -> bool:
    """Tell whether a mention is a "there" that stands before the first name of a sentence."""
    there = sentence.text.startswith("there", mention.start - sentence.start)
    return there and mention.start < first


def _anaphor(start: int, text: str, place: str) -> PlaceMention:
    """Return the mention of a place that the text at `start` only points back to."""
    return PlaceMention(
        start=start, end=start + len(text), text=text, place=place, role="place", rule="anaphor"
    )


def _pronoun(
    sentence: Sentence, mentions: Sequence[PlaceMention], earlier: Sentence | None
) -> PlaceMention | None:
    """Return the "it" of "Home to 1.4 million, it lies near": the one town told of before."""
    match = _IT_LIES.match(sentence.text)
    if match is None or earlier is None:
        return None
    before = mentions_in(earlier, mentions)
    towns = {m.place for m in before if m.role == "place" and _is_such("city", m)}
    if len(towns) != 1:
        return None
    it = match.lastgroup or 0
    return _anaphor(sentence.start + match.start(it), match[it], str(towns.pop()))


def _subject_country(
    sentence: Sentence, mentions: Sequence[PlaceMention], earlier: Sentence | None
) -> PlaceMention | None:
    """Return "The country" with what heads the sentence before: "Belarus may join the war"."""
    match = _THE_COUNTRY.match(sentence.text)
    if earlier is None or match is None:
        return None
    for mention in mentions_in(earlier, mentions)[:1]:
        country = gazetteer.is_country(mention.place)
        if country and mention.start - earlier.start <= len("The "):
            return _anaphor(sentence.start, match[1], str(mention.place))
    return None


def _anaphors(
    sentence: Sentence,
    mentions: Sequence[PlaceMention],
    named: Sequence[PlaceMention],
    dominant: Dominant | None,
    earlier: Sentence | None,
) -> Iterable[PlaceMention]:
    """Yield "the city" and "there" with the place that they point back to."""
    if not any(map(sentence.text.__contains__, _ANAPHOR_WORDS)):
        return
    capital = None
    for match in _ANAPHOR.finditer(sentence.text):
        start, end = (sentence.start + offset for offset in match.span())
        if any(_names_it(sentence, end, m) for m in named) or _OF_A_PART.search(match.group()):
            continue
        if _is_unnamed(match.group(1), earlier, mentions):
            continue
        place = _antecedent(match.group(1), start, sentence.start, mentions, dominant)
        if match.group(1) == "country" and _THEIRS.search(match.group()):
            continue  # "said that his country"
        if match.group(1) == "city" and capital and not any(m.start < start for m in named):
            place = capital  # "In the capital troops are near the city centre"
        if match.group(1) == "capital":
            capital = place
        if place is not None:
            yield _anaphor(start, match.group(), place)

    for match in _HIS_COUNTRY.finditer(sentence.text):
        start = sentence.start + match.start("country")
        country = _country_of_office(sentence, start, mentions)
        if country is not None:
            yield _anaphor(start, match["country"], country)

    for match in _DIVISION.finditer(sentence.text):
        start, end = (sentence.start + offset for offset in match.span())
        division = _last_division(start, mentions)
        if division is not None and not any(0 <= m.start - end < 12 for m in named):
            yield _anaphor(start, match.group(), division)

    for match in _THERE.finditer(sentence.text):
        start, end = (sentence.start + offset for offset in match.span())
        told = _told_place(start, mentions)
        if told is not None:
            yield replace(told, start=start, end=end, rule="anaphor")


def _country_of_office(
    sentence: Sentence, start: int, mentions: Sequence[PlaceMention]
) -> str | None:
    """Return the country of the last office before `start`: "Peru's president said her country"."""
    for mention in reversed(mentions_in(sentence, mentions)):
        if mention.end > start or mention.place is None:
            continue
        if _OFFICE.match(sentence.text, mention.end - sentence.start):
            return gazetteer.land(mention.place)
    return None


def _is_unnamed(word: str, earlier: Sentence | None, mentions: Sequence[PlaceMention]) -> bool:
    """Tell whether "the town" is one that the sentence before tells of without its name."""
    if earlier is None or word not in _TOWNS:
        return False
    unnamed = rf"{_SOMEWHERE} an? (?:[\w-]+ ){{0,3}}{word}\b"
    told = [match.end() for match in re.finditer(unnamed, earlier.text)]
    if not told or earlier.text.startswith((" of ", ", "), told[-1]):
        return False
    start = earlier.start + told[-1]
    here = mentions_in(earlier, mentions)
    return not any(m.start > start - len(word) and _is_such(word, m) for m in here)


def _names_it(sentence: Sentence, end: int, mention: PlaceMention) -> bool:
    """Tell whether a place behind "the town" is the one meant: "the provincial capital Idlib"."""
    if not 0 <= mention.start - end < 12:
        return False
    gap = sentence.text[end - sentence.start : mention.start - sentence.start]
    return mention.rule != "plain" or gap in (" ", ", ", " city ", " city, ")


def _last_division(start: int, mentions: Sequence[PlaceMention]) -> str | None:
    """Return the division named last before `start`, or that of the town named last."""
    for mention in mentions_before(start, mentions):
        if start - mention.end > _DIVISION_REACH:
            return None
        if mention.place is None or mention.role == "demonym":
            continue
        if gazetteer.is_country(mention.place):
            continue
        for place in gazetteer.chain(mention.place):
            entry = gazetteer.find(place)
            if entry is not None and entry.kind == "division":
                return place
        return None
    return None


def _told_place(start: int, mentions: Sequence[PlaceMention]) -> PlaceMention | None:
    """Return the town, division or country that "there" points back to: the last one named."""
    for mention in mentions_before(start, mentions):
        if start - mention.end > _THERE_REACH:
            return None
        if mention.role == "place" and not mention.rule.startswith(("dateline", "residence")):
            return mention if mention.place is not None else None
    return None


def _antecedent(
    word: str,
    start: int,
    opening: int,
    mentions: Sequence[PlaceMention],
    dominant: Dominant | None,
) -> str | None:
    """Return the place that "the town" at `start` is, in a sentence that begins at `opening`.

    In "Irpin, which is 12 miles off Kyiv" it is what lies there, not what it lies from.
    """
    word = word.lower()
    reference: PlaceMention | None = None
    for mention in mentions_before(start, mentions):
        if not _is_such(word, mention) or _acts_abroad(mention, dominant):
            continue
        if reference is not None and reference.start - mention.end > _LIES_REACH:
            return reference.place
        if mention.rule == "apart" and word in _TOWNS and reference is None:
            reference = mention
            continue
        if mention.rule == FORMER and mention.start < opening:
            continue
        if mention.rule == PROTESTED:
            continue
        if word == "capital" and _is_afar(mention, start, dominant):
            continue
        far = start - mention.end > _COUNTRY_REACH or mention.role != "place" or is_weak(mention)
        if word == "country" and far:
            return None
        if word == "city" and mention.start < opening and is_told_city(dominant, mention):
            return str(dominant and dominant.place)
        return mention.place
    return _dominant_as(word, dominant) if reference is None else reference.place


def _is_such(word: str, mention: PlaceMention) -> bool:
    """Tell whether a mention is of a "city", "island", "capital"; "the Geneva dealer" of none."""
    if mention.place is None or mention.role == "demonym":
        return False
    if word == "national park":
        return "National Park" in mention.place
    entry = gazetteer.find(mention.place)
    if entry is None and word in _TOWNS:
        return mention.rule == "unknown-town"
    if entry is None or entry.kind not in _KINDS[word]:
        return False
    if word == "island":
        return "Island" in mention.place
    if word == "capital":
        country = gazetteer.country_of(mention.place)
        return country is not None and gazetteer.capital(country) == mention.place
    return word not in _TOWNS or not mention.rule.startswith("person-of")


def _acts_abroad(mention: PlaceMention, dominant: Dominant | None) -> bool:
    """Tell whether "Moscow's forces" stand for another country than the article's.

    So does the Moscow of which nothing says that anything happens there.
    """
    acts = mention.role == "actor" or mention.rule == "plain"
    return acts and dominant is not None and is_capital_abroad(mention, dominant)


def is_capital_abroad(mention: PlaceMention, dominant: Dominant) -> bool:
    """Tell whether a mention is the capital of another country than the article's."""
    country = gazetteer.country_of(str(mention.place))
    if country is None or country == gazetteer.country_of(dominant.place):
        return False
    return gazetteer.capital(country) == mention.place


def _is_afar(mention: PlaceMention, start: int, dominant: Dominant | None) -> bool:
    """Tell whether a capital abroad is but named, or too far back to be the article's."""
    if dominant is None:
        return False
    home, country = gazetteer.land(dominant.place), gazetteer.country_of(str(mention.place))
    if country == home:
        return False
    return start - mention.end > _COUNTRY_REACH or mention.role != "place" or is_weak(mention)


def _dominant_as(word: str, dominant: Dominant | None) -> str | None:
    """Return the capital or the city of what the document is about, where it names none before."""
    if dominant is None:
        return None
    if word == "capital":
        country = gazetteer.country_of(dominant.place)
        return gazetteer.capital(country) if country else None
    if word == "city":
        held = (gazetteer.find(place) for place in gazetteer.chain(dominant.place))
        return next((p.place for p in held if p is not None and p.kind == "city"), None)
    return None


def is_told_city(dominant: Dominant | None, mention: PlaceMention) -> bool:
    """Tell whether a headline names a city, and a sentence before only another one of its land.

    Or an opening, from a dateline elsewhere.
    """
    if dominant is None or dominant.rule not in ("headline", "told-of"):
        return False
    entry = gazetteer.find(dominant.place)
    country = gazetteer.country_of(str(mention.place))
    return entry is not None and entry.kind == "city" and entry.country == country


def is_abroad(mention: PlaceMention, dominant: Dominant, mentions: Sequence[PlaceMention]) -> bool:
    """Tell whether a place is in another country than that which the article is clearly on."""
    home, place = gazetteer.land(dominant.place), gazetteer.land(str(mention.place))
    if gazetteer.is_within(home, place) or gazetteer.is_within(place, home):
        return False
    named = [gazetteer.land(m.place) for m in mentions if m.place]
    return named.count(home) >= _CLEARLY * named.count(place)
