"""What a disagreement may mean and how much it weighs, each list in its order.

docs/glossary.md says what each verdict means.
"""

from __future__ import annotations

# Where several fit one pair of claims, the first one holds.
VERDICTS = (
    *("self-conflict", "copy-drift", "silent-edit", "relay-conflict"),
    *("toll-fell", "disputed", "contradiction", "revision"),
)
# The verdict of checks whose rows are notes and no findings.
INFORMATION = "information"
SEVERITIES = ("error", "warning", "info")
