"""Matches claims of two articles on one story that tell one thing in other words.

Each figure is matched at most once: with that of the other article whose sentence is most
like its own, and only where the likeness is mutual and clear. A figure that the other article
states too is another fact, and so is one whose owner the other sentence replaces.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from rapidfuzz.distance import JaroWinkler

from contradict import phrases
from contradict.lexicon import listed, load
from contradict.phrases import listing
from contradict.resolve.statements import Run, Statement, Told, spelled

# Two figures of one thing in two units, "60 metres (200 feet)", are this alike.
_SAME_FIGURE = 0.02
# The second best of a match is at most this share of the best.
_MARGIN = 0.8
# Likeness that a match needs with an owner in common; with names of both sentences; without
# names; and where it rests on the words for the thing alone.
_OWNED, _NAMED, _UNOWNED, _THING = 0.2, 0.3, 0.35, 0.6
_FEWEST_WORDS, _FEWEST_HEADS, _FEWEST_NAMES = 3, 2, 2
# Two spellings of one name: Rait and Raite.
_SAME_NAME = 0.93
# A figure so many times the other's is another thing's.
_MOST_TIMES = 25
# One event, one offer: days of the claims that are further apart are two. Who or what is counted
# may be more on the next day: firefighters, tents.
_DAYS, _DAYS_COUNTED = 10, 0
# So long before its article, a number has a date of its own.
_PAST = timedelta(days=6)
# What both sentences must say of the number, or neither; and what neither may say.
_ALIKE_MARKS = frozenset(("rate", "total", "earlier", "ago"))
_VETOES = frozenset(("changed", "other"))

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Twins:
    """Two claims of one thing that can't both be true: the higher one first."""

    claim_a: str
    claim_b: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What one article says of one thing: one figure, stated once or more."""

    statements: tuple[Statement, ...]
    names: frozenset[str]
    owners: frozenset[Run]
    agents: frozenset[Run]
    runs: frozenset[Run]
    parties: frozenset[Run]
    heads: frozenset[str]
    near: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """The two statements of two facts that are most alike."""

    score: float
    ours: Statement
    theirs: Statement

    @property
    def summed(self) -> bool:
        """Whether one of them states a sum a year, here that of all its years."""
        return self.ours.summed or self.theirs.summed


def find_twins(
    ours: Sequence[Statement], theirs: Sequence[Statement], *, far: bool = False
) -> Iterator[Twins]:
    """Yield the claims of two articles on one story that contradict each other.

    The statements are of one unit each. `far` articles, with weeks between them, are held
    against each other only where a person's full name owns both figures.
    """
    weights = weights_of((*ours, *theirs))
    a, b = facts_of(ours), facts_of(theirs)
    found = {
        (i, j): _match(x, y, weights)
        for i, x in enumerate(a)
        for j, y in enumerate(b)
        if _kin(x, y)
    }
    told_a, told_b = told_alike(a, b)
    left = {(i, j): m for (i, j), m in found.items() if i not in told_a and j not in told_b}
    for (i, j), match in sorted(left.items(), key=lambda item: item[0]):
        rivals = (
            m.score
            for (p, q), m in left.items()
            if (p == i) != (q == j) and (m.summed or not match.summed)
        )
        if max(rivals, default=0.0) > _MARGIN * match.score:
            continue
        others = [(p, q) for p, q in found if (p == i) != (q == j)]
        reason = _enough(a[i], b[j], match, far=far, only=not others)
        if reason:
            yield from _clashes(a[i], b[j], match, reason)


def told_alike(a: Sequence[Fact], b: Sequence[Fact]) -> tuple[set[int], set[int]]:
    """Return which facts of either article the other states too, by their places."""
    agreed = [(i, j) for i, x in enumerate(a) for j, y in enumerate(b) if _agree(x, y)]
    return {i for i, _ in agreed}, {j for _, j in agreed}


def _enough(a: Fact, b: Fact, match: Match, *, far: bool, only: bool) -> str:
    """Say why two facts are surely of one thing, "" where they may not be.

    `only` tells that neither article has another figure that may be of it.
    """
    owners, names = sorted(names_in(a) & names_in(b)), sorted(a.names & b.names)
    if far and len(owners) < 2:
        return ""
    since = match.ours.since & match.theirs.since
    if since and len(owners) >= _FEWEST_NAMES and match.ours.told.day and match.theirs.told.day:
        ago = spelled(match.ours, since)
        return f"both are of {_named(a, owners)}, and tell how long ago it was: {ago}"
    heads, near = a.heads & b.heads, match.ours.near & match.theirs.near
    told = match.ours.told
    if match.summed:
        return _summed(match, _named(a, owners))
    by_heads = told.measure == "duration" or _is_blows(told)
    words = len(heads) if by_heads else max(len(owners), len(near))
    if owners and heads and words >= _FEWEST_HEADS and match.score >= _OWNED:
        return f"both are of {_named(a, owners)}, and say {spelled(match.ours, heads)}"
    if match.score >= _UNOWNED and len(near) >= _FEWEST_WORDS and len(near - heads) >= 2:
        return f"both sentences say {spelled(match.ours, near)}"
    if told.unit == "count" or told.measure == "duration" or match.score < _NAMED:
        return ""
    one_voice = of_one_speaker(match.ours.told, match.theirs.told)
    if only and _specific(a, b) and match.score >= (_OWNED if one_voice else _UNOWNED):
        return f"both articles tell of one {phrases.measure(a.statements[0].told.measure)}"
    alike = len(near) >= _FEWEST_HEADS or (heads and match.score >= _THING)
    if len(names) >= _FEWEST_NAMES and alike:
        shared = spelled(match.ours, near)
        return f"both sentences name {listing(names)}" + (f", and say {shared}" if shared else "")
    return ""


def _named(fact: Fact, owners: Sequence[str]) -> str:
    """Return the names that hold these words, as the fact's sentences give them: "Nils Harker"."""
    held = {" ".join(run) for run in fact.owners if set(run) & set(owners)}
    return listing(sorted(name for name in held if not any(name in o for o in held - {name})))


def _summed(match: Match, owners: str) -> str:
    """Say what a sum a year comes to; one owner and one term tell that it is of one deal."""
    whole = match.ours.told if match.ours.summed else match.theirs.told
    if not owners:
        return ""
    makes = f"{match.ours.term} years at the sum a year make {whole.figures[0]:,.15g}"
    return f"{makes}, and both are of {owners}"


def _specific(a: Fact, b: Fact) -> bool:
    """Whether the measure alone tells what the figures are of: a depth, a loot, a sentence."""
    ours, theirs = a.statements[0].told, b.statements[0].told
    if ours.day and theirs.day and abs((ours.day - theirs.day).days) > of_one_speaker(ours, theirs):
        return False
    if ours.measure == theirs.measure:
        return ours.measure not in _general() and not ours.measure.startswith("other:")
    return len(a.heads & b.heads) >= _FEWEST_HEADS


def of_one_speaker(a: Told, b: Told) -> bool:
    """Whether two claims quote one named speaker."""
    return a.speaker is not None and a.speaker == b.speaker


def _clashes(a: Fact, b: Fact, match: Match, reason: str) -> Iterator[Twins]:
    """Yield one pair for each way in which either article states its figure."""
    for x in _ways(a, match.ours):
        for y in _ways(b, match.theirs):
            high, low = (x, y) if _above(x, y) else (y, x)
            if _above(high, low) and _comparable(high, low):
                yield Twins(
                    claim_a=high.told.claim_id,
                    claim_b=low.told.claim_id,
                    score=round(match.score, 3),
                    reason=reason,
                )


def _ways(fact: Fact, best: Statement) -> list[Statement]:
    """Return one statement for each pair of bounds, the one that matched where it can be."""
    ways: dict[tuple[float | None, float | None], Statement] = {}
    for one in sorted(fact.statements, key=_rank):
        ways.setdefault((one.told.least, one.told.most), one)
    ways[best.told.least, best.told.most] = best
    return list(ways.values())


def _rank(one: Statement) -> tuple[int, int, int, str]:
    return -len(names_in(one)), -len(one.near), one.told.quote_start, one.told.claim_id


def _above(a: Statement, b: Statement) -> bool:
    return a.told.least is not None and b.told.most is not None and a.told.least > b.told.most


def _comparable(high: Statement, low: Statement) -> bool:
    """Whether nothing in the two sentences says that the figures are of two kinds."""
    if not of_one_kind(high, low):
        return False
    a, b = high.told, low.told
    if "now" in high.marks | low.marks and a.published != b.published:
        return False
    # The days of a sum a year are those of its years.
    dated = not (high.summed or low.summed)
    apart = abs((a.day - b.day).days) if dated and a.day and b.day else 0
    if apart > (_DAYS_COUNTED if a.unit == "count" and not _is_blows(a) else _DAYS):
        return False
    times = (a.least or 0.0) / max(b.most or 0.0, 1e-9)
    return times <= _MOST_TIMES or times == 1000


def of_one_kind(a: Statement, b: Statement, *, reached: bool = False) -> bool:
    """Whether no word tells two numbers apart: "another", "a year", "in 2011".

    What "rose to" its number is another than before, unless `reached` ones may be one.
    """
    vetoes = _VETOES - {"changed"} if reached else _VETOES
    if (a.marks | b.marks) & vetoes or a.told.partial or b.told.partial:
        return False
    if _of_one_past(a.told, b.told):
        return (a.marks & _ALIKE_MARKS) - {"ago"} == (b.marks & _ALIKE_MARKS) - {"ago"}
    return (a.marks & _ALIKE_MARKS) == (b.marks & _ALIKE_MARKS) and years_of(a) == years_of(b)


def _of_one_past(a: Told, b: Told) -> bool:
    """Whether both sentences date their number to one past day: "last month", "in December"."""
    days = {a.day, b.day}
    long_past = (one.day and one.published and one.published - one.day > _PAST for one in (a, b))
    return len(days) == 1 and all(long_past)


def years_of(one: Statement) -> frozenset[str]:
    """Return the years that a sentence names beside that of its article.

    Later ones are left out where a sum a year is told: they tell until when it is paid.
    """
    own = f"in {one.told.published.year}" if one.told.published else ""
    return frozenset(
        mark
        for mark in one.marks
        if mark.startswith("in ") and mark != own and not (one.summed and mark > own)
    )


def facts_of(statements: Sequence[Statement]) -> list[Fact]:
    """Put together what states one figure of one thing, and bounds that one sentence adds."""
    groups: list[list[Statement]] = []
    for one in statements:
        group = next((g for g in groups if any(_one_fact(one, other) for other in g)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return [
        Fact(
            statements=tuple(group),
            names=frozenset().union(*(one.names for one in group)),
            owners=frozenset().union(*(one.owners for one in group)),
            agents=frozenset().union(*(one.agents for one in group)),
            runs=frozenset().union(*(one.runs for one in group)),
            parties=frozenset().union(*(one.parties for one in group)),
            heads=frozenset().union(*(one.heads for one in group)),
            near=frozenset().union(*(one.near for one in group)),
        )
        for group in groups
    ]


def _one_fact(a: Statement, b: Statement) -> bool:
    if a.told.measure != b.told.measure or replaced(a, b):
        return False
    if a.told.quote_start == b.told.quote_start and a.told.subject == b.told.subject:
        return _alike_figures(a, b) or not (_above(a, b) or _above(b, a))
    return a.told.figures == b.told.figures


def _agree(a: Fact, b: Fact) -> bool:
    """Whether one article states the other's figure: of the same thing, or any measured one."""
    if a.statements[0].told.unit == "count" and not a.heads & b.heads:
        return False
    return any(_alike_figures(x, y) for x in a.statements for y in b.statements)


def _alike_figures(a: Statement, b: Statement) -> bool:
    share = 0.0 if a.told.unit == "magnitude" or _counted_out(a, b) else _SAME_FIGURE
    return all(
        abs(x - y) <= share * max(abs(x), abs(y))
        for x, y in zip(a.told.figures, b.told.figures, strict=True)
    )


def _counted_out(a: Statement, b: Statement) -> bool:
    """Whether two figures were counted one by one, and neither rounded: 683 and 692."""
    stated = (a.told.stated, b.told.stated)
    return a.told.unit == "count" and all(one and one.value % 10 for one in stated)


def _kin(a: Fact, b: Fact) -> bool:
    """Whether both may tell of one thing: a word for it in common, and no other owner."""
    first, second = a.statements[0], b.statements[0]
    if not of_one_term(first, second):
        return False
    if first.summed or second.summed:
        return any(_one_name(x, y) for x in a.owners for y in b.owners)
    ours, theirs = ({one.told.measure for one in fact.statements} for fact in (a, b))
    measures = ours & theirs
    if a.statements[0].told.unit == "count":
        return bool(a.heads & b.heads and measures) and not replaced(a, b)
    words = (a.heads | a.near) & (b.heads | b.near)
    return bool(words or measures - _general()) and not replaced(a, b)


def of_one_term(a: Statement, b: Statement) -> bool:
    """Whether sums of all years meet sums of as many years, and sums a year their like."""
    if a.term is None or a.term != b.term:
        return not (a.summed or b.summed)
    return a.yearly == b.yearly and not (a.summed and b.summed)


def replaced(a: Fact | Statement, b: Fact | Statement) -> bool:
    """Whether each names somebody whom the other leaves out, or another of one family.

    Where both are of one full name, whom else the sentences name does not matter.
    """
    if _others_act(a, b):
        return True
    ours, theirs = a.parties, b.parties
    if len(names_in(a) & names_in(b)) >= _FEWEST_NAMES:
        ours, theirs = a.owners, b.owners
    if any(_relatives(x, y) for x in ours for y in theirs):
        return True
    return _lacks(ours, b.runs) and _lacks(theirs, a.runs)


def _others_act(a: Fact | Statement, b: Fact | Statement) -> bool:
    """Whether the sentences begin with two names, of which one is nowhere in the other."""
    if not a.agents or not b.agents or any(_one_name(x, y) for x in a.agents for y in b.agents):
        return False
    return _lacks(a.agents, b.runs) or _lacks(b.agents, a.runs)


def names_in(one: Fact | Statement) -> frozenset[str]:
    """Return the single words of the owners' names."""
    return frozenset(name for run in one.owners for name in run)


def _lacks(parties: frozenset[Run], runs: frozenset[Run]) -> bool:
    return any(not any(_one_name(x, y) for y in runs) for x in parties)


def _one_name(a: Run, b: Run) -> bool:
    """Whether one name may be short for the other: Dorado for Emil Dorado."""
    short, long = sorted((a, b), key=len)
    return all(_among(name, long) for name in short)


def _relatives(a: Run, b: Run) -> bool:
    """Whether two full names share the last name alone: Edwin and Nils Harker."""
    if len(a) != len(b) or len(a) < 2 or a[-1] != b[-1]:
        return False
    return not any(_among(name, b[:-1]) for name in a[:-1])


def _among(name: str, names: Run) -> bool:
    return any(
        name == other or JaroWinkler.similarity(name, other) >= _SAME_NAME for other in names
    )


def _match(a: Fact, b: Fact, weights: Weights) -> Match:
    """Return the most alike of the sentences that state two facts."""
    matches = (
        Match(score=likeness(x, y, (names_in(a), names_in(b)), weights), ours=x, theirs=y)
        for x in sorted(a.statements, key=_rank)
        for y in sorted(b.statements, key=_rank)
    )
    return max(matches, key=lambda match: match.score)


def likeness(
    x: Statement, y: Statement, owners: tuple[frozenset[str], frozenset[str]], weights: Weights
) -> float:
    """Compare what stands near two numbers, 0 to 1; the rest of the sentences only adds."""
    near, owned = x.near & y.near, owners[0] & owners[1]
    far = ((x.words & y.words) - near) | ((x.names & y.names) - owned)
    shared = _sum(near | owned, weights) + _sum(far, weights) / 2
    sizes = (_sum(x.near | owners[0], weights), _sum(y.near | owners[1], weights))
    return min(shared / math.sqrt(max(sizes[0] * sizes[1], 1e-9)), 1.0)


def _sum(words: frozenset[str], weights: Weights) -> float:
    return sum(weights.get(word, 0.0) for word in sorted(words))


def weights_of(statements: Sequence[Statement]) -> Weights:
    """Weigh each word and name by how few sentences of the two articles hold it."""
    sentences = {(s.told.document_id, s.told.quote_start): s.words | s.names for s in statements}
    counts = Counter(word for words in sentences.values() for word in words)
    return {word: math.log(1 + (1 + len(sentences)) / n) for word, n in counts.items()}


def _is_blows(told: Told) -> bool:
    """Whether a count is of the shots or stabs that hit one person, and stays what it was."""
    return told.subject.startswith(_blows())


@cache
def _blows() -> tuple[str, ...]:
    return tuple(load("wordings").tables["blows"])


@cache
def _general() -> frozenset[str]:
    """Return the measures of which any story has several: sums, distances, lengths of time."""
    return listed("wordings", "general")
