"""Reports and explanations fit the terminal, and 100 columns where there is none."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios

import pytest


def shown(columns: int, *words: str) -> list[str]:
    """Return the lines that a command prints on a terminal of so many columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environment = {k: v for k, v in os.environ.items() if k != "COLUMNS"} | {"NO_COLOR": "1"}
    command = [sys.executable, "-m", "contradict", *words]
    with subprocess.Popen(command, stdout=theirs, env=environment):
        os.close(theirs)
        text = b""
        while part := _read(ours):
            text += part
    os.close(ours)
    return text.decode().splitlines()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux's way to say that the other end is closed
        return b""


@pytest.mark.parametrize("words", [["report"], ["explain", "a:300", "b:450"]], ids=" ".join)
def test_what_is_printed_fits_the_terminal(run, corpus, tmp_path, words):
    run("scan", corpus)
    widest = {columns: max(map(len, shown(columns, *words))) for columns in (60, 250)}
    assert widest[60] <= 60
    assert 60 < widest[250] <= 100
    assert 60 < max(map(len, run(*words).out.splitlines())) <= 100
