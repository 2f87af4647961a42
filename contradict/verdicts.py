"""What a disagreement may mean and how much it weighs, each list in its order.

docs/glossary.md lists them too.
"""

from __future__ import annotations

# What each means and what to do about it. Where several fit one pair of claims, the first holds.
MEANINGS = {
    "self-conflict": (
        "One document contradicts itself: headline and body, part and whole, a sum.",
        "Correct it.",
    ),
    "copy-drift": (
        "A reprint has another number than the story it reprints.",
        "Compare with the original.",
    ),
    "silent-edit": (
        "The same page changed its number and doesn't say so.",
        "Ask for a correction notice.",
    ),
    "relay-conflict": (
        "One claimant, two outlets, two numbers: somebody misreported.",
        "Go back to what was said.",
    ),
    "toll-fell": ("A toll is lower than before, and no correction is stated.", "Ask why."),
    "disputed": (
        "Opposing claimants give different numbers. No winner is chosen.",
        "Report both.",
    ),
    "contradiction": (
        "Independent sources disagree, and none of the above explains it.",
        "Check the sources.",
    ),
    "revision": ("A later figure replaces an earlier one, as figures do.", "Use the later one."),
}
VERDICTS = tuple(MEANINGS)
# The verdict of checks whose rows are notes and no findings.
INFORMATION = "information"
SEVERITIES = ("error", "warning", "info")
