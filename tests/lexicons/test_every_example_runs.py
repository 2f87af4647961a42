"""Every example of every lexicon is run by a test, and every rule is shown both ways."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from lexicons import Case, cases

from contradict.lexicon import load
from contradict.resources import resource

TESTS = Path(__file__).parents[1]
LEXICONS = sorted(path.stem for path in resource("data/lexicons").glob("*.toml"))

# Needs the day of an event, which no example gives: its examples are known misses.
NEVER_FINDS = {"days-from-event"}


@cache
def run() -> frozenset[tuple[str, str, str, str]]:
    """Return the keys of the cases that tests are parametrised with."""
    modules = (path for path in sorted(TESTS.glob("*/test_*.py")) if path != Path(__file__))
    harnesses = [path for path in modules if "from lexicons import" in path.read_text("utf-8")]
    return frozenset(case.key for path in harnesses for case in parameters(path))


def parameters(path: Path) -> Iterator[Case]:
    """Yield the cases that the tests of a module are parametrised with."""
    spec = spec_from_file_location(f"harness_{path.parent.name}_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    for name, test in vars(module).items():
        marks = getattr(test, "pytestmark", ()) if name.startswith("test_") else ()
        for mark in marks:
            if mark.name == "parametrize":
                sets = (p for p in mark.args[1] if isinstance(p, pytest.ParameterSet))
                yield from (value for p in sets for value in p.values if isinstance(value, Case))


@pytest.mark.parametrize("name", LEXICONS)
def test_every_rule_has_examples_both_ways(name: str) -> None:
    rules = load(name).rules
    assert {rule.id for rule in rules if not rule.finds} <= NEVER_FINDS
    assert {rule.id for rule in rules if not rule.ignores} == set()


@pytest.mark.parametrize("name", LEXICONS)
def test_every_example_is_run(name: str) -> None:
    left_out = [case.key for case in cases(name) if case.key not in run()]
    assert left_out == [], "parametrise a test with examples() of tests/lexicons/lexicons.py"


def test_a_module_without_cases_runs_none(tmp_path: Path) -> None:
    module = tmp_path / "test_none.py"
    module.write_text(
        "import pytest\nfrom lexicons import examples\nUNUSED = examples('zeros', 'finds')\n"
        "@pytest.mark.parametrize('x', [1, pytest.param(2)])\ndef test_x(x): ...\n"
    )
    assert list(parameters(module)) == []


def test_a_module_runs_the_cases_of_its_tests(tmp_path: Path) -> None:
    module = tmp_path / "test_some.py"
    module.write_text(
        "import pytest\nfrom lexicons import examples\n"
        "@pytest.mark.parametrize('case', examples('zeros', 'finds'))\ndef test_x(case): ...\n"
    )
    assert [case.kind for case in parameters(module)] == ["finds"] * len(
        load("zeros").rules[0].finds
    )
