"""The same small plan in every format that is read, and what is peculiar to each."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from nastavnik_cli import soffice
from nastavnik_cli.domain.doubts import ImportReason
from nastavnik_cli.errors import FileFailure
from nastavnik_cli.importer.raw import RawDocument, RawTable
from nastavnik_cli.importer.readers import office
from nastavnik_cli.importer.readers.kinds import DocumentKind, kind_of
from nastavnik_cli.importer.readers.numerals import printed
from nastavnik_cli.importer.readers.opening import open_document
from nastavnik_cli.importer.readers.xlsx_values import Format, shown
from tests.importer.word import docx, tbl, zipped

ROWS = [["№", "Мероприятие", "Срок"], ["1", "Приказ", "май 2022"]]


def table(document: RawDocument) -> list[list[str]]:
    found = next(block for block in document.blocks if isinstance(block, RawTable))
    return [[cell.text for cell in row.cells] for row in found.rows if row.filled]


def sheet(rows: str, more: str = "", styles: str = "", shared: str = "", book: str = "") -> bytes:
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    links = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    return zipped(
        {
            "xl/workbook.xml": (
                f'<workbook {space} {links}>{book}<sheets><sheet name="План" r:id="r1"/></sheets></workbook>'
            ),
            "xl/_rels/workbook.xml.rels": (
                f'<Relationships xmlns="{rels}">'
                '<Relationship Id="r1" Target="worksheets/s1.xml"/></Relationships>'
            ),
            "xl/worksheets/s1.xml": f"<worksheet {space}><sheetData>{rows}</sheetData>{more}</worksheet>",
            "xl/styles.xml": f"<styleSheet {space}>{styles}</styleSheet>",
            "xl/sharedStrings.xml": f"<sst {space}>{shared}</sst>",
        }
    )


def odf(body: str, automatic: str = "", kind: str = "text") -> bytes:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{uri}:1.0"'
        for name, uri in [(n, n) for n in ("office", "style", "text", "table")] + [("draw", "drawing")]
    )
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    return zipped({"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": content})


def odf_table(rows: list[list[str]]) -> str:
    body = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in rows
    )
    return f"<table:table>{body}</table:table>"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (docx(tbl(ROWS)), DocumentKind.DOCX),
        (odf(odf_table(ROWS)), DocumentKind.ODT),
        ("№;Мероприятие;Срок\n1;Приказ;май 2022\n".encode(), DocumentKind.CSV),
        ("\ufeff№,Мероприятие,Срок\r\n1,Приказ,май 2022\r\n".encode(), DocumentKind.CSV),
        ("№\tМероприятие\tСрок\n1\tПриказ\tмай 2022\n".encode("utf-16"), DocumentKind.CSV),
        ("№;Мероприятие;Срок\n1;Приказ;май 2022\n".encode("cp1251"), DocumentKind.CSV),
    ],
)
def test_the_kind_is_told_by_the_bytes(data: bytes, kind: DocumentKind) -> None:
    assert kind_of("plan.pdf", data) is kind
    assert table(open_document("plan.pdf", data)) == ROWS


def test_a_csv_cell_may_hold_lines_and_separators() -> None:
    data = 'a;b\n"раз;\nдва";в\n'.encode()
    cell = next(b for b in open_document("a.csv", data).blocks if isinstance(b, RawTable)).rows[1].cells[0]
    assert [line.text for line in cell.lines] == ["раз;", "два"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x98\x99;\x01\x02\n", ImportReason.CSV_ENCODING),
        ("просто текст\nещё строка\n".encode(), ImportReason.CSV_SEPARATOR),
    ],
)
def test_a_csv_is_never_guessed(data: bytes, reason: ImportReason) -> None:
    with pytest.raises(FileFailure) as caught:
        open_document("a.csv", data)
    assert caught.value.reason is reason


def test_excel_values_are_read_as_excel_shows_them() -> None:
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45458</v></c>'
        '<c r="C1" s="2"><v>45458</v></c>'
        '<c r="D1" s="3"><v>1.1</v></c><c r="E1"><v>3</v></c><c r="F1" t="str"><f>A1</f><v>итог</v></c></row>'
        '<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>скрыто</t></is></c></row>'
    )
    styles = (
        '<numFmts><numFmt numFmtId="170" formatCode="mmmm\\ yyyy;@"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="2"/></cellXfs>'
    )
    shared = "<si><r><t>Акт </t></r><r><t>осмотра</t></r></si>"
    document = open_document("a.xlsx", sheet(rows, styles=styles, shared=shared))
    assert table(document) == [["Акт осмотра", "15.06.2024", "июнь 2024", "1.10", "3", "итог"]]
    assert document.hidden == 1


@pytest.mark.parametrize(
    ("number", "form", "from_1904", "said"),
    [
        ("1", Format("day"), False, "01.01.1900"),
        ("61", Format("day"), False, "01.03.1900"),
        ("43996", Format("day"), True, "15.06.2024"),
        ("45458.5", Format("year"), False, "2024"),
        ("0.1", Format(), False, "0.1"),
        ("1E+20", Format(), False, "1e+20"),
        ("план", Format("day"), False, "план"),
        ("0.95", Format(decimals=0, percent=True), False, "95%"),
    ],
)
def test_numbers_of_excel(number: str, form: Format, from_1904: bool, said: str) -> None:  # noqa: FBT001
    assert shown(number, form, from_1904=from_1904) == said


@pytest.mark.parametrize(
    ("code", "form"),
    [
        ("DD.MM.YYYY", Format("day")),
        ("mmmm", Format("month")),
        ("[$-419]mmmm yyyy;@", Format("month")),
        ("h:mm", Format()),
        ("0.0%", Format(decimals=1, percent=True)),
        ("#,##0.00", Format(decimals=2)),
        ("General", Format()),
    ],
)
def test_formats_of_excel(code: str, form: Format) -> None:
    styles = f'<numFmt numFmtId="170" formatCode="{code}"/><cellXfs><xf numFmtId="170"/></cellXfs>'
    rows = '<row r="1"><c r="A1" s="0"><v>45458.75</v></c></row>'
    assert table(open_document("a.xlsx", sheet(rows, styles=styles))) == [
        [shown("45458.75", form, from_1904=False)]
    ]


def test_line_ends_that_excel_spells_out() -> None:
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>Приказ_x000D_\nАкт</t></is></c></row>'
    cell = next(b for b in open_document("a.xlsx", sheet(rows)).blocks if isinstance(b, RawTable)).rows[0]
    assert [line.text for line in cell.cells[0].lines] == ["Приказ", "Акт"]


def test_merged_cells_of_excel() -> None:
    def cell(at: str, text: str) -> str:
        return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'

    rows = (
        f'<row r="1">{cell("A1", "раздел")}{cell("B1", "лишнее")}</row>'
        f'<row r="2">{cell("A2", "а")}{cell("B2", "б")}</row><row r="3">{cell("B3", "в")}</row>'
    )
    merges = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/></mergeCells>'
    found = next(b for b in open_document("a.xlsx", sheet(rows, merges)).blocks if isinstance(b, RawTable))
    assert [[(c.text, c.span, c.continues) for c in row.cells] for row in found.rows] == [
        [("раздел", 2, False)],
        [("а", 1, False), ("б", 1, False)],
        [("", 1, True), ("в", 1, False)],
    ]


def test_a_stray_cell_far_below_is_refused() -> None:
    row = '<row r="1000000"><c r="A1000000"><v>1</v></c></row>'
    with pytest.raises(FileFailure) as caught:
        open_document("a.xlsx", sheet(row))
    assert caught.value.reason is ImportReason.TOO_COMPLEX


LIST_STYLE = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" '
    'style:num-suffix="." text:display-levels="2"/></text:list-style>'
    '<style:style style:name="H" style:family="text">'
    '<style:text-properties text:display="none"/></style:style>'
)


def test_lists_of_opendocument_are_numbered() -> None:
    body = (
        '<text:list xml:id="one" text:style-name="L"><text:list-item><text:p>а</text:p>'
        "<text:list><text:list-item><text:p>б</text:p></text:list-item></text:list></text:list-item></text:list>"
        '<text:p>между</text:p><text:list text:style-name="L" text:continue-list="one"><text:list-item>'
        "<text:p>в</text:p></text:list-item></text:list>"
    )
    lines = [b for b in open_document("a.odt", odf(body, LIST_STYLE)).blocks if not isinstance(b, RawTable)]
    assert [(line.number, line.text) for line in lines] == [
        ("1.", "а"),
        ("1.1.", "б"),
        ("", "между"),
        ("2.", "в"),
    ]


def test_hidden_and_deleted_text_of_opendocument_is_left_out() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>было</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:p>видно<text:span text:style-name="H"> тайно</text:span><text:s text:c="2"/>'
        "да<text:line-break/>ниже"
        "<office:annotation><text:p>примечание</text:p></office:annotation></text:p>"
    )
    lines = [b for b in open_document("a.odt", odf(body, LIST_STYLE)).blocks if not isinstance(b, RawTable)]
    assert [line.text for line in lines] == ["видно да", "ниже"]


def test_merged_cells_of_opendocument() -> None:
    body = (
        '<table:table><table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>а</text:p>'
        '</table:table-cell><table:table-cell table:number-columns-spanned="2"><text:p>б</text:p>'
        "</table:table-cell><table:covered-table-cell/></table:table-row><table:table-row>"
        "<table:covered-table-cell/><table:table-cell><text:p>в</text:p></table:table-cell>"
        "<table:table-cell><text:p>г</text:p></table:table-cell></table:table-row></table:table>"
    )
    found = next(b for b in open_document("a.odt", odf(body)).blocks if isinstance(b, RawTable))
    assert [[(c.text, c.column, c.span, c.continues) for c in row.cells] for row in found.rows] == [
        [("а", 0, 1, False), ("б", 1, 2, False)],
        [("", 0, 1, True), ("в", 1, 1, False), ("г", 2, 1, False)],
    ]


def test_dates_of_a_workbook_of_opendocument() -> None:
    cell = (
        '<table:table-cell office:value-type="date" office:date-value="2024-06-15"><text:p>15 июн</text:p>'
        '</table:table-cell><table:table-cell table:number-columns-repeated="16000"/>'
    )
    row = f'<table:table-row>{cell}</table:table-row><table:table-row table:number-rows-repeated="1000000"/>'
    assert table(open_document("a.ods", odf(f"<table:table>{row}</table:table>", kind="spreadsheet"))) == [
        ["15.06.2024"]
    ]


def test_a_month_of_opendocument_is_shown_as_it_stands() -> None:
    cell = (
        '<table:table-cell office:value-type="date" office:date-value="2024-06-01">'
        "<text:p>июнь 2024</text:p></table:table-cell>"
    )
    body = f"<table:table><table:table-row>{cell}</table:table-row></table:table>"
    assert table(open_document("a.ods", odf(body, kind="spreadsheet"))) == [["июнь 2024"]]


def test_hidden_columns_and_sections_of_opendocument_are_left_out() -> None:
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>'
    body = odf_table([["а", "тайно", "б"]]).replace("<table:table>", f"<table:table>{columns}")
    document = open_document(
        "a.odt", odf('<text:section text:display="none"><text:p>нет</text:p></text:section>' + body)
    )
    assert table(document) == [["а", "б"]]
    assert document.hidden == 1
    assert len(document.blocks) == 1


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("decimal", "14"),
        ("upperRoman", "XIV"),
        ("lowerLetter", "n"),
        ("russianLower", "о"),
        ("none", ""),
        ("?", "14"),
    ],
)
def test_numerals(form: str, said: str) -> None:
    assert printed(14, form) == said


def test_without_libreoffice_the_reason_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soffice, "program", lambda: None)
    with pytest.raises(FileFailure) as caught:
        open_document("plan.rtf", b"{\\rtf1 plan}")
    assert caught.value.reason is ImportReason.NO_OFFICE


needs_office = pytest.mark.skipif(soffice.program() is None, reason="LibreOffice (soffice) is not installed")


@needs_office
@pytest.mark.parametrize("kind", ["doc", "rtf"])
def test_old_formats_through_libreoffice(kind: str, tmp_path: Path) -> None:
    (tmp_path / "plan.docx").write_bytes(docx("План", tbl(ROWS), "<w:p/>"))
    data = _converted(tmp_path / "plan.docx", kind)
    assert table(open_document("plan", data)) == ROWS


@needs_office
def test_a_page_saved_as_a_document() -> None:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    page = f'<html><head><meta charset="utf-8"></head><body><table>{rows}</table></body></html>'
    assert table(open_document("plan.doc", page.encode())) == ROWS


@needs_office
def test_a_document_without_a_table_is_an_error() -> None:
    with pytest.raises(FileFailure) as caught:
        open_document("plan.rtf", rb"{\rtf1\ansi plan without a table\par}")
    assert caught.value.reason is ImportReason.OFFICE_NO_TABLE


@needs_office
def test_libreoffice_is_stopped_when_it_is_slow() -> None:
    with pytest.raises(FileFailure) as caught:
        office.converted("plan.rtf", rb"{\rtf1\ansi x\par}", DocumentKind.RTF, seconds=0.1)
    assert caught.value.reason is ImportReason.OFFICE_SLOW


def _converted(path: Path, kind: str) -> bytes:
    program = shutil.which("soffice") or "soffice"
    command = [program, f"-env:UserInstallation={(path.parent / 'p').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", kind, "--outdir", str(path.parent), str(path)],
        check=True,
        capture_output=True,
    )
    return path.with_suffix(f".{kind}").read_bytes()
