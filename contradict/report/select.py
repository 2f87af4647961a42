"""Keeps of a report the findings that the user selects, and the cases that still have one."""

from __future__ import annotations

from dataclasses import replace

from contradict.checks.select import Selection
from contradict.report.model import Case, Report
from contradict.verdicts import SEVERITIES, VERDICTS


def selected(report: Report, selection: Selection) -> Report:
    """Return a report of the findings that count; a case takes the worst of what it keeps."""
    cases = [_selected(case, selection) for case in report.cases]
    kept = sorted((case for case in cases if case.findings), key=lambda case: case.rank)
    return replace(report, cases=tuple(kept))


def _selected(case: Case, selection: Selection) -> Case:
    findings = tuple(
        f for f in case.findings if selection.takes(f.check_name, f.verdict, f.severity)
    )
    if len(findings) == len(case.findings) or not findings:
        return replace(case, findings=findings)
    severity = min((f.severity for f in findings), key=SEVERITIES.index)
    worst = [f.verdict for f in findings if f.severity == severity]
    verdict = min(worst, key=VERDICTS.index)
    return replace(case, findings=findings, verdict=verdict, severity=severity)
