"""Whose a counted thing is: "Russian", "U.S.", "Ukraine's", "Moscow's" before a noun."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from contradict import gazetteer
from contradict.claims.roles import ancestors, role_table

_OWNED_BY_CAPITAL = frozenset(("combatant", "equipment", "weapon", "attack"))


def affiliation_of(
    pairs: list[tuple[str, str]], role: str | None
) -> tuple[str | None, list[tuple[str, str]]]:
    """Take out the first word, or two, that name a nationality or a country.

    `pairs` are the words before a head, as written and as lemma. A capital stands for its
    country only where it owns what wages war ("Moscow's troops", but "Moscow's residents"),
    and so do its seat and its leader ("Kremlin troops").
    """
    for at, (token, _) in enumerate(pairs):
        for size in (2, 1):
            name = " ".join(part for part, _ in pairs[at : at + size])
            country = _whose(name)
            if country is None and size == 1:
                country = _of_capital(token, role)
            if country is not None:
                return country, pairs[:at] + pairs[at + size :]
    return None, pairs


def country_named(phrase: Sequence[str]) -> str | None:
    """Return the country that a phrase after "of" or "from" names, if it names one."""
    name = " ".join(word for word in phrase if word.lower() != "the")
    return _country(name) if name[:1].isupper() else None


@lru_cache(maxsize=16384)
def _whose(name: str) -> str | None:
    if not name[:1].isupper():
        return None
    bare = _bare(name)
    return gazetteer.nationality(name) or gazetteer.nationality(bare) or _country(bare)


def _of_capital(token: str, role: str | None) -> str | None:
    bare = _bare(token)
    if role is None or not _OWNED_BY_CAPITAL & ancestors(role):
        return None
    seat = role_table("seats").get(bare.lower()) if bare[:1].isupper() else None
    return seat if seat or bare == token else _country_of_capital(bare)


@lru_cache(maxsize=4096)
def _country_of_capital(name: str) -> str | None:
    for place in gazetteer.lookup(name):
        if place.country is not None and gazetteer.capital(place.country) == place.place:
            return place.country
    return None


def _country(name: str) -> str | None:
    return next((p.place for p in gazetteer.lookup(name) if p.kind == "country"), None)


def _bare(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’")
