"""The report as Markdown: a digest for a chat, an e-mail or a pull request."""

from __future__ import annotations

import re

from contradict.report.model import Case, Report, Value
from contradict.report.voice import own_voice
from contradict.report.wording import (
    competing,
    counted,
    found_in,
    marked_quote,
    outlet_and_day,
    relayed,
    reprinted,
    safe_url,
    scope,
    standing,
    summary,
    topic,
    value_text,
    why,
)

# What CommonMark and chat tools read as markup within a line; a backslash escapes each.
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&])")
_MOST_VALUES, _MOST_REASONS = 12, 3


def render(report: Report, most: int | None = None, *, totals: str = "") -> str:
    """Return a digest: a line of totals, then each case, or the first `most`, with its quotes.

    `totals` takes the place of the line that sums up these cases.
    """
    blocks = [f"**{plain(totals or summary(report))}**"]
    blocks += [_case(place, case) for place, case in enumerate(report.cases[:most], start=1)]
    if most is not None and len(report.cases) > most:
        blocks.append(f"and {counted(len(report.cases) - most, 'further case')}")
    return "\n\n".join(blocks) + "\n"


def plain(text: str) -> str:
    """Escape text so that nothing in it is read as markup; line breaks become spaces."""
    escaped = _MARKUP.sub(r"\\\1", " ".join(text.split()))
    return escaped.replace("@", "@\u200b")  # so that nobody is notified by a quote


def _case(place: int, case: Case) -> str:
    lines = [
        f"### {place}. {plain(topic(case))}",
        "",
        f"**{plain(competing(case))}** · {case.severity}, {case.verdict},"
        f" {plain(standing(case))} · case `{case.case_id}`",
        "",
    ]
    lines += [_value(value, case) for value in case.leading(_MOST_VALUES)]
    if len(case.values) > _MOST_VALUES:
        lines.append(f"- and {counted(len(case.values) - _MOST_VALUES, 'more value')}")
    reasons = list(dict.fromkeys(map(why, case.findings)))
    lines += ["", *(f"Why: {plain(reason)}  " for reason in reasons[:_MOST_REASONS])]
    if len(reasons) > _MOST_REASONS:
        lines.append(f"and {counted(len(reasons) - _MOST_REASONS, 'further reason')}")
    return "\n".join(lines).rstrip()


def _value(value: Value, case: Case) -> str:
    before, number, after = (_kept_spaces(part) for part in marked_quote(value))
    where = plain(outlet_and_day(value.printed))
    url = safe_url(value.printed.url)
    linked = f"[{where}](<{url}>)" if url else where
    voice = own_voice(value.quote, value.mark_start)
    said = f"{plain(value.claimant)}, in {linked}" if value.claimant else f"{linked}, {voice}"
    said += ", hedged" if value.modality == "hedged" else ""
    parts = [said, plain(relayed(value)), plain(reprinted(value)), plain(scope(value, case))]
    return (
        f"- **{plain(value_text(value))}**: {'; '.join(part for part in parts if part)}  \n"
        f"  “{before}**{number}**{after}”  \n"
        f"  {plain(found_in(value))}"
    )


def _kept_spaces(part: str) -> str:
    """Escape a part of a quote, but keep the blanks at its ends."""
    head = " " if part[:1].isspace() else ""
    tail = " " if part[-1:].isspace() and part.strip() else ""
    return f"{head}{plain(part)}{tail}"
