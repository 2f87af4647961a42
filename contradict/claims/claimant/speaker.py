"""The noun phrase of a speaker: "deputy defence minister Hanna Malyar" is Hanna Malyar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from contradict.claims.claimant.reports import is_report, made_by, maker_of, without_relay
from contradict.claims.claimant.words import alias, without_article
from contradict.lexicon import any_listed, any_of, listed
from contradict.sides import nation_of
from contradict.vocabulary import HEDGE, MONTH, WEEKDAY

Kind = Literal["person", "group", "pronoun", "paper"]

PERSON_PRONOUNS = frozenset(("he", "she"))
GROUP_PRONOUNS = frozenset(("it", "they", "who", "which"))
_OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}
LONGEST = 16
"""Words in the longest speaker's phrase that is believed."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: `name` without article, title and apposition; `title` is what preceded it.

    A pronoun and a paper ("the statement") stand for a speaker whom other sentences name.
    """

    name: str
    kind: Kind
    title: str = ""


_OF_THOSE = re.compile(r"^of (?:the|those|these|its|his|her|their) ")
_PARTICLES = frozenset(
    ("de", "van", "von", "der", "den", "al", "bin", "la", "del", "di", "da", "el")
)
_JOINING = frozenset(("of", "for", "from", "in", "at", "and", "to", "the", "on", "with"))
_APPOSITION = re.compile(
    r"^((?:[A-Z][\w.'’-]+ ){2,4}?|(?:[A-Z][\w.'’-]+ (?:(?:for|of) (?=[A-Z]))?){3,6}?)"
    r"((?:the [a-z]|an? [A-Za-z]).*)$"
)
# "the Nordic Institute for Sea Birds monitoring group": its name stands before what it is.
_SELF_SAID = re.compile(
    r"((?:[A-Z][\w’'-]+ (?:for |of |and )?){2,6}?)(?:war |conflict |rights )?"
    r"(?:monitor|watchdog|NGO|monitoring (?:group|organi[sz]ation|network)|based in [A-Z]\w+)$"
)
# "Ada Kerr director of the Tern Institute".
_HOLDS = re.compile(
    r"((?:[A-Z][\w’'-]+ ){2,4}?)(?:the )?(?:(?:deputy|managing|executive) )?"
    r"(?:director|head|chief|chairman|founder|spokes\w+|leader|member) (?:of|for) "
)
_OF = frozenset(("of", "from", "with", "at", "in"))
_PREPOSITIONS = _OF | frozenset(("on", "for", "to"))
# "Traders on Kerr Lane" are the traders, "Norwegian Council on Human Rights" is one name.
_JOINED = frozenset(
    ("of", "for", "from", "in", "at", "and", "to", "on", "near", "along", "around", "outside",
     "inside", "against")
)  # fmt: skip
_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞŠŽČĆĐŁŚŹŻ]")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$")
_FOR = re.compile(r"^(.*\b(?:aide|adviser|advisor|spokes\w+|lawyer|attorney)) (to|for|of) (.+)$")
# What opens an adverbial, not the name of a speaker: "On the seventh day of the war Ruritania".
ADVERBIAL = frozenset(
    (
        "amid",
        "on",
        "in",
        "at",
        "during",
        "since",
        "despite",
        "after",
        "before",
        "with",
        "by",
        "near",
        "across",
        "over",
        "throughout",
        "within",
        "from",
    )
)
_DESCRIBES = frozenset(("involved", "familiar", "close", "briefed", "near", "at", "on", "in"))
_APART = re.compile(r" (['’]) ?s\b")  # tokenised text: "the Prosecutor ’ s Office"
# "According to AAA.", but "the U.S." and "Ada Kerr Jr."
_FULL_STOP = re.compile(r"(?<!\bJr)(?<!\bSr)(?<!\bInc)(?<!\bCo)(?<!\bCorp)(?<!\bLtd)(?<!\.\w)\.$")
_IN_PAPER = re.compile(
    r"(?<=[a-z]) in (?:an?|its|his|her|their) (?:[\w-]+ ){0,3}"
    rf"{any_listed('reporting', 'issued')}$"
)
_ON_DAY = re.compile(rf"(?<=[a-z]) on {WEEKDAY}$")
_PARTY = re.compile(r"[DRI]-[A-Z][\w.]+$")
_THE_PAPER = re.compile(r"(?:the|this|that|these|those) (?:(?:same|joint|brief|written) )?(\w+)")
# "The coalition fighting the pirates", "investigators probing a wreck".
_BUSY = re.compile(
    r"((?:(?!an? |the )[\w.&’'-]+ )*?[\w.&’'-]+) [a-z]{3,}ing (?:the|an?|its|their) "
)
_BRACKET = re.compile(r"[\[\]]")
_SELF = frozenset(("both", "neither", "we", "i", "you", "this", "that", "there", "here"))
_NOBODY = frozenset(
    ("someone", "somebody", "anyone", "anybody", "everyone", "everybody", "no one", "nobody",
     "one", "another")
)  # fmt: skip
# What begins no name, and no group that could be asked.
_NO_NAME = frozenset(("apparently", "what", "how", "why", "few", "others", "numerous"))
_NO_END = frozenset(("his", "her", "their", "its", "my", "our", "and", "or", "but"))

_PARTICIPLES = frozenset(("speaking", "writing", "citing", "quoting", "referring", "asked"))
_TIME = re.compile(rf"{MONTH}|{WEEKDAY}|\d{{4}}")
# "61 percent of Ohioans said", "26 of the province's 28 towns had reported": nobody's words.
_PART = re.compile(
    r"(?:number|toll|share) of |(?:[\w-]+ )*(?:majorit|pluralit)(?:y|ies)\b|respondents\b"
    rf"|(?:{HEDGE} )*(?:[Hh]alf|most|[Oo]ne-third|[Tt]wo-thirds) of "
    r"|(?:[\w-]+(?: |-)){1,2}(?:percent|per cent) of |(?:\w+ )?\d+% of |\d+ of .*\d+ [a-z]+$"
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do)\b")


@lru_cache(maxsize=8192)
def read_speaker(said: str) -> Speaker | None:
    """Return the speaker that a phrase names, or None if it can't be one."""
    phrase = _BRACKET.sub("", _APART.sub(r"\1s", " ".join(said.split()))).strip(" ,'\"‘“”-–—")
    phrase = _IN_PAPER.sub("", phrase)
    phrase = _ON_DAY.sub("", _FULL_STOP.sub("", without_relay(phrase)))
    if phrase.lower() in _SELF:
        return None  # who is quoted says so
    referring = _referring(phrase)
    if referring is not None:
        return referring
    phrase = made_by(_OF_THOSE.sub("", without_article(phrase)))
    busy = _BUSY.match(phrase)
    if busy and busy[1].split()[-1].lower() in listed("claimants", "collective"):
        phrase = busy[1]
    tokens = phrase.split()
    maker = None if _is_nobody(phrase, tokens) else maker_of(tokens)
    if maker is None:
        return None
    helper = _FOR.match(maker)
    if helper and not _is_person(maker.split()):
        inner = read_speaker(helper[3])
        return Speaker(f"{helper[1]} {helper[2]} {inner.name if inner else helper[3]}", "group")
    return _named(maker)


def _referring(phrase: str) -> Speaker | None:
    """Read what stands for a speaker told before: "she", "her figures", "the same report"."""
    low = phrase.lower()
    if low in PERSON_PRONOUNS | GROUP_PRONOUNS and phrase != "WHO":
        return Speaker(low, "pronoun")
    owner = _OWNERS.get(low.partition(" ")[0])
    if owner and is_report(low.partition(" ")[2]):
        return Speaker(owner, "pronoun")
    paper = _THE_PAPER.fullmatch(low)
    if paper is not None and paper[1] in listed("claimants", "papers"):
        return Speaker(paper[1], "paper")
    return None


def _is_nobody(phrase: str, tokens: Sequence[str]) -> bool:
    """Whether a phrase is a clause, a time, a place or a share, and no speaker."""
    if phrase.lower() in _NOBODY:
        return True
    if not 0 < len(tokens) <= LONGEST or _FINITE.search(phrase) or not phrase[0].isalnum():
        return True
    first, last = tokens[0].lower(), tokens[-1]
    if first in _NO_NAME or last.lower() in _NO_END or first in _PARTICIPLES:
        return True  # "Speaking in Bergen, Ada Kerr said"
    if first in ("in", "at", "close"):
        return True  # "In Odesa", "close to Kyiv"
    if first in ADVERBIAL and (not _NAME.match("".join(tokens[1:2])) or _TIME.match(last)):
        return True  # "On August"
    timed = all(_TIME.fullmatch(word) for word in tokens)
    return timed or _PARTY.match(phrase) is not None or _PART.match(phrase) is not None


def _named(phrase: str) -> Speaker | None:
    """Tell who a phrase is: a person with a title, a body, or a group, None where it is nobody."""
    low = phrase.lower()
    if low in alias():
        return Speaker(alias()[low], "group")
    if low in listed("claimants", "whole"):
        return Speaker(phrase, "group")
    phrase = phrase[:-2] if phrase.endswith(("’s", "'s")) else phrase
    told = _by_form(phrase)
    if told is not None:
        return told
    tokens = phrase.split()
    of = next((at for at, word in enumerate(tokens) if word in _OF), 0)
    titled = _after_title(tokens[:of], 0) if of else None
    if titled is not None and _is_person(tokens[titled:of]):  # "Dr Ada Kerr of the city hospital"
        return Speaker(" ".join(tokens[titled:of]), "person", " ".join(tokens[:titled]))
    run = _last_run(tokens)
    named = bool(of) and _is_person(tokens[:of]) and not _is_office_of(tokens[: of + 1])
    if named and run == len(tokens) and tokens[of] == "of":
        return Speaker(" ".join(tokens[:of]), "person")  # "Ada Kerr of the shipping regulator"
    aside = _APPOSITION.match(phrase)
    if aside:
        return _named(aside[1].rstrip())
    if run == len(tokens):
        return _of_no_name(phrase, tokens)
    if named:
        return Speaker(" ".join(tokens[:of]), "person")
    return _before_name(phrase, tokens, run)


def _by_form(phrase: str) -> Speaker | None:
    """Read what its form alone tells: "Ada Kerr director of the Tern Institute", "Precinct 12"."""
    said = _SELF_SAID.match(phrase)
    if said and _is_organisation(said[1].split()):
        return Speaker(said[1].rstrip(), "group")
    holder = _HOLDS.match(phrase) or _held().match(phrase)
    if holder and _is_person(holder[1].split()):
        return Speaker(holder[1].rstrip(), "person")
    if _labelled().fullmatch(phrase):
        return Speaker(phrase, "group")  # "Precinct 12", "City Hospital No. 4"
    return None


def _of_no_name(phrase: str, tokens: Sequence[str]) -> Speaker | None:
    """Read a group by its head: "mayor of the old town", not "death of 40 civilians"."""
    head = tokens[-1].lower().rstrip(".")
    turn = next((at for at, word in enumerate(tokens) if word in _PREPOSITIONS), 0)
    if turn and not (tokens[turn] == "of" and _is_known(head)):
        head = tokens[turn - 1].lower()
    return Speaker(phrase, "group") if _may_head(head) or _is_described(tokens) else None


def _before_name(phrase: str, tokens: Sequence[str], run: int) -> Speaker:
    """Read a name that ends a phrase, from word `run` on, with the title before it."""
    name = tokens[run:]
    cut = _after_title(tokens, run)
    if cut is not None:
        return Speaker(" ".join(tokens[cut:]), "person", " ".join(tokens[:cut]))
    if (
        len(name) > 2
        and _is_office_of(tokens[:run])
        and (held := _holder_of(name, tokens[run - 1] == "the"))
    ):
        return Speaker(" ".join(held), "person", " ".join(tokens[: -len(held)]))
    at = next((at for at in range(len(name) - 3, -1, -1) if _is_body(name[at])), None)
    if at == len(name) - 3 and _is_person(name[-2:]) and not nation_of(name[-1]):
        return Speaker(" ".join(name[-2:]), "person", " ".join(name[:-2]))
    if run and tokens[run - 1].lower() in listed("claimants", "bodies"):
        return Speaker(" ".join(name), "group", " ".join(tokens[:run]))
    if _is_person(name) and (run == 0 or tokens[run - 1] not in _JOINING):
        return Speaker(" ".join(name), "person", " ".join(tokens[:run]))
    if run and not any(word in _JOINED for word in tokens[:run]):
        return Speaker(" ".join(name), "group", " ".join(tokens[:run]))
    return Speaker(phrase, "group")


@cache
def _held() -> re.Pattern[str]:
    """Return the pattern of "director of the Institute for Marine Studies Ada Kerr"."""
    fields = any_of(map(str.capitalize, listed("claimants", "fields")))
    return re.compile(
        r"(?:director|head|chief|chairman|founder|spokes\w+) (?:of|for) (?:the )?(?:[\w.’'-]+ )*?"
        rf"(?:for|of) (?:[A-Z]\w+ )?{fields} ((?:[A-Z][\w’'-]+ ){{1,2}}[A-Z][\w’'-]+)$"
    )


@cache
def _labelled() -> re.Pattern[str]:
    """Return the pattern of a body that ends with its number: "Precinct 12", "hospital No. 4"."""
    label = f"(?i:{any_listed('claimants', 'numbered')})"
    name = r"(?:[A-Z][\w.&’'-]* )*"
    sign = r"(?:[Nn][or]\.? ?|[Nn]umber |[#№] ?)"
    return re.compile(rf"{name}(?=[A-Z]){label} \d+|{name}{label} {sign}\d+")


def _is_body(word: str) -> bool:
    """Whether a capitalised word ends an office's name: "Defence Council Ada Kerr"."""
    return word.lower() in _BODIES


_BODIES = frozenset(
    ("council", "ministry", "department", "committee", "commission", "directorate", "command")
)


def _may_head(word: str) -> bool:
    """Whether a lower-case noun can speak: officials, a minister, any plural."""
    return _is_known(word) or word.endswith("s")


def _is_known(word: str) -> bool:
    return word.lower() in listed("claimants", "collective") or word.lower() in title_words()


def _is_described(tokens: Sequence[str]) -> bool:
    """Whether a phrase is of people that what follows describes: "officers involved in it"."""
    at = next((at for at, word in enumerate(tokens) if word in _DESCRIBES), 0)
    return at > 0 and tokens[at - 1].lower() in listed("claimants", "collective")


def _is_office_of(tokens: Sequence[str]) -> bool:
    """Whether words end like "Secretary of": the next names an office, then its holder."""
    words = [word.lower() for word in tokens if word != "the"]
    titled = len(words) > 1 and words[-1] == "of" and words[-2].removesuffix("s") in title_words()
    return titled and words[-2] not in _SURNAMES


# "Ada King of the harbour board" is no king.
_SURNAMES = frozenset(("king", "prince", "bishop", "judge", "pope", "lord", "marshal", "major"))


def _holder_of(name: Sequence[str], the: bool) -> Sequence[str]:
    """Return whose name follows that of an office: "European Commission Ada van Kerr"."""
    at = next((at for at in range(len(name), 0, -1) if _is_organisation(name[at - 1 : at])), 0)
    held = name[at:] if at or the else name[-2:]
    return held if _is_person(held) else ()


def _last_run(tokens: Sequence[str]) -> int:
    """Where the last run of capitalised words begins, particles included."""
    at = len(tokens)
    while at and (
        _NAME.match(tokens[at - 1])
        or (at < len(tokens) and tokens[at - 1] in _PARTICLES)
        or _is_number_of(tokens, at - 1)
    ):
        at -= 1
        if tokens[at].endswith(("'s", "’s", "s'", "s’")) and _is_person(tokens[at + 1 :]):
            return at + 1
    return at


def _is_number_of(tokens: Sequence[str], at: int) -> bool:
    """Whether a number is part of the name around it: "93rd Brigade", "Channel 4 News"."""
    behind = tokens[at + 1 :]
    if not behind:
        return False
    numbered = listed("claimants", "numbered")
    if _ORDINAL.match(tokens[at]):
        return _is_organisation(behind) or any(word.lower() in numbered for word in behind)
    return tokens[at].isdigit() and at > 0 and tokens[at - 1].lower() in numbered


def _after_title(tokens: Sequence[str], run: int) -> int | None:
    """Return the index after the last title, where a name of one to four words follows."""
    titles = listed("claimants", "titles")
    for at in range(len(tokens) - 1, max(run, 1) - 1, -1):
        if tokens[at - 1].lower() in titles:
            name = tokens[at:]
            return at if len(name) <= 4 and not _is_organisation(name) else None
    return None


def _is_organisation(name: Sequence[str]) -> bool:
    return any(word.lower().strip(".,") in listed("claimants", "organisation") for word in name)


def is_named_body(speaker: Speaker) -> bool:
    """Whether a name's own words tell that it is an organisation's: "Tern Watch"."""
    return (
        speaker.kind == "group"
        and speaker.name[:1].isupper()
        and _is_organisation(speaker.name.split())
    )


def is_busy(phrase: str) -> bool:
    """Whether a phrase tells what its speaker does: "officers probing the wreck"."""
    return _BUSY.match(f"{phrase} ") is not None


def _is_person(name: Sequence[str]) -> bool:
    """Two to four capitalised words, none an acronym or an organisation's word."""
    return (
        2 <= len(name) <= 4
        and not _is_organisation(name)
        and all(_NAME.match(word) or word in _PARTICLES for word in name)
        and not any("/" in word or (word.isupper() and len(word.strip(".")) > 1) for word in name)
    )


@cache
def title_words() -> frozenset[str]:
    """Return the words that stand before a person's name."""
    return listed("claimants", "titles")
