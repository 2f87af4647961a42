"""Who says a number, apart from who prints it.

`find_attributions` reads the sentences that hold numbers, and looks back and ahead only as
far as a pronoun or a quotation makes it.
"""

from __future__ import annotations

from contradict.claims.claimant.find import claimant_at, find_attributions

__all__ = ["claimant_at", "find_attributions"]
