"""Which body a bare role stands for: "a monitor", "the group", "the Observatory"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from contradict.claims.claimant.speaker import read_speaker
from contradict.lexicon import any_listed, listed
from contradict.vocabulary import SPEAKS

# A capital that opens a sentence, or a day, is no part of a name.
_CAPITAL = (
    r"(?!(?:The|An?|At|In|On|But|And|As|It|He|She|Last|Since|After|Also|Meanwhile|IS|\w+day)\b)"
    r"[A-Z][\w’'-]*"
)
# "Tern Watch", "Tern-Info", "Nordic Observatory for Sea Birds (NOSB)".
_NAME = (
    rf"({_CAPITAL}(?: (?:(?:for|of|on|and) )?{_CAPITAL}){{1,6}}"
    r"|[A-Z]\w*-[A-Z]\w*|[A-Z]{2}[\w-]*|[A-Z][a-z]+[A-Z]\w*)(?: \([A-Z]{2,7}\))?"
)
_KIND = (
    r"(?:watchdog|(?<!-)monitor|monitoring (?:group|organi[sz]ation|body|network|service)"
    r"|(?:group|organi[sz]ation|body) (?:that|which) (?:tracks|monitors|documents|counts|records))"
)
# "Tern Watch, an independent watchdog", "the Tern Watch monitoring group", "watchdog Tern Watch".
_EXPLAINED = re.compile(
    rf"\b{_NAME}(?:,? (?:an?|the) (?:[\w’'.-]+ ){{0,4}}?|(?<=\w\w\w) (?:war )?){_KIND}\b"
    rf"|\b(?:watchdog|monitoring) (?:group |organi[sz]ation )?{_NAME}"
    rf"(?= (?:{SPEAKS}|has)\b|[,.])"
)
# A name that tells by itself what the body does.
_WATCHES = re.compile(
    rf"\b({_CAPITAL}(?: {_CAPITAL}){{0,2}} Observatory(?: (?:for|of|on)(?: {_CAPITAL}){{1,2}})?)"
)
_ROLE = re.compile(
    rf"(?:{any_listed('claimants', 'of_watchers')} )*"
    r"(?:(?:(?:UN|U\.N\.)(?:['’]s)? )?(?:nuclear |atomic )?watchdog"
    r"(?: (?:group|organi[sz]ation|body))?|monitor(?: group)?"
    r"|monitoring (?:group|organi[sz]ation|body|network|service)|NGO)",
    re.I,
)
# Whose monitors are sent, and are no body of their own: "the UN monitor".
_SENDERS = frozenset(("UN", "EU", "OSCE", "OAS", "AU", "U.N", "CNN", "AFP", "AP", "BBC"))


def is_watching(role: str) -> bool:
    """Whether a speaker is but called by what it does: "monitor", "independent watchdog"."""
    return _ROLE.fullmatch(role) is not None


def watching_body(text: str) -> str | None:
    """Return the one body that the text knows as a monitor, None if there are none or more.

    What the text explains goes before what a name tells by itself.
    """
    told = _distinct(_groups(_EXPLAINED, text))
    own = _distinct(_groups(_WATCHES, text))
    found = told or own
    return found[0] if len(found) == 1 and len(_distinct([*told, *own])) == 1 else None


def named_with(text: str, word: str) -> str | None:
    """Return the one full name that "the Observatory" shortens, None if there are none or more."""
    if word.lower() not in listed("claimants", "organisation") or not word.istitle():
        return None
    pattern = re.compile(
        rf"\b((?:{_CAPITAL} ){{1,3}}{re.escape(word)}(?: (?:for|of|on)(?: {_CAPITAL}){{1,2}})?"
        rf"|{re.escape(word)} (?:for|of|on)(?: {_CAPITAL}){{1,2}})"
    )
    found = _distinct(_groups(pattern, text))
    return found[0] if len(found) == 1 else None


def _groups(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """Yield the names that a pattern finds, as speakers are named."""
    for match in pattern.finditer(text):
        said = next(filter(None, match.groups()))
        speaker = read_speaker(said)
        if speaker is not None and speaker.kind == "group" and said not in _SENDERS:
            yield speaker.name


def _distinct(names: Iterable[str]) -> list[str]:
    """Return one form of each body's name: the most frequent, of those the longest.

    A name whose words another has is the same body.
    """
    counts = Counter(names)
    kept: list[str] = []
    for name in sorted(counts, key=lambda name: (-counts[name], -len(name), name)):
        words = set(name.split())
        if not any(words <= set(other.split()) or words >= set(other.split()) for other in kept):
            kept.append(name)
    return kept
