"""Every example in `data/lexicons/roles.toml`, one test each."""

import pytest
from lexicons import Case, examples

from contradict.claims.roles import ancestors
from contradict.claims.subject import parse_subject


@pytest.mark.parametrize("case", examples("roles", "finds", "known_false_alarms"))
def test_finds(case: Case) -> None:
    assert parse_subject(case.text).role == case.rule


@pytest.mark.parametrize("case", examples("roles", "ignores"))
def test_ignores(case: Case) -> None:
    found = parse_subject(case.text).role
    assert found is None or case.rule not in ancestors(found)
