"""The HTML report: one file, readable without network, deaf to hostile articles."""

import base64
import gzip
import hashlib
import json
import re
from collections import Counter
from dataclasses import replace

import drawn
import hostile
import lxml.html
import pytest

from contradict import lexicon
from contradict.report import html, load, render
from contradict.report.html import field_of
from contradict.report.model import Report
from contradict.report.strip import draw

SCRIPTS = "//script[not(@type)]"  # the others hold data, which no browser runs


@pytest.fixture(scope="module")
def page() -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(render(drawn.war(), format="html"))


@pytest.fixture(scope="module")
def attacked() -> str:
    return render(hostile.corpus(), format="html")


def test_cases_stand_in_order_with_headline_and_values(page: lxml.html.HtmlElement) -> None:
    articles = page.xpath("//article")
    assert [item.get("id") for item in articles] == ["case-held", "case-dead"]
    assert articles[1].xpath("string(h2)") == "soldiers killed, Denmark"
    assert articles[1].xpath("string(p[@class='competing'])") == "340 v 2,100"


def test_the_number_is_marked_in_its_quote(page: lxml.html.HtmlElement) -> None:
    quotes = page.xpath("//article[@id='case-dead']//blockquote")
    assert [quote.xpath("string(p/mark)") for quote in quotes] == ["340", "2,100"]
    assert quotes[0].text_content() == "Denmark lost 340 soldiers, the minister said."


def test_a_quote_stands_in_its_article(page: lxml.html.HtmlElement) -> None:
    context = page.xpath("//article[@id='case-held']//details[summary='In the article']/p")[1]
    assert (
        context.text_content() == "Hundreds were detained so far.\nOn Saturday 1,240 were detained."
    )
    assert context.xpath("string(b)") == "On Saturday 1,240 were detained."


def test_values_stand_by_day(page: lxml.html.HtmlElement) -> None:
    connection = drawn.war()
    connection.execute("UPDATE claims SET as_of = '2025-06-01' WHERE claim_id = 'c2100'")
    later = lxml.html.document_fromstring(render(connection, format="html"))
    rows = later.xpath("//article[@id='case-dead']//table[@class='timeline']/tbody/tr")
    assert [row.xpath("string(td[1])") for row in rows] == ["1 Jun 2025", "5 Jun 2025"]
    assert [row.xpath("string(th)") for row in rows] == ["2,100", "340"]


def test_a_case_says_why_its_claims_compare_and_why_they_clash(
    page: lxml.html.HtmlElement,
) -> None:
    said = page.xpath("//article[@id='case-dead']/dl//dd")
    assert [item.text_content() for item in said] == [
        "Both are about soldiers killed in Denmark.",
        "One says 2,100, the other 340: 340 is not 2,100.",
    ]


def test_columns_are_headed_by_what_they_hold(page: lxml.html.HtmlElement) -> None:
    heads = [
        head.text_content()
        for head in page.xpath("//table[@class='timeline']")[0].xpath("thead//th")
    ]
    assert heads[:4] == ["As of", "Who says so", "Published in", "Value"]


def test_originals_are_linked_and_reprints_named(page: lxml.html.HtmlElement) -> None:
    cell = page.xpath("//article[@id='case-dead']//tbody/tr[1]/td[3]")[0]
    assert cell.xpath("a/@href") == ["https://corda.example/1?a=1&b=2"]
    folded = page.xpath("//article[@id='case-dead']//details[summary='1 reprint']/p")
    assert [item.text_content() for item in folded] == ["Harbour Post, 5 Jun 2025"]


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
    assert all(graphic.get("aria-hidden") for graphic in page.xpath("//svg"))  # the value is text


def test_nothing_is_loaded_from_elsewhere(page: lxml.html.HtmlElement) -> None:
    assert page.xpath("//link | //img | //iframe | //script[@src]") == []
    assert "url(" not in render(drawn.war(), format="html")


def test_a_hostile_article_adds_no_script_no_handler_and_no_link(attacked: str) -> None:
    page = lxml.html.document_fromstring(attacked)
    assert len(page.xpath(SCRIPTS)) == 1
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
    digest = hashlib.sha256(page.xpath(f"string({SCRIPTS})").encode()).digest()
    allowed = re.findall(r"script-src ([^;]*)", policy)
    assert allowed == [f"'sha256-{base64.b64encode(digest).decode()}'"]
    assert "default-src 'none'" in policy


def test_the_plot_places_values_on_one_scale() -> None:
    held, dead = load(drawn.war()).cases
    plot = draw(held)
    assert plot is not None
    assert [(bar.start, bar.end) for bar in plot.bars.values()] == [(0.0, 76.83), (100.0, 100.0)]
    assert (plot.lowest, plot.highest, plot.logarithmic) == ("200", "1,240", False)
    assert draw(dead) is not None


def test_an_open_bound_runs_beyond_the_edge_and_a_wide_span_is_logarithmic() -> None:
    connection = drawn.war()
    connection.execute("UPDATE claims SET base_low = NULL, base_high = 34000 WHERE low = 2100")
    plot = draw(load(connection).cases[1])
    assert plot is not None
    assert plot.logarithmic
    assert [(bar.start, bar.end) for bar in plot.bars.values()] == [(0.0, 0.0), (-8.0, 100.0)]
    assert plot.bars["c2100"].open_start


def test_a_single_point_has_no_plot() -> None:
    connection = drawn.war()
    connection.execute("UPDATE claims SET base_low = 340, base_high = 340")
    assert draw(load(connection).cases[1]) is None


def test_an_empty_database_gives_a_page_without_cases() -> None:
    page = lxml.html.document_fromstring(render(drawn.database(), format="html"))
    assert page.xpath("//article") == []
    assert "nothing has been scanned yet" in page.text_content()


@pytest.mark.parametrize(
    ("measure", "field"),
    [
        ("killed", "casualties"),
        ("revenue", "money"),
        ("prison sentence", "arrests"),
        ("rainfall", "measurements"),
        ("capacity", "other"),
        ("other:admit", "other"),
    ],
)
def test_a_measure_belongs_to_a_field_of_news(measure: str, field: str) -> None:
    connection = drawn.war()
    connection.execute("UPDATE cases SET measure = ?", [measure])
    assert field_of(load(connection).cases[0]) == field


def test_every_field_of_news_is_spelt_alike() -> None:
    measures = Counter(rule.fields["field"] for rule in lexicon.load("measures").rules)
    assert [field for field, count in measures.items() if count < 2] == []


def many(count: int) -> Report:
    report = load(drawn.war())
    return replace(
        report,
        cases=tuple(replace(report.cases[1], case_id=f"{number:016x}") for number in range(count)),
    )


def packed(page: lxml.html.HtmlElement) -> list[str]:
    texts = page.xpath("//script[@class='pack']/text()")
    return [
        case
        for text in texts
        for case in gzip.decompress(base64.b64decode(text)).decode().split("\f")
    ]


def test_a_large_report_stands_compressed_but_for_its_first_cases() -> None:
    page = lxml.html.document_fromstring(html.render(many(750)))
    assert len(page.xpath("//article")) == 100
    cases = packed(page)
    assert [len(page.xpath("//script[@class='pack']")), len(cases)] == [4, 650]
    assert 'id="case-0000000000000064"' in cases[0]
    assert "The first 100 of 750 cases" in page.xpath("string(//noscript)")


def test_the_index_holds_what_filters_need_of_every_case() -> None:
    page = lxml.html.document_fromstring(html.render(many(750)))
    index = json.loads(page.xpath("string(//script[@id='index'])"))
    assert len(index["id"]) == len(index["outlet"]) == len(index["spread"]) == 750
    assert index["words"]["verdict"][index["verdict"][0]] == "disputed"
    assert [index["words"]["outlet"][at] for at in index["outlet"][0]] == [
        *("Corda", "Harbour Post", "Lantern")
    ]


def test_packs_of_hostile_articles_hold_no_script_and_as_many_cases(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(html, "_ALL_IN_PAGE", 0)
    monkeypatch.setattr(html, "_FIRST_IN_PAGE", 0)
    text = render(hostile.corpus(), format="html")
    page = lxml.html.document_fromstring(text)
    cases = packed(page)
    assert len(cases) == 2 + len(hostile.ATTACKS)
    for case in cases:
        assert lxml.html.fromstring(case).xpath("//script | //img | //@onerror | //@onload") == []
    assert len(page.xpath(SCRIPTS)) == 1
    json.loads(page.xpath("string(//script[@id='index'])"))


def test_the_same_cases_give_the_same_page() -> None:
    assert html.render(many(400)) == html.render(many(400))
