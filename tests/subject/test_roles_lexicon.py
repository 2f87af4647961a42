"""Every example in `data/lexicons/roles.toml`, one test each."""

import pytest

from contradict.claims.roles import ancestors
from contradict.claims.subject import parse_subject
from contradict.lexicon import load


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule.id, text, id=f"{rule.id}: {text}")
        for rule in load("roles").rules
        for text in getattr(rule, kind)
    ]


def test_every_role_has_an_example() -> None:
    assert [rule.id for rule in load("roles").rules if not rule.finds] == []


@pytest.mark.parametrize(("role", "text"), examples("finds"))
def test_finds(role: str, text: str) -> None:
    assert parse_subject(text).role == role


@pytest.mark.parametrize(("role", "text"), examples("ignores"))
def test_ignores(role: str, text: str) -> None:
    found = parse_subject(text).role
    assert found is None or role not in ancestors(found)
