"""Finds the files of a corpus: every PATH given, folders walked to the bottom."""

from __future__ import annotations

import filecmp
import os
import re
import stat
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from contradict.documents.article import InputFile, Unread
from contradict.documents.formats import SUFFIXES, TEXTS
from contradict.documents.plain import sidecar

# What a record's id has behind its file's name: its line, and what tells it from another text.
_BEHIND_NAME = re.compile(r"(?:#\d+)?(?:~[0-9a-f]{8})?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The files to read, in a fixed order; those of no known type; those out of reach.

    `special` holds what is no file, each with what it is.
    """

    files: tuple[InputFile, ...]
    unknown: tuple[str, ...]
    special: tuple[tuple[str, str], ...]
    unread: tuple[Unread, ...]


def kind_of(path: Path) -> str:
    """Return the suffix that decides on the reader: ".jsonl" for x.jsonl and x.JSONL.gz."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes and suffixes[-1] == ".gz":
        suffixes.pop()
    return suffixes[-1] if suffixes else ""


def discover(paths: Sequence[Path]) -> Found:
    """Find all files under `paths`.

    The order is that of `paths`, then by name, so that it is the same on every machine.
    Hidden files and folders are passed over, a file reached twice (a link, a path given
    twice) is read once, and a link that leads back into its own folder ends there.
    """
    files: list[InputFile] = []
    unknown: list[str] = []
    special: list[tuple[str, str]] = []
    unread: list[Unread] = []
    seen: set[tuple[int, int]] = set()
    sidecars = lru_cache(maxsize=1)(_sidecars)  # files come folder by folder
    for given in paths:
        for path, root in _walk(given, unread):
            try:
                state = path.stat()
            except OSError as error:
                detail = error.strerror or str(error)
                unread.append(Unread(path=str(path), reason="unreadable", detail=detail))
                continue
            if (state.st_dev, state.st_ino) in seen:
                continue
            seen.add((state.st_dev, state.st_ino))
            if kind_of(path) == ".json" and path in sidecars(path.parent):
                continue
            if not stat.S_ISREG(state.st_mode):
                what = _special(state.st_mode)
                if root:
                    special.append((str(path), what))
                else:
                    unread.append(Unread(path=str(path), reason="no-file", detail=what))
                continue
            if root and kind_of(path) not in SUFFIXES:
                unknown.append(str(path))
                continue
            name = path.relative_to(root).as_posix() if root else path.name
            folder = path.resolve().parent.name or None
            files.append(InputFile(path=path, name=name, folder=folder, size=state.st_size))
    return Found(
        files=tuple(_told_apart(files)),
        unknown=tuple(unknown),
        special=tuple(special),
        unread=tuple(unread),
    )


def named_as_stored(
    files: Sequence[InputFile], stored: Mapping[str, tuple[str, str]]
) -> list[InputFile]:
    """Give each file that an earlier scan read the name that it had then.

    A file's name, and so the ids of its articles, depend on the PATH by which it is reached:
    under another one, the same article would be stored twice. `stored` maps the ids of earlier
    scans to (path, sha256).
    """
    names: dict[str, str] = {}
    for record_id, (path, _) in sorted(stored.items()):
        name = _BEHIND_NAME.sub("", record_id)
        if f"/{Path(path).as_posix()}".endswith(f"/{name}"):
            names.setdefault(os.path.abspath(path), name)
    return [replace(file, name=names.get(os.path.abspath(file.path), file.name)) for file in files]


def _told_apart(files: Sequence[InputFile]) -> Iterator[InputFile]:
    """Yield the files, those of one name with as many of their folders as tell them apart.

    "a.txt" of two folders is "monday/a.txt" and "tuesday/a.txt", in whatever order the folders
    are given; twice the same file under one name stays that.
    """
    named: dict[str, list[Path]] = {}
    for file in files:
        named.setdefault(file.name, []).append(file.path)
    longer = {
        path: name
        for short, paths in named.items()
        if len(paths) > 1 and not all(_same(paths[0], path) for path in paths[1:])
        for path, name in zip(paths, _with_folders(short, paths, named), strict=True)
    }
    for file in files:
        yield replace(file, name=longer.get(file.path, file.name))


def _same(one: Path, other: Path) -> bool:
    """Whether two files hold the same; of one that can't be read nobody knows."""
    try:
        return filecmp.cmp(one, other, shallow=False)
    except OSError:
        return False


def _with_folders(name: str, paths: Sequence[Path], others: Collection[str]) -> list[str]:
    """Return names of `paths`, which share one, with the fewest folders that part them."""
    parts = [Path(os.path.abspath(path)).parts for path in paths]
    least = len(Path(name).parts) + 1
    for size in range(least, max(map(len, parts)) + 1):
        names = ["/".join(part[-size:]) for part in parts]
        if len(set(names)) == len(names) and not set(names) & set(others):
            return names
    return [path.as_posix() for path in map(Path.absolute, paths)]


def _special(mode: int) -> str:
    """Return what is no file: to open one may block for ever."""
    if stat.S_ISFIFO(mode):
        return "named pipe"
    return "socket" if stat.S_ISSOCK(mode) else "device"


def _walk(given: Path, unread: list[Unread]) -> Iterator[tuple[Path, Path | None]]:
    """Yield (file, root) for a folder's files, (file, None) for a file that was named itself."""
    if not given.is_dir():
        yield given, None
        return

    def denied(error: OSError) -> None:
        path, detail = str(error.filename), error.strerror or str(error)
        unread.append(Unread(path=path, reason="unreadable", detail=detail))

    entered: set[str] = set()
    linked: list[Path] = []
    for place, folders, names in os.walk(given, followlinks=True, onerror=denied):
        real = os.path.realpath(place)
        if real in entered:
            folders.clear()
            continue
        entered.add(real)
        folders[:] = _links_last(place, folders)
        for name in sorted(names):
            path = Path(place, name)
            if name.startswith("."):
                continue
            if path.is_symlink():
                linked.append(path)
                continue
            yield path, given
    yield from ((path, given) for path in linked)


def _links_last(place: str, folders: list[str]) -> list[str]:
    """Order folders by name, links after their siblings: a loop then meets what was entered."""
    shown = sorted(name for name in folders if not name.startswith("."))
    return sorted(shown, key=lambda name: os.path.islink(os.path.join(place, name)))


def _sidecars(folder: Path) -> frozenset[Path]:
    """Return the files of a folder that hold the metadata of a text beside them."""
    try:
        beside = [folder / name for name in os.listdir(folder)]
    except OSError:
        return frozenset()
    found = (sidecar(path) for path in beside if kind_of(path) in TEXTS)
    return frozenset(path for path in found if path)
