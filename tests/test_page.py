"""The page in a real browser: pointer, keyboard, filters, print, dark scheme, small window, hostile article.

Chromium runs without a network. Without it (Debian: `apt-get install chromium`) these tests are skipped.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Error, Locator, Page, expect, sync_playwright

from claimcheck.document import Severity
from claimcheck.report import Style, render
from tests.pages import ferry, hostile

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-headless-shell", "google-chrome"))), None
)

expect.set_options(timeout=60_000)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium to open pages with")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, chromium_sandbox=False)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages of the two documents."""
    folder = tmp_path_factory.mktemp("pages")
    for name, doc in {"ferry": ferry(), "hostile": hostile()}.items():
        (folder / f"{name}.html").write_text(render(doc, Style("html")), "utf-8")
    return {path.stem: path for path in folder.iterdir()}


@pytest.fixture(scope="module")
def opened(browser: Browser, files: dict[str, Path]) -> Iterator[Page]:
    """One window for all tests of a page; each begins with the page as it is when it has just been opened."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(files["ferry"].as_uri())
    yield page
    page.close()


@pytest.fixture
def page(opened: Page) -> Page:
    opened.set_viewport_size({"width": 1280, "height": 900})
    opened.emulate_media(media="screen", color_scheme="light")
    opened.mouse.move(0, 0)
    opened.reload()
    return opened


def link(page: Page, claim: int) -> Locator:
    """The number of a claim in the article."""
    return page.locator(f"article a[data-claim='{claim}']")


def words(page: Page, claim: int) -> Locator:
    return page.locator(f"article .claim[data-claim='{claim}']")


def shown_rows(page: Page) -> list[str]:
    """The numbers of the claims that the table shows."""
    return page.locator("tbody tr:visible th a").all_inner_texts()


def test_a_claim_under_the_pointer_shows_who_why_and_the_findings(page: Page) -> None:
    card = page.locator("#card")
    expect(card).to_be_hidden()
    words(page, 2).hover()
    expect(card).to_be_visible()
    assert [line for line in card.inner_text().splitlines() if line] == [
        "Claim 2",
        "●○○○ unnamed F6",
        "B two port officials (unnamed; described 2 of 3; no reason given)",
        "Also made in claim 1.",
        "warning AN002 Why are they not named?",
    ]
    card.hover()  # who wants to read it may go there
    page.wait_for_timeout(300)
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_the_card_stays_inside_the_window(page: Page) -> None:
    for width in (1280, 400):
        page.set_viewport_size({"width": width, "height": 900})
        for claim in (1, 4, 7):
            link(page, claim).focus()
            box = page.locator("#card").bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width


def test_all_can_be_reached_and_read_by_keyboard(page: Page) -> None:
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            """() => {
              const { activeElement: element } = document;
              const style = getComputedStyle(element);
              const name = element.getAttribute("aria-label") ?? element.name ?? "";
              const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
              return [name || element.textContent.trim(), ring];
            }"""
        )
        if focused[0] in ("", "claim 2 in the article"):
            break
        assert focused[1], f"no ring around {focused[0]!r}"
        reached.append(focused[0])
    assert reached == [
        "Skip to the claims",
        *["strength"] * 5,
        "source",
        "rule",
        "Show all",
        "claim 1, unnamed",
        "claim 2, unnamed",
        "claim 3, unsourced",
        "claim 4, on-record",
        "claim 5, unsourced",
        "claim 6, unsourced",
        "claim 7, on-record",
        "claim 1 in the article",
        "two port officials",
    ]


def test_a_focused_claim_is_described_and_arrows_go_on(page: Page) -> None:
    link(page, 1).focus()
    page.keyboard.press("ArrowRight")
    expect(link(page, 2)).to_be_focused()
    expect(link(page, 2)).to_have_accessible_description(
        "Claim 2 strength 1 of 4 unnamed F6 two port officials (unnamed; described 2 of 3; no reason given)"
        " Also made in claim 1. warning AN002 Why are they not named?"
    )
    page.keyboard.press("ArrowLeft")
    expect(link(page, 1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_be_hidden()
    page.keyboard.press("Enter")
    assert page.url.endswith("#claim-1")


def test_filters_by_strength_source_and_rule(page: Page) -> None:
    output = page.locator("form output")
    expect(output).to_have_text("all 7 claims shown")
    page.locator("input[value='0']").uncheck()
    expect(output).to_have_text("4 of 7 claims shown")
    assert shown_rows(page) == ["1", "2", "4", "7"]
    expect(link(page, 3)).to_be_hidden()
    page.locator("select[name=source]").select_option(label="A · Harbour Times")
    assert shown_rows(page) == ["4"]
    assert words(page, 4).locator(".lit").all_inner_texts() == ["“Fares ", "would", " rise by a tenth,”"]
    page.locator("select[name=rule]").select_option("AN002")
    assert shown_rows(page) == []
    expect(page.get_by_text("No claim is left")).to_be_visible()
    page.get_by_role("button", name="Show all").click()
    expect(output).to_have_text("all 7 claims shown")
    page.locator("select[name=rule]").select_option("AN002")
    assert shown_rows(page) == ["2"]
    assert page.locator("aside .findings li:visible").count() == 1
    assert page.locator("article .lit").all_inner_texts() == ["two port officialsB"]


def test_a_source_in_the_register_lights_up_its_words(page: Page) -> None:
    page.locator("#source-4").hover()
    assert page.locator("article .lit").all_inner_texts() == [
        "Some", " 40,000 people use the ferry", "the annual reportD",
    ]  # fmt: skip
    page.mouse.move(0, 0)
    assert page.locator("article .lit").count() == 0


def test_strength_is_seen_by_the_kind_of_line_too(page: Page) -> None:
    style = "e => getComputedStyle(e).textDecorationStyle"
    samples = page.locator(".sample").all()
    assert [sample.evaluate(style) for sample in samples] == ["double", "solid", "dashed", "dotted", "wavy"]
    assert words(page, 7).evaluate(style) == "solid"


def test_no_accessibility_rule_is_broken_in_either_scheme(page: Page) -> None:
    """axe-core: landmarks, headings, names, roles, contrast (WCAG 2.1 AA and good practice)."""
    link(page, 2).focus()
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(21, 23, 27)"
    results = Axe().run(page, options={"runOnly": ["color-contrast"]})
    assert results.violations_count == 0, results.generate_report()


def test_in_print_the_article_stands_alone_with_its_table(page: Page) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    for hidden in (".choices", ".filters input >> nth=0", "#card", ".skip"):
        expect(page.locator(hidden)).to_be_hidden()
    for shown in ("article", "table", "#sources-title", ".bar >> nth=0", ".graph"):
        expect(page.locator(shown)).to_be_visible()
    colors = page.locator("body").evaluate("e => [getComputedStyle(e).color, getComputedStyle(e).display]")
    assert colors == ["rgb(29, 29, 31)", "block"]
    assert page.pdf(format="A4").startswith(b"%PDF-")


def test_a_narrow_window_needs_no_sideways_scrolling(page: Page) -> None:
    for width in (320, 400, 800):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_script_the_page_says_the_same(browser: Browser, files: dict[str, Path]) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(files["ferry"].as_uri())
    expect(page.locator(".choices")).to_be_hidden()
    expect(page.get_by_text("Why are they not named?").first).to_be_visible()
    link(page, 2).click()
    assert page.url.endswith("#claim-2")
    page.close()


def test_a_hostile_article_runs_nothing_and_fetches_nothing(browser: Browser, files: dict[str, Path]) -> None:
    page = browser.new_page()
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(files["hostile"].as_uri())
    for claim in (1, 2, 3):
        words(page, claim).hover()
        link(page, claim).focus()
    page.locator("select[name=source]").select_option("1")
    for item in page.locator("aside li").all():
        item.hover()
    assert page.evaluate("[document.scripts.length, document.images.length]") == [1, 0]
    assert asked == [files["hostile"].as_uri()]
    assert complaints == []
    article = page.locator("article").inner_text()
    assert '<script>window.harm = 1</script><img src=x onerror="window.harm = 2">&amp;\' \\x1b[31m' in article
    assert "\\u202eevil\\u202c" in page.title()
    # Should markup get in after all, the policy stops it.
    with pytest.raises(Error):
        page.add_script_tag(content="window.harm = 5")
    markup = "<b id=b onclick='window.harm = 6' style='color: rgb(255, 0, 0)'>b</b>"
    page.locator("footer").evaluate("(e, markup) => e.insertAdjacentHTML('beforeend', markup)", markup)
    page.locator("#b").click()
    assert page.locator("#b").evaluate("e => getComputedStyle(e).color") != "rgb(255, 0, 0)"
    assert page.evaluate("window.harm") is None
    page.close()


def test_every_severity_is_named_where_it_is_coloured(page: Page) -> None:
    assert {*page.locator("aside .severity").all_inner_texts()} == {*get_args(Severity)}
