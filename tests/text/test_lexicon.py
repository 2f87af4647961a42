"""Lexicons are data; what they must not hold is refused when they are loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from contradict import lexicon


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[[rule]]\nid = "a"\n[[rule]]\nid = "a"\n', "two rules share an id"),
        ('[words]\nweak = ["Bath", "Nice", "Bath"]\n', "'Bath' stands twice in one list"),
        ('[[rule]]\nid = "a"\nwords = ["of", "of"]\n', "'of' stands twice in one list"),
    ],
)
def test_what_stands_twice_is_refused(
    text: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "drawn.toml").write_text(text)
    monkeypatch.setattr(lexicon, "resource", lambda name: tmp_path / Path(name).name)
    with pytest.raises(ValueError, match=complaint):
        lexicon.load.__wrapped__("drawn")
