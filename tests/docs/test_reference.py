"""Every check, command and setting is documented, and the examples do what they say."""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap
import tomllib
from pathlib import Path

import pytest
from world import database

from contradict import checks
from contradict.cli import app
from contradict.resolve.tolerance import Tolerance
from contradict.settings import load_settings

ROOT = Path(__file__).parents[2]
CHECKS = (ROOT / "docs" / "checks.md").read_text()
COMMANDS = (ROOT / "docs" / "commands.md").read_text()


def test_the_pages_say_what_headers_and_help_say() -> None:
    """`make docs` writes them anew."""
    pages = ["docs/checks.md", "docs/commands.md"]
    result = subprocess.run(
        [sys.executable, "-m", "cogapp", "--check", "-I", "docs", *pages],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("check", checks.load_checks(), ids=lambda check: check.id)
def test_every_check_is_documented(check: checks.Check) -> None:
    section = CHECKS.split(f"\n## {check.id}\n")[1].split("\n## ")[0]
    for words in (check.finds, check.why, check.ignores):
        assert words, f"{check.id} leaves a part of its header out"
        assert words in section
    assert "finds nothing" in section


@pytest.mark.parametrize("name", [command.name for command in app.registered_commands])
def test_every_command_is_documented(name: str) -> None:
    assert f"\n## contradict {name}\n" in COMMANDS


def test_the_example_of_an_own_check_runs(tmp_path: Path) -> None:
    block = re.search(r"((?:^    .*\n)+)", CHECKS, re.MULTILINE)
    assert block
    (tmp_path / "big_crowd.sql").write_text(textwrap.dedent(block[1]))
    connection = database([{"id": "a", "low": "2000000", "high": "", "measure": "attendees"}])
    assert checks.run(connection, queries=tmp_path).findings == 1
    states = connection.execute("SELECT DISTINCT state FROM check_runs").fetchall()
    assert states == [("ran",)]


def test_the_example_of_settings_holds_and_names_what_is_usual(tmp_path: Path) -> None:
    block = re.search(r"```toml\n(.*?)```", COMMANDS, re.DOTALL)
    assert block
    (tmp_path / "my-checks").mkdir()
    (tmp_path / "names.toml").write_text("[names]")
    (tmp_path / "contradict.toml").write_text(block[1])
    settings = load_settings(tmp_path / "contradict.toml")
    assert settings.tolerance == Tolerance()
    assert set(tomllib.loads(block[1])) == {
        *("select", "ignore", "queries", "aliases", "tolerance", "checks")
    }
