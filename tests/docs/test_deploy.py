"""The files in deploy/ do what they say: each is run as far as a machine without root allows."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
WIRE = (
    '{{"id": "{id}", "source": "{source}", "date": "2026-03-02", "title": "Lima", "text": '
    '"Police detained {number} protesters in Lima, Peru on Sunday, 1 March 2026."}}\n'
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a folder with a corpus of two outlets that disagree."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    lines = [
        WIRE.format(id=n, source=s, number=v) for n, s, v in (("a", "A", 300), ("b", "B", 450))
    ]
    (corpus / "wire.jsonl").write_text("".join(lines))
    return tmp_path


def shell(command: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command as cron and CI do, with this interpreter's `contradict` on the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-e", "-c", command],
        cwd=folder,
        env=os.environ | {"PATH": path} | variables,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_the_cron_line_prints_the_digest_on_a_night_with_news_and_nothing_after(
    desk: Path,
) -> None:
    lines = [
        line
        for line in (DEPLOY / "contradict.cron").read_text().splitlines()
        if line and not line.startswith("#") and not re.match(r"\w+=", line)
    ]
    (line,) = lines
    *when, user, command = line.split(maxsplit=6)
    assert (when, user) == (["15", "3", "*", "*", "*"], "desk")
    assert "%" not in command, "cron reads it as a line break"
    first = shell(command, desk, DESK=str(desk))
    assert "300 v 450" in first.stdout
    assert "detained" in (desk / "out" / "digest.md").read_text()
    assert shell(command, desk, DESK=str(desk)).stdout == ""


def test_the_service_runs_its_command(desk: Path) -> None:
    service = (DEPLOY / "contradict.service").read_text()
    command = re.search(r"^ExecStart=/usr/local/bin/(.*)$", service, re.MULTILINE)
    assert command is not None
    assert shell(command[1], desk).returncode == 0
    assert (desk / "out" / "report.html").exists()


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd on this machine")
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    for name in ("contradict.service", "contradict.timer"):
        unit = (DEPLOY / name).read_text().replace("/usr/local/bin/contradict", sys.executable)
        (tmp_path / name).write_text(unit)
    units = [str(tmp_path / name) for name in ("contradict.service", "contradict.timer")]
    result = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *units], capture_output=True, text=True
    )
    ours = [line for line in result.stderr.splitlines() if str(tmp_path) in line]
    assert ours == []
    calendar = re.search(r"OnCalendar=(.*)", (DEPLOY / "contradict.timer").read_text())
    assert calendar is not None
    assert subprocess.run(["systemd-analyze", "calendar", calendar[1]]).returncode == 0


def test_the_workflow_runs_its_steps(desk: Path) -> None:
    flow = yaml.safe_load((DEPLOY / "github-actions.yml").read_text())
    steps = [step for step in flow["jobs"]["scan"]["steps"] if "run" in step]
    assert steps.pop(0)["run"] == "pip install contradict"
    summary = desk / "summary.md"
    codes = [shell(s["run"], desk, GITHUB_STEP_SUMMARY=str(summary)).returncode for s in steps]
    assert codes == [0, 1, 0], "there is news, so that the scan's step fails"
    assert "300 v 450" in summary.read_text()
    assert shell("contradict triage --db news.duckdb --export decisions.toml", desk).returncode == 0
    codes = [shell(s["run"], desk, GITHUB_STEP_SUMMARY=str(summary)).returncode for s in steps]
    assert codes == [0, 0, 0]


def test_actions_are_pinned_to_a_version() -> None:
    flow = yaml.safe_load((DEPLOY / "github-actions.yml").read_text())
    used = [step["uses"] for step in flow["jobs"]["scan"]["steps"] if "uses" in step]
    assert all(re.fullmatch(r"actions/[\w-]+@v\d+", name) for name in used)


def test_nightly_explains_every_file_of_deploy() -> None:
    text = (ROOT / "docs/nightly.md").read_text()
    assert [file.name for file in DEPLOY.iterdir() if f"deploy/{file.name}" not in text] == []
