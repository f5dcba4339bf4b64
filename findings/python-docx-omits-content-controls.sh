#!/usr/bin/env bash
# Expected: python-docx gives the text that Word shows: Document.tables and iter_inner_content() every table of the
# body, Paragraph.text every word of the paragraph.
# True: whatever sits in a content control is not there (a table wrapped in one, as templates have it; a cell; the
# choice of a drop-down list), nor the result of a simple field, nor text inserted under tracked changes. No error:
# a row has fewer cells than its table has columns, a paragraph is shorter.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-docx==1.2.0 || exit 2
venv/bin/python - <<'PY'
import sys
from importlib.metadata import version

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

WORD = nsdecls("w")


def control(*inside):
    wrapper = parse_xml(f"<w:sdt {WORD}><w:sdtPr/><w:sdtContent/></w:sdt>")
    for element in inside:
        wrapper[1].append(element)
    return wrapper


def text(words):
    return parse_xml(f"<w:r {WORD}><w:t>{words}</w:t></w:r>")


def around(element):
    parent, place = element.getparent(), element.getparent().index(element)
    parent.remove(element)
    parent.insert(place, control(element))


document = Document()
around(document.add_table(rows=1, cols=2)._tbl)
second = document.add_table(rows=1, cols=2)
around(second.rows[0]._tr.tc_lst[1])
chosen = document.add_paragraph()
chosen._p.append(control(text("chosen from a list")))
field = document.add_paragraph()
field._p.append(parse_xml(f'<w:fldSimple {WORD} w:instr="DATE"/>'))
field._p[-1].append(text("1 September 2026"))
inserted = document.add_paragraph()
inserted._p.append(parse_xml(f'<w:ins {WORD} w:id="1" w:author="editor"/>'))
inserted._p[-1].append(text("inserted"))
document.save("document.docx")

document = Document("document.docx")
print(f"python-docx {version('python-docx')}")
tables, cells = len(document.tables), len(document.tables[0].rows[0].cells)
texts = [paragraph.text for paragraph in document.paragraphs[-3:]]
print(f"tables seen: {tables} of 2; cells seen in a row of 2: {cells}; texts of three paragraphs: {texts}")
sys.exit(0 if (tables, cells, texts) == (1, 1, ["", "", ""]) else 1)
PY
