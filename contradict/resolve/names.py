"""Resolves claimants across spellings, titles and roles, and tells whom they speak for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

import duckdb
from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from contradict.database import insert
from contradict.lexicon import any_listed, any_of, listed, load
from contradict.sides import fold, nation_of, side_of

# Two last names of one block are one name from this similarity on: Zelenskyy/Zelensky 0.98,
# Liashko/Lyashko 0.91; Johnson/Johnston 0.97 needs agreeing first names or titles.
_SAME_NAME = 0.90
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
# What stands after it says where or of whom: "sources in the city", "doctors who treated them".
_BEYOND = re.compile(r"\s(?:and|at|for|from|in|inside|near|of|on|who|with)\s")
# "The health ministry in Luanda" is the health ministry.
_SEAT = re.compile(r"\sin\s(?=[A-Z])")
# "Ada Kerr of the mining agency" is Ada Kerr.
_OF = re.compile(r"\s(?:of|at|for|from)\s")
_TITLE = 80  # characters to each side of a name in which its title stands
# "The invasion of Peru", "in Peru": no nation's officer follows.
_PLACING = ("of", "in", "to", "from", "on", "against", "for")
# What a body is, beside its name; and its name's letters: "Nordic Sea Institute (NSI)".
_KIND = re.compile(
    r"^(?:official|state-run|state-owned|state) (?=[A-Z])"
    rf"|^(?:{any_listed('claimants', 'of_watchers')} )*"
    r"(?:group|agency|organi[sz]ation|watchdog|monitor|charity|service) (?=[A-Z])"
    rf"|(?<=\w) (?:{any_of(listed('claimants', 'of_watchers') | {'news'})} )*"
    r"(?:group|agency|organi[sz]ation|watchdog|monitor|charity)$"
)
_ACRONYM = re.compile(r" \(([A-Z][A-Za-z]*[A-Z][A-Za-z]*)\)$")
_OWN_NAME = "its own name"
NO_ALIASES: Mapping[str, str] = MappingProxyType({})
_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?")
# What tells bodies of one kind apart: "93rd Brigade", "G7", "Hospital No. 4", "Local 32BJ",
# "Company B", "II Corps", "BP". Not the year of a disease: "COVID-19".
_MARK = re.compile(
    r"(?<![\w.-])(?P<number>(?:[A-Z]{1,3}-?)?\d[\d,]*[A-Z]{0,2})(?:st|nd|rd|th)?(?![\w-])"
    r"|(?<![\w.&'-])(?P<short>[IVX]{1,6}|[A-Z]{1,2})(?![\w.&'-])"
)
_NUMBERED = re.compile(r"\d(?:st|nd|rd|th)?\s+$")  # before a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Who a name stands for, how sure that is, and why."""

    speaker: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A claimant's name taken apart.

    `person` holds the words of a person's name, last name last; empty for an office or an
    organisation, whose words are in `office`. `bare_office` are these without country and seat.
    `marks` are the numbers and letters that tell bodies of one kind apart: the 93 of a brigade.
    `side` is whom it speaks for.
    """

    text: str
    person: tuple[str, ...]
    office: frozenset[str]
    bare_office: frozenset[str]
    marks: frozenset[str]
    side: str | None


def resolve_claimants(
    connection: duckdb.DuckDBPyConnection, *, aliases: Mapping[str, str] = NO_ALIASES
) -> None:
    """Fill table claimants with one row per distinct name.

    The user's aliases decide first, by variant.
    """
    rows = connection.execute(
        "SELECT claimant, COUNT(*) FROM claims WHERE claimant IS NOT NULL GROUP BY ALL ORDER BY 1"
    ).fetchall()
    texts = [text for text, _ in rows]
    same = {**_small(texts), **_bare_named(texts), **_written_out(texts)}
    spelled = {text: aliases.get(text, same.get(text, text)) for text in texts}
    names = {text: read_name(aliases.get(name, name)) for text, name in spelled.items()}
    matches = match_names(names, dict(rows))
    sides = _sides(names, matches, _titled(connection))
    insert(
        connection,
        "claimants",
        [
            (text, m.speaker, sides.get(m.speaker), *_kind(names[text]), m.score, why)
            for text, m in sorted(matches.items())
            for why in (_why(text, m, aliases),)
        ],
    )


def _why(text: str, match: Match, aliases: Mapping[str, str]) -> str:
    """Return why a name stands for its speaker, where it was read as the speaker's own name too."""
    if match.reason != _OWN_NAME or match.speaker == text:
        return match.reason
    return f'{"an alias" if text in aliases else "another writing"} of "{match.speaker}"'


def _small(texts: Sequence[str]) -> Mapping[str, str]:
    """Map "Organisers", which opened a sentence, to "organisers" where others write that.

    Not "Baker" beside "Ada Baker", whatever a baker says.
    """
    people = (read_name(text).person for text in texts if " " in text)
    last = {person[-1] for person in people if len(person) > 1}
    written = set(texts)
    pairs = ((text, text[:1].lower() + text[1:]) for text in texts)
    return {
        text: small
        for text, small in pairs
        if small != text and small in written and fold(small) not in last
    }


def _bare_named(texts: Sequence[str]) -> Mapping[str, str]:
    """Map "monitoring group Tern-Info" and "Tern-Info group" to the "Tern-Info" of others.

    Not "Ada Kerr's group": a kind in small letters beside a name says only what bears it.
    """
    written = set(texts)
    found = {text: _KIND.sub("", text) for text in texts}
    return {
        text: bare
        for text, bare in found.items()
        if bare != text and bare in written and _names_one(bare)
    }


def _names_one(bare: str) -> bool:
    """Whether a name alone says who is meant: "Tern-Info", no country and no two letters."""
    return bare[:1].isupper() and len(bare) > len("UN") and not nation_of(bare)


def _written_out(texts: Sequence[str]) -> Mapping[str, str]:
    """Map "NSI" to "Nordic Sea Institute (NSI)", where just one name is shortened so."""
    full: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        match = _ACRONYM.search(text)
        if match is not None and not read_name(text).person:  # no "Ada Kerr (NSI)"
            full[match[1]].add(text)
    one = {short: min(names) for short, names in full.items() if _are_one(names)}
    return {text: one[text] for text in texts if text in one}


def _are_one(names: set[str]) -> bool:
    """Whether names but for their brackets are one."""
    return len({fold(_ACRONYM.sub("", name)).removeprefix("the ") for name in names}) == 1


@lru_cache(maxsize=4096)
def read_name(text: str) -> Name:
    """Take a claimant's name apart: "Ukraine's health minister Viktor Liashko"."""
    plain = _undotted(text.replace("’", "'"))
    inner = re.sub(r"\s*\(.*?\)", "", plain).strip() or plain
    words = _words(inner)
    seated = _words(_SEAT.split(inner, maxsplit=1)[0])
    side = side_of(plain)
    named = _words(_OF.split(inner, maxsplit=1)[0])
    tail = _person(named)
    if len(tail) > 1:
        seated = named
    else:
        tail = _person(seated)
        if _is_seat(seated[: len(seated) - len(tail)]):
            tail = []
    if _is_numbered(inner, tail):
        tail = []
    marks = frozenset() if tail else _marks(inner)
    office = [*seated[: len(seated) - len(tail)], *words[len(seated) :]]
    bare = frozenset(_office_word(word) for word in seated if not nation_of(word))
    return Name(
        text=text,
        person=tuple(tail),
        office=frozenset(_office_word(word) for word in office if len(word) > 2)
        - _listed("empty_words"),
        bare_office=frozenset() if tail else (bare - _listed("empty_words")) | marks,
        marks=marks,
        side=side,
    )


def _is_numbered(text: str, tail: Sequence[str]) -> bool:
    """Whether a number stands before or behind what looks like a person: "Rossiya 1"."""
    if not tail:
        return False
    words = list(_WORD.finditer(text))[-len(tail) :]
    behind = text[words[-1].end() :].lstrip(" #№")
    return bool(_NUMBERED.search(text[: words[0].start()]) or _MARK.match(behind))


def _marks(text: str) -> frozenset[str]:
    """Return the numbers and lone letters of an office's name: {"93"} of "the 93rd Brigade"."""
    found = (match["number"] or _short(match) for match in _MARK.finditer(text))
    return frozenset(re.sub("[,-]", "", mark).lower() for mark in found if mark)


def _short(match: re.Match[str]) -> str | None:
    """Return a name of one or two letters; None for an article and a side's: "US"."""
    short = match["short"]
    if (short == "A" and match.start() == 0) or nation_of(short) or side_of(short):
        return None
    return short


def _undotted(text: str) -> str:
    return _DOTTED.sub(lambda m: m.group().replace(".", ""), text)


def _words(text: str) -> list[str]:
    return [word.rstrip(".") for word in _WORD.findall(text)]


def _person(words: Sequence[str]) -> list[str]:
    """Return the words of the name that ends a claimant's, folded; none of an office's."""
    tail: list[str] = []
    for word in reversed(words):
        low = word.lower().removesuffix("'s")
        if (
            not word[:1].isupper()
            or low in _listed("office_words")
            or nation_of(word)
            or word.isupper()
        ):
            break
        tail.insert(0, fold(low))
    return tail


def _is_seat(before: Sequence[str]) -> bool:
    """Whether the words before a name tell that it is a place's or a field's: "ministry of"."""
    words = [word for word in before if word.lower() != "the"]
    return bool(words) and words[-1].lower() in ("of", "at", "for", "from")


def is_named(name: Name) -> bool:
    """Whether a name tells one speaker from others: "the fire service", not "witnesses there"."""
    if name.person or name.side or name.text != name.text.lower():
        return True
    words = _BEYOND.split(name.text, maxsplit=1)[0].split()
    return bool(words) and words[-1] not in _listed("anyone")


def _kind(name: Name) -> tuple[bool, str | None]:
    """Whether a name tells one speaker from others, and its office if two words or more name it."""
    named = is_named(name)
    words = sorted(name.bare_office) if named else []
    return named, " ".join(words) if len(words) > 1 else None


def match_names(names: Mapping[str, Name], counts: Mapping[str, int]) -> dict[str, Match]:
    """Join names that mean one speaker; a name that fits two speakers is left alone.

    `counts` are the claims of each name: the commonest full name stands for its group.
    """
    matches: dict[str, Match] = {}
    blocks: dict[str, list[str]] = defaultdict(list)
    for text, name in names.items():
        blocks[_block(name)].append(text)
    for _, members in sorted(blocks.items()):
        order = sorted(members, key=lambda t: (-len(names[t].person), -counts.get(t, 0), t))
        leaders: list[str] = []
        for text in order:
            found = [
                (score, leader, why)
                for leader in leaders
                for score, why in (_same(names[text], names[leader]),)
                if score >= _SAME_NAME
            ]
            found.sort(key=lambda item: (-item[0], item[1]))
            if not found:
                leaders.append(text)
                matches[text] = Match(speaker=names[text].text, score=1.0, reason=_OWN_NAME)
            elif len(found) > 1 and found[0][0] - found[1][0] < 0.02:
                rivals = f'"{found[0][1]}" and "{found[1][1]}"'
                leaders.append(text)
                matches[text] = Match(
                    speaker=names[text].text, score=0.5, reason=f"left alone: fits {rivals}"
                )
            else:
                score, leader, why = found[0]
                matches[text] = Match(
                    speaker=matches[leader].speaker, score=round(score, 3), reason=why
                )
    return matches


def _same(name: Name, leader: Name) -> tuple[float, str]:
    """Score how surely two names of one block mean one speaker, and say why."""
    if name.person:
        return _same_person(name, leader)
    if name.marks != leader.marks:  # the 93rd and the 107th Brigade, Channel 4 and Channel 5
        return 0.0, ""
    if not (name.office or name.marks or name.side):  # "S&P" is no "H&M"
        return float(fold(name.text) == fold(leader.text)), f'written like "{leader.text}"'
    if name.office == leader.office:
        return 1.0, f'the same office as "{leader.text}"'
    ours, theirs = sorted(name.office - leader.office), sorted(leader.office - name.office)
    # "Network" and "Observatory for Human Rights" share all but what tells them apart.
    if ours and theirs and not _spelled_alike(ours, theirs):
        return 0.0, ""
    score = fuzz.token_sort_ratio(" ".join(sorted(name.office)), " ".join(sorted(leader.office)))
    return score / 100, f'written like "{leader.text}"'


def _spelled_alike(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two sorted lists hold the same words in other spellings."""
    return len(ours) == len(theirs) and all(
        JaroWinkler.similarity(one, other) >= _SAME_NAME
        for one, other in zip(ours, theirs, strict=True)
    )


def _same_person(name: Name, leader: Name) -> tuple[float, str]:
    if name.side and leader.side and name.side != leader.side:
        return 0.0, ""
    last = JaroWinkler.similarity(name.person[-1], leader.person[-1])
    if last < _SAME_NAME:
        return 0.0, ""
    firsts, others = name.person[:-1], leader.person[:-1]
    if (name.office & _listed("relays")) != (leader.office & _listed("relays")):
        return 0.0, ""
    if firsts and others:
        first = JaroWinkler.similarity(firsts[0], others[0])
        initial = firsts[0][0] == others[0][0] and 1 in (len(firsts[0]), len(others[0]))
        if first < 0.85 and not initial:
            return 0.0, ""
        return min(last, max(first, last if initial else 0)), f'another spelling of "{leader.text}"'
    how = "the last name of" if len(leader.person) > 1 else "written like"
    return (last, f'{how} "{leader.text}"') if last == 1.0 else (0.0, "")


def _block(name: Name) -> str:
    """Names are compared only within a block.

    A person's is one initial and rough shape of the last word; an office's whom it speaks for, and
    whether it tells one speaker from others.
    """
    if name.person:
        return "person:" + _rough(name.person[-1])
    return f"office:{name.side}:{is_named(name)}"


@cache
def _rough(word: str) -> str:
    """Drop what transliterations differ in: Zelenskyy and Zelensky, Liashko and Lyashko."""
    rough = re.sub(r"[aeiouyj]+", "", word[1:])
    rough = re.sub(r"(.)\1+", r"\1", rough)
    return word[0] + rough[:4]


def _sides(
    names: Mapping[str, Name], matches: Mapping[str, Match], titled: Mapping[str, set[str]]
) -> dict[str, str]:
    """Take a speaker's side from any of its names that states one; none where they differ.

    Where no name does, from the titles that the articles give to a person.
    """
    stated: dict[str, set[str]] = defaultdict(set)
    told: dict[str, set[str]] = defaultdict(set)
    for text, match in matches.items():
        side = names[text].side
        if side is not None:
            stated[match.speaker].add(side)
        if len(names[text].person) > 1:
            told[match.speaker] |= titled.get(text, set())
    return {
        speaker: next(iter(found))
        for speaker, found in {**told, **stated}.items()
        if len(found) == 1
    }


def _titled(connection: duckdb.DuckDBPyConnection) -> dict[str, set[str]]:
    """Map each claimant to the nations of its titles, as "Peru's health minister Ada Kerr".

    Only where the article that quotes it names it first is looked at.
    """
    rows = connection.execute(
        "SELECT DISTINCT claimant,"
        " SUBSTRING(text, GREATEST(1, first - $reach), LEAST(first - 1, $reach)),"
        " SUBSTRING(text, first + LENGTH(claimant), $reach)"
        " FROM (SELECT DISTINCT claimant, text, POSITION(claimant IN text) AS first"
        " FROM claims INNER JOIN documents ON claims.document_id = documents.document_id"
        " WHERE CONTAINS(claimant, ' ')) WHERE first > 0",
        {"reach": _TITLE},
    ).fetchall()
    found: dict[str, set[str]] = defaultdict(set)
    for name, before, behind in rows:
        nation = nation_of_title(before, behind)
        if nation is not None:
            found[name].add(nation)
    return found


def nation_of_title(before: str, behind: str) -> str | None:
    """Return the nation of the title around a name: "Peru's health minister", ", Peru's envoy".

    `before` and `behind` are the text to each side of the name.
    """
    title = _words(re.split(r"[,.;:()\n]\s*", _undotted(before))[-1])[::-1]
    apposed = re.match(r",\s+(?:the\s+)?([^,.;:()\n]+),", behind)
    for words in (title, _words(apposed[1])[::-1] if apposed else []):
        nation = _nation_before_office(words)
        if nation is not None:
            return nation
    return None


def _nation_before_office(backwards: Sequence[str]) -> str | None:
    """Return the nation that opens the title of who speaks for it; the words come last first.

    A nation's rescuers and its minister need not be one side, but its minister and president.
    """
    speaks_for_it = False
    for k, word in enumerate(backwards):
        nation = nation_of(word)
        if nation is not None:
            placed = backwards[k + 1 : k + 2] and backwards[k + 1].lower() in _PLACING
            return nation if speaks_for_it and not placed else None
        low = word.lower().removesuffix("'s").removesuffix("’s")
        if low not in _listed("office_words") and low not in listed("speakers", "empty_words"):
            return None
        speaks_for_it = speaks_for_it or low in _listed("state_offices")
    return None


def _listed(table: str) -> frozenset[str]:
    return listed("speakers", table)


@cache
def _office_word(word: str) -> str:
    low = fold(word).removesuffix("'s")
    return str(load("speakers").tables["same_words"].get(low, low))
