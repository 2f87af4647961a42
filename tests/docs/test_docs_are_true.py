"""What README and the tutorial show is what the commands print; what they name exists."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
import typer
from typer.testing import CliRunner

from contradict.cli import app
from contradict.verdicts import SEVERITIES, VERDICTS

ROOT = Path(__file__).parents[2]
SHOWN = ("README.md", "docs/tutorial.md", "docs/schema.md")
PAGES = (*SHOWN, "docs/glossary.md", "docs/nightly.md", "docs/architecture.md")


def commands() -> list[list[str]]:
    """Return every `contradict ...` line that stands in an indented block."""
    lines = [line for page in PAGES for line in (ROOT / page).read_text().splitlines()]
    found = [
        shlex.split(line, comments=True) for line in lines if line.startswith("    contradict")
    ]
    return [words[1:] for words in found]


def test_shown_output_is_what_the_commands_print() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "cogapp", "--check", "-I", "docs", *SHOWN],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_a_command_in_the_docs_has_known_options(words: list[str]) -> None:
    group = typer.main.get_command(app)
    command = group.commands[words[0]]
    known = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in words if word.startswith("--")} <= known


def queries() -> list[object]:
    """Return every SQL block of the pages, as a test parameter of its first line."""
    found = []
    for page in SHOWN:
        blocks = re.findall(r"```sql\n(.*?)```", (ROOT / page).read_text(), re.DOTALL)
        found += [pytest.param(sql, id=f"{page}-{place}") for place, sql in enumerate(blocks)]
    return found


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("docs") / "sample.duckdb"
    result = CliRunner().invoke(app, ["scan", str(ROOT / "data/sample"), "--db", str(path)])
    assert result.exit_code == 0, result.output[-2000:]
    return path


@pytest.mark.parametrize("sql", queries())
def test_a_query_in_the_docs_runs_and_finds_rows(
    sql: str, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with duckdb.connect(str(sample), read_only=True) as connection:
        assert connection.execute(sql).fetchall()


def test_links_between_pages_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", (ROOT / page).read_text()):
            assert ((ROOT / page).parent / target).exists(), f"{page}: {target}"


@pytest.mark.parametrize("word", [*VERDICTS, *SEVERITIES, "claimant", "cell", "tally", "as-of"])
def test_the_glossary_explains(word: str) -> None:
    assert word in (ROOT / "docs/glossary.md").read_text()


def test_every_verdict_is_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text()
    assert [name for name in VERDICTS if f"`{name}`" not in text] == []


def test_the_readme_shows_about_as_many_tests_as_there_are(request: pytest.FixtureRequest) -> None:
    shown = re.search(r"^(\d+) passed", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert shown is not None
    collected = request.session.testscollected
    if collected < 4000:
        pytest.skip("only a run of all tests can tell")
    assert abs(int(shown[1]) - collected) < 0.15 * collected
