"""The wheel holds all that a scan needs: it is installed into a clean venv and scans there."""

import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def succeed(*words: object, folder: Path) -> str:
    ended = subprocess.run([*map(str, words)], cwd=folder, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """Build the wheel with the build backend of this environment: nothing is downloaded."""
    folder = tmp_path_factory.mktemp("wheel")
    succeed(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", folder, folder=ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def clean_venv(wheel, tmp_path_factory) -> Path:
    """Install the wheel alone; its dependencies are seen through a path to this environment's.

    A path file that a path file leads to is not followed, so that this checkout stays unseen.
    """
    folder = tmp_path_factory.mktemp("venv")
    succeed(sys.executable, "-m", "venv", "--without-pip", folder, folder=folder)
    python = folder / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps")
    succeed(*pip, "--no-index", wheel, folder=folder)
    site = succeed(
        python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=folder
    )
    here = sysconfig.get_path("purelib")
    Path(site.strip(), "dependencies.pth").write_text(f"{here}\n")
    return folder


def test_the_wheel_holds_the_data_and_the_queries(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("queries", "data"):
        shipped = {
            f"contradict/{path.relative_to(ROOT).as_posix()}"
            for path in (ROOT / folder).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        assert shipped <= names, shipped - names
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/"))]


def test_the_wheel_holds_the_drawn_cases_of_every_check(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    drawn = {path.name for path in (ROOT / "tests/checks").glob("*.md")}
    assert drawn == {Path(name).name for name in names if "/queries/cases/" in name}
    assert len(drawn) == len(list((ROOT / "queries").glob("*.sql")))


def test_the_wheel_asks_for_what_reading_html_imports(wheel):
    """An install without lxml_html_clean read no HTML file: lxml 6.1 dropped that extra."""
    archive = zipfile.ZipFile(wheel)
    (metadata,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
    assert "\nRequires-Dist: lxml-html-clean" in archive.read(metadata).decode()


def test_the_installed_wheel_scans(clean_venv, tmp_path):
    python, command = clean_venv / "bin" / "python", clean_venv / "bin" / "contradict"
    where = succeed(python, "-c", "import contradict; print(contradict.__file__)", folder=tmp_path)
    assert where.startswith(str(clean_venv))
    (tmp_path / "a.txt").write_text("Police detained 300 people in Lima on 1 March 2026.")
    (tmp_path / "b.txt").write_text("Police detained 450 people in Lima on 1 March 2026.")
    words = ("scan", "a.txt", "b.txt", "--date", "2026-03-02", "--jobs", "1")
    out = succeed(command, *words, folder=tmp_path)
    assert "2 claims" in out
    assert "450" in succeed(command, "report", folder=tmp_path)
    assert succeed(command, "checks", folder=tmp_path)
