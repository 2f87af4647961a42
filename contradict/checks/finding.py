"""One row of a check, before it is stored."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One row of a check, completed from its header."""

    check: str
    verdict: str
    severity: str
    claim_a: str
    claim_b: str | None
    parts: tuple[str, ...] = ()
    diagnosis: str | None = None
    relation: str = ""
    roles: tuple[str, str] = ("side", "side")
    stated: bool = False

    @property
    def finding_id(self) -> str:
        """The hash of the check and the claims."""
        text = "|".join((self.check, self.claim_a, self.claim_b or "", *self.parts))
        return hashlib.sha256(text.encode()).hexdigest()[:16]
