"""Explains: a check, a claim, a finding, a case, and how two claims relate field by field."""

from contradict.explain.check import drawn_cases, explain_check
from contradict.explain.claim import explain_claim
from contradict.explain.finding import explain_case, explain_finding
from contradict.explain.ids import Found, find, find_claim, find_pair
from contradict.explain.pair import FieldRelation, PairRelation, explain_pair

__all__ = [
    "FieldRelation",
    "Found",
    "PairRelation",
    "drawn_cases",
    "explain_case",
    "explain_check",
    "explain_claim",
    "explain_finding",
    "explain_pair",
    "find",
    "find_claim",
    "find_pair",
]
