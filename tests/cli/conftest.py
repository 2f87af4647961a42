import json
import sys
from dataclasses import dataclass

import pytest

from contradict import cli


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """Run the command line as a user would, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def command(*words: object) -> Ended:
        monkeypatch.setattr(sys, "argv", ["contradict", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            cli.app(prog_name="contradict")
        captured = capsys.readouterr()
        return Ended(int(ended.value.code or 0), captured.out, captured.err)

    return command


def article(id_: str, source: str, text: str, day: str = "2026-03-02") -> str:
    return json.dumps({"id": id_, "source": source, "date": day, "title": "Corda", "text": text})


@pytest.fixture
def corpus(tmp_path):
    """Two outlets that print different numbers for the same arrests on the same day."""
    path = tmp_path / "corpus" / "wire.jsonl"
    path.parent.mkdir()
    text = "Police detained {} protesters in Lima, Peru on Sunday, 1 March 2026."
    lines = [article("a", "Ledger", text.format(300)), article("b", "Herald", text.format(450))]
    path.write_text("\n".join(lines) + "\n")
    return path
