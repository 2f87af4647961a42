"""Finds the noun phrase that a number counts: head, lemma and modifiers.

There is no parser: a phrase runs over words that may stand before a noun, and ends where a
word's class (data/lexicons/word_classes.txt) or form says that the clause goes on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from contradict.lexicon import load
from contradict.quantities.words import CARDINALS, HYPHENED, word_classes
from contradict.records import Noun

_TABLES = load("quantity_nouns").tables
_STOPS = frozenset(_TABLES["stops"])
_VERBS = frozenset(_TABLES["verbs"])
_STATES = frozenset(_TABLES["states"])
_HEADABLE = frozenset(_TABLES["headable"])
_CAPITALS = frozenset(_TABLES["capitals"])
_PURPOSES = frozenset(_TABLES["purposes"])
_DEGREES = frozenset(_TABLES["degrees"])
_ONLY_VERBS = frozenset(_TABLES["only_verbs"])
_ALSO_NOUNS = frozenset(_TABLES["also_nouns"])
_NO_VERBS = frozenset(_TABLES["no_verbs"])
_BUILDS = tuple(_TABLES["builds"])
_PRONOUNS = frozenset(_TABLES["pronouns"])
_ADJECTIVES = frozenset(_TABLES["adjectives"])
_IRREGULAR: dict[str, str] = dict(_TABLES["irregular"])
_PLURALS = frozenset(_TABLES["plurals"])
_WORD = re.compile(
    rf"([ \u00a0]\u00ad?| ?- ?)({HYPHENED}|U\. [SK]\.(?= )|St\.(?= [A-Z])"
    r"|[A-Z]{1,4}(?: ?- ?| )\d{1,3}(?= [A-Za-z])"
    r"|[^\W\d_](?:[^\W_]|[.](?=[^\W\d_]))*"
    r"(?:(?!-a-(?:day|week|month|year)(?![^\W_]))['’&-][^\W_]+)*)(\.(?=[ ][a-z]))?"
)
_OF_GROUP = re.compile(
    r"(?: more| other)? of (?:(?:the|its|his|her|their|our|my|these|those|all)(?: (?:more|some)?"
    r" ?(?:than )?[\d,.]+| \w+teen| two| three| four| five| six| seven| eight| nine| ten)? )?"
)
_AGED = re.compile(
    r" (?:\d{1,3}|[A-Za-z]+(?:-[a-z]+)?)(?:-| - )(?:year|month|week)s?(?:-| - )old(?= )"
)
_OF_AN_AGE = re.compile(r" (\d{1,3}-year-olds)(?![\w-])")
# "F-35 Lightning 2 Joint Strike Fighters": the 2 is the name's.
_SERIES = re.compile(r" \d{1,2}(?= [A-Z][a-z])")
_QUOTED = re.compile(r" [\"“‘]([a-z]+s)[\"”’]")
_COMMA_AND = re.compile(r", and(?= )")
# Who says so behind a headline's dash: "Raid kills 12 - Halden Governor".
_SOURCE = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}(?=\n|$)")
_ONE = re.compile(r"(?<![\w.,-])(?:[Oo]ne|1|[Aa]n?)$")
# "12 Northern Front (NF) fighters": the initials are not the counted noun's end.
_INITIALS = re.compile(r" \([A-Z][\w.&/ -]{1,30}\)(?= [a-z])")
_JOIN = re.compile(r"(?: (?:and|or)|,)(?= )")
_LONGEST = 7


@lru_cache(maxsize=4096)
def lemma_of(word: str) -> str:
    """Return a noun's singular in lower case: "personnel" stays, "cities" is "city"."""
    low = word.lower().replace("’", "'").replace(" - ", "-")
    if low.endswith("'s"):
        low = low[:-2]
    if "-" in low:
        head, _, tail = low.rpartition("-")
        return f"{head}-{lemma_of(tail)}"
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low.endswith("men") and len(low) > 4:
        return low[:-2] + "an"
    if len(low) < 4 or low.endswith(("ss", "us", "is", "'s")) or not low.endswith("s"):
        return low
    if low.endswith("ies"):
        return low[:-3] + "y" if len(low) > 4 else low[:-1]
    if low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return low[:-2]
    return low[:-1]


def plural(word: str) -> bool:
    """Tell whether a noun is written in the plural ("troops", "men", "personnel")."""
    low = word.lower().replace("’", "'").removesuffix("'s")
    return low in _PLURALS or lemma_of(low) != low


@lru_cache(maxsize=8192)
def _role(word: str) -> str:
    """Return what a word does in a phrase: stop, state, verb, base, past, ing, adverb ..."""
    low = word.lower().replace("’", "'")
    if word in _CAPITALS:
        return "name"
    if low in _STOPS or low in CARDINALS or low.startswith(("of-", "and-", "or-", "to-", "for-")):
        return "stop"
    if low in _VERBS:
        return "verb"
    if low in _STATES:
        return "state"
    if low in _ADJECTIVES or low.endswith(_BUILDS):
        return "adjective"
    kind = None if low in _NO_VERBS else word_classes().get(low)
    if word[0].isupper() and kind not in _VERBAL:
        return "adjective" if kind == "adjective" else "name"
    if low.endswith("ed") and len(low) > 4 and kind in (None, "past", "verb", "participle"):
        return "past"
    if kind == "adjective" and low.endswith("ed"):
        return "past-adjective"
    return _CLASS_ROLES.get(kind or "", "noun")


_VERBAL = frozenset({"verb", "verb-s", "past", "participle"})
_CLASS_ROLES = {
    "verb": "base",
    "verb-s": "verb",
    "past": "verb",
    "participle": "past",
    "gerund": "ing",
    "adverb": "adverb",
    "adjective": "adjective",
}


def read_noun(text: str, pos: int, end: int, *, group: bool = True) -> Noun | None:
    """Read the counted noun phrase after a numeral or unit that ends at `pos`.

    None where no noun follows: "two were killed", "450 dead", "five on Friday". `group`
    allows "of the" in between, which a distance doesn't take ("12 miles of Kyiv").
    """
    whole = _OF_GROUP.match(text, pos, end) if group else None
    if whole:
        pos = whole.end() - 1
    quoted = _QUOTED.match(text, pos, end)
    quoted = quoted or _OF_AN_AGE.match(text, pos, end)
    if quoted:  # 137 "heroes", "two 17-year-olds"
        return _phrase(text, [(quoted.start(1), quoted.end(1), quoted.group(1))])
    words: list[tuple[int, int, str]] = []
    aged = _AGED.match(text, pos, end)
    if aged:  # "two 16-year-old boys"
        pos = aged.end()
    while len(words) < _LONGEST and (match := _WORD.match(text, pos, end)):
        if _is_dashed_off(text, match, words):
            break
        word = match.group(2)
        role = _role(word)
        if role == "base" and not words and "-" in match.group(1):
            role = "noun"  # "a two-run homer"
        if role == "stop":
            after = _over_join(text, pos, end, words)
            after = after or _over_purpose(text, pos, end, words)
            if after is None:
                break
            pos = after
            continue
        if not words and word.lower() in _PRONOUNS:
            if word.lower().endswith("s"):
                return None
            pos = match.end()
            continue
        if _ends(word, role, words, text, match.end(), end):
            break
        dotted = bool(match.group(3)) and "." in word
        pos = match.end() if dotted else match.end(2)
        words.append((match.start(2), pos, word))
        if match.group(3) is None:
            pos = _comma(text, pos, end, words) or pos
        pos = _over_name(text, pos, end, words)
    return _phrase(text, words)


def _is_dashed_off(text: str, match: re.Match[str], words: Sequence[tuple[int, int, str]]) -> bool:
    """Tell whether a dash parts the next word from the number: "Raid kills 12 - officials"."""
    if words:
        return len(match.group(1)) > 1
    return match.group(1) == " - " and _is_apart(text, match)


def _is_apart(text: str, match: re.Match[str]) -> bool:
    """Tell the dash before whoever says so from the hyphen of "a 36 - hour curfew"."""
    last = text[match.end(2) : match.end(2) + 1] in ("", "\n")
    return last or plural(match.group(2)) or _SOURCE.match(text, match.start(2)) is not None


def _over_join(text: str, pos: int, end: int, words: list[tuple[int, int, str]]) -> int | None:
    """Step over "and" in "12 Russian and Ukrainian soldiers": where to read on, or None."""
    join = _JOIN.match(text, pos, end)
    if not join or not words or not _modifier(words[-1][2]):
        return None
    following = _WORD.match(text, join.end(), end)
    role = _role(following.group(2)) if following else "stop"
    hardened = following is not None and role == "past" and "-" in following.group(2)
    return join.end() if hardened or role in ("name", "adjective", "noun") else None


def _over_purpose(text: str, pos: int, end: int, words: list[tuple[int, int, str]]) -> int | None:
    """Step over "and" in "48 attack and troop carrier helicopters", but not in "one attack and"."""
    join = _JOIN.match(text, pos, end)
    if not join or len(words) != 1 or words[0][2] not in _PURPOSES:
        return None
    following = _WORD.match(text, join.end(), end)
    one = _ONE.search(text, max(0, words[0][0] - 4), words[0][0] - 1)
    if one or not following or _role(following.group(2)) != "noun" or plural(following.group(2)):
        return None
    return join.end()


def _over_name(text: str, pos: int, end: int, words: Sequence[tuple[int, int, str]]) -> int:
    """Step over what goes with a name: the initials of "12 Northern Front (NF) fighters".

    Also the number of a model: "F-35 Lightning 2 Strike Fighters". Returns where to read on.
    """
    if not words[-1][2][0].isupper():
        return pos
    initials = _INITIALS.match(text, pos, end)
    following = _WORD.match(text, initials.end(), end) if initials else None
    if initials is not None and following is not None and _is_thing(following.group(2)):
        pos = initials.end()
    if any(named[-1].isdigit() for _, _, named in words):
        series = _SERIES.match(text, pos, end)
        pos = series.end() if series else pos
    return pos


def _comma(text: str, pos: int, end: int, words: list[tuple[int, int, str]]) -> int | None:
    if not text.startswith(", ", pos) or _role(words[-1][2]) != "adjective":
        return None
    listed = len(words) > 1 and text.startswith(", ", words[-2][1])
    last = _COMMA_AND.match(text, pos, end) if listed else None
    if last and _follows(text, last.end(), end, _NOMINAL):  # "short-range, and cruise missiles"
        return last.end()
    following = _WORD.match(text, pos + 1, end)
    if not following or following.end() > end or _role(following.group(2)) != "adjective":
        return None
    return pos + 1


def _modifier(word: str) -> bool:
    role = _role(word)
    return role == "adjective" or (role == "name" and not plural(word))


def _ends(
    word: str, role: str, words: list[tuple[int, int, str]], text: str, stop: int, end: int
) -> bool:
    """Tell whether `word` can't be part of a noun phrase after `words`."""
    if words and words[-1][2] in _DEGREES and role in ("past", "verb", "state"):
        following = _WORD.match(text, stop, end)  # "two badly bruised men"
        return following is None or not _is_thing(following.group(2))
    if role == "state":
        begun = bool(words) and _role(words[-1][2]) != "adverb"
        return begun or not _nominal_after(text, stop, end)
    if role == "adverb":
        return bool(words) or (
            word not in _DEGREES and not _follows(text, stop, end, _AFTER_ADVERB)
        )
    if word in _ONLY_VERBS:
        return True
    if role in ("verb", "base") and not words:
        return not (plural(word) or (_could_modify(word) and _modifies(text, stop, end)))
    if words and role == "verb" and word in _ALSO_NOUNS and _modifier(words[-1][2]):
        return False  # "six sold-out shows"
    if words and role in ("past", "ing", "verb"):
        if role == "verb" or plural(words[-1][2]) or not _modifier(words[-1][2]):
            return True
        return not _nominal_after(text, stop, end)
    if words and role == "base":
        return plural(words[-1][2])
    if role in ("past", "ing", "past-adjective"):
        return not _nominal_after(text, stop, end)
    if words and plural(words[-1][2]):
        before = words[-1][2]
        if word[0].isupper():
            return before[0].islower()
        return not plural(word)
    if words and word[0].isupper() and _role(words[-1][2]) == "noun":
        return words[-1][2][0].islower() and not _nominal_after(text, stop, end)
    return False


def _is_thing(word: str) -> bool:
    """Tell the men of "two badly bruised men" from "others" and what is no plural noun."""
    return plural(word) and _role(word) in ("noun", "name") and word not in _PRONOUNS


def _could_modify(word: str) -> bool:
    return word.lower().endswith(("ed", "wn", "en"))


def _modifies(text: str, pos: int, end: int) -> bool:
    """Tell the past of "two bruised men" from that of "2 killed others hurt"."""
    following = _WORD.match(text, pos, end)
    alone = following is not None and following.group(2).lower() in _PRONOUNS
    return not alone and _nominal_after(text, pos, end)


def _nominal_after(text: str, pos: int, end: int) -> bool:
    return _follows(text, pos, end, _NOMINAL)


def _follows(text: str, pos: int, end: int, roles: frozenset[str]) -> bool:
    following = _WORD.match(text, pos, end)
    return following is not None and _role(following.group(2)) in roles


_NOMINAL = frozenset({"noun", "name", "adjective", "past-adjective", "base"})
_AFTER_ADVERB = _NOMINAL | {"past", "state", "ing"}


def _phrase(text: str, words: list[tuple[int, int, str]]) -> Noun | None:
    """Make a noun of its words, given with their offsets; None where only weak ones are left."""
    while words and _weak(words[-1][2]):
        words.pop()
    if not words:
        return None
    head = words[-1][2]
    acts = len(words) == 2 and words[0][2].islower() and _role(words[0][2]) in ("past", "verb")
    if acts and head[0].isupper() and not plural(head):
        return None  # "9,000 fled Syria"
    start, stop = words[0][0], words[-1][1]
    return Noun(
        start=start,
        end=stop,
        text=text[start:stop],
        head=head,
        lemma=lemma_of(head),
        modifiers=tuple(text[begin:end] for begin, end, _ in words[:-1]),
    )


def _weak(word: str) -> bool:
    """Tell whether a word can't head the phrase: an adjective, an adverb, a verb."""
    role = _role(word)
    if word.lower() in _HEADABLE:
        return False
    return role in (
        "adverb",
        "adjective",
        "verb",
        "past",
        "past-adjective",
        "state",
    ) and not plural(word)
