"""Lexicons are data; what they must not hold is refused when they are loaded."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from contradict import lexicon
from contradict.errors import ContradictError
from contradict.resources import resource

LEXICONS = sorted(path.stem for path in resource("data/lexicons").glob("*.toml"))
CODE = "\n".join(
    path.read_text(encoding="utf-8")
    for root in (Path(lexicon.__file__).parent, Path(__file__).parents[1] / "claimant")
    for path in root.rglob("*.py")  # tests/claimant/ checks the `reads` of reporting.toml
)


def load(text: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> lexicon.Lexicon:
    """Load a lexicon called "drawn" that holds this text."""
    (folder / "drawn.toml").write_text(text)
    monkeypatch.setattr(lexicon, "resource", lambda name: folder / Path(name).name)
    loaded: lexicon.Lexicon = lexicon.load.__wrapped__("drawn")
    return loaded


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[[rule]]\nid = "a"\n[[rule]]\nid = "a"\n', "rule 'a': another rule has its id"),
        ('[words]\nweak = ["Bath", "Nice", "Bath"]\n', "'Bath' stands twice in one list"),
        ('[[rule]]\nid = "a"\nwords = ["of", "of"]\n', "'of' stands twice in one list"),
        (
            'needed_keys = ["words"]\n[[rule]]\nid = "a"\nwrods = ["of"]\n',
            "drawn.toml, rule 'a': it has the unknown key 'wrods'; use finds, id, ignores, "
            "known_false_alarms, known_misses, words",
        ),
        (
            'optional_keys = ["words"]\n[[rule]]\nid = "a"\nfind = ["of"]\n',
            "drawn.toml, rule 'a': it has the unknown key 'find'; use finds, ",
        ),
        (
            'needed_keys = ["words"]\n[[rule]]\nid = "a"\n',
            "drawn.toml, rule 'a': it lacks the key 'words'",
        ),
        ("[[rule]]\nfinds = []\n", "drawn.toml, rule 1: it lacks the key 'id'"),
        (
            'needed_keys = ["words"]\n[[rule]]\nid = "a"\nwords = ["in"]\n'
            '[[rule]]\nid = "b"\nwords = "of"\n',
            "drawn.toml, rule 'b': its 'words' is a str, elsewhere a list",
        ),
    ],
)
def test_what_would_pass_unread_is_refused(
    text: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ContradictError, match=re.escape(complaint)):
        load(text, tmp_path, monkeypatch)


def test_a_misspelt_table_is_told_with_those_like_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = load('[words]\nskiped = ["has"]\nweak = ["Bath"]\n', tmp_path, monkeypatch).tables
    with pytest.raises(
        ContradictError, match=r"drawn.toml \[words\]: it has no table 'skipped'; it has skiped$"
    ):
        tables["words"]["skipped"]


@pytest.mark.parametrize("name", LEXICONS)
def test_every_key_and_table_is_read(name: str) -> None:
    loaded = lexicon.load(name)
    keys = {key for rule in loaded.rules for key in rule.fields}
    assert [key for key in sorted({*keys, *loaded.tables}) if not quoted(key)] == []


def quoted(word: str) -> bool:
    return f'"{word}"' in CODE or f"'{word}'" in CODE
