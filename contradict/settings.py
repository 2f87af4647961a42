"""The user's settings: contradict.toml, or [tool.contradict] in pyproject.toml.

select = ["error", "disputed"]   # checks, verdicts or severities; all if not given
ignore = ["stale-figure"]
queries = "my-checks"            # a folder of your own checks, relative to this file
aliases = "names.toml"           # your own file of names that mean the same

[tolerance]                      # by how much a number may be off its wording
vague = 1.5                      # "hundreds" is breached beyond this multiple of its bound
hedged = 0.10                    # most that "about" widens a number, as a share of it
plain = 0.05                     # the same for a round number without a hedge

[checks.implausible-jump]        # thresholds that `contradict explain CHECK` names
factor = 20
"""

from __future__ import annotations

import difflib
import math
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import typer

from contradict.checks.load import BrokenCheck, Check, load_all
from contradict.checks.select import Selection
from contradict.errors import ContradictError
from contradict.resolve.tolerance import Tolerance
from contradict.verdicts import SEVERITIES

_OWN_TABLE = b"contradict"
FILES = ("contradict.toml", "pyproject.toml")
_KEYS = ("select", "ignore", "queries", "aliases", "tolerance", "checks")
_ALIAS = 'write under [names]: "the coast guard" = "Marina Civil"'
_ANY_CHECK = "`contradict checks` lists the checks"
_ANY_WORD = f"use {', '.join(SEVERITIES)}, a verdict or a check; {_ANY_CHECK}"
# The least and the most that a tolerance may be, so that a slip of the pen is noticed.
_TOLERANCES = {"vague": (1.0, 10.0), "hedged": (0.0, 0.5), "plain": (0.0, 0.5)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the user set.

    `thresholds` is by (check, name), `aliases` by variant, `file` where the settings stand.
    """

    selection: Selection = field(default_factory=Selection)
    queries: Path | None = None
    aliases: Mapping[str, str] = field(default_factory=dict)
    tolerance: Tolerance = field(default_factory=Tolerance)
    thresholds: Mapping[tuple[str, str], float] = field(default_factory=dict)
    file: Path | None = None


USUAL = Settings()


def load_settings(
    config: Path | None = None,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    queries: Path | None = None,
    aliases: Path | None = None,
    ran: Iterable[str] = (),
) -> Settings:
    """Return the settings of `config`, or of the nearest file above the working folder.

    What is given on the command line stands in the place of what the file says; words may be
    joined by commas. `ran` names checks that a database's last run ran: they may be selected
    too. Raises ContradictError, naming file and key, for what can't be meant.
    """
    file, stated = (config, _read(config)) if config else _nearest(Path.cwd())
    settings = _settings(stated, file) if file else Settings()
    given = Selection(select=_words(select), ignore=_words(ignore))
    settings = replace(
        settings,
        selection=Selection(
            select=given.select or settings.selection.select,
            ignore=given.ignore or settings.selection.ignore,
        ),
        queries=queries or settings.queries,
        aliases=_names(aliases) if aliases else settings.aliases,
    )
    checks, broken = load_all(settings.queries)
    _require_loaded(settings, broken)
    _require_known(settings, checks, given, ran)
    return settings


def _nearest(folder: Path) -> tuple[Path | None, dict[str, Any]]:
    """Return the first settings found in `folder` or above it."""
    for place in (folder, *folder.parents):
        for name in FILES:
            path = place / name
            if path.is_file() and (stated := _read_found(path)) is not None:
                return path, stated
    return None, {}


def _read_found(path: Path) -> Any:
    """Return the table of a file that nobody named; None where it has none.

    A pyproject.toml that can't be read is another project's, unless it names this program.
    """
    try:
        return _read(path, optional=True)
    except ContradictError as error:
        if path.name != "pyproject.toml" or _names_us(path):
            raise
        typer.echo(f"{error.concerns}: {error.problem}; passed over", err=True)
        return None


def _names_us(path: Path) -> bool:
    try:
        return _OWN_TABLE in path.read_bytes()
    except OSError:
        return False


def _read(path: Path, *, optional: bool = False) -> Any:
    """Return the table of a settings file; None for a pyproject.toml without one."""
    stated = _toml(path)
    if path.name != "pyproject.toml":
        return stated
    tools = stated.get("tool", {})
    held = tools.get("contradict") if isinstance(tools, dict) else None
    if held is None:
        return None if optional else {}
    if not isinstance(held, dict):
        raise _wrong(path, "tool.contradict", "is no table", "write [tool.contradict]")
    return held


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ContradictError(str(path), "can't be read", "check the path") from error
    except tomllib.TOMLDecodeError as error:
        raise ContradictError(str(path), f"is no TOML: {error}", "mend the line") from error


def _settings(stated: Mapping[str, Any], file: Path) -> Settings:
    _require_keys(stated, _KEYS, file, "")
    names = _path(stated, "aliases", file, folder=False)
    return Settings(
        selection=Selection(
            select=_strings(stated, "select", file), ignore=_strings(stated, "ignore", file)
        ),
        queries=_path(stated, "queries", file, folder=True),
        aliases=_names(names) if names else {},
        tolerance=_tolerance(_table(stated, "tolerance", file), file),
        thresholds={
            (check, name): _number(number, file, f"checks.{check}.{name}")
            for check, named in _table(stated, "checks", file).items()
            for name, number in _table({check: named}, check, file, "checks.").items()
        },
        file=file,
    )


def _names(path: Path) -> Mapping[str, str]:
    """Return the names of a file of aliases: under [names], "variant" = "name"."""
    stated = _toml(path)
    if "names" not in stated:
        raise ContradictError(str(path), "has no table [names]", _ALIAS)
    _require_keys(stated, ("names",), path, "")
    names = _table(stated, "names", path)
    for variant, name in names.items():
        if not isinstance(name, str) or not name.strip() or not variant.strip():
            raise _wrong(path, f"names.{variant!r}", "is no name", _ALIAS)
    return names


def _tolerance(stated: Mapping[str, Any], file: Path) -> Tolerance:
    _require_keys(stated, _TOLERANCES, file, "tolerance.")
    numbers = {}
    for name, number in stated.items():
        least, most = _TOLERANCES[name]
        numbers[name] = _number(number, file, f"tolerance.{name}")
        if not least <= numbers[name] <= most:
            raise _wrong(file, f"tolerance.{name}", f"is {number}", f"give {least:g} to {most:g}")
    return Tolerance(**numbers)


def _require_loaded(settings: Settings, broken: Iterable[BrokenCheck]) -> None:
    """Raise ContradictError where a check is selected by the name of a file that is broken."""
    stated = {*settings.selection.select, *settings.selection.ignore}
    stated |= {check for check, _ in settings.thresholds}
    for check in broken:
        if check.name in stated:
            raise ContradictError("", check.message, f"mend it, or leave out {check.name!r}")


def _require_known(
    settings: Settings, checks: Iterable[Check], given: Selection, ran: Iterable[str]
) -> None:
    """Raise ContradictError for a word or threshold that no check knows."""
    checks = tuple(checks)
    ids = [check.id for check in checks]
    names = [*ids, *ran]
    verdicts = [verdict for check in checks for verdict in check.verdicts]
    for word in settings.selection.unknown(names, verdicts):
        option = "--select" if word in settings.selection.select else "--ignore"
        stated = word in (*given.select, *given.ignore)
        where = option if stated else f"{settings.file}: {option.removeprefix('--')}"
        known = settings.selection.known(names, verdicts)
        raise ContradictError(
            where, f"{word!r} is no check, verdict or severity", _meant(word, known, _ANY_WORD)
        )
    named = {check.id: [threshold.name for threshold in check.thresholds] for check in checks}
    for check, name in settings.thresholds:
        where = f"{settings.file}: checks.{check}"
        if check not in named:
            raise ContradictError(where, "no such check", _meant(check, ids, _ANY_CHECK))
        if name not in named[check]:
            raise ContradictError(
                f"{where}.{name}", "no such threshold", _meant(name, named[check])
            )


def _require_keys(
    stated: Mapping[str, Any], known: Collection[str], file: Path, inside: str
) -> None:
    for key in stated:
        if key not in known:
            raise _wrong(file, f"{inside}{key}", "is no setting", _meant(key, known))


def _meant(word: str, known: Collection[str], other: str = "") -> str:
    """Return the likely word; where none is likely, `other` or all that are known."""
    close = difflib.get_close_matches(word, known, n=1)
    if close:
        return f"did you mean {close[0]!r}?"
    return other or (f"use {', '.join(sorted(set(known)))}" if known else "it has none")


def _strings(stated: Mapping[str, Any], key: str, file: Path) -> tuple[str, ...]:
    got = stated.get(key, [])
    if not isinstance(got, list) or not all(isinstance(word, str) for word in got):
        raise _wrong(file, key, "is no list of words", f'write {key} = ["error"]')
    return tuple(got)


def _path(stated: Mapping[str, Any], key: str, file: Path, *, folder: bool) -> Path | None:
    got = stated.get(key)
    if got is None:
        return None
    path = file.parent / got if isinstance(got, str) else None
    if path is None or not (path.is_dir() if folder else path.is_file()):
        kind = "folder" if folder else "file"
        raise _wrong(file, key, f"{got!r} is no {kind}", "give a path relative to this file")
    return path


def _table(stated: Mapping[str, Any], key: str, file: Path, inside: str = "") -> Mapping[str, Any]:
    got = stated.get(key, {})
    if not isinstance(got, dict):
        raise _wrong(file, f"{inside}{key}", "is no table", f"write [{inside}{key}]")
    return got


def _number(got: object, file: Path, key: str) -> float:
    if isinstance(got, bool) or not isinstance(got, (int, float)) or not 0 <= got < math.inf:
        raise _wrong(file, key, f"{got!r} is no number of 0 or more", "write it as 0.05 or 3")
    return float(got)


def _wrong(file: Path, key: str, problem: str, remedy: str) -> ContradictError:
    return ContradictError(f"{file}: {key}", problem, remedy)


def _words(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.strip() for text in given for word in text.split(",") if word.strip())
