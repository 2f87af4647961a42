"""Every example in `data/lexicons/places.toml`, one test each: the name stands in []."""

import pytest
from lexicons import Case, examples

from contradict.claims.place.context import judge, judge_demonym
from contradict.claims.place.names import find_names
from contradict.gazetteer import nationality


def rule_at_mark(marked: str) -> str:
    start = marked.index("[")
    text = marked.replace("[", "").replace("]", "")
    for name in find_names(text):
        if name.start == start:
            if nationality(name.surface) is not None:
                return judge_demonym(text, name).rule
            return judge(text, name).rule
    return "not found"


@pytest.mark.parametrize("case", examples("places", "finds", "known_false_alarms"))
def test_finds(case: Case) -> None:
    assert rule_at_mark(case.text) == case.rule


@pytest.mark.parametrize("case", examples("places", "ignores", "known_misses"))
def test_ignores(case: Case) -> None:
    assert rule_at_mark(case.text) != case.rule
