"""Promise 15: no text of a file acts in a document made from it; each format read by a second program."""

from __future__ import annotations

import csv
import email
import email.policy
import io
from collections import Counter
from functools import cache
from html.parser import HTMLParser
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import docx
import openpyxl
import pydantic_core
import pytest
from markdown_it import MarkdownIt

from nastavnik_cli.domain.evaluate import Evaluation
from nastavnik_cli.domain.units import parse_period
from nastavnik_cli.output.flat.as_json import plan_json
from nastavnik_cli.output.flat.plan_table import activities
from nastavnik_cli.output.flat.tables import as_csv, as_md
from nastavnik_cli.output.office.docx_plan import plan_docx
from nastavnik_cli.output.office.xlsx_plan import plan_xlsx
from nastavnik_cli.output.remind import as_eml, reminders
from nastavnik_cli.output.report.markdown import report_md
from nastavnik_cli.output.report.page import report_html
from nastavnik_cli.output.report.sheet import report_xlsx
from nastavnik_cli.output.report.terminal import report_lines
from nastavnik_cli.output.report.text import ReportText, report_text
from nastavnik_cli.output.report.word import report_docx
from nastavnik_cli.output.terminal.paint import Palette, Screen, painted
from nastavnik_cli.output.visible import visible
from nastavnik_cli.views import report_view
from tests.documents.plans import PAYLOADS, RU, hostile, seen

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")
KEPT = "\n\t\u00ad"
HARMLESS = "текст"
PLAIN = {"text", "text_special", "html_inline", "softbreak"}
"""Kinds of Markdown tokens that a text may have more or fewer of."""

every_payload = pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)


def reported(evaluation: Evaluation) -> ReportText:
    return report_text(report_view(evaluation, parse_period("2022")), RU)


def shown(payload: str) -> str:
    """What a reader must find of a payload: its text, with what acts written out."""
    return visible(payload, keep=KEPT)


def parts(data: bytes) -> dict[str, Counter[str]]:
    """The elements of every XML part of a package: what a payload must not add to."""
    with ZipFile(io.BytesIO(data)) as package:
        return {
            name: Counter(element.tag for element in ET.fromstring(package.read(name)).iter())  # noqa: S314 — ours
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        }


def word_texts(data: bytes) -> list[str]:
    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


def word(make: str, evaluation: Evaluation) -> bytes:
    if make == "plan":
        return plan_docx(seen(evaluation), RU, marks=True)
    return report_docx(reported(evaluation), evaluation.as_of, RU)


@cache
def calm_word(make: str) -> Counter[str]:
    return parts(word(make, hostile(HARMLESS)))["word/document.xml"]


@every_payload
@pytest.mark.parametrize("make", ["plan", "report"])
def test_word(payload: str, make: str) -> None:
    data = word(make, hostile(payload))
    assert any(shown(payload) in text for text in word_texts(data))
    assert not [name for name in ZipFile(io.BytesIO(data)).namelist() if "vba" in name or "embed" in name]
    body = parts(data)["word/document.xml"]
    assert {tag.rpartition("}")[2] for tag in set(body) - set(calm_word(make))} <= {"br", "tab"}


@pytest.mark.parametrize("make", ["plan", "report"])
def test_the_same_hostile_plan_is_the_same_bytes(make: str) -> None:
    payload = "".join(PAYLOADS.values())[:2000]
    assert word(make, hostile(payload)) == word(make, hostile(payload))


@every_payload
@pytest.mark.parametrize("make", ["plan", "report"])
def test_excel(payload: str, make: str) -> None:
    evaluation = hostile(payload)
    data = (
        plan_xlsx(seen(evaluation), RU)
        if make == "plan"
        else report_xlsx(reported(evaluation), evaluation.as_of, RU)
    )
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}, "no formula, no error"
    found = [cell.value for cell in cells if isinstance(cell.value, str)]
    wanted = shown(payload)
    assert any(wanted in text for text in found) or any(wanted[:30_000] in text for text in found)
    assert not [cell for cell in cells if cell.hyperlink]


class Page(HTMLParser):
    """Counts tags, keeps texts, collects attributes that could act."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: Counter[str] = Counter()
        self.acting: list[tuple[str, str]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.acting += [
            (name, value or "") for name, value in attrs if name.startswith("on") or name in ("href", "src")
        ]

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@cache
def calm_page() -> Page:
    return page(hostile(HARMLESS))


def page(evaluation: Evaluation) -> Page:
    found = Page()
    found.feed(report_html(reported(evaluation), RU))
    found.close()
    return found


@every_payload
def test_page(payload: str) -> None:
    found, calm = page(hostile(payload)), calm_page()
    assert found.tags == calm.tags
    assert found.acting == []
    assert any(shown(payload) in text for text in found.text)


def markdown(evaluation: Evaluation) -> tuple[Counter[str], set[str]]:
    """How many tokens there are of each kind, and the HTML among them."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(report_md(reported(evaluation)))
    found = [item for token in tokens for item in (token, *(token.children or ()))]
    return Counter(item.type for item in found), {item.content for item in found if "html" in item.type}


@cache
def calm_markdown() -> Counter[str]:
    return markdown(hostile(HARMLESS))[0]


@every_payload
def test_markdown(payload: str) -> None:
    kinds, html = markdown(hostile(payload))
    assert html <= {"<br>"}
    assert {kind: n for kind, n in kinds.items() if kind not in PLAIN} == {
        kind: n for kind, n in calm_markdown().items() if kind not in PLAIN
    }


@every_payload
@pytest.mark.parametrize("excel_ru", [False, True])
def test_csv(payload: str, excel_ru: bool) -> None:  # noqa: FBT001
    headings, table = activities(seen(hostile(payload)), RU)
    text = as_csv(headings, table, excel_ru=excel_ru).removeprefix("\ufeff")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";" if excel_ru else ",", strict=True))
    assert [len(row) for row in rows] == [len(headings)] * 5
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if cell.lstrip().startswith(tuple("=+-@＝＋－＠\t\r"))]
    assert any(visible(payload, keep="\n") in cell for cell in cells)


@every_payload
def test_the_plan_in_markdown(payload: str) -> None:
    def read(evaluation: Evaluation) -> Counter[str]:
        told = as_md(*activities(seen(evaluation), RU))
        tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(told)
        found = [item for token in tokens for item in (token, *(token.children or ()))]
        assert {item.content for item in found if "html" in item.type} <= {"<br>"}
        return Counter(item.type for item in found if item.type not in PLAIN)

    assert read(hostile(payload)) == read(hostile(HARMLESS))


@every_payload
def test_json(payload: str) -> None:
    """Read by a parser in Rust; whole, and with nothing in it that a terminal obeys."""
    told = plan_json(seen(hostile(payload)), "roadmap.yaml")
    found = pydantic_core.from_json(told)
    assert found["title"] == found["activities"][0]["title"] == payload
    assert all(char == "\n" or char.isprintable() or char == "\u200d" for char in told)


@every_payload
def test_terminal(payload: str) -> None:
    lines = list(report_lines(reported(hostile(payload)), Screen(RU, 80)))
    told = painted(lines, Screen(RU, 80))
    assert all(char == "\n" or char.isprintable() or char == "\u200d" for char in told)
    coloured = painted(lines, Screen(RU, 80, Palette.MANY))
    assert "\x1b]" not in coloured
    assert "\x07" not in coloured


@every_payload
def test_reminders(payload: str) -> None:
    evaluation = hostile(payload)
    found = reminders(evaluation, 200, RU)
    assert {reminder.person for reminder in found} == {"p"}
    for reminder in found:
        assert all(char in "\n\t\u200d" or char.isprintable() for char in reminder.text)
        assert as_eml(reminder) is None, "no payload is an address"


def test_a_letter_is_read_as_it_was_written() -> None:
    from tests.documents.plans import school

    reminder = next(r for r in reminders(school(), 30, RU) if r.person == "belov")
    data = as_eml(reminder)
    assert data is not None
    letter = email.message_from_bytes(data, policy=email.policy.default)
    assert (letter["To"], letter["Subject"]) == ("belov@example.org", reminder.subject)
    body = letter.get_body()
    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == reminder.text
    assert "From" not in letter
    assert data == as_eml(reminder)


def test_an_address_of_a_cyrillic_domain_is_written_in_ascii() -> None:
    from nastavnik_cli.output.remind import Reminder

    data = as_eml(Reminder("p", "zavuch@школа.рф", "s", "t\n"))
    assert data is not None
    assert data.startswith(b"To: zavuch@xn--80atdl2c.xn--p1ai\r\n")
    assert as_eml(Reminder("p", "завуч@школа.рф", "s", "t\n")) is None, "few servers take such a mailbox"


@pytest.mark.parametrize(
    "address", ["a@b.example\r\nBcc: x@y.example", "a@b.example, c@d.example", "<script>", "a b@c", ""]
)
def test_an_address_that_is_none_makes_no_letter(address: str) -> None:
    from nastavnik_cli.output.remind import Reminder

    letter = as_eml(Reminder("p", address, "s", "t\n"))
    assert letter is None or b"\nBcc" not in letter


@pytest.mark.parametrize(
    "title", ["- пункт", "1. пункт", "2) пункт", "+ пункт", "===", "---", "    код", "> цитата"]
)
def test_markdown_lines_begin_no_list(title: str) -> None:
    from nastavnik_cli.output.flat.tables import md_line

    tokens = MarkdownIt("commonmark").parse(f"строка\n\n{md_line(title)}\n\nстрока\n")
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"] * 3
    assert tokens[4].children is not None
    assert "".join(child.content for child in tokens[4].children) == title.strip()
