"""Settings are read from the nearest file, and what can't be meant is named with a remedy."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest

from contradict.checks.load import Check
from contradict.checks.select import Selection
from contradict.errors import ContradictError
from contradict.resolve.tolerance import Tolerance
from contradict.settings import Settings, load_settings


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    inner = tmp_path / "outer" / "inner"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    return inner


def test_without_a_file_the_usual_holds(folder: Path) -> None:
    assert load_settings() == Settings()


def test_the_nearest_file_holds(folder: Path) -> None:
    (folder.parent / "contradict.toml").write_text('select = ["disputed"]')
    assert load_settings().selection.select == ("disputed",)
    (folder / "pyproject.toml").write_text('[tool.contradict]\nselect = ["error"]')
    assert load_settings().selection.select == ("error",)
    (folder / "contradict.toml").write_text('select = ["info"]')
    assert load_settings().selection.select == ("info",)


def test_a_project_without_settings_is_passed_over(folder: Path) -> None:
    (folder / "pyproject.toml").write_text('[project]\nname = "other"')
    (folder.parent / "contradict.toml").write_text('ignore = ["info"]')
    assert load_settings().selection.ignore == ("info",)


def test_every_setting_is_read(folder: Path) -> None:
    (folder / "mine").mkdir()
    (folder / "names.toml").write_text('[names]\n"the coast guard" = "Marina Civil"')
    (folder / "contradict.toml").write_text(
        'select = ["error"]\nignore = ["toll-fell"]\nqueries = "mine"\naliases = "names.toml"\n'
        "[tolerance]\nvague = 2\nplain = 0\n[checks.implausible-jump]\nfactor = 20\n"
    )
    settings = load_settings()
    assert settings.selection == Selection(select=("error",), ignore=("toll-fell",))
    assert settings.queries == folder / "mine"
    assert settings.aliases == {"the coast guard": "Marina Civil"}
    assert settings.tolerance == Tolerance(vague=2, hedged=0.10, plain=0)
    assert settings.thresholds == {("implausible-jump", "factor"): 20}


def test_the_command_line_goes_before_the_file(folder: Path) -> None:
    (folder / "contradict.toml").write_text('select = ["error"]\nignore = ["toll-fell"]')
    settings = load_settings(select=["info, warning", "denied"])
    assert settings.selection.select == ("info", "warning", "denied")
    assert settings.selection.ignore == ("toll-fell",)


def test_a_file_may_be_named(folder: Path, tmp_path: Path) -> None:
    (folder / "contradict.toml").write_text('select = ["error"]')
    (tmp_path / "nightly.toml").write_text('select = ["warning"]')
    assert load_settings(tmp_path / "nightly.toml").selection.select == ("warning",)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("select = [", "contradict.toml: is no TOML"),
        ('selct = ["error"]', "contradict.toml: selct: is no setting; did you mean 'select'?"),
        ('select = "error"', 'select: is no list of words; write select = ["error"]'),
        ('select = ["eror"]', "'eror' is no check, verdict or severity; did you mean 'error'?"),
        (
            'select = ["x"]',
            "use error, warning, info, a verdict or a check; `contradict checks` lists the checks",
        ),
        ("[checks.x]\nfactor = 3", "no such check; `contradict checks` lists the checks"),
        ('ignore = ["toll-feel"]', "contradict.toml: ignore: 'toll-feel' is no check"),
        ('queries = "none"', "queries: 'none' is no folder"),
        ("aliases = 3", "aliases: 3 is no file"),
        ("tolerance = 3", "tolerance: is no table; write [tolerance]"),
        ("[tolerance]\nvage = 2", "tolerance.vage: is no setting; did you mean 'vague'?"),
        ("[tolerance]\nvague = 0.5", "tolerance.vague: is 0.5; give 1 to 10"),
        ("[tolerance]\nplain = true", "tolerance.plain: True is no number"),
        ("[checks.implausible-jmp]\nfactor = 3", "no such check; did you mean 'implausible-jump'?"),
        ("[checks.implausible-jump]\nfator = 3", "no such threshold; did you mean 'factor'?"),
        ("[checks.toll-fell]\nfactor = 3", "checks.toll-fell.factor: no such threshold; it has"),
        ('[checks.implausible-jump]\nfactor = "x"', "factor: 'x' is no number of 0 or more"),
        ("[checks]\nimplausible-jump = 3", "checks.implausible-jump: is no table"),
        ("[checks.implausible-jump]\nfactor = inf", "factor: inf is no number of 0 or more"),
        ("[checks.implausible-jump]\nfactor = nan", "factor: nan is no number of 0 or more"),
    ],
)
def test_what_cannot_be_meant_is_named(folder: Path, text: str, sentence: str) -> None:
    (folder / "contradict.toml").write_text(text)
    with pytest.raises(ContradictError) as raised:
        load_settings()
    assert sentence in str(raised.value)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[names", "names.toml: is no TOML"),
        ("", "names.toml: has no table [names]; write under [names]: "),
        ('"the coast guard" = "Marina Civil"', "names.toml: has no table [names]"),
        ("[names]\n[name]", "names.toml: name: is no setting; did you mean 'names'?"),
        ("names = 3", "names.toml: names: is no table; write [names]"),
        ('[names]\n"the coast guard" = 3', "names.'the coast guard': is no name; write under"),
        ('[names]\n"the coast guard" = " "', "names.'the coast guard': is no name"),
        ('[names]\n"" = "Marina Civil"', "names.'': is no name"),
    ],
)
def test_names_that_cannot_be_meant_are_named(folder: Path, text: str, sentence: str) -> None:
    (folder / "names.toml").write_text(text)
    with pytest.raises(ContradictError) as raised:
        load_settings(aliases=folder / "names.toml")
    assert sentence in str(raised.value)


def test_a_project_states_its_settings_as_a_table(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool]\ncontradict = 3")
    with pytest.raises(ContradictError, match=r"tool.contradict: is no table; write \[tool"):
        load_settings()


@pytest.mark.parametrize("text", ["tool = 3", "[project", "[project]\nname = \xe9"])
def test_what_another_project_states_wrongly_is_passed_over(
    folder: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder.parent / "pyproject.toml").write_text(text, encoding="latin-1")
    assert load_settings() == Settings()
    assert capsys.readouterr().err.endswith("passed over\n") or text == "tool = 3"
    with pytest.raises(ContradictError) if text != "tool = 3" else nullcontext():
        load_settings(folder.parent / "pyproject.toml")


def test_a_broken_project_that_states_settings_is_named(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.contradict]\nselect = [")
    with pytest.raises(ContradictError, match="is no TOML"):
        load_settings()


def test_a_check_that_cannot_be_loaded_says_so_where_it_is_selected(folder: Path) -> None:
    (folder / "mine").mkdir()
    (folder / "mine" / "big.sql").write_text("-- id: big\n-- threshold: least = 1.2.3, how many\n")
    with pytest.raises(ContradictError, match=r"big.sql:2: write a threshold as .*leave out 'big'"):
        load_settings(queries=folder / "mine", select=["big"])
    assert load_settings(queries=folder / "mine", select=["error"]).queries == folder / "mine"


def test_a_word_of_the_command_line_is_named_as_such(folder: Path) -> None:
    with pytest.raises(ContradictError, match="--select: 'eror' is no check"):
        load_settings(select=["eror"])


def test_a_users_own_checks_may_be_selected_and_set(folder: Path) -> None:
    (folder / "mine").mkdir()
    (folder / "mine" / "big.sql").write_text(
        "-- id: big\n-- finds: much\n-- verdict: contradiction\n-- severity: info\n"
        "-- threshold: least = 3, how many\nSELECT 1 AS claim_a\n"
    )
    (folder / "contradict.toml").write_text('queries = "mine"\n[checks.big]\nleast = 4')
    assert load_settings(select=["big"]).thresholds == {("big", "least"): 4}


def check(id_: str) -> Check:
    return Check(
        id=id_, finds="", why="", verdicts=("disputed",), severity="error", ignores="",
        sql="", path=Path("x"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("select", "ignore", "runs", "takes"),
    [
        ((), (), True, True),
        (("toll-fell",), (), True, True),
        (("denied",), (), False, False),
        (("denied", "error"), (), True, True),
        (("disputed",), (), True, True),
        (("info",), (), True, False),
        ((), ("toll-fell",), False, False),
        ((), ("disputed",), True, False),
        (("error",), ("disputed",), True, False),
    ],
)
def test_a_selection_says_what_runs_and_what_counts(
    select: tuple[str, ...], ignore: tuple[str, ...], runs: bool, takes: bool
) -> None:
    selection = Selection(select=select, ignore=ignore)
    assert selection.counts(check("toll-fell")) is runs
    assert selection.takes("toll-fell", "disputed", "error") is takes
