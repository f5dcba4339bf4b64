"""The page used by a person: filter, search, sort, address, theme, keyboard, and no script at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from tests.page.browser.opening import ADDRESS, Opener, shown_ids
from tests.page.plans import html, large, view

if TYPE_CHECKING:
    from playwright.sync_api import Page

ALL = [f"1.{n}" for n in range(1, 10)]


@pytest.fixture
def page(opener: Opener) -> Page:
    return opener.open(html())


def choose(page: Page, name: str, label: str) -> None:
    page.select_option(f"#f-{name}", label=label)


def test_everything_is_there_without_a_script(opener: Opener) -> None:
    still = opener.open(html(), scripts=False)
    assert shown_ids(still) == ALL
    assert still.locator("#tools").is_hidden()
    assert still.locator("#theme").is_hidden()
    assert still.locator("thead button").count() == 0
    assert still.locator(".tl").is_visible()
    still.locator("summary", has_text="Сроки по месяцам").click()
    assert still.locator(".months").is_visible()


def test_all_is_shown_at_first(page: Page) -> None:
    assert shown_ids(page) == ALL
    assert page.locator("#count").inner_text() == "Показано мероприятий: 9 из 9"
    assert page.url == ADDRESS


FILTERS = (
    ("person", "Кураторы школ", ["1.1", "1.3", "1.4"]),
    ("person", "Н. Л. Падун", ["1.2", "1.3"]),
    ("state", "исполнено", ["1.1", "1.9"]),
    ("state", "в исполнении", ["1.1", "1.2", "1.3"]),
    ("state", "без даты", ["1.5"]),
    ("state", "отменено", ["1.6", "1.7"]),
    ("year", "2024", ["1.1", "1.3", "1.4"]),
    ("year", "2023", ["1.1", "1.3", "1.4", "1.7"]),
)


def test_filter(page: Page) -> None:
    for name, label, ids in FILTERS:
        choose(page, name, label)
        assert shown_ids(page) == ids, label
        assert page.locator("#count").inner_text() == f"Показано мероприятий: {len(ids)} из 9"
        assert page.locator(".tl > g:visible").count() == len(ids)
        choose(page, name, "все")


def test_state_and_year_are_of_one_window(page: Page) -> None:
    choose(page, "state", "исполнено")
    choose(page, "year", "2023")
    assert shown_ids(page) == []
    assert "Ничего не найдено" in page.locator("#count").inner_text()
    assert page.locator("tr.h:visible").count() == 0


def test_filter_by_strategy_keeps_its_headings(opener: Opener) -> None:
    page = opener.open(html(large(60)))
    choose(page, "strategy", "2. Стратегия 2")
    assert shown_ids(page) == [f"2.{n}" for n in range(1, 21)]
    assert page.locator("tr.h:visible").count() == 1
    assert page.locator("figure:visible").count() == 1


def test_search_is_blind_to_case_and_yo(page: Page) -> None:
    for text in ("ёлка", "ЕЛКА", "е\u0308лка", "съезд  елк", "падун  съезд"):
        page.fill("#q", text)
        assert shown_ids(page) == ["1.2"], text


def test_show_all_takes_everything_back(page: Page) -> None:
    page.fill("#q", "ёлка")
    page.locator("th button", has_text="Мероприятие").click()
    page.locator("button[type=reset]").click()
    page.wait_for_function("document.getElementById('count').textContent.includes('9 из 9')")
    assert shown_ids(page) == ALL
    assert page.url == ADDRESS


def test_sort_up_down_and_back(page: Page) -> None:
    head = page.locator("th[data-k=title]")
    by_title = ["1.1", "1.4", "1.7", "1.2", "1.8", "1.3", "1.6", "1.5", "1.9"]
    head.locator("button").click()
    assert shown_ids(page) == by_title
    assert head.get_attribute("aria-sort") == "ascending"
    assert page.locator("tr.h:visible").count() == 0
    head.locator("button").click()
    assert shown_ids(page) == by_title[::-1]
    assert head.get_attribute("aria-sort") == "descending"
    head.locator("button").click()
    assert shown_ids(page) == ALL
    assert head.get_attribute("aria-sort") is None
    assert page.locator("tr.h:visible").count() == 1


def test_sort_by_deadline_state_and_number(page: Page) -> None:
    page.locator("th[data-k=when] button").click()
    by_deadline = shown_ids(page)
    assert by_deadline[0] == "1.2"
    assert set(by_deadline[-5:]) == {"1.4", "1.5", "1.6", "1.7", "1.9"}  # nothing is awaited there
    page.locator("th[data-k=state] button").click()
    assert shown_ids(page)[:3] == ["1.1", "1.2", "1.3"]
    page.locator("th[data-k=id] button").click()
    page.locator("th[data-k=id] button").click()
    assert shown_ids(page) == ALL[::-1]


def test_sorted_rows_can_be_filtered(page: Page) -> None:
    page.locator("th[data-k=title] button").click()
    choose(page, "person", "Кураторы школ")
    assert shown_ids(page) == ["1.1", "1.4", "1.3"]


def test_address_keeps_the_filter(page: Page) -> None:
    page.fill("#q", "наст & пар")
    choose(page, "person", "Кураторы школ")
    page.locator("th[data-k=title] button").click()
    page.locator("th[data-k=title] button").click()
    assert page.url.split("#")[1] == (
        "q=%D0%BD%D0%B0%D1%81%D1%82+%26+%D0%BF%D0%B0%D1%80&person=curators&sort=-title"
    )
    page.fill("#q", "наст")
    before = shown_ids(page)
    page.reload()
    assert shown_ids(page) == before == ["1.1"]
    assert page.input_value("#q") == "наст"


def test_address_with_a_filter_is_followed(opener: Opener) -> None:
    page = opener.open(html(), at="#person=curators&year=2024&sort=-id")
    assert shown_ids(page) == ["1.4", "1.3", "1.1"]
    assert page.input_value("#f-person") == "curators"
    page.evaluate("location.hash = 'state=n'")
    page.wait_for_function("document.querySelectorAll('#table tr[id]:not(.off)').length === 1")
    assert shown_ids(page) == ["1.5"]


def test_address_that_asks_for_nothing_shows_all(opener: Opener) -> None:
    strange = ("#person=nobody&state=%22%3E&year=x&sort=__proto__", "#%E0%A4%A", "#a-1.4", "#=&&&sort=-")
    for at in strange:
        assert shown_ids(opener.open(html(), at=at)) == ALL, at


def test_back_takes_a_step_back(page: Page) -> None:
    choose(page, "person", "Кураторы школ")
    choose(page, "year", "2024")
    page.locator("th[data-k=id] button").click()
    page.locator("#q").press_sequentially("пар")
    assert shown_ids(page) == ["1.4"]
    back = (["1.1", "1.3", "1.4"], ["1.1", "1.3", "1.4"], ["1.1", "1.3", "1.4"], ALL)
    addresses = ("person=curators&year=2024&sort=id", "person=curators&year=2024", "person=curators", "")
    for ids, address in zip(back, addresses, strict=True):
        page.go_back()
        page.wait_for_function("address => location.hash.slice(1) === address", arg=address)
        assert shown_ids(page) == ids
    page.go_forward()
    assert page.input_value("#f-person") == "curators"


def test_place_in_the_page_leaves_the_filter_alone(page: Page) -> None:
    choose(page, "person", "Кураторы школ")
    address = page.url
    page.locator("nav a", has_text="График").click()
    assert shown_ids(page) == ["1.1", "1.3", "1.4"]
    page.wait_for_function("address => location.href === address", arg=address)
    assert page.evaluate("scrollY") > 0


def test_link_to_an_activity_that_is_filtered_out_shows_it(opener: Opener) -> None:
    page = opener.open(html(internal=True))
    choose(page, "person", "Кураторы школ")
    page.locator("#overdue a", has_text="1.2").click()
    page.wait_for_function("document.querySelectorAll('#table .off').length === 0")
    row = page.locator("[id='a-1.2']")
    assert row.evaluate("e => e.getBoundingClientRect().top < innerHeight")
    assert page.input_value("#f-person") == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_theme_is_the_systems_until_chosen(opener: Opener, scheme: Literal["light", "dark"]) -> None:
    page = opener.open(html(), scheme=scheme)
    light, dark = "rgb(255, 255, 255)", "rgb(20, 24, 29)"
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    assert page.evaluate(ground) == (dark if scheme == "dark" else light)
    assert page.locator("#theme").get_attribute("aria-pressed") == str(scheme == "dark").lower()
    page.locator("#theme").click()
    chosen = light if scheme == "dark" else dark
    assert page.evaluate(ground) == chosen
    page.reload()
    assert page.evaluate(ground) == chosen


def test_theme_can_be_chosen_where_nothing_is_stored(opener: Opener) -> None:
    page = opener.open("<!doctype html><title>x</title>")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('denied'); }});"
    )
    opener.html = html()
    page.reload()
    page.locator("#theme").click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert shown_ids(page) == ALL


def test_keyboard_reaches_and_works_everything(opener: Opener) -> None:
    page = opener.open(html(internal=True))
    reached = []
    for _ in range(80):
        page.keyboard.press("Tab")
        found = page.evaluate(
            """() => { const e = document.activeElement, s = getComputedStyle(e);
            return e === document.body ? null : [e.id || e.dataset.k || e.textContent.trim().slice(0, 30),
              s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2, e.tagName]; }"""
        )
        if found is None:
            break
        reached.append(found)
    assert reached[0][0] == "Сразу к плану мероприятий"
    assert all(visible for _, visible, _ in reached), [r for r in reached if not r[1]]
    names = [name for name, _, _ in reached]
    for name in ("theme", "q", "f-person", "f-state", "f-year", "Показать всё", "Исполнение"):
        assert name in names
    wanted = page.locator("a, button, input, select, summary, [tabindex='0']").locator("visible=true").count()
    assert len(reached) == wanted


def test_keyboard_sorts_unfolds_and_skips(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#plan"
    page.locator("th[data-k=title] button").focus()
    page.keyboard.press("Enter")
    assert page.locator("th[data-k=title]").get_attribute("aria-sort") == "ascending"
    page.locator("summary", has_text="Сроки по месяцам").focus()
    page.keyboard.press("Enter")
    assert page.locator(".months").is_visible()


def test_english_page_sorts_and_searches_too(opener: Opener) -> None:
    from nastavnik_cli.i18n import Lang

    page = opener.open(html(view(), lang=Lang.EN))
    page.fill("#q", "ЁЛКА")
    assert shown_ids(page) == ["1.2"]
    assert page.locator("#count").inner_text() == "Activities shown: 1 of 9"
