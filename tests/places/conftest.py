"""Documents of a headline and a body."""

from collections.abc import Callable

import pytest

from contradict.claims.place import dominant_place, find_places, place_for, polled
from contradict.records import Document, Dominant, PlaceMention
from contradict.text import split_sentences


def document(body: str, title: str = "A headline", source: str | None = None) -> Document:
    return Document(
        document_id="d",
        record_id="d",
        path="d.txt",
        text=f"{title}\n\n{body}\n",
        title=title,
        source=source,
    )


def read(body: str, title: str = "A headline", source: str | None = None) -> list[PlaceMention]:
    made = document(body, title, source)
    mentions = find_places(made, split_sentences(made.text, title=made.title))
    for mention in mentions:
        assert made.text[mention.start : mention.end] == mention.text
    return list(mentions)


@pytest.fixture
def mentions() -> Callable[..., list[PlaceMention]]:
    return read


@pytest.fixture
def places() -> Callable[..., list[str | None]]:
    """Return the canonical names of what the text names in the role of a place."""
    return lambda *args, **keys: [m.place for m in read(*args, **keys) if m.role == "place"]


@pytest.fixture
def dominant() -> Callable[..., Dominant | None]:
    def find(body: str, title: str = "A headline") -> Dominant | None:
        return dominant_place(document(body, title), read(body, title))

    return find


@pytest.fixture
def place_at() -> Callable[..., tuple[str, str, str] | None]:
    """Return the place of the number that stands in [] in the body."""

    def find(body: str, title: str = "A headline") -> tuple[str, str, str] | None:
        offset = len(title) + 2
        start = body.index("[") + offset
        end = body.index("]") - 1 + offset
        made = document(body.replace("[", "").replace("]", ""), title)
        sentences = split_sentences(made.text, title=title)
        found = find_places(made, sentences)
        sentence = next(s for s in sentences if s.start <= start < s.end)
        earlier = sentences[sentence.index - 1] if sentence.index else None
        return place_for(
            start,
            end,
            sentence,
            found,
            dominant_place(made, found),
            earlier=earlier,
            polled=polled(made.text, found),
        )

    return find
