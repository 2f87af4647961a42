"""A choice of place."""

from __future__ import annotations

from typing import NamedTuple


class Choice(NamedTuple):
    """A place, the text that names it ("" where only the document does), and the rule."""

    place: str | None
    text: str
    rule: str


# The answer of a step that knows a number to have no place.
NOWHERE = Choice(None, "", "nowhere")
