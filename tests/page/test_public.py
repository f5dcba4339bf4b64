"""What the public is shown and what not: tested on the bytes."""

from __future__ import annotations

import re

import pytest

from nastavnik_cli.domain.evaluate import State
from nastavnik_cli.domain.links import is_public
from nastavnik_cli.i18n import Lang
from nastavnik_cli.views.page import page_view
from nastavnik_cli.views.shown import Shown, shown
from tests.page.plans import SECRETS, html, svg, view


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("secret", SECRETS)
def test_public_page_holds_no_secret(secret: str, lang: Lang) -> None:
    assert secret not in html(lang=lang).casefold()
    assert secret not in svg(lang=lang).casefold()


def test_english_public_page_passes_no_verdict() -> None:
    text = re.sub(r"<(style|script)>.*?</\1>", "", html(lang=Lang.EN), flags=re.DOTALL)
    assert not re.search(r"\b(late|overdue|missed|not done|log|discipline)\b", text, re.IGNORECASE)


@pytest.mark.parametrize(
    "text",
    ["тайная справка № 14", "тайное примечание", "тайная запись", "evidence/14.pdf", "http://server/share",
     "тайная причина отмены", "тайный приказ", "просрочено на 107 дней", "Исполнительская дисциплина",
     "По исполнителям", "Ход исполнения по месяцам", "на 11 дней позже срока", "не для размещения на сайте"],
)  # fmt: skip
def test_internal_page_adds(text: str) -> None:
    assert text in html(internal=True)


def test_internal_page_leaves_out_what_no_page_needs() -> None:
    assert "secret.example" not in html(internal=True)
    assert "863 000" not in html(internal=True)


def test_open_window_past_its_day_shows_its_deadline_only() -> None:
    row = _row(html(), "1.2")
    assert "срок 31.05.2022" in row
    assert not any(word in row for word in ("в работе", "в исполнении", "не исполнен", "предстоит"))


def test_open_window_in_time_looks_the_same_as_one_past_its_day() -> None:
    past, running = (_row(html(), name) for name in ("1.2", "1.3"))
    assert re.findall(r"<p class=(\w)>срок \S+", past) == ["o"]
    assert re.findall(r"<p class=(\w)>срок \S+", running) == ["o"]


def test_dates_of_execution_and_public_links_are_shown() -> None:
    row = _row(html(), "1.1")
    assert "11.07" in row
    assert '<a href="https://obr.example.org/14.pdf">obr.example.org</a>' in row


def test_moved_window_shows_the_date_in_force() -> None:
    assert "перенесено, срок 15.11.2022" in _row(html(), "1.8")


def test_successor_is_named() -> None:
    assert "с 01.09.2022 — В. Н. Куценко" in _row(html(), "1.3")


def _row(text: str, name: str) -> str:
    found = re.search(rf'<tr id="a-{re.escape(name)}".*?(?=<tr|</table>)', text, re.DOTALL)
    assert found
    return found[0]


@pytest.mark.parametrize("state", State)
def test_internal_reader_is_told_the_state_itself(state: State) -> None:
    assert shown(state, internal=True).value == state.value


def test_public_view_holds_nothing_to_leak() -> None:
    known = page_view(view(), internal=False)
    assert {mark.shown for mark in known.marks} == {
        Shown.OPEN, Shown.ONGOING, Shown.UPCOMING, Shown.DONE, Shown.CANCELLED,
    }  # fmt: skip
    for mark in known.marks:
        assert (mark.by, mark.result, mark.note, mark.reason, mark.days_late) == (None, (), None, None, 0)
    assert all(row.log == () for row in known.rows)


def test_record_of_tomorrow_is_not_shown_today() -> None:
    assert "11.07" not in html(view(as_of="2022-07-10"))
    assert "тайная запись" not in html(view(as_of="2022-06-30"), internal=True)


@pytest.mark.parametrize(
    ("link", "public"),
    [
        ("https://obr.gov.ru/a", True),
        ("http://школа.рф/приказ", True),
        ("HTTPS://EXAMPLE.ORG", True),
        ("https://8.8.8.8/a", True),
        ("https://user:word@example.org/", False),
        ("http://server/share", False),
        ("http://localhost:8000/", False),
        ("http://10.0.0.5/doc", False),
        ("http://192.168.1.1/", False),
        ("http://[::1]/", False),
        ("http://[", False),
        ("https://files.lan/x", False),
        ("https://files.local./x", False),
        ("mailto:a@example.org", False),
        ("evidence/14.pdf", False),
        ("../../etc/passwd", False),
        ("//example.org/a", False),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("", False),
    ],
)
def test_public_links(link: str, public: bool) -> None:  # noqa: FBT001 — a table
    assert is_public(link) is public
