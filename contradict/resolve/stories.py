"""Finds the pairs of articles of two outlets that tell one story, without comparing all.

Only articles that share a few rare names are compared. Place and day play no part here: one
fall may be told under a region's name or a mountain's, on the day or on the next.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import duckdb

from contradict.resolve.contexts import Contexts

# A name of more articles than this brings no two together: they share rarer ones too.
_MOST_ARTICLES = 40
# Fewer shared names than this never made two articles alike.
_FEWEST_NAMES = 3
# Measured on 2,299 local reports of 1,330 shootings, pairs of two outlets: 98 % tell one story
# (416 pairs) up to three days apart, and with this weight up to ten days apart (59).
_SOON, _LATER, _WEIGHT_LATER = 3, 10, 25.0
# However long lies between them, 94 % (290 pairs) do with this weight and share.
_WEIGHT_UNDATED, _SHARE_UNDATED = 40.0, 0.3
# Weeks apart, 77 % (about 150 pairs) do: the others tell of two deeds of one man or street.
_WEIGHT_FAR, _SHARE_FAR = 35.0, 0.3
_ARTICLES = """
SELECT document_id, source, published
FROM documents
WHERE copy_of IS NULL
ORDER BY document_id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What is needed to tell whether two articles may tell one story."""

    document_id: str
    source: str | None
    published: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPair:
    """Two articles on one story; `far` where weeks lie between them."""

    document_a: str
    document_b: str
    weight: float
    share: float
    far: bool


def read_stories(connection: duckdb.DuckDBPyConnection, contexts: Contexts) -> list[StoryPair]:
    """Return the pairs of articles of the database, reprints left out, that tell one story."""
    rows = connection.execute(_ARTICLES).fetchall()
    articles = [Article(document_id=i, source=s, published=p) for i, s, p in rows]
    return list(find_stories(contexts, articles))


def find_stories(contexts: Contexts, articles: Sequence[Article]) -> Iterator[StoryPair]:
    """Yield the pairs of articles that surely tell one story, each once and in order."""
    by_id = {article.document_id: article for article in articles}
    for (a, b), names in sorted(_sharing(contexts, by_id).items()):
        if names < _FEWEST_NAMES or _one_outlet(by_id[a], by_id[b]) or not contexts.alike(a, b):
            continue
        weight, share = contexts.score(a, b)
        far = _is_far(_days_apart(by_id[a], by_id[b]), weight, share)
        if far is not None:
            yield StoryPair(document_a=a, document_b=b, weight=weight, share=share, far=far)


def _is_far(days: int | None, weight: float, share: float) -> bool | None:
    """Tell whether a pair is far apart; None where it may be of two stories."""
    if days is None:
        return False if weight >= _WEIGHT_UNDATED and share >= _SHARE_UNDATED else None
    if days <= _LATER:
        return False if days <= _SOON or weight >= _WEIGHT_LATER else None
    return True if weight >= _WEIGHT_FAR and share >= _SHARE_FAR else None


def _one_outlet(a: Article, b: Article) -> bool:
    return a.source is not None and b.source is not None and _host(a.source) == _host(b.source)


def _host(source: str) -> str:
    return source.lower().removeprefix("www.").partition(":")[0]


def _days_apart(a: Article, b: Article) -> int | None:
    if a.published is None or b.published is None:
        return None
    return abs((a.published - b.published).days)


def _sharing(contexts: Contexts, documents: Mapping[str, Article]) -> Mapping[tuple[str, str], int]:
    """Count the rare names that two articles share."""
    holders: dict[str, list[str]] = defaultdict(list)
    for document in sorted(documents):
        for name in contexts.rare(document):
            holders[name].append(document)
    shared: Counter[tuple[str, str]] = Counter()
    for found in holders.values():
        if len(found) <= _MOST_ARTICLES:
            shared.update((a, b) for at, a in enumerate(found) for b in found[at + 1 :])
    return shared
