"""Which checks run and which findings count, by check, verdict or severity."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from contradict.checks.load import Check
from contradict.verdicts import INFORMATION, SEVERITIES, VERDICTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The user's choice: words that are ids of checks, verdicts or severities.

    A finding counts if one of `select` fits it, or there is none, and none of `ignore` does.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def counts(self, check: Check) -> bool:
        """Tell whether anything that the check can find may count."""
        return check.id not in self.ignore and self.runs(check)

    def runs(self, check: Check) -> bool:
        """Tell whether the check takes part.

        One that the user ignores does: a pair that it finds first would else be another check's,
        and new.
        """
        return not self.select or check.id in self.select or not _all_ids(self.select)

    def takes(self, check: str, verdict: str, severity: str) -> bool:
        """Tell whether a finding counts."""
        words = {check, verdict, severity}
        return not words & set(self.ignore) and (not self.select or bool(words & set(self.select)))

    def unknown(self, ids: Iterable[str], verdicts: Iterable[str] = ()) -> list[str]:
        """Return the words that name no check, verdict or severity."""
        known = self.known(ids, verdicts)
        return [word for word in (*self.select, *self.ignore) if word not in known]

    @staticmethod
    def known(ids: Iterable[str], verdicts: Iterable[str] = ()) -> frozenset[str]:
        """Return all words that can be meant, given the checks' ids and verdicts."""
        return frozenset((*ids, *verdicts, *VERDICTS, *SEVERITIES, INFORMATION))


def _all_ids(words: Iterable[str]) -> bool:
    """Tell whether only checks are named: "error" may come from any of them."""
    return not any(word in VERDICTS or word in SEVERITIES for word in words)


EVERYTHING = Selection()
