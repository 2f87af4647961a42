"""Who follows CONTRIBUTING.md step by step gets a rule or a check whose examples pass."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SECTIONS = re.findall(
    r"^## (Add .*)\n((?:(?!## (?:Add|What) ).*\n)+)",
    (ROOT / "CONTRIBUTING.md").read_text(),
    re.MULTILINE,
)
FILE = re.compile(r"`([\w/-]+\.\w+)`:\n\n```\w+\n(.*?)```", re.DOTALL)
COMMAND = re.compile(r"^    \.venv/bin/python (.*)", re.MULTILINE)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of what the commands need."""
    root = tmp_path_factory.mktemp("checkout")
    for name in ("contradict", "data", "queries", *(f"tests/{t}" for t in TESTS)):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", root)
    return root


TESTS = ("checks", "claims", "lexicons", "places")


def test_a_measure_a_place_rule_and_a_check_are_shown() -> None:
    assert [title for title, _ in SECTIONS] == ["Add a measure", "Add a place rule", "Add a check"]


@pytest.mark.parametrize(("title", "section"), SECTIONS, ids=[title for title, _ in SECTIONS])
def test_the_worked_example_works(title: str, section: str, checkout: Path) -> None:
    for name, shown in FILE.findall(section):
        with (checkout / name).open("a", encoding="utf-8") as file:
            file.write(f"\n{shown}" if name.endswith(".toml") else shown)
    (command,) = COMMAND.findall(section)
    result = subprocess.run(
        [sys.executable, *command.split(), "-p", "no:cacheprovider"],
        cwd=checkout,
        env=os.environ | {"PYTHONPATH": str(checkout)},
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stdout[-2000:]
    assert "[100%]" in result.stdout
    assert result.stdout.count(".") >= 2, "a text that is found and one that is not"
