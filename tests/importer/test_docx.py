"""What Word shows is what is read: numbers, insertions, merges; what it hides is not."""

from __future__ import annotations

from nastavnik_cli.importer.raw import Line, RawDocument, RawTable
from nastavnik_cli.importer.readers.docx import read_docx
from nastavnik_cli.importer.readers.package import Package
from tests.importer.word import W, docx, level, numbered, p, related, tbl, tc, tr, xml, zipped


def read(data: bytes) -> RawDocument:
    return read_docx(Package("a.docx", data))


def lines(data: bytes) -> list[str]:
    return [f"{b.number} {b.text}".strip() for b in read(data).blocks if isinstance(b, Line)]


def table(data: bytes) -> RawTable:
    return next(b for b in read(data).blocks if isinstance(b, RawTable))


def texts(data: bytes) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table(data).rows]


def run(text: str, properties: str = "") -> str:
    return f"<w:r>{properties and f'<w:rPr>{properties}</w:rPr>'}<w:t>{text}</w:t></w:r>"


def test_insertions_stay_and_deletions_go() -> None:
    changed = (
        f"{run('до ')}<w:del><w:r><w:delText>1</w:delText></w:r></w:del><w:ins>{run('20')}</w:ins>"
        f"<w:moveFrom>{run('здесь')}</w:moveFrom><w:moveTo>{run(' мая')}</w:moveTo>"
    )
    assert lines(docx(p(changed))) == ["до 20 мая"]


def test_a_deleted_row_goes() -> None:
    rows = [["а"], tr(["б"], "<w:del/>"), tr(["в"], "<w:ins/>")]
    assert texts(docx(tbl(rows))) == [["а"], ["в"]]


def test_a_paragraph_that_lost_its_end_is_joined_to_the_next() -> None:
    deleted_mark = "<w:rPr><w:del/></w:rPr>"
    assert lines(docx(p("одна ", deleted_mark), p("строка"))) == ["одна строка"]


def test_hidden_text_goes_with_its_style() -> None:
    styles = (
        '<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="H2"><w:basedOn w:val="H"/></w:style>'
        '<w:style w:styleId="loop"><w:basedOn w:val="loop"/></w:style>'
    )
    mixed = run("видно") + run(" тайно", "<w:vanish/>") + run(" тоже", '<w:rStyle w:val="H2"/>')
    shown = run(" снова", '<w:rStyle w:val="H"/><w:vanish w:val="0"/>') + run(
        " да", '<w:rStyle w:val="loop"/>'
    )
    whole = p("вся строка", '<w:pStyle w:val="H2"/>')
    assert [x for x in lines(docx(p(mixed + shown), whole, styles=styles)) if x] == ["видно снова да"]


def test_breaks_tabs_and_hyphens() -> None:
    inside = (
        "<w:t>мастер</w:t><w:noBreakHyphen/><w:t>класс</w:t><w:tab/>"
        "<w:t>да</w:t><w:softHyphen/><w:t>та</w:t><w:br/><w:t>ниже</w:t>"
    )
    assert read(docx(p(f"<w:r>{inside}</w:r>"))).blocks == (
        Line("мастер-класс дата"),
        Line("ниже", soft=True),
    )


def test_controls_keep_their_text_but_not_their_prompts() -> None:
    def control(text: str, prompt: str = "") -> str:
        return f"<w:sdt><w:sdtPr>{prompt}</w:sdtPr><w:sdtContent>{text}</w:sdtContent></w:sdt>"

    prompt = "<w:showingPlcHdr/>"
    inline = control(run("внутри")) + control(run("Место для ввода"), prompt)
    assert lines(docx(p(inline), control(p("блок")), control(p("Введите дату"), prompt))) == [
        "внутри",
        "блок",
    ]
    row = f"<w:tr>{tc('1')}{control(tc('в ячейке'))}</w:tr>"
    assert texts(docx(tbl([row, control(tr(["строка", "2"]))]))) == [["1", "в ячейке"], ["строка", "2"]]


def test_a_text_box_is_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>в рамке</w:t></w:r></w:p></w:txbxContent>"
    both = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing>"
        f"<wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert lines(docx(p(both))) == ["", "в рамке"]


def test_field_results_stay_and_codes_go() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("7")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert lines(docx(p(field))) == ["7"]


def test_merged_cells_are_told() -> None:
    rows = [
        tr([tc("а", '<w:vMerge w:val="restart"/>'), tc("б", '<w:gridSpan w:val="2"/>')]),
        tr([tc("", "<w:vMerge/>"), tc("в"), tc("г")]),
        tr([tc("д"), tc("е", '<w:hMerge w:val="restart"/>'), tc("", '<w:hMerge w:val="continue"/>')]),
        tr([tc("ж")], '<w:gridBefore w:val="2"/>'),
    ]
    found = [[(c.column, c.span, c.continues, c.text) for c in r.cells] for r in table(docx(tbl(rows))).rows]
    assert found == [
        [(0, 1, False, "а"), (1, 2, False, "б")],
        [(0, 1, True, ""), (1, 1, False, "в"), (2, 1, False, "г")],
        [(0, 1, False, "д"), (1, 2, False, "е")],
        [(2, 1, False, "ж")],
    ]


def test_blank_lines_inside_a_cell_stay() -> None:
    assert [
        line.text for line in table(docx(tbl([[["", "а", "", "", "б", ""]]]))).rows[0].cells[0].lines
    ] == [
        "а",
        "",
        "",
        "б",
    ]


def test_a_nested_table_is_kept_as_lines_too() -> None:
    cell = table(docx(tbl([[["сметы:", tbl([["группа", "мест"], ["«Гном»", "22"]])]]]))).rows[0].cells[0]
    assert [line.text for line in cell.lines] == ["сметы:", "группа мест", "«Гном» 22"]
    assert len(cell.tables) == 1


NUMBERING = (
    '<w:abstractNum w:abstractNumId="1">'
    + level(0, "decimal", "%1.")
    + level(1, "decimal", "%1.%2.")
    + level(2, "russianLower", "%3)")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="2">'
    + level(0, "upperRoman", "%1.")
    + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    + level(2, "decimal", "%3", '<w:lvlRestart w:val="0"/>')
    + '</w:abstractNum><w:abstractNum w:abstractNumId="3">'
    + level(0, "bullet", "")
    + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)


def numbers(*levels: tuple[int, int], styles: str = "") -> list[str]:
    paragraphs = [p("т", numbered(number, depth)) for number, depth in levels]
    found = read(docx(*paragraphs, numbering=NUMBERING, styles=styles)).blocks
    return [line.number for line in found if isinstance(line, Line)]


def test_automatic_numbers_count_and_restart() -> None:
    told = numbers((1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 0), (1, 1))
    assert told == ["1.", "1.1.", "1.2.", "а)", "б)", "2.", "2.1."]


def test_another_list_of_the_same_kind_continues_unless_it_says_otherwise() -> None:
    assert numbers((1, 0), (4, 0), (4, 0), (1, 0)) == ["1.", "7.", "8.", "9."]


def test_legal_numbering_and_levels_that_never_restart() -> None:
    assert numbers((2, 0), (2, 1), (2, 2), (2, 0), (2, 1), (2, 2)) == ["I.", "1.1", "1", "II.", "2.1", "2"]


def test_bullets_have_no_number() -> None:
    line = read(docx(p("т", numbered(3)), numbering=NUMBERING)).blocks[0]
    assert line == Line("т", bullet=True)


def test_no_number_where_the_list_is_switched_off() -> None:
    assert numbers((0, 0), (99, 0)) == ["", ""]


def test_numbering_by_a_style() -> None:
    style = f'<w:style w:styleId="N"><w:pPr>{numbered(1)}</w:pPr></w:style>'
    data = docx(p("т", '<w:pStyle w:val="N"/>'), numbering=NUMBERING, styles=style)
    assert read(data).blocks == (Line("т", number="1."),)


def test_footnotes_in_the_text_are_told() -> None:
    notes = '<w:footnote w:id="5"><w:p><w:r><w:t>по согласованию</w:t></w:r></w:p></w:footnote>'
    data = docx(p('<w:r><w:t>а</w:t><w:footnoteReference w:id="5"/></w:r>'), footnotes=notes)
    assert read(data).footnotes == ("по согласованию",)


def test_strict_documents_are_read_as_well() -> None:
    body = xml(p("строго")).replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert lines(zipped({"word/document.xml": body})) == ["строго"]


def test_hidden_rows_are_counted() -> None:
    data = docx(tbl([["а"], tr(["б"], "<w:hidden/>")]))
    assert read(data).hidden == 1


def test_a_list_with_levels_of_its_own_leaves_those_of_others_as_they_are() -> None:
    numbering = NUMBERING + (
        '<w:num w:numId="11"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        + level(0, "upperRoman", "%1)")
        + "</w:lvlOverride></w:num>"
    )
    paragraphs = [p("т", numbered(number)) for number in (1, 11, 1)]
    found = read(docx(*paragraphs, numbering=numbering)).blocks
    assert [line.number for line in found if isinstance(line, Line)] == ["1.", "I)", "2."]


def test_a_level_whose_text_has_no_number_is_a_bullet() -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level(0, "none", "–")}{level(1, "decimal", "")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    found = read(docx(p("а", numbered(1)), p("б", numbered(1, 1)), numbering=numbering)).blocks
    assert found == (Line("а", bullet=True), Line("б", level=1))


def test_a_style_stands_for_its_level_of_a_list() -> None:
    levels = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.", '<w:pStyle w:val="H2"/>')
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    style = '<w:style w:styleId="H2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    data = docx(p("а", numbered(1)), p("б", '<w:pStyle w:val="H2"/>'), numbering=numbering, styles=style)
    assert [line.number for line in read(data).blocks if isinstance(line, Line)] == ["1.", "1.1."]


def test_a_paragraph_may_step_out_of_the_list_of_its_style() -> None:
    style = f'<w:style w:styleId="N"><w:pPr>{numbered(1)}</w:pPr></w:style>'
    data = docx(
        p("а", '<w:pStyle w:val="N"/>'),
        p("б", f'<w:pStyle w:val="N"/>{numbered(0)}'),
        p("в", '<w:pStyle w:val="N"/>'),
        numbering=NUMBERING,
        styles=style,
    )
    assert [line.number for line in read(data).blocks if isinstance(line, Line)] == ["1.", "", "2."]


def test_a_hidden_paragraph_does_not_count() -> None:
    style = '<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
    data = docx(
        p("а", numbered(1)),
        p("тайно", f'<w:pStyle w:val="H"/>{numbered(1)}'),
        p("б", numbered(1)),
        numbering=NUMBERING,
        styles=style,
    )
    assert lines(data) == ["1. а", "", "2. б"]


def test_endnotes_are_not_footnotes_of_the_same_number() -> None:
    def note(tag: str, text: str) -> str:
        return f'<w:{tag} w:id="2"><w:p>{run(text)}</w:p></w:{tag}>'

    body = p('<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>')
    data = docx(body, footnotes=note("footnote", "внизу"), endnotes=note("endnote", "в конце"))
    assert read(data).footnotes == ("внизу", "в конце")


def test_what_is_stored_twice_for_old_programs_is_read_once() -> None:
    forms = f"<mc:Choice>{run('да')}</mc:Choice><mc:Fallback>{run('да')}</mc:Fallback>"
    twice = f"<mc:AlternateContent>{forms}</mc:AlternateContent>"
    assert lines(docx(p(run("раз ") + twice))) == ["раз да"]


def test_parts_are_found_by_their_relations() -> None:
    data = zipped(
        {
            "_rels/.rels": related(officeDocument="/word/document2.xml"),
            "word/document2.xml": xml(p("т", numbered(1))),
            "word/_rels/document2.xml.rels": related(numbering="numbering2.xml"),
            "word/numbering2.xml": xml(NUMBERING, "numbering"),
        }
    )
    assert lines(data) == ["1. т"]


def test_symbols_links_and_simple_fields_are_text() -> None:
    ruby = f"<w:rt>{run('наверху')}</w:rt><w:rubyBase>{run(' основа')}</w:rubyBase>"
    inside = (
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
        f"<w:hyperlink>{run(' сайт')}</w:hyperlink>"
        f'<w:fldSimple w:instr="DATE">{run(" 01.02.2023")}</w:fldSimple>'
        f"<w:smartTag>{run(' г. Тула')}</w:smartTag><w:r><w:ruby>{ruby}</w:ruby></w:r>"
    )
    assert lines(docx(p(inside))) == ["• сайт 01.02.2023 г. Тула основа"]
