"""How a report words numbers, bounds, dates and the headline of a case."""

from __future__ import annotations

import shlex
from collections import Counter

from contradict.phrases import day, listing, period, what, with_unit
from contradict.report.model import Case, Finding, Printing, Report, Value
from contradict.report.voice import own_voice

_MAX_IN_HEADLINE = 5


def number(figure: float) -> str:
    """Write a number as news does: 1240.0 is "1,240", 6.4 stays "6.4"."""
    if figure == int(figure):
        return f"{int(figure):,}"
    return f"{figure:,.6g}" if abs(figure) < 1_000_000 else f"{figure:,.2f}"


def bounds(low: float | None, high: float | None) -> str:
    """Write bounds: "340", "200 to 999", "at most 4,300", "at least 20"."""
    if low is None and high is None:
        return "any number"
    if low is None or high is None:
        return f"at most {number(high)}" if high is not None else f"at least {number(low or 0)}"
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def value_text(value: Value) -> str:
    """Return the number as printed, and what it bounds where the words leave that open.

    "450", "as many as 4,300", "hundreds (200 to 999)", "about 14 miles".
    """
    printed = " ".join(value.number_text.split())
    read = bounds(value.low, value.high)
    in_words = not any(char.isdigit() for char in printed)
    is_open = value.low is None or value.high is None
    is_plain = value.low == value.high and value.high != 0
    tail = f" ({read})" if in_words and not is_open and not is_plain else ""
    return f"{with_unit(printed, value.unit, value.measure)}{tail}"


def summary(report: Report) -> str:
    """Return the line of totals: "2 cases, 1 new; 5 claims in 4 articles of 3 outlets".

    Of resolved cases alone: "7 resolved cases, 1 dismissed, none standing".
    Changed, resolved and dismissed cases are told where there are any; a choice of cases
    says of how many: "1 of 12 cases, 1 new". Resolved cases are told beside those that stand.
    """
    statuses = Counter(case.status for case in report.cases)
    live = len(report.cases) - statuses["resolved"]
    shown = [case for case in report.cases if case.status != "resolved" or not live]
    dismissed = sum(case.decision == "dismissed" for case in shown)
    told = [("changed", statuses["changed"]), ("dismissed", dismissed)]
    rest = also = "".join(f", {count:,} {name}" for name, count in told if count)
    resolved = statuses["resolved"]
    rest += f", besides {resolved:,} resolved" if resolved else ""
    standing = live if report.standing is None else report.standing
    chosen = f"{live:,} of " if standing != live else ""
    cases = f"{chosen}{counted(standing, 'case')}, {statuses['new']:,} new{rest}"
    if not resolved and not live and standing:
        cases = f"none of {counted(standing, 'case')}"
    elif resolved and not live:
        beside = f"besides {standing:,} standing" if standing else "none standing"
        cases = f"{counted(resolved, 'resolved case')}{also}, {beside}"
    if report.run is None:
        return f"{cases}; nothing has been scanned yet"
    run = report.run
    held = f"{counted(run.claims, 'claim')} in {counted(run.documents, 'article')}"
    return f"{cases}; {held} of {counted(run.outlets, 'outlet')}"


def standing(case: Case) -> str:
    """Return what the last run and the user made of a case.

    "new", "ongoing since 3 Jun 2025", "dismissed until 1 Jul 2025: another strike",
    "resolved: article deleted: a.txt".
    """
    status: str = case.status
    if case.status == "resolved":
        status = f"resolved ({case.resolved_because})" if case.resolved_because else "resolved"
    elif case.status != "new" and case.first_seen:
        known = "known since" if case.status == "changed" else "since"
        status = f"{case.status}, {known} {day(case.first_seen.date())}"
    return "; ".join(filter(None, (status, decided(case))))


def decided(case: Case) -> str:
    """Return the user's decision: "dismissed until 1 Jul 2025: another strike; note: ask"."""
    note = f"note: {case.note}" if case.note else ""
    if case.decision == "open":
        return note
    until = f" until {day(case.expires)}" if case.expires else ""
    reason = f": {case.reason}" if case.reason else ""
    return "; ".join(filter(None, (f"{case.decision}{until}{reason}", note)))


def safe_url(url: str | None) -> str | None:
    """Return an address that may be linked: http or https without blanks or brackets."""
    fits = url is not None and url.lower().startswith(("http://", "https://"))
    return url if fits and url is not None and not set(url) & set(" \t\n\r<>\"'`") else None


def topic(case: Case) -> str:
    """Return what a case is about: "Danish soldiers killed, Denmark, 3 to 5 Jun 2025"."""
    when = period(case.period_start, case.period_end)
    told = (what(case.measure, case.subject), case.place, when)
    return ", ".join(part for part in told if part)


def competing(case: Case) -> str:
    """Return the values of a case's worst findings, lowest first: "340 v 430 v 2,100"."""
    shown = list(dict.fromkeys(value_text(value) for value in case.leading(_MAX_IN_HEADLINE)))
    count = len({(value.base_low, value.base_high) for value in case.values})
    return " v ".join(shown) + (f" ({count} values)" if count > len(shown) else "")


def said_by(value: Value) -> str:
    """Return who says the number and where it stands.

    "Karen Ostergaard, in Corda, 5 Jun 2025; reprinted by Harbour Post", or
    "Lantern, 5 Jun 2025, in its own voice".
    """
    first, voice = outlet_and_day(value.printed), own_voice(value.quote, value.mark_start)
    also = "; ".join(filter(None, (relayed(value), reprinted(value))))
    said = f"{value.claimant}, in {first}" if value.claimant else f"{first}, {voice}"
    hedged = ", hedged" if value.modality == "hedged" else ""
    return f"{said}{hedged}; {also}" if also else f"{said}{hedged}"


def found_in(value: Value) -> str:
    """Return the article, as `contradict explain` takes its claim, and its headline.

    "ledger-3.txt:450 · Hundreds held in Corda"; a headline that is the quote stands there.
    """
    headline = value.title if value.title and value.title not in value.quote else ""
    return " · ".join(filter(None, (claim_word(value), headline)))


def claim_word(value: Value) -> str:
    """Return a claim as `contradict explain` takes it, quoted where a shell would part it."""
    return shlex.quote(f"{value.printed.record_id}:{value.number_text}")


def why(finding: Finding) -> str:
    """Return a finding's explanation, with the slip that the numbers show."""
    return finding.explanation + (f" [{finding.diagnosis}]" if finding.diagnosis else "")


def scope(value: Value, case: Case) -> str:
    """Return what this value counts, as far as the values of its case differ in that.

    "Moscow, Russia, 24 Feb 2022" beside a value for all of Russia; "" where all agree.
    """
    parts = [_scope_parts(other) for other in case.values]
    mine = _scope_parts(value)
    varies = [len({other[place] for other in parts}) > 1 for place in range(len(mine))]
    return ", ".join(part for part, differs in zip(mine, varies, strict=True) if differs and part)


def _scope_parts(value: Value) -> tuple[str, ...]:
    when = period(value.period_start, value.period_end)
    return what(value.measure, value.subject), value.place or "", when


def outlet(printing: Printing) -> str:
    """Return the outlet's name, or the article's id where the outlet is unknown."""
    return printing.outlet or printing.record_id


def outlet_and_day(printing: Printing) -> str:
    """Return where a value stands: "Corda, 5 Jun 2025", with its update of a later day."""
    return f"{outlet(printing)}, {dated(printing)}"


def dated(printing: Printing) -> str:
    """Return "5 Jun 2025", or "5 Jun 2025, updated 7 Jun 2025" if it was on another day."""
    changed = printing.updated.date() if printing.updated else printing.published
    if changed is None or changed == printing.published:
        return day(printing.published)
    return f"{day(printing.published)}, updated {day(changed)}"


def relayed(value: Value) -> str:
    """Return who else relays it: "also in Lantern, 6 Jun 2025", "" where nobody does."""
    first = outlet_and_day(value.printed)
    also = dict.fromkeys(outlet_and_day(relay) for relay in value.relays)
    also.pop(first, None)
    return f"also in {listing(also)}" if also else ""


def reprinted(value: Value) -> str:
    """Return who reprinted it: "reprinted by Harbour Post", "" where nobody did."""
    also = dict.fromkeys(outlet(copy) for copy in value.reprints)
    return f"reprinted by {listing(also)}" if also else ""


def counted(count: int, noun: str) -> str:
    """Return "1 case" or "2 cases"."""
    return f"{number(count)} {noun}{'' if count == 1 else 's'}"


def marked_quote(value: Value, most: int = 280) -> tuple[str, str, str]:
    """Return the quote as (before, number, after), cut to about `most` characters around it."""
    before = value.quote[: value.mark_start]
    marked = value.quote[value.mark_start : value.mark_end]
    after = value.quote[value.mark_end :]
    room = max(most - len(marked), 40)
    if len(before) + len(after) <= room:
        return before, marked, after
    keep_before = min(len(before), max(room // 2, room - len(after)))
    keep_after = room - keep_before
    return _tail(before, keep_before), marked, _head(after, keep_after)


def _tail(text: str, most: int) -> str:
    return text if len(text) <= most else "… " + text[-most:].split(" ", 1)[-1]


def _head(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"
