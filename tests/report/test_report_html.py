"""The HTML report: one file, readable without network, deaf to hostile articles."""

import base64
import hashlib
import re

import drawn
import hostile
import lxml.html
import pytest

from contradict.report import load, render
from contradict.report.html import field_of
from contradict.report.strip import draw


@pytest.fixture(scope="module")
def page() -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(render(drawn.war(), format="html"))


@pytest.fixture(scope="module")
def attacked() -> str:
    return render(hostile.corpus(), format="html")


def test_cases_stand_in_order_with_headline_and_values(page: lxml.html.HtmlElement) -> None:
    articles = page.xpath("//article")
    assert [item.get("id") for item in articles] == ["case-held", "case-dead"]
    assert articles[1].xpath("string(h2)") == "killed: soldiers, Denmark"
    assert articles[1].xpath("string(p[@class='competing'])") == "340 v 2,100"


def test_the_number_is_marked_in_its_quote(page: lxml.html.HtmlElement) -> None:
    quotes = page.xpath("//article[@id='case-dead']//q")
    assert [quote.xpath("string(mark)") for quote in quotes] == ["340", "2,100"]
    assert quotes[0].text_content() == "Denmark lost 340 soldiers, the minister said."


def test_originals_are_linked_and_reprints_named(page: lxml.html.HtmlElement) -> None:
    cell = page.xpath("//article[@id='case-dead']//tbody/tr[1]/td[2]")[0]
    assert cell.xpath("a/@href") == ["https://corda.example/1?a=1&b=2"]
    assert "reprinted by Harbour Post" in " ".join(cell.text_content().split())


def test_filters_offer_what_occurs(page: lxml.html.HtmlElement) -> None:
    def offered(name: str) -> list[str]:
        return [option.text for option in page.xpath(f"//select[@id='by-{name}']/option")][1:]

    assert offered("verdict") == ["self-conflict", "disputed"]
    assert offered("outlet") == ["Corda", "Harbour Post", "Lantern", "quill.txt"]
    assert offered("status") == ["new", "ongoing"]


def test_every_control_has_a_label_and_the_page_a_language(page: lxml.html.HtmlElement) -> None:
    assert page.get("lang") == "en"
    for control in page.xpath("//select | //input"):
        assert control.xpath("ancestor::label")
    assert all(graphic.get("aria-label") for graphic in page.xpath("//svg"))


def test_nothing_is_loaded_from_elsewhere(page: lxml.html.HtmlElement) -> None:
    assert page.xpath("//link | //img | //iframe | //script[@src]") == []
    assert "url(" not in render(drawn.war(), format="html")


def test_a_hostile_article_adds_no_script_no_handler_and_no_link(attacked: str) -> None:
    page = lxml.html.document_fromstring(attacked)
    assert len(page.xpath("//script")) == 1
    assert page.xpath("//img | //iframe | //object | //base") == []
    assert not [name for item in page.iter("*") for name in item.attrib if name.startswith("on")]
    targets = page.xpath("//a/@href")
    assert all(target.startswith(("#", "https://corda.example/")) for target in targets)
    assert len(page.xpath("//article")) == 2 + len(hostile.ATTACKS)


def test_hostile_text_is_shown_as_it_stands(attacked: str) -> None:
    page = lxml.html.document_fromstring(attacked)
    heading = page.xpath("string(//article[@id='case-x0']/h2)")
    assert hostile.SCRIPT in heading
    assert "{{ 7 * 7 }}" in page.xpath("string(//article[@id='case-x4'])")


def test_only_the_page_s_own_script_may_run(attacked: str) -> None:
    page = lxml.html.document_fromstring(attacked)
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    digest = hashlib.sha256(page.xpath("string(//script)").encode()).digest()
    allowed = re.findall(r"script-src ([^;]*)", policy)
    assert allowed == [f"'sha256-{base64.b64encode(digest).decode()}'"]
    assert "default-src 'none'" in policy


def test_the_plot_places_values_on_one_scale() -> None:
    held, dead = load(drawn.war()).cases
    plot = draw(held)
    assert plot is not None
    assert [(bar.start, bar.end) for bar in plot.bars] == [(0.0, 76.83), (100.0, 100.0)]
    assert (plot.lowest, plot.highest, plot.logarithmic) == ("200", "1,240", False)
    assert draw(dead) is not None


def test_an_open_bound_runs_to_the_edge_and_a_wide_span_is_logarithmic() -> None:
    connection = drawn.war()
    connection.execute("UPDATE claims SET base_low = NULL, base_high = 34000 WHERE low = 2100")
    plot = draw(load(connection).cases[1])
    assert plot is not None
    assert plot.logarithmic
    assert [(bar.start, bar.end) for bar in plot.bars] == [(0.0, 0.0), (0.0, 100.0)]
    assert plot.bars[1].open_start


def test_a_single_point_has_no_plot() -> None:
    connection = drawn.war()
    connection.execute("UPDATE claims SET base_low = 340, base_high = 340")
    assert draw(load(connection).cases[1]) is None


def test_an_empty_database_gives_a_page_without_cases() -> None:
    page = lxml.html.document_fromstring(render(drawn.database(), format="html"))
    assert page.xpath("//article") == []
    assert "nothing has been scanned yet" in page.text_content()


@pytest.mark.parametrize(
    ("measure", "field"), [("killed", "casualties"), ("revenue", "money"), ("other:admit", "other")]
)
def test_a_measure_belongs_to_a_field_of_news(measure: str, field: str) -> None:
    connection = drawn.war()
    connection.execute("UPDATE cases SET measure = ?", [measure])
    assert field_of(load(connection).cases[0]) == field
