"""Whom a sentence begins with: the one that a later "she said" or "it added" may stand for."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from contradict.claims.claimant.speaker import Speaker, read_speaker, title_words
from contradict.claims.claimant.words import CLOCK, alias
from contradict.lexicon import any_listed, listed
from contradict.vocabulary import HEDGE, SMALL_NUMBER, SPEAKS

_VERB = (
    r"(?:(?:also|now|then|later|only|never) )?"
    rf"(?:[a-z]{{2,}}ed|{any_listed('reporting', 'acts')})\b"
)
_LEAD = re.compile(
    rf"{CLOCK}?[“\"‘']?(?:(?:On|In|At|During|After) [^,]{{2,40}}, )?"
    rf"(?P<who>(?:[\w’'.&-]+ ){{0,8}}?[\w’'.&-]+)"
    rf"(?:, (?P<aside>[^,;:]{{2,90}}), (?!and |or |but |who |which )(?=[a-z])| {_VERB})"
)
# "Separately, the bank said that 40 left, up on May": a clause is no apposition.
_APPOSED = re.compile(
    rf"(?!.*(?<!who)(?<!that)(?<!which) (?:{SPEAKS}|say)\b)"
    r"(?:an?|the|its|one) (.+)"
)
# "One official", "One Group" and "Four Paws" may speak.
_COUNTED = re.compile(
    rf"(?:(?i:{HEDGE}|another|a further) )?"
    rf"(?:\d[\d,.]*|(?i:{SMALL_NUMBER}|[a-z]+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?"
    r"|(?:dozens|scores|hundreds|thousands) of)) (?=[a-z])"
)
_CLAUSE = re.compile(r"(?:When|While|As|After|Before|If|Although|Though|Once|Since|Because|Until) ")
_NAME = re.compile(r"[A-Z][\w.’'-]+(?: [\w.’'-]+){0,3}$")


@lru_cache(maxsize=512)
def read_lead(text: str) -> tuple[Speaker, str] | None:
    """Return the subject that a sentence's text begins with as a speaker, and as written.

    Only a full name of a person or a body that could speak; None for anything else.
    """
    match = _LEAD.match(text)
    speaker = read_speaker(match["who"]) if match else None
    if match is None or speaker is None or speaker.kind == "pronoun":
        return None
    if _COUNTED.match(match["who"]):
        return None  # "Nineteen police officers were injured, it said"
    if _CLAUSE.match(match["who"]):
        return None  # "When officers came, they said"
    speaker = _with_aside(speaker, match["aside"] or "")
    if speaker.kind == "person":
        return (speaker, match["who"]) if " " in speaker.name else None
    known = listed("claimants", "collective") | listed("claimants", "bodies")
    may_speak = (
        speaker.name.split()[-1].lower() in known
        or speaker.name in alias().values()
        or _is_body(match["aside"] or "")
    )
    return (speaker, match["who"]) if may_speak else None


def _with_aside(speaker: Speaker, aside: str) -> Speaker:
    """Read "the minister, Ada Kerr," as Ada Kerr, and "Tern Watch, a charity," as no person."""
    if _is_body(aside):
        return replace(speaker, kind="group")
    if _NAME.match(aside) and speaker.name.split()[-1].lower() in title_words():
        named = read_speaker(aside)
        if named is not None and named.kind == "person":
            return replace(named, title=speaker.name)
    return speaker


def _is_body(aside: str) -> bool:
    match = _APPOSED.match(aside)
    words = match[1].lower().split() if match else []
    return bool(listed("claimants", "bodies") & set(words[:5]))
