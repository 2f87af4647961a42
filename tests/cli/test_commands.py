import json
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
import typer

from contradict import __version__, cli
from contradict.verdicts import MEANINGS

HEADER = """-- id: every-claim
-- finds: every claim there is
-- verdict: contradiction
-- severity: info
"""
COMMANDS = ["scan", "extract", "check", "report", "explain", "triage", "checks"]


def test_every_command_is_listed_with_a_line_of_help(run):
    ended = run("--help")
    assert ended.code == 0
    for name in COMMANDS:
        assert f"\n  {name} " in ended.out
    assert "..." not in ended.out.replace("[ARGS]...", ""), "a summary is cut short"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples(run, name):
    ended = run(name, "--help")
    assert ended.code == 0
    assert "Examples:" in ended.out
    assert f"contradict {name}" in ended.out.split("Examples:")[1]


@pytest.mark.parametrize("name", COMMANDS)
def test_help_lists_every_option_once_and_no_python_type(run, name):
    out = run(name, "--help").out
    assert "list[" not in out
    options = [option for p in typer.main.get_command(cli.app).commands[name].params
               for option in p.opts if option.startswith("--")]  # fmt: skip
    assert options
    listed = re.findall(r"^  (?:-\w, )?(--[a-z-]+)", out, re.MULTILINE)
    assert sorted(listed) == sorted([*options, "--help"])


def test_many_options_are_listed_by_group(run):
    headings = re.findall(r"^(\S.*):$", run("triage", "--help").out, re.MULTILINE)
    assert headings == ["Arguments", "Decision", "Many at once", "Exchange", "Options"]
    assert re.findall(r"^(\S.*):$", run("checks", "--help").out, re.MULTILINE) == ["Options"]


@pytest.mark.parametrize(
    ("words", "usage"),
    [
        ("scan", "scan [OPTIONS] {PATH}..."),
        ("explain", "explain [OPTIONS] {CHECK|FINDING|CASE|CLAIM}..."),
        ("triage", "triage [OPTIONS] [FINDING|CASE]..."),
    ],
)
def test_usage_names_what_is_wanted(run, words, usage):
    assert run(words, "--help").out.startswith(f"Usage: contradict {usage}\n")


def test_commands_under_test_are_all_there_are():
    assert {command.name for command in cli.app.registered_commands} == set(COMMANDS)


def test_version(run):
    assert run("--version").out == f"contradict {__version__}\n"


def test_no_command_shows_the_help_and_exits_with_2(run):
    ended = run()
    assert ended.code == 2
    assert "Commands:" in ended.out + ended.err


def test_help_loads_nothing_heavy():
    program = (
        "import sys; sys.argv = ['contradict', '--help']\n"
        "from contradict.cli import app\n"
        "try: app()\nexcept SystemExit: pass\n"
        "heavy = {'duckdb', 'pyarrow', 'trafilatura', 'rich', 'inflect', 'numpy', 'resiliparse'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)))"
    )
    began = time.perf_counter()
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert ended.stderr.strip() == ""
    assert time.perf_counter() - began < 2  # 0.2 s alone; a heavy import costs 0.3 to 2 s more


def test_extract_prints_claims_with_exact_offsets(run, corpus):
    ended = run("extract", corpus)
    assert ended.code == 0, ended.err
    records = {json.loads(line)["id"]: json.loads(line) for line in corpus.open()}
    claims = [json.loads(line) for line in ended.out.splitlines()]
    assert [claim["record_id"] for claim in claims] == ["a", "b"]
    for claim in claims:
        record = records[claim["record_id"]]
        text = record["title"] + "\n\n" + record["text"]
        assert text[claim["number_start"] : claim["number_end"]] == claim["number_text"]
        assert text[claim["quote_start"] : claim["quote_end"]] == claim["quote"]
        assert claim["measure"] == "detained"
        assert (claim["period_start"], claim["period_end"]) == ("2026-03-01", "2026-03-01")


@pytest.mark.parametrize("lines", [1, 0])
def test_who_stops_reading_ends_a_command_as_shells_have_it(tmp_path, lines):
    text = " ".join(f"Police held {n} people in Lima." for n in range(40, 140))
    (tmp_path / "a.txt").write_text(text)
    command = [sys.executable, "-m", "contradict", "extract", tmp_path / "a.txt"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        for _ in range(lines):
            running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 141, "1 says that --fail-on was met"


def test_a_choice_that_is_none_is_told_in_words(run):
    ended = run("report", "--format", "xml")
    assert ended.code == 2
    assert "Invalid value for '--format' / '-f': 'xml' is not one of 'text', " in ended.err


def test_a_check_of_ones_own_that_is_not_given_now_is_named(run, corpus, tmp_path):
    (tmp_path / "own").mkdir()
    check = (Path(__file__).parents[2] / "queries" / "toll_fell.sql").read_text()
    check = check.replace("-- id: toll-fell", "-- id: toll-sank")
    (tmp_path / "own" / "toll_sank.sql").write_text(check)
    run("scan", corpus, "--queries", "own")
    ended = run("explain", "toll-sank")
    assert ended.code == 2
    assert ended.err == (
        "contradict: toll-sank: is a check that the last run had, from a folder of your own; "
        "pass --queries DIR, where it stands\n"
    )
    assert run("explain", "toll-sank", "--queries", "own").code == 0


def test_extract_reads_standard_input(run, monkeypatch):
    import io

    text = "Corda\n\nAt least 40 people were killed in Lima.\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    (claim,) = [json.loads(line) for line in run("extract", "-").out.splitlines()]
    assert (claim["record_id"], claim["low"], claim["high"]) == ("-", 40, None)
    line = json.dumps({"id": "x", "text": "At least 40 people were killed in Lima."})
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line.encode())))
    (claim,) = [json.loads(line) for line in run("extract", "-").out.splitlines()]
    assert (claim["record_id"], claim["low"]) == ("x", 40)


def test_extract_quantities_gives_the_fields_of_the_contract(run, tmp_path):
    (tmp_path / "a.txt").write_text("Tolls\n\nAt least 40 dogs ran 12 miles on 1 March 2026.")
    lines = run("extract", "--quantities", "a.txt").out.splitlines()
    dogs, miles = (json.loads(line) for line in lines)
    assert list(dogs) == [
        *("record_id", "sentence", "number_text", "number_start", "number_end", "low", "high"),
        *("approximate", "vague", "change", "unit", "noun"),
    ]
    assert (dogs["low"], dogs["high"], dogs["unit"], dogs["noun"]) == (40, None, "count", "dog")
    assert (miles["low"], miles["unit"]) == (12, "mile")
    assert dogs["sentence"].startswith("At least 40 dogs")
    assert dogs["number_start"] == len("Tolls\n\n")


def test_extract_explains_claims_and_skipped_numbers(run, tmp_path):
    (tmp_path / "a.txt").write_text("Police detained 40 people in Lima on 1 March 2026.")
    out = run("extract", "--explain", "a.txt").out
    assert "[40]" in out
    assert "detained" in out
    assert "no claim" in out


def test_extract_prints_quantities_or_explains(run):
    ended = run("extract", "--quantities", "--explain", "a.txt")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "contradict: --quantities and --explain exclude each other; give one\n"


def test_claims_are_read_of_english_alone_and_quantities_of_any_text(run, tmp_path):
    (tmp_path / "a.txt").write_text("Die Polizei hat 450 Menschen in Lima festgenommen. " * 9)
    assert len(run("extract", "--quantities", "a.txt").out.splitlines()) == 9
    ended = run("extract", "a.txt")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == "a.txt: in another language (de), so that no claims are read\n"
    assert "1 in another language" in run("scan", "a.txt").err
    ended = run("explain", "a.txt:450")
    told = "that article is in another language (de), so that no claims were read"
    assert (ended.code, ended.err) == (2, f"contradict: a.txt:450: {told}\n")


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["none.txt"], 2, "none.txt: no such file; check the path"),
        (["."], 2, ".: is a folder; scan it with `contradict scan`"),
        (["empty.txt"], 3, "not read, empty: 1"),
    ],
    ids=str,
)
def test_extract_names_what_it_cannot_read(run, tmp_path, words, code, sentence):
    (tmp_path / "empty.txt").touch()
    ended = run("extract", *words)
    assert (ended.code, ended.out) == (code, "")
    assert sentence in ended.err


@pytest.mark.parametrize("words", [["report"], ["check"], ["explain", "no-such-check"]], ids=str)
def test_commands_without_a_database_name_the_remedy(run, words):
    ended = run(*words)
    assert ended.code == 2
    assert "contradict.duckdb: no such database; run `contradict scan PATH` first" in ended.err


def test_report_in_every_format(run, corpus, tmp_path):
    run("scan", corpus)
    assert "450" in run("report").out
    assert json.loads(run("report", "--format", "json").out)
    for name in ("csv", "markdown", "html", "atom"):
        ended = run("report", "--format", name, "--output", f"cases.{name}")
        assert (ended.code, ended.out) == (0, ""), ended.err
        assert "450" in (tmp_path / f"cases.{name}").read_text()


def test_report_to_a_place_that_cannot_be_written(run, corpus):
    run("scan", corpus)
    ended = run("report", "--output", "none/cases.html")
    assert ended.code == 2
    assert "none/cases.html: cannot be written" in ended.err


def test_checks_are_listed_with_what_they_find(run):
    ended = run("checks")
    assert ended.code == 0
    assert "toll-fell" in ended.out


def test_check_runs_again_and_takes_own_checks(run, corpus, tmp_path):
    run("scan", corpus)
    own = tmp_path / "own"
    own.mkdir()
    (own / "every_claim.sql").write_text(
        HEADER + "SELECT claim_id AS claim_a FROM claims ORDER BY claim_id\n"
    )
    again = run("check")
    assert again.code == 0
    ended = run("check", "--queries", own)
    assert ended.code == 0, ended.err
    assert ended.out != again.out
    chosen = run("report", "--select", "every-claim")
    assert chosen.code == 0, chosen.err
    assert run("report", "--select", "contradiction,every-clam").code == 2
    assert "every-claim" in run("checks", "--queries", own).out
    assert "every claim there is" in run("explain", "every-claim", "--queries", own).out


def test_explain_knows_the_checks_of_the_settings(run, corpus, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "every_claim.sql").write_text(
        HEADER + "SELECT claim_id AS claim_a FROM claims ORDER BY claim_id\n"
    )
    (own / "bad.sql").write_text("SELECT 1")
    (tmp_path / "mine.toml").write_text('queries = "own"\nselect = ["every-claim"]\n')
    run("scan", corpus, "--config", "mine.toml")
    case = json.loads(run("report", "--format", "json").out)["cases"][0]
    finding = case["findings"][0]["finding_id"]
    assert "finds    every claim there is" not in run("explain", finding).out
    assert run("explain", "every-claim").code == 2
    (tmp_path / "mine.toml").rename(tmp_path / "contradict.toml")
    assert "finds       every claim there is" in run("explain", "every-claim").out
    assert "finds    every claim there is" in run("explain", finding).out
    assert "bad: can't be used: " in run("explain", "bad").err


def test_explain_names_the_tolerance_that_was_set(run, corpus, tmp_path):
    text = "Police detained hundreds of protesters in Lima, Peru on Sunday, 1 March 2026."
    (tmp_path / "corpus" / "c.txt").write_text(text)
    for settings, factor in (("", "1.5"), ("[tolerance]\nvague = 3\n", "3")):
        (tmp_path / "contradict.toml").write_text(settings)
        run("scan", "corpus", "--date", "2026-03-02")
        told = " ".join(run("explain", "c.txt:hundreds").out.split())
        assert f"a vague numeral, breached only by a factor of more than {factor} measure" in told


@pytest.mark.parametrize(
    ("query", "code"),
    [("SELECT 1", 3), (HEADER + "SELECT nonsense FROM nowhere", 3)],
    ids=["no header", "wrong SQL"],
)
def test_a_broken_check_of_the_user_is_named(run, corpus, tmp_path, query, code):
    run("scan", corpus)
    own = tmp_path / "own"
    own.mkdir()
    (own / "own.sql").write_text(query)
    ended = run("check", "--queries", own)
    assert ended.code == code
    assert "own" in ended.err
    assert "Traceback" not in ended.err
    failing = run("check", "--queries", own, "--fail-on", "info")
    assert failing.err.startswith(ended.err)
    if code == 3:
        told = "the exit code is 1, for --fail-on info was met; for what is named above, it would"
        assert (failing.code, told in failing.err) == (1, True)


def test_explain_a_check(run):
    ended = run("explain", "toll-fell")
    assert ended.code == 0
    assert "finds" in ended.out
    assert "SELECT" in ended.out


def test_a_verdict_is_explained_as_in_the_glossary(run):
    glossary = Path(__file__).parents[2].joinpath("docs", "glossary.md").read_text()
    for verdict, (meaning, remedy) in MEANINGS.items():
        assert f"| {verdict} | {meaning} | {remedy} |" in glossary
        told = run("explain", verdict).out
        assert (meaning in told and remedy in told) or told.startswith(f"{verdict}\n  finds")
    assert "Report both." in run("explain", "disputed").out


def test_explain_a_finding_and_a_pair(run, corpus):
    run("scan", corpus)
    claims = [json.loads(line)["claim_id"] for line in run("extract", corpus).out.splitlines()]
    ended = run("explain", *claims)
    assert ended.code == 0, ended.err
    assert "measure" in ended.out
    assert run("explain", "nothing-of-the-kind").code == 2
    assert run("explain", claims[0], "nothing-of-the-kind").code == 2
    assert run("explain", "a", "b", "c").code == 2


def test_a_finding_is_explained_from_what_the_report_shows(run, corpus):
    run("scan", corpus)
    case = json.loads(run("report", "--format", "json").out)["cases"][0]
    told = run("explain", case["case_id"][:6])
    assert (told.code, "1 finding" in told.out) == (0, True), told.err
    finding = case["findings"][0]["finding_id"]
    assert f"finding {finding}" in run("explain", finding[:8]).out
    pair = run("explain", "a:300", "b:450")
    assert "conflict: " in pair.out, pair.err
    assert "the outlet" not in run("explain", "a:300").err


def test_a_number_is_named_as_one_reads_it(run, tmp_path):
    (tmp_path / "corpus").mkdir()
    lead = "Police said {} people were detained in Lima, Peru on Sunday, 1 March 2026."
    for name, number in (("a", "Some 88,000"), ("b", "12,500")):
        title = f"Police detain {number} people in Lima" if name == "a" else "Lima rally"
        text = f"{title}\n\n{lead.format(number)} The 58-year-old mayor left."
        (tmp_path / "corpus" / f"{name}.txt").write_text(text)
    assert run("scan", tmp_path / "corpus", "--date", "2026-03-02").code == 0
    assert "88,000" in run("explain", "a.txt:88000").out
    assert run("explain", "a.txt:88000", "b.txt:12500").code == 0
    assert run("explain", "a.txt:88").code == 0
    ended = run("explain", "a.txt:58")
    assert (ended.code, ended.err) == (2, "contradict: a.txt:58: is no claim: age (years-old)\n")
    told = "contradict: b.txt:9: that article has no such number; it claims 12,500\n"
    assert run("explain", "b.txt:9").err == told


def test_an_id_of_nothing_names_the_remedy(run, corpus):
    run("scan", corpus)
    ended = run("explain", "z:9")
    assert (ended.code, ended.out) == (2, "")
    assert "`contradict checks` lists the checks" in ended.err
    assert "a claim is its id or RECORD:NUMBER" in ended.err


@pytest.mark.parametrize("command", ["check", "report"])
def test_a_selection_of_nothing_known_is_refused(run, corpus, command):
    run("scan", corpus)
    ended = run(command, "--select", "eror")
    assert (ended.code, ended.out) == (2, "")
    assert "--select: 'eror' is no check, verdict or severity; did you mean 'error'?" in ended.err


def test_check_finds_what_is_selected(run, corpus):
    run("scan", corpus)
    told = "{} ({} new, {} resolved since the last run).\n"
    assert run("check").out == told.format("1 finding in 1 case", 0, 0)
    ignored = run("check", "--ignore", "contradiction")
    assert (ignored.code, ignored.out) == (0, told.format("0 findings in 0 cases", 0, 0))
    assert run("check", "--select", "contradiction").out == told.format("1 finding in 1 case", 0, 0)


def test_report_shows_what_is_selected(run, corpus):
    run("scan", corpus)
    whole = run("report").out
    assert whole.splitlines()[0] == "1 case, 1 new; 2 claims in 2 articles of 2 outlets"
    ignored = run("report", "--ignore", "contradiction")
    assert (ignored.code, ignored.out) == (
        0,
        "none of 1 case; 2 claims in 2 articles of 2 outlets\n",
    )
    assert run("report", "--select", "contradiction").out == whole


def test_scan_takes_settings_from_a_file_and_check_tells_which_wait(run, corpus, tmp_path):
    (tmp_path / "contradict.toml").write_text('ignore = ["contradiction"]\n')
    assert "0 findings" in run("scan", corpus).out
    (tmp_path / "all.toml").write_text("[tolerance]\nplain = 0.5\n")
    assert "1 finding " in run("scan", corpus, "--config", "all.toml").out
    assert "the tolerance changed" in run("check").err
    assert "your own names" not in run("check").err
    (tmp_path / "names.toml").write_text('[names]\npolice = "Lima police"\n')
    (tmp_path / "contradict.toml").write_text('aliases = "names.toml"\n')
    assert "your own names changed; they take effect with the next scan" in run("check").err
    run("scan", corpus)
    assert "your own names" not in run("check").err
    (tmp_path / "contradict.toml").write_text("nonsense = 1\n")
    ended = run("scan", corpus)
    assert ended.code == 2
    assert "contradict.toml: nonsense: is no setting" in ended.err


def test_coverage_tells_what_was_not_compared(run, corpus, tmp_path):
    run("scan", corpus)
    out = run("checks", "--coverage").out
    assert "toll-fell" in out
    assert "compared: held against what other articles count there" in out
    assert "Notes: none" in out
    (tmp_path / "b.txt").write_text("Police held 40 people in Lima.")
    run("scan", "b.txt")
    assert "b.txt has no publication date; 1 claim\n" in run("checks", "--coverage").out


def test_a_count_of_a_year_is_held_against_no_event(run, tmp_path):
    text = "A ferry sank off Lima on Sunday, killing 12 people. A fire in Lima killed 30 in 2020."
    (tmp_path / "a.txt").write_text(text)
    run("scan", "a.txt", "--date", "2026-03-02")
    told = "it counts what a whole year saw, which no one event holds"
    assert f"with nothing: {told}" in " ".join(run("explain", "a.txt:30").out.split())
    assert f"undated: {told} (1 article)" in run("checks", "--coverage").out


def test_a_broken_check_is_named_beside_the_others(run, tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "bad.sql").write_text("SELECT 1")
    ended = run("checks", "--queries", "own")
    assert ended.code == 3
    assert "toll-fell" in ended.out
    assert "bad.sql:1: the header lacks id" in ended.err


@pytest.mark.parametrize(
    ("words", "change"),
    [
        (["check"], "DROP TABLE notes"),
        (["report"], "DROP VIEW case_states"),
        (["checks", "--coverage"], "DROP TABLE notes"),
        (["explain", "a:300"], "DROP TABLE claim_evidence"),
        (["triage"], "ALTER TABLE triage DROP COLUMN note"),
        (["scan", "corpus"], "ALTER TABLE runs DROP COLUMN started"),
        (["scan", "corpus", "--append"], "ALTER TABLE documents DROP COLUMN sha256"),
    ],
    ids=lambda given: given[0] if isinstance(given, list) else "",
)
def test_a_database_of_another_version_is_named(run, corpus, words, change):
    import duckdb

    run("scan", corpus)
    with duckdb.connect("contradict.duckdb") as connection:
        connection.execute(change)
    ended = run(*words)
    assert ended.code == 2
    assert "contradict.duckdb: was made by another version of contradict (" in ended.err
    assert "; scan again into a new file" in ended.err
