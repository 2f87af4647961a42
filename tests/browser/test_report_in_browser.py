"""The HTML report in a real browser: search, filters, a case, its plot, hostile articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import drawn
import hostile
import pytest
from chromium import AXE, browser, unavailable

from contradict.report import html, load, render
from contradict.report.model import Report

pytestmark = pytest.mark.skipif(unavailable() is not None, reason=str(unavailable()))


@pytest.fixture(scope="module")
def page() -> Iterator[Any]:
    with browser() as opened:
        yield opened


def shown(page: Any, text: str) -> None:
    """Wait until the line over the cases says so."""
    from playwright.sync_api import expect

    expect(page.locator("#shown")).to_have_text(text)


def opened(page: Any, folder: Path, content: str, anchor: str = "") -> list[str]:
    """Open a report; return where errors of its script and policy will be noted."""
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda line: line.type == "error" and troubles.append(line.text))
    page.on("dialog", lambda dialog: (troubles.append(dialog.message), dialog.dismiss()))
    file = folder / "report.html"
    file.write_text(content, encoding="utf-8")
    page.goto("about:blank")
    page.goto(file.as_uri() + anchor)
    page.locator("#shown", has_text=" of ").wait_for()
    return troubles


def many(count: int) -> Report:
    """Return a report of as many cases, every tenth about Crete and a severe one."""
    report = load(drawn.war())
    cases = tuple(
        replace(
            report.cases[number % 10 > 0],
            case_id=f"{number:016x}",
            place="Crete" if number % 10 == 0 else f"Town {number}",
        )
        for number in range(count)
    )
    return replace(report, cases=cases)


@cache
def large() -> str:
    """Return the page of 750 cases."""
    return html.render(many(750))


def titles(page: Any) -> list[str]:
    return page.locator("article h2").all_inner_texts()


def test_search_keeps_the_cases_that_hold_every_word(page: Any, tmp_path: Path) -> None:
    troubles = opened(page, tmp_path, render(drawn.war(), format="html"))
    page.get_by_label("Search").fill("ostergaard denmark")
    shown(page, "1 of 2 cases")
    assert titles(page) == ["soldiers killed, Denmark"]
    page.get_by_label("Search").fill("nobody")
    shown(page, "0 of 2 cases")
    assert troubles == []


def test_filters_combine_and_clear(page: Any, tmp_path: Path) -> None:
    opened(page, tmp_path, render(drawn.war(), format="html"))
    page.get_by_label("Verdict").select_option("disputed")
    shown(page, "1 of 2 cases")
    page.get_by_label("Status").select_option("ongoing")
    shown(page, "0 of 2 cases")
    page.get_by_role("button", name="Clear").click()
    shown(page, "2 of 2 cases")
    page.get_by_label("Changed since").fill("2025-06-06")
    shown(page, "1 of 2 cases")


def test_a_count_of_the_overview_is_a_filter_that_a_second_click_takes_off(
    page: Any, tmp_path: Path
) -> None:
    opened(page, tmp_path, render(drawn.war(), format="html"))
    button = page.get_by_role("button", name="self-conflict 1")
    button.click()
    shown(page, "1 of 2 cases")
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    shown(page, "2 of 2 cases")


def test_sorting_reorders(page: Any, tmp_path: Path) -> None:
    opened(page, tmp_path, render(drawn.war(), format="html"))
    before = titles(page)
    page.get_by_label("Sort by").select_option("latest change first")
    page.locator("article").first.filter(has_text="Denmark").wait_for()
    assert titles(page) == before[::-1]


def test_a_case_shows_its_plot_its_marks_and_what_is_folded(page: Any, tmp_path: Path) -> None:
    opened(page, tmp_path, render(drawn.war(), format="html"), "#case-dead")
    case = page.locator("#case-dead")
    low, high = (bar.bounding_box() for bar in case.locator(".bar").all())
    assert low["x"] < high["x"], "340 stands to the left of 2,100"
    assert low["width"] >= 4, "a point can be seen"
    assert case.locator("mark").all_inner_texts() == ["340", "2,100"]
    folded = case.get_by_text("1 reprint")
    assert not case.get_by_text("Harbour Post, 5 Jun 2025").is_visible()
    folded.click()
    assert case.get_by_text("Harbour Post, 5 Jun 2025").is_visible()


def test_the_keyboard_reaches_search_cases_and_folded_parts(page: Any, tmp_path: Path) -> None:
    opened(page, tmp_path, render(drawn.war(), format="html"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "search"
    summary = page.locator("#case-dead summary").last
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("#case-dead li").first.is_visible()


def test_pages_of_a_large_report_come_out_of_its_packs(page: Any, tmp_path: Path) -> None:
    troubles = opened(page, tmp_path, large())
    shown(page, "750 of 750 cases")
    for number in range(2, 5):
        page.get_by_role("button", name="Next").click()
        page.get_by_text(f"Page {number} of 15").wait_for()
    assert titles(page)[1] == "soldiers killed, Town 151"
    page.get_by_label("Search").fill("crete")
    shown(page, "75 of 750 cases")
    page.get_by_label("Place").select_option("Town 749")
    shown(page, "0 of 750 cases")
    page.get_by_label("Search").fill("")
    shown(page, "1 of 750 cases")
    assert titles(page) == ["soldiers killed, Town 749"]
    assert troubles == []


def test_a_link_opens_a_case_that_lies_in_a_pack(page: Any, tmp_path: Path) -> None:
    opened(page, tmp_path, large(), f"#case-{740:016x}")
    page.locator(f"#case-{740:016x}").wait_for()
    assert page.locator("#page").inner_text() == "Page 15 of 15"


@pytest.mark.parametrize("first", [300, 0], ids=["in the page", "in packs"])
def test_a_hostile_article_runs_nothing(
    page: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: int
) -> None:
    monkeypatch.setattr(html, "_ALL_IN_PAGE", first)
    monkeypatch.setattr(html, "_FIRST_IN_PAGE", first)
    troubles = opened(page, tmp_path, render(hostile.corpus(), format="html"))
    count = 2 + len(hostile.ATTACKS)
    shown(page, f"{count} of {count} cases")
    for folded in page.locator("summary").all():
        folded.click()
    assert page.locator("article").count() == count
    assert page.locator("article script, article img, article iframe").count() == 0
    assert troubles == []


@pytest.mark.parametrize("width", [320, 390, 1200])
def test_nothing_runs_over_the_edge(tmp_path: Path, width: int) -> None:
    with browser(viewport={"width": width, "height": 800}) as narrow:
        opened(narrow, tmp_path, render(hostile.corpus(), format="html"))
        assert narrow.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_the_cases_are_there(tmp_path: Path) -> None:
    with browser(java_script_enabled=False) as still:
        file = tmp_path / "report.html"
        file.write_text(render(drawn.war(), format="html"))
        still.goto(file.as_uri())
        assert still.locator("article").count() == 2


def test_paper_holds_all_chosen_cases_with_their_folded_parts(page: Any, tmp_path: Path) -> None:
    opened(page, tmp_path, html.render(many(120)))
    shown(page, "120 of 120 cases")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("article").count() == 120
    assert page.locator("article details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.locator("article").nth(50).wait_for(state="detached")
    assert page.locator("article details[open]").count() == 0


@pytest.mark.skipif(not AXE.exists(), reason="axe-core is not here; `make browser-test` fetches it")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1200])
def test_axe_finds_no_serious_issue(tmp_path: Path, scheme: str, width: int) -> None:
    options = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}}
    with browser(bypass_csp=True, **options) as plain:
        opened(plain, tmp_path, large())
        for folded in plain.locator("article summary").all()[:20]:
            folded.click()
        plain.add_script_tag(path=AXE)
        found = plain.evaluate("axe.run()")["violations"]
    serious = [
        f"{issue['id']}: {issue['nodes'][0]['html'][:200]}"
        for issue in found
        if issue["impact"] in ("serious", "critical")
    ]
    assert serious == []


def test_the_screenshot_in_the_readme_shows_what_the_page_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    docs = Path(__file__).parents[2] / "docs"
    monkeypatch.syspath_prepend(str(docs))
    import screenshot

    words = screenshot.words(screenshot.page(tmp_path))
    assert words == screenshot.WORDS.read_text(encoding="utf-8"), "see docs/screenshot.py"
