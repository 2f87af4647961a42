"""Place knowledge: names, containment, nationalities.

Everything comes from data/gazetteer/*.tsv and loads on first use, in about 30 ms: the rows of
the 50,000 cities stay unparsed until a text names one. Canonical names are "Country",
"Division, Country", "City, Country", and in the United States "City, State".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from contradict.resources import resource

PlaceKind = Literal["country", "division", "city", "area", "sea", "continent"]

# Divisions whose state is contested: what holds for them holds for no country's total.
CONTESTED = frozenset(("UA.11", "PS.GZ", "PS.WE", "IN.12", "PK.06"))


# The last words of divisions that only their kind tells from a word of the language.
_KINDS = frozenset(
    ("Province", "State", "Region", "Governorate", "Prefecture", "Department", "Oblast", "Krai")
)

# Texts name no end of words; a scan of millions must not keep them all.
_REMEMBERED = 50_000


class Place(NamedTuple):
    """One entry. `place` is its canonical name, `parent` the canonical name that holds it."""

    place: str
    kind: PlaceKind
    parent: str | None = None
    country: str | None = None
    population: int = 0


@dataclass(frozen=True, slots=True)
class _Tables:
    cities: dict[str, str]
    places: dict[str, list[Place]]
    divisions: dict[str, Place]
    bare_divisions: dict[str, list[Place]]
    countries: dict[str, Place]
    linked: dict[str, tuple[str, ...]]


def _read(name: str) -> str:
    # Bytes at once: read_text would look for line ends of every kind, at half the speed.
    return resource(f"data/gazetteer/{name}.tsv").read_bytes().decode()


def _rows(name: str) -> Iterator[list[str]]:
    return (line.split("\t") for line in _read(name).splitlines())


def _column_pairs(name: str) -> dict[str, str]:
    """Read a file of two columns: splitting it as a whole is thrice as fast as by lines."""
    cells = iter(_read(name).rstrip("\n").replace("\n", "\t").split("\t"))
    return dict(zip(cells, cells, strict=True))


@cache
def _tables() -> _Tables:
    cities = _column_pairs("cities")
    linked = _column_pairs("cities_linked")
    cities.update(linked)
    countries = _read_countries()
    divisions, bare = _read_divisions(countries)
    places: dict[str, list[Place]] = {}
    for country in countries.values():
        places[country.place] = [country]
    for division in divisions.values():
        places.setdefault(division.place.partition(", ")[0], []).append(division)
    _add_areas(places)
    _add_aliases(places, cities, divisions, countries)
    names = [*linked, *(name for name in places if " " in name and not name.istitle())]
    return _Tables(
        cities=cities,
        places=places,
        divisions=divisions,
        bare_divisions=bare,
        countries=countries,
        linked=_by_first_word(names),
    )


def _read_countries() -> dict[str, Place]:
    countries = {}
    for code, name, _, population, _ in _rows("countries"):
        countries[code] = Place(name, "country", None, name, int(population))
    return countries


def _read_divisions(
    countries: dict[str, Place],
) -> tuple[dict[str, Place], dict[str, list[Place]]]:
    divisions: dict[str, Place] = {}
    bare: dict[str, list[Place]] = {}
    for code, name, unique in _rows("regions"):
        country = countries.get(code[:2])
        if country is None:
            continue
        if code in CONTESTED:
            division = Place(name, "area")
        else:
            division = Place(f"{unique}, {country.place}", "division", country.place, country.place)
        divisions[code] = division
        bare.setdefault(name, []).append(division)
        short, _, kind = name.rpartition(" ")
        if kind in _KINDS and short:  # "Van Province" of the table is the "Van" of "Van province"
            bare.setdefault(short, []).append(division)
    return divisions, bare


@cache
def _parts() -> dict[str, str]:
    """Return the city of each part that the table of towns holds as a town of the state.

    Table `parts` names those that are no quarters of the cities of table `quarters`.
    """
    parts = _column_pairs("parts")
    for name, cities in _quarters().items():
        for city, apart in cities:
            if not apart:
                parts[f"{name}, {city.partition(', ')[2]}"] = city
    return parts


@cache
def _quarters() -> dict[str, list[tuple[str, bool]]]:
    """Return the cities that have a quarter of a name, and whether it is another town's too."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for city, names in _rows("quarters"):
        for name in names.split("|"):
            found.setdefault(name.rstrip("*"), []).append((city, name.endswith("*")))
    return found


@lru_cache(_REMEMBERED)
def quarters(name: str) -> tuple[Place, ...]:
    """Return the quarters of American cities called `name`: Hyde Park of Boston, of Chicago."""
    tables = _tables()
    towns = _parse(name, tables.cities.get(name, ""), tables.divisions, tables.countries)
    found = [town for town in towns if town.place in _parts()]
    for city, apart in _quarters().get(name, ()):
        short, _, state = city.partition(", ")
        if apart or all(town.place != f"{name}, {state}" for town in found):
            holder = state if short == "Washington" else short  # the state of that name has towns
            found.append(Place(f"{name}, {holder}", "city", city, "United States"))
    return tuple(found)


def _add_areas(places: dict[str, list[Place]]) -> None:
    for name, parent, kind, aliases in _rows("areas"):
        country = parent.rpartition(", ")[2] or None
        holder = country if kind == "city" else parent.partition(", ")[0]
        canonical = f"{name}, {holder}" if parent else name
        area = Place(canonical, kind, parent or None, country)  # type: ignore[arg-type]
        for surface in (name, *filter(None, aliases.split("|"))):
            places[surface] = [area]


def _add_aliases(
    places: dict[str, list[Place]],
    cities: dict[str, str],
    divisions: dict[str, Place],
    countries: dict[str, Place],
) -> None:
    added: dict[str, list[Place]] = {}
    for alias, canonical in _rows("aliases"):
        name = canonical.partition(", ")[0]
        found = [p for p in places.get(name, ()) if p.place == canonical] or [
            p
            for p in _parse(name, cities.get(name, ""), divisions, countries)
            if p.place == canonical
        ]
        if not found:
            continue  # a test tells which
        added.setdefault(alias, []).append(found[0])
    # "Saint Paul" and "St Paul" are "St. Paul"
    for name in [name for name in cities if name.startswith("St. ")]:
        for variant in (f"St {name[4:]}", f"Saint {name[4:]}"):
            if variant not in cities:
                added.setdefault(variant, _parse(name, cities[name], divisions, countries))
    places.update(added)


def _by_first_word(names: list[str]) -> dict[str, tuple[str, ...]]:
    words: dict[str, list[str]] = {}
    for name in names:
        if " " in name:
            words.setdefault(name.partition(" ")[0], []).append(name)
    return {word: tuple(sorted(found, key=len, reverse=True)) for word, found in words.items()}


def _parse(
    name: str, spec: str, divisions: dict[str, Place], countries: dict[str, Place]
) -> list[Place]:
    """Read "US.MO 170188;AU.04 6705": the largest of a country gets the short name."""
    found: list[Place] = []
    named: set[str] = set()
    for item in filter(None, spec.split(";")):
        code, _, population = item.partition(" ")
        country = countries.get(code.partition(".")[0])
        division = divisions.get(code)
        if country is None:
            continue
        parent = division or country
        short = parent if code.startswith("US.") or not parent.country else country
        canonical = f"{name}, {short.place.split(', ')[0]}"
        if canonical in named:
            canonical = f"{name}, {parent.place}"
        named.add(canonical)
        holder = _parts().get(canonical, parent.place)
        found.append(Place(canonical, "city", holder, parent.country, int(population)))
    return found


@lru_cache(_REMEMBERED)
def lookup(name: str) -> tuple[Place, ...]:
    """Return every place that `name` may mean, as written in running text; () if none."""
    tables = _tables()
    found = list(tables.places.get(name, ()))
    seen = {place.place for place in found}
    if found and found[0].kind not in ("country", "division"):
        return tuple(found)
    spec = tables.cities.get(name, "")
    cities = [
        p for p in _parse(name, spec, tables.divisions, tables.countries) if p.place not in seen
    ]
    return (*found, *cities) or quarters(name)


def divisions(name: str) -> tuple[Place, ...]:
    """Return every first-level division called `name`: the "Isabela" of "Isabela province"."""
    return tuple(_tables().bare_divisions.get(name, ()))


def division(name: str, country: str | None = None) -> Place | None:
    """Return the first-level division called `name` ("Kharkiv" of "Kharkiv region").

    None if there is none, or several and `country` does not tell.
    """
    found = [
        place
        for place in _tables().bare_divisions.get(name, ())
        if country is None or place.country in (country, None)
    ]
    return found[0] if len(found) == 1 else None


# The article of an Arabic name inside a sentence: "al-", "ash-", "ed-".
ARABIC_ARTICLE = r"(?:[ae][lns]|a[rtdz]|a[st]h)"
# Arabic names that news writes with its article or without, in a dozen spellings of both.
_ARTICLE = re.compile(r"(?:A[lnrstdz]|A[st]h|E[lnrs])[ -](?=[A-Z])")
_ARABIC = re.compile(
    r"(?:^|;)(?:SY|IQ|YE|LB|JO|PS|LY|SD)(?![A-Z])|^(?:Syria|Iraq|Yemen|Libya|Sudan) "
)
_SPELLINGS = (
    (re.compile(r"[^a-z]"), ""),
    (re.compile(r"[ae][iy]|ee"), "i"),
    (re.compile(r"o[uo]?"), "u"),
    (re.compile(r"(.)\1"), r"\1"),
    (re.compile(r"e"), "a"),
    (re.compile(r"h$"), ""),
)


def with_article(name: str) -> str:
    """Return the spelling here of an Arabic name with its article, "" if none.

    "Al-Mayadeen" is "Al Mayadin", "Al-Raqqah" is "Raqqa".
    """
    article = _ARTICLE.match(name)
    return _arabic().get(_folded(name[article.end() :]), "") if article else ""


@cache
def _arabic() -> dict[str, str]:
    """Return the names of Arab towns by what their spellings share, the largest of equals."""
    found: dict[str, str] = {}
    sizes: dict[str, int] = {}
    tables = _tables()
    others = {
        name: f"{places[0].country} 0"
        for name, places in tables.places.items()
        if places[0].kind == "city"
    }
    for name, spec in (tables.cities | others).items():
        if _ARABIC.search(spec) is None:
            continue
        article = _ARTICLE.match(name)
        stem = _folded(name[article.end() :] if article else name)
        size = max(int(town.rpartition(" ")[2]) for town in spec.split(";"))
        if size >= sizes.get(stem, 0):
            found[stem], sizes[stem] = name, size
    return found


def _folded(name: str) -> str:
    """Spell a name as all its spellings do: "Mayadeen" -> "mayadin"."""
    name = name.lower()
    for pattern, letters in _SPELLINGS:
        name = pattern.sub(letters, name)
    return name


@cache
def surfaces() -> Mapping[str, object]:
    """Return every name and demonym, as running text spells them, as keys."""
    tables = _tables()
    return {**_quarters(), **tables.cities, **tables.places, **demonyms()}


def linked_names() -> Mapping[str, tuple[str, ...]]:
    """Return the names with words in lower case by their first word, longest first."""
    return _tables().linked


@lru_cache(_REMEMBERED)
def find(place: str) -> Place | None:
    """Return the entry of a canonical name, None if the gazetteer has none."""
    name = place.partition(", ")[0]
    for entry in lookup(name):
        if entry.place == place:
            return entry
    tables = _tables()
    cities = _parse(name, tables.cities.get(name, ""), tables.divisions, tables.countries)
    others = [*tables.bare_divisions.get(name, ()), *cities, *quarters(name)]
    return next((entry for entry in others if entry.place == place), None)


@lru_cache(_REMEMBERED)
def chain(place: str) -> tuple[str, ...]:
    """Return the place and all that hold it, smallest first.

    A name that is unknown but ends in a known one ("Yakovlivka, Ukraine") lies in that one, and
    so do several together ("Kyiv, Sumy and Odesa, Ukraine").
    Contested territories, seas and continents have no parent.
    """
    entry = find(place)
    if entry is not None:
        return (place, *chain(entry.parent)) if entry.parent else (place,)
    outer = _outer(place)
    return (place, *chain(outer)) if outer and (find(outer) or ", " in outer) else (place,)


def _outer(place: str) -> str:
    """Return what an unknown place, or a list of places, says that it lies in."""
    parts = place.split(", ")
    for i, part in enumerate(parts):
        if " and " in part and find(", ".join(parts[i:])) is None:
            return ", ".join(parts[i + 1 :])
    return ", ".join(parts[1:])


def parent(place: str) -> str | None:
    """Return the canonical name of what holds `place`, None at the top."""
    above = chain(place)[1:]
    return above[0] if above else None


def country_of(place: str) -> str | None:
    """Return the country that holds `place`, None for the contested, for seas, continents."""
    last = chain(place)[-1]
    entry = find(last)
    return last if entry is not None and entry.kind == "country" else None


def city_of(place: str) -> str | None:
    """Return the American city of which a place is a quarter or a street, None for any other."""
    if country_of(place) != "United States":
        return None
    above = [find(name) for name in chain(place)[1:]]
    held = [e.place for e in above if e is not None and e.kind == "city"]
    return held[-1] if held else None


def is_country(place: str | None) -> bool:
    """Tell whether a canonical name is that of a country."""
    return place is not None and country_of(place) == place


def land(place: str) -> str:
    """Return the country that holds `place`, the place itself where none does."""
    return country_of(place) or place


def is_within(inner: str, outer: str) -> bool:
    """Tell whether `inner` is `outer` or lies in it."""
    return outer in chain(inner)


@cache
def demonyms() -> Mapping[str, str]:
    """Return the words for the people of a place, and its adjectives."""
    return _column_pairs("demonyms")


def nationality(word: str) -> str | None:
    """Return the place whose people or adjective `word` is ("Russians" -> "Russia")."""
    return demonyms().get(word)


@cache
def neighbours(country: str) -> tuple[str, ...]:
    """Return the countries that border on a country."""
    known = _tables().countries
    for _, name, _, _, codes in _rows("countries"):
        if name == country:
            return tuple(known[code].place for code in codes.split(",") if code in known)
    return ()


def is_listed(name: str) -> bool:
    """Tell whether aliases.tsv gives several readings of a name, the usual one first."""
    return name in _listed()


@cache
def _listed() -> frozenset[str]:
    counted = Counter(alias for alias, _ in _rows("aliases"))
    return frozenset(alias for alias, count in counted.items() if count > 1)


@cache
def capital(country: str) -> str | None:
    """Return the canonical name of a country's capital."""
    for _, name, city, _, _ in _rows("countries"):
        if name == country and city:
            for entry in lookup(city):
                if entry.country == country and entry.kind == "city":
                    return entry.place
    return None


_ADJECTIVE_ENDINGS = ("ish", "ese", "ch", "an", "i", "ss", "ic", "que")


@cache
def adjective(place: str) -> str | None:
    """Return the adjective of a country or people's land: "Russia" -> "Russian", else None."""
    found = [word for word, land in _rows("demonyms") if land == place and word[0].isupper()]
    return next((word for word in found if word.endswith(_ADJECTIVE_ENDINGS)), None)
