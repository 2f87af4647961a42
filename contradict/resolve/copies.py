"""Finds near-copies of one article: one is the origin, the others carry copy_of.

Reprints of one wire story count once, and a number that differs between them is a slip of
the copy. Articles of one address are versions of each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

import duckdb
from rapidfuzz import fuzz

from contradict.database import insert
from contradict.lexicon import load

# An outlet of such a name sells its texts to others.
_AGENCY_NAME = re.compile(
    r"\b(?:News ?wire|Wire|(?:News|Press) (?:Agency|Association))$", re.IGNORECASE
)
_SQL = Path(__file__).with_name("copies.sql")
_WORD = re.compile(r"[^\W\d_]+")
# Words in a row that two copies share. Numbers are left out: they are what may differ.
_SHINGLE = 4
# With 15 % of a story dropped, copies have a median Jaccard of 0.85, unrelated news 0.00 at
# the 99th percentile; a reprint that was cut to three quarters still reaches 0.5.
_ALIKE = 0.5
_PERMUTATIONS, _BANDS = 128, 32
# Sentences of copies tell of one number where they are this alike with the numbers masked.
_SAME_SENTENCE = 88.0
# An agency's reprints may be days apart; the same words months later are boilerplate.
_DAYS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What is needed to tell whether articles are copies."""

    document_id: str
    published: date | None
    url: str | None
    words: tuple[str, ...]
    agency: str | None
    own: bool = False  # its outlet is a news agency, or the one that it credits


def find_copies(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill table copies, documents.copy_of and table copied_claims."""
    rows = connection.execute(
        "SELECT document_id, published, url, text, source FROM documents ORDER BY document_id"
    ).fetchall()
    stories = [
        Story(
            document_id=document_id,
            published=published,
            url=url,
            words=tuple(_WORD.findall(text.lower())),
            agency=agency_of(text),
            own=is_its_own(text, source),
        )
        for document_id, published, url, text, source in rows
    ]
    insert(connection, "copies", list(match_copies(stories)))
    connection.execute(_SQL.read_text(encoding="utf-8"))
    _align(connection)


def match_copies(stories: Sequence[Story]) -> Iterator[tuple[str, str, float, str]]:
    """Yield (copy, origin, score, reason); the earliest article of a group is its origin.

    Undated articles come last. Of one day, that of the agency, or of the outlet that it credits,
    comes first, then those that credit an agency, then the id decides.
    """
    by_id = {s.document_id: s for s in stories}
    origins: dict[str, str] = {}
    told: dict[str, tuple[float, str]] = {}
    pairs = [*_same_address(stories), *_alike(stories)]
    for a, b, score, reason in sorted(pairs, key=lambda p: (-p[2], p[0], p[1])):
        first, second = sorted((a, b), key=lambda i: _age(by_id[i]))
        root = origins.get(first, first)
        if second in origins or second == root:
            continue
        heads = second in origins.values()
        if heads and by_id[second].published != by_id[root].published:
            continue
        origins.update({copy: root for copy, head in origins.items() if head == second})
        origins[second] = root
        told[second] = (round(score, 3), reason)
    for copy, origin in origins.items():
        yield copy, origin, *told[copy]


def agency_of(text: str) -> str | None:
    """Return the news agency that an article credits, if it credits one.

    >>> agency_of("LIMA (Reuters) - A strong quake shook the coast on Monday.")
    'reuters'
    """
    found = _agency_pattern().search(text[:400]) or _agency_pattern().search(text[-200:])
    return next(g.lower() for g in found.groups() if g) if found else None


def is_its_own(text: str, source: str | None) -> bool:
    """Whether an article's outlet is a news agency, or the one that its text credits.

    >>> is_its_own("LIMA (Tern Post) - A quake shook the coast.", "Tern Post")
    True
    """
    if not source:
        return False
    if source.lower() in _agencies() or _AGENCY_NAME.search(source):
        return True
    ends = [end for end in (text[:400], text[-200:]) if any(mark in end for mark in "(–—")]
    return any(_credit(source).search(end) for end in ends)


@lru_cache(maxsize=1024)
def _credit(source: str) -> re.Pattern[str]:
    name = re.escape(source)
    return re.compile(rf"\({name}\)|[–—]\s?{name}\b", re.IGNORECASE)


@cache
def _agencies() -> frozenset[str]:
    return frozenset(name.lower() for name in load("agencies").tables["agencies"])


@cache
def _agency_pattern() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in load("agencies").tables["agencies"])
    return re.compile(rf"\(({names})\)|\b({names})\s*[-–—]\s|[–—]\s?({names})\b")


def _age(story: Story) -> tuple[bool, date, bool, bool, str]:
    return (
        story.published is None,
        story.published or date.max,
        not story.own,
        story.agency is None,
        story.document_id,
    )


def _same_address(stories: Sequence[Story]) -> Iterator[tuple[str, str, float, str]]:
    by_url: dict[str, list[Story]] = {}
    for story in stories:
        if story.url:
            by_url.setdefault(story.url, []).append(story)
    for versions in by_url.values():
        first, *later = sorted(versions, key=_age)
        for story in later:
            yield first.document_id, story.document_id, 1.0, "the same address"


def _alike(stories: Sequence[Story]) -> Iterator[tuple[str, str, float, str]]:
    from rensa import RMinHash, RMinHashLSH  # type: ignore[import-untyped]

    long_enough = [s for s in stories if len(s.words) >= 5 * _SHINGLE]
    shingles = {s.document_id: _shingles(s.words) for s in long_enough}
    lsh = RMinHashLSH(threshold=_ALIKE, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    sketches = []
    for at, story in enumerate(long_enough):
        sketch = RMinHash(num_perm=_PERMUTATIONS, seed=42)
        sketch.update(sorted(shingles[story.document_id]))
        sketches.append(sketch)
        for other in sorted(lsh.query(sketch)):
            yield from _compare(story, long_enough[other], shingles)
        lsh.insert(at, sketch)


def _compare(
    a: Story, b: Story, shingles: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, str, float, str]]:
    if a.published and b.published and abs((a.published - b.published).days) > _DAYS:
        return
    ours, theirs = shingles[a.document_id], shingles[b.document_id]
    score = len(ours & theirs) / len(ours | theirs)
    if score >= _ALIKE:
        agency = f"; both credit {a.agency}" if a.agency and a.agency == b.agency else ""
        yield a.document_id, b.document_id, score, f"{score:.0%} of the wording{agency}"


def _shingles(words: Sequence[str]) -> frozenset[str]:
    return frozenset(map(" ".join, zip(*(words[at:] for at in range(_SHINGLE)), strict=False)))


def _align(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill table copied_claims: which claims of two copies come from one sentence."""
    rows = connection.execute(
        """
        SELECT c.claim_id, c.quote, c.number_start - c.quote_start, o.claim_id, o.quote,
            o.number_start - o.quote_start
        FROM copies
        INNER JOIN claims AS c ON copies.document_id = c.document_id
        INNER JOIN claims AS o
            ON copies.copy_of = o.document_id AND c.measure = o.measure AND c.unit = o.unit
        INNER JOIN documents AS ours ON copies.document_id = ours.document_id
        INNER JOIN documents AS theirs ON copies.copy_of = theirs.document_id
        -- Two days' pages of one outlet share their form: "described as a man, 5ft 8in".
        WHERE copies.reason = 'the same address'
            OR ours.source IS DISTINCT FROM theirs.source
            OR ours.published = theirs.published
        ORDER BY 1, 4
        """
    ).fetchall()
    insert(connection, "copied_claims", list(align(rows)))


def align(
    rows: Iterable[tuple[str, str, int, str, str, int]],
) -> Iterator[tuple[str, str, float]]:
    """Yield (claim of the copy, claim of the origin, score), each claim at most once."""
    scored = []
    for claim, quote, at, other, original, where in rows:
        score = fuzz.ratio(_masked(quote), _masked(original))
        if score >= _SAME_SENTENCE:
            # A dateline before it, or a clause behind it, moves no number of the rest.
            behind = len(quote) - at - len(original) + where
            scored.append((-score, min(abs(at - where), abs(behind)), claim, other))
    used: set[str] = set()
    for negative, distance, claim, other in sorted(scored):
        if claim not in used and other not in used and distance <= 12:
            used.update((claim, other))
            yield claim, other, round(-negative / 100, 3)


def _masked(quote: str) -> str:
    return re.sub(r"\d[\d.,]*", "#", quote.lower())
