"""Readers for .txt and .md: one article a file, metadata in front matter or a sidecar."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from contradict.documents.article import Article, InputFile, UnreadableError
from contradict.documents.decode import decode, read_bytes
from contradict.documents.metadata import COLUMNS, NAMES, column_key, fields, with_metadata

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
# The same without its marks: two or more "Name: value" lines, then a blank one.
_OPEN_FRONT_MATTER = re.compile(
    r"\A(?:---[ \t]*\n)?((?:[A-Za-z][\w-]*(?: [\w-]+)?[ \t]*:[ \t]+\S.*\n){2,})[ \t]*\n"
)
_TELLING = frozenset(NAMES["title"]) | frozenset(NAMES["published"])
_PAIR = re.compile(r"^([A-Za-z][\w -]*?)[ \t]*:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_FIRST_LINE = re.compile(r"\A\s*(\S[^\n]*)\n[ \t]*\n+")
_HEADING = re.compile(r"\A\s*#[ \t]+([^\n]*?)[ \t#]*(?:\n|\Z)")

# Markdown's marks are no part of the article; the words inside them are.
_MARKUP = (
    (re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t#]*$", re.MULTILINE), r"\1"),
    (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"), ""),
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"^[ \t]{0,3}>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"(\*{1,3}|(?<!\w)_{1,3})(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w])"), r"\2"),
)


def read_text(file: InputFile) -> Iterator[Article]:
    """Read a .txt file; its first line is the headline if a blank line follows."""
    yield _article(file, decode(read_bytes(file)), _FIRST_LINE)


def read_markdown(file: InputFile) -> Iterator[Article]:
    """Read a .md file; its `# heading` is the headline, its markup is taken off."""
    text = decode(read_bytes(file))
    body = text[len(_front_matter(text)[0]) :]
    pattern = _HEADING if _HEADING.match(body) else _FIRST_LINE
    article = _article(file, text, pattern)
    title = _without_markup(article.title) if article.title else None
    yield replace(article, title=title, body=_without_markup(article.body))


def sidecar(path: Path) -> Path | None:
    """Return the file that holds a document's metadata: NAME.json or NAME.txt.json."""
    path = path.with_suffix("") if path.suffix.lower() == ".gz" else path
    for place in (path.with_suffix(".json"), path.with_name(path.name + ".json")):
        if place.is_file():
            return place
    return None


def sidecar_metadata(path: Path) -> dict[str, object]:
    """Return what the sidecar of `path` states, {} without one.

    Raises UnreadableError (broken-json), naming the sidecar, so that a lost date is noticed.
    """
    place = sidecar(path)
    if place is None:
        return {}
    try:
        stated = json.loads(decode(place.read_bytes()), strict=False)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("broken-json", f"its sidecar {place.name}: {error}") from error
    except OSError as error:
        raise UnreadableError("unreadable", f"its sidecar {place.name}: {error}") from error
    if not isinstance(stated, dict):
        raise UnreadableError("broken-json", f"its sidecar {place.name} is no JSON object")
    return stated


def _article(file: InputFile, text: str, headline: re.Pattern[str]) -> Article:
    head, stated = _front_matter(text)
    text = text[len(head) :]
    stated.update(sidecar_metadata(file.path))
    blank = Article(record_id=file.name, path=str(file.path), body=text, folder=file.folder)
    article = with_metadata(blank, fields(stated))
    first = headline.match(text)
    if first and (article.title is None or article.title.strip() == first[1].strip()):
        article = replace(article, title=first[1].strip(), body=text[first.end() :])
    if not (article.title or "").strip() and not article.body.strip():
        raise UnreadableError("empty", "front matter only")
    return article


def _front_matter(text: str) -> tuple[str, dict[str, object]]:
    """Return the front matter of a text as it stands there, and the metadata that it states.

    Without its marks it is some only if its first name is one of metadata and a title or date
    is among them: an article may begin with "Interior Minister: ...".
    """
    front = _FRONT_MATTER.match(text) or _OPEN_FRONT_MATTER.match(text)
    if front is None:
        return "", {}
    stated: dict[str, object] = {key.lower(): _bare(held) for key, held in _PAIR.findall(front[1])}
    names = [column_key(key) for key in stated]
    if front.re is _OPEN_FRONT_MATTER and not (names[0] in COLUMNS and _TELLING & set(names)):
        return "", {}
    return front.group(), stated


def _bare(stated: str) -> str:
    """Return a front-matter value without its quotes."""
    quoted = len(stated) >= 2 and stated[0] == stated[-1] and stated[0] in "\"'"
    return stated[1:-1] if quoted else stated


def _without_markup(text: str) -> str:
    for pattern, replacement in _MARKUP:
        text = pattern.sub(replacement, text)
    return text
