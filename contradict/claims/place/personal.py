"""Numbers that tell of a person, or of the net, and not of where something happened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contradict.records import PlaceMention, Sentence

_COMPANY = re.compile(r"\b(?:his|her) (?:wife|husband|partner) and $")
_WEIGHS = re.compile(r"\bweigh(?:s|ed|ing) (?:about )?$")
_TALL = re.compile(r"(?: ?- ?\w+){0,4} (?:\w+ )?tall\b")
_ONLINE = re.compile(
    r" (?:[a-z]+ )?(?:likes|views|retweets|reposts|followers)\b"
    r"|(?: of)? times on (?:social media|YouTube|Facebook|Twitter|TikTok|Instagram)\b"
)
# What courts impose, thieves take and winners get is in the town that the article is about.
_CRIME = re.compile(
    r"\b(?:rewards?|prizes?|local economy|fined|fines?(?! art)|bail|bond of|bonded|stole|stolen"
    r"|stealing|robb(?:ed|ers?|ery)"
    r"|heist|loot(?:ed)?|thieves|burglars?|suing|sued|lawsuit|restitution|cheat(?:ed|ing)"
    r"|defrauded|swindled|embezzled|bilked"
    r"|(?:[Oo]fficers|[Pp]olice|[Dd]etectives|[Ii]nvestigators|[Aa]gents)"
    r" (?:recovered|seized|confiscated)"
    r"|(?:fund|fundraiser|collection) (?:set up )?for the (?:famil|victim)\w*)\b"
)
# "46,000 people worldwide", "sold in 62 countries", "across the three worst-hit countries".
_EVERYWHERE = re.compile(r"(?: [a-z]+){0,2} (?:worldwide|around the (?:world|globe)|globally)\b")
_MANY = re.compile(r" (?:other )?countries\b(?! (?:in|of) [A-Z])")
_COUNTRIES = re.compile(
    r"\b(?:[Aa]cross|[Ii]n) (?:all |the )*(?:two|three|four|five|six|seven|eight|nine|ten|\d+)"
    r" (?:[\w-]+ ){0,2}(?:countries|nations)\b,? "
)
_PARENT = re.compile(
    r"\b(?:mother|father|mom|mum|dad|grandmother|grandfather|parent)s?[ -]{1,3}of[ -]{1,3}$"
)
_FAMILY = re.compile(r"\blived? with (?:his|her|their) (?:[\w’']+,? ){0,4}$|\blives with .{0,40}$")
_REACH = 60  # characters before a number that its description may take
_LEAD = 300  # characters at the start of an article that its headline and first sentence fill


def is_nowhere(start: int, end: int, sentence: Sentence) -> bool:
    """Tell whether a figure has no place: a man's height, likes on the net, all the world."""
    before = sentence.text[max(0, start - sentence.start - _REACH) : start - sentence.start]
    after = sentence.text[end - sentence.start :]
    if _COMPANY.search(before) and not _FAMILY.search(before):
        return True
    if _EVERYWHERE.match(after) or _COUNTRIES.match(sentence.text):
        return True
    if before.endswith((" in ", " to ", " across ")) and _MANY.match(after):
        return True
    return bool(_WEIGHS.search(before) or _TALL.match(after) or _ONLINE.match(after))


def is_of_crime(text: str) -> bool:
    """Tell whether a sentence tells of fines, bail or loot, whose place is that of the article."""
    return _CRIME.search(text) is not None


def home(start: int, sentence: Sentence, mentions: Sequence[PlaceMention]) -> PlaceMention | None:
    """Return where the person lives whose children are counted, None if the text doesn't tell.

    "Brooklyn mother of 12": what happened to her may have been elsewhere. Only the opening and
    the sentence itself can tell.
    """
    before = sentence.text[max(0, start - sentence.start - _REACH) : start - sentence.start]
    if _FAMILY.search(before):
        return next((m for m in mentions if m.place and m.rule.startswith("residence")), None)
    if not _PARENT.search(before):
        return None
    return next(
        (
            m
            for m in mentions
            if m.place
            and m.rule.startswith("person-of")
            and (m.start < _LEAD or sentence.start <= m.start < sentence.end)
        ),
        None,
    )
