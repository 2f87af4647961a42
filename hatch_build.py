"""Puts the drawn cases of the checks into the wheel: `contradict explain` shows them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DrawnCases(BuildHookInterface):  # type: ignore[type-arg]
    """Adds tests/checks/*.md as queries/cases/ of the package; an editable install sees them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name each file to hatchling, with its place in the wheel."""
        if version == "editable":
            return
        for path in sorted(Path(self.root, "tests", "checks").glob("*.md")):
            build_data["force_include"][str(path)] = f"contradict/queries/cases/{path.name}"
