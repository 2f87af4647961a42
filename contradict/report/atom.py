"""The report as an Atom feed: one entry for each case, the latest change first."""

from __future__ import annotations

import re
from datetime import datetime
from xml.etree import ElementTree

from contradict.report.model import Case, Report
from contradict.report.wording import (
    competing,
    marked_quote,
    outlet_and_day,
    safe_url,
    said_by,
    standing,
    summary,
    topic,
    value_text,
    why,
)

_NAMESPACE = "http://www.w3.org/2005/Atom"
_FEED_ID = "tag:contradict,2026:report"
_MOST_ENTRIES = 100  # a reader that polls daily misses nothing; a first run doesn't flood it
_MOST_VALUES = 12
_NEVER = datetime(1970, 1, 1)
# Characters that XML 1.0 forbids even when escaped.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report) -> str:
    """Return the feed. An entry's id is its case's; it is updated when the case changes."""
    feed = ElementTree.Element("feed", xmlns=_NAMESPACE)
    _add(feed, "id", _FEED_ID)
    _add(feed, "title", f"contradict: {summary(report)}")
    _add(feed, "updated", _stamp(report.run.started if report.run else _NEVER))
    _add(_add(feed, "author"), "name", "contradict")
    recent = sorted(report.cases, key=lambda case: case.case_id)
    recent.sort(key=_changed, reverse=True)
    for case in recent[:_MOST_ENTRIES]:
        _entry(feed, case)
    ElementTree.indent(feed)
    text = ElementTree.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _entry(feed: ElementTree.Element, case: Case) -> None:
    entry = _add(feed, "entry")
    _add(entry, "id", f"tag:contradict,2026:case/{case.case_id}")
    _add(entry, "title", f"{topic(case)}: {competing(case)}")
    _add(entry, "updated", _stamp(_changed(case)))
    for term in (case.verdict, case.severity, case.status):
        _add(entry, "category").set("term", term)
    for url, outlet in _links(case).items():
        link = _add(entry, "link")
        link.set("rel", "related")
        link.set("href", url)
        link.set("title", _FORBIDDEN.sub(" ", outlet))
    _add(entry, "content", "\n".join(_lines(case))).set("type", "text")


def _lines(case: Case) -> list[str]:
    reasons = dict.fromkeys(map(why, case.findings))
    values = [
        f"{value_text(value)}: {said_by(value)}: “{''.join(marked_quote(value))}”"
        for value in case.leading(_MOST_VALUES)
    ]
    return [standing(case), *values, *reasons]


def _links(case: Case) -> dict[str, str]:
    """Map the addresses of the articles that print the leading values to their outlets."""
    printed = [value.printed for value in case.leading(_MOST_VALUES)]
    found = ((safe_url(article.url), outlet_and_day(article)) for article in printed)
    return {_FORBIDDEN.sub("", url): outlet for url, outlet in found if url}


def _changed(case: Case) -> datetime:
    return case.last_changed or _NEVER


def _stamp(moment: datetime) -> str:
    return f"{moment.replace(microsecond=0).isoformat()}Z"


def _add(parent: ElementTree.Element, tag: str, text: str | None = None) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, tag)
    child.text = None if text is None else _FORBIDDEN.sub(" ", text)
    return child
