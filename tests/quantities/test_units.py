from __future__ import annotations

import subprocess
import sys

import pytest

from contradict.quantities import read_quantities
from contradict.quantities.units import surfaces, table_symbols, to_base


def unit_of(text: str) -> str:
    (quantity,) = read_quantities(text)
    return quantity.unit


def test_names_come_from_quantulum() -> None:
    known = surfaces()
    assert known["kilometres"] == "kilometre"
    assert known["feet"] == "foot"
    assert known["square miles"] == "square mile"
    assert {"W", "km", "kg"} <= table_symbols()


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("a load of 25 W/m²", "watt per square metre"),
        ("it burns 10 l/km", "litre per kilometre"),
        ("it flew 900 km/h", "kilometre per hour"),
        ("hundreds of miles", "mile"),
        ("millions of dollars", "USD"),
        ("thousands of barrels of oil", "barrel"),
        ("half a mile", "mile"),
        ("a quarter of an hour", "hour"),
        ("10 $", "USD"),
        ("20 USD", "USD"),
        ("USD 20", "USD"),
        ("20 pence.", "penny"),
        ("C$20", "CAD"),
        ("20 Swiss francs", "CHF"),
        ("6 gold medals", "count"),
        ("5 m", "metre"),
        ("5 Markets", "count"),
        ('a 24" screen', "inch"),
        ('he said "at least 400" dockers', "count"),
    ],
)
def test_unit_after_a_number(text: str, unit: str) -> None:
    assert unit_of(text) == unit


def test_a_unit_without_a_base_is_its_own() -> None:
    assert to_base("USD", 5, None) == ("USD", 5, None)
    assert to_base("degree Fahrenheit", 32, 212) == ("degree Celsius", 0, 100)


def test_news_text_imports_neither_the_parser_nor_inflect() -> None:
    code = (
        "import sys; from contradict.quantities import read_quantities;"
        "read_quantities('He ran 12 km at 9.5 km/h past 30 people and $5 signs.');"
        "print('quantulum3' in sys.modules, 'inflect' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["False", "False"]


def test_an_ordinal_is_no_time() -> None:
    assert [q.unit for q in read_quantities("two second-degree burns")] == ["count"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("They paid 45m US dollars.", 45e6, "USD"),
        ("They paid 3m New Zealand dollars.", 3e6, "NZD"),
        ("They swam 45m Monday.", 45, "metre"),
    ],
)
def test_an_m_before_a_country_s_money_is_millions(text: str, value: float, unit: str) -> None:
    (quantity,) = [q for q in read_quantities(text) if q.kind == "quantity"]
    assert (quantity.low, quantity.unit) == (value, unit)
