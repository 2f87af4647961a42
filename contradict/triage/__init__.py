"""The user's decisions on findings, cases, checks and outlets."""

from contradict.triage.decide import Order, decide, listed, writing
from contradict.triage.file import export_text, import_text

__all__ = ["Order", "decide", "export_text", "import_text", "listed", "writing"]
