"""What the words beside a name make of it: a place, an actor, an adjective, or no place at all.

The words are data (data/lexicons/places.toml); the order in which they are asked is here.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from contradict import gazetteer
from contradict.claims.place.names import Name
from contradict.claims.place.streets import is_street
from contradict.lexicon import any_of, load

# What may stand some words on: "the Boston private equity firm".
_FURTHER_ON = ("person-of", "people-and-institutions-of", "place-of-the-town")
_LISTENING = frozenset(("in", "inside", "across", "within", "throughout", "around"))
_ARTICLES = frozenset(("the", "a", "an", "The", "this", "that"))
# How far to the left and right the deciding words are looked for, in characters.
_REACH = 48
_REACH_RIGHT = 30
_NOUN = re.compile(r" ([a-z][a-z-]+)\b")
_CONTINUES = (" ", "'", "’", "-")
# "the 700 block of South California" is a street
_BLOCKS = ("block of ", "blocks of ")
# Some outlets' text has spaces within words: "Russia ’ s losses".
_POSSESSIVE = re.compile(r" ?['’] ?s\b")
# "who lived half a mile away in Springfield"
_LIVES = re.compile(
    r"\b(?:live|lived|living|(?<!the )lives(?! of)|resid(?:es|ed|ing)) "
    r"(?:[\w-]+ ){1,4}in (?:the )?$"
)

# "A group with sources in Syria": where who tells of it listens.
_SOURCES = re.compile(
    r"(?:(?<![Ww]ater )(?<![Ee]nergy )(?<![Pp]ower )(?<![Ff]ood )(?<![Hh]eat )\bsources"
    r"|\binformants|\bcontacts"
    r"|\b(?:rel(?:ies|y|ied|ying) on|networks? of|through|via|has|have) (?:[\w-]+ ){0,3}?"
    r"(?:activists|monitors|volunteers|medics|observers|reporters|correspondents))"
    r"(?: based)?(?: on the ground)? (?:in [A-Z][\w.]+(?: [A-Z][\w.]+)*,? and )?"
    r"(?:in|inside|across|within|throughout|around) (?:the )?$"
)
# "A village which borders the occupied Golan Heights" is not in them.
_BORDERS = re.compile(
    r"\bborder(?:s|ing) (?:on )?(?:the )?"
    r"(?!(?:in|of|with|near|at|to|from|and|between|into|across) )(?:[a-z-]+ )$"
)
# "Evacuees from the towns of Orlo and Vorda" left them, as those "from Orlo" did.
_FROM_TOWN = re.compile(
    r"\bfrom (?:the |both )?(?:[\w-]+ ){0,3}(?:towns?|cit(?:y|ies)|villages?) of (?:the )?$"
)
# "160 missiles have been launched against Kyiv" went there; sanctions against Russia did not.
_FIRED = re.compile(
    r"\b(?:missiles?|rockets?|shells?|drones?|bombs?|mortars?|munitions|projectiles?|warheads?"
    r"|artillery|(?:air ?)?strikes|airstrikes|rounds)"
    r" (?:[\w-]+ ){0,4}?(?:launched|fired|aimed|dropped|used|hurled) against (?:the )?$"
)

# "Airlifted to Mercy Hospital in Ames", "in critical condition at a clinic in Ames": where they are
# treated. "A gunman shot two at a hospital in Ames" is where it happened.
_TREATED = re.compile(
    r"\b(?:taken|transported|rushed|flown|airlifted|lifted|brought|driven|drove|transferred|carried"
    r"|admitted|treated|treatment|hospitali[sz]ed|recovering|condition|surgery|died|pronounced"
    r"|remain(?:s|ed)?|listed|arrived)\b(?:(?!\b(?:fire|blaze|blast|explosion|shooting|strike|attack"
    r"|raid|shot|kill\w*|wound(?:s|ed|ing))\b)[^.;\n]){0,60}?\b(?:to|at|in|by|into) "
    r"(?:(?:[A-Z][\w’'&.-]*|the|an?|of|for|and|local|area|nearby|other|different|separate|private"
    r"|military|field|regional|children[’']s|university|two|three|both) ){0,6}?"
    r"(?:(?i:hospitals?|medical cent(?:er|re)s?|trauma cent(?:er|re)s?|clinics?|infirmary)"
    r"|Health|Medical)(?: Center| Centre)?(?: of(?: [A-Z][\w’'&.-]*){1,3})?"
    r",? (?:both |all )?in (?:the |nearby |neighbou?ring )?$"
)

# "The storms in Peru and Chile killed 12": where they were, no state that kills.
_NAMED = r"(?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?"
_LIST_OF_SCENES = (
    r" (?:in|across|at|on|near|around|along|off|(?:that|which) (?:[a-z]+ )?(?:hit|struck|shook))"
    rf" {_NAMED}(?:, {_NAMED})*,? and (?:the )?$"
)


class Verdict(NamedTuple):
    """`effect` is veto, actor, place, division, sea, demonym or "" (nothing beside it tells)."""

    effect: str
    rule: str


PLAIN = Verdict("", "plain")
DEMONYM = Verdict("", "demonym")
# "Kenya's Daniel Kiptarus finished", "Canada's Norlake Controls, which": who is from there.
NATIVE = Verdict("actor", "native")
_NATIVE = re.compile(
    r" ([A-Z][a-z]+(?:-[A-Z][a-z]+)? [A-Z][a-z]+(?:-[A-Z][a-z]+)?)"
    r"(?=,| (?:who|has|had|said|says|won|for|\w+ed)\b)"
)
# "the Russia-Ukraine war"
JOINED_NAMES = Verdict("actor", "joined-names")
# Where the hurt were taken.
HOSPITAL = Verdict("place", "hospital")
NAME_GOES_ON = Verdict("veto", "longer-name")


class PlaceWords(NamedTuple):
    """The lexicon, by slot and word."""

    capital_before: dict[str, Verdict]
    capital_after: dict[str, Verdict]
    before: dict[str, Verdict]
    in_: dict[str, Verdict]
    on: dict[str, Verdict]
    to: dict[str, Verdict]
    of: dict[str, Verdict]
    after: dict[str, Verdict]
    possessive: dict[str, Verdict]
    hyphen: dict[str, Verdict]
    adjectival: frozenset[str]
    noun_follows: frozenset[str]
    function: frozenset[str]
    skipped: frozenset[str]
    parts: frozenset[str]
    weak: frozenset[str]
    surnames: frozenset[str]
    names_too: frozenset[str]
    no_town: frozenset[str]
    former: frozenset[str]
    features: frozenset[str]
    kinds: frozenset[str]


@cache
def place_words() -> PlaceWords:
    """Read the lexicon."""
    lexicon = load("places")
    slots: dict[str, dict[str, Verdict]] = {}
    for rule in lexicon.rules:
        verdict = Verdict(rule.fields["effect"], rule.id)
        for word in rule.fields["words"]:
            slots.setdefault(rule.fields["slot"].replace("-", "_"), {}).setdefault(word, verdict)
    lists = {name: frozenset(found) for name, found in lexicon.tables["words"].items()}
    return PlaceWords(
        capital_before=slots["capital_before"],
        capital_after=slots["capital_after"],
        before=slots["before"],
        in_=slots["in"],
        on=slots["on"],
        to=slots["to"],
        of=slots["of"],
        after=slots["after"],
        possessive=slots["possessive"],
        hyphen=slots["hyphen"],
        adjectival=lists["adjectival"],
        noun_follows=lists["noun_follows"],
        function=lists["function"],
        skipped=lists["skipped"],
        parts=lists["parts"],
        weak=lists["weak"],
        surnames=lists["surnames"],
        names_too=lists["names_too"],
        no_town=lists["no_town"],
        former=lists["former"],
        features=lists["features"],
        kinds=frozenset(
            word
            for slot in ("after", "capital_after")
            for word, verdict in slots[slot].items()
            if verdict.effect == "division"
        ),
    )


def is_attribute(text: str, end: int) -> bool:
    """Tell whether the name that ends at `end` only says whose what follows is: "a Texas home"."""
    word = _NOUN.match(text, end)
    return word is not None and word[1] not in place_words().noun_follows


def stands_behind(list_name: str, text: str, end: int) -> bool:
    """Tell whether a list's word follows the name that ends at `end`: "Houston('s) police"."""
    return _behind(list_name).match(text, end) is not None


@cache
def _behind(list_name: str) -> re.Pattern[str]:
    words = load("places").tables["words"][list_name]
    return re.compile(rf"(?: ?['’] ?s)? {any_of(words)}\b")


def judge(text: str, name: Name, *, title_case: bool = False) -> Verdict:
    """Say what the words beside `name` make of it.

    In a headline in title case a capitalised neighbour proves nothing: only those that the
    lexicon lists count there.
    """
    lexicon = place_words()
    titled = title_case and bool(name.after) and name.after.lower() not in lexicon.noun_follows
    told = titled and name.after.lower() not in lexicon.after and name.after not in lexicon.function
    if name.surface in lexicon.adjectival and (told or _is_adjective(text, name, lexicon)):
        return judge_demonym(text, name)
    if is_street(text, name):
        return lexicon.capital_after["Street"]
    if name.after or name.before:
        side = name.before.lower() in lexicon.parts and _is_side(text, name)
        verdict = _capitals(name._replace(before="") if side else name, lexicon, title_case)
        if verdict is not PLAIN:
            return verdict
    left = _left(text, name, lexicon)
    if left.effect == "veto":
        return left
    if text[name.end : name.end + 1] not in _CONTINUES:
        return left
    following = text[name.end : name.end + _REACH]
    right = _right(following, lexicon, located=left.effect == "place")
    return right if right is not PLAIN else left


def _is_adjective(text: str, name: Name, lexicon: PlaceWords) -> bool:
    following = text[name.end : name.end + _REACH]
    if name.after or following[:1] != " ":
        return False
    word = following.split(maxsplit=1)[0].rstrip(".,;:") if following.strip() else ""
    if not word.isalpha() or word in lexicon.noun_follows:
        return False
    found = lexicon.after.get(word)
    return found is None or found.rule != "subject-of-verb"


def judge_demonym(text: str, name: Name) -> Verdict:
    """Tell people and adjectives ("Russian soldiers") from places ("Russian cities")."""
    if name.after:
        return DEMONYM
    localities = _localities()
    start = name.end + 1
    for word in text[start : start + _REACH_RIGHT].split(maxsplit=2)[:2]:
        found = localities.get(word) or localities.get(word.rstrip(".,;:’'\""))
        if found is not None:  # "Russian border", "eastern Ukrainian port city"
            return found
    return DEMONYM


@cache
def _localities() -> dict[str, Verdict]:
    return {word: found for word, found in place_words().after.items() if found.effect == "demonym"}


def _capitals(name: Name, lexicon: PlaceWords, title_case: bool) -> Verdict:
    """Judge by the capitalised words beside a name."""
    found = lexicon.capital_after.get(name.after)
    if found is not None:
        return found
    before = name.before
    if before and before not in lexicon.function:
        found = lexicon.capital_before.get(before)
        if found is not None:
            return found
        if not title_case and not _is_place_word(before):
            return NAME_GOES_ON
    after = name.after
    if after and title_case:
        found = lexicon.after.get(after.lower())
        if found is not None and found.rule == "person-of":
            return found
    if after and not title_case and after not in lexicon.function and not _is_place_word(after):
        return NAME_GOES_ON
    return PLAIN


def _is_side(text: str, name: Name) -> bool:
    """Tell whether the word before a name is a side of it: "in SW Atlanta", no "S. Houston"."""
    return text.endswith((" in ", "\nIn "), 0, name.start - len(name.before) - 1)


def _is_place_word(word: str) -> bool:
    """Tell whether a capitalised neighbour is a country or its people: "Paris France".

    Some outlets' text has lost its apostrophes: "western Syrias Idlib province".
    """
    if gazetteer.nationality(word) is not None or gazetteer.is_country(word.removesuffix("s")):
        return True
    places = gazetteer.lookup(word)
    return bool(places) and places[0].kind in ("country", "division")


def _left(text: str, name: Name, lexicon: PlaceWords) -> Verdict:
    """Judge by the words before a name."""
    start = name.start
    if name.before:
        word = name.before.lower()
        if text.endswith(_BLOCKS, 0, max(0, start - len(word) - 1)):
            return lexicon.of["block"]
        if word not in lexicon.parts or word in lexicon.before:
            return lexicon.before.get(word, PLAIN)
        start -= len(word) + 1
    if text[start - 1 : start] == "-" and text[start - 2 : start - 1].isalpha():
        return JOINED_NAMES
    if not start or text[start - 1] not in " \n":
        return PLAIN
    before = text[max(0, start - _REACH) : start].split()
    while before and (before[-1] in _ARTICLES or before[-1] in lexicon.parts):
        if before.pop() in ("a", "an"):  # "from a Brooklyn rooftop" is no way from Brooklyn
            return PLAIN
    if not before:
        return PLAIN
    word = before[-1]
    low = max(0, start - 2 * _REACH)
    if word == "and" and _scenes().search(text, low, start):
        return lexicon.before["in"]
    if word == "of":
        if _FROM_TOWN.search(text, low, start):
            return lexicon.before["from"]
        return lexicon.of.get(before[-2], PLAIN) if len(before) > 1 else PLAIN
    if _BORDERS.search(text, low, start):
        return lexicon.before["borders"]
    if word in _LISTENING and _SOURCES.search(text, low, start):
        return lexicon.in_["ministry"]
    if word == "in" and _TREATED.search(text, max(0, start - 3 * _REACH), start):
        return HOSPITAL
    if word in ("in", "on", "to") and len(before) > 1:
        slot = {"in": lexicon.in_, "on": lexicon.on, "to": lexicon.to}[word]
        found = slot.get(before[-2].lower())
        if found is not None:
            return found
        if word == "in" and _LIVES.search(text, max(0, start - _REACH), start):
            return lexicon.in_["lived"]
    if word == "against" and _FIRED.search(text, low, start):
        return lexicon.before["at"]
    return lexicon.before.get(word) or lexicon.before.get(word.lower(), PLAIN)


@cache
def _scenes() -> re.Pattern[str]:
    """Match what happened and where, up to the last of several places: "floods in Peru and"."""
    kinds = {
        word
        for rule in load("happenings").rules
        if rule.fields["slot"] == "kind"
        for word in rule.fields["words"]
    }
    return re.compile(rf"\b(?i:{any_of(kinds)})(?:e?s)?{_LIST_OF_SCENES}")


def _is_native(name: str) -> bool:
    """Tell whether two capitalised words name a person or a firm, not what lies in a country."""
    first, last = name.split()
    known = gazetteer.lookup(name) or gazetteer.lookup(last)
    return not known and not {first, last} & place_words().features


def is_acting(owned: str) -> bool:
    """Tell whether what a country has acts for it: the "army has killed" of "whose army has"."""
    found = (place_words().possessive.get(word) for word in owned.split(maxsplit=3)[:3])
    return any(verdict is not None and verdict.effect == "actor" for verdict in found)


def _possessed(following: str, at: int, lexicon: PlaceWords) -> Verdict:
    """Judge by what a name owns: the words from `at` on, behind "Kenya's"."""
    for word in following[at:].split(maxsplit=4)[:3]:
        found = lexicon.possessive.get(word.rstrip(".,;:"))
        if found is not None:
            return found
        if not word[-1].isalnum():
            break
    native = _NATIVE.match(following, at)
    return NATIVE if native is not None and _is_native(native[1]) else PLAIN


def _right(following: str, lexicon: PlaceWords, *, located: bool) -> Verdict:
    """Judge by the words after a name; `located` says that those before show a place."""
    possessive = _POSSESSIVE.match(following)
    if possessive is not None:
        return _possessed(following, possessive.end(), lexicon)
    if following[:1] == "-":
        part = following[1:].split(maxsplit=1)[0] if following[1:].strip() else ""
        if part[:1].isupper():
            return JOINED_NAMES
        return lexicon.hyphen.get(part.rstrip(".,"), PLAIN)
    if following[:1] != " ":
        return PLAIN
    word_skipped = False
    for i, raw in enumerate(following.split(maxsplit=4)[:4]):
        word = raw.rstrip(".,;:")
        found = lexicon.after.get(word)
        if found is not None and (i == 0 or found.rule in _FURTHER_ON or word_skipped):
            if found.effect == "demonym":
                break
            return found if found.effect in ("division", "sea") or not located else PLAIN
        word_skipped = word in lexicon.skipped
        ends = word != raw or word in lexicon.noun_follows or not word.islower()
        if ends and not word_skipped:
            break
    return PLAIN
