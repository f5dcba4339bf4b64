"""How a Word document of an office is laid out: page, font, paragraphs; knows no plan and no table.

Text goes in through the library's text calls only, never as markup. Page form after GOST R 7.0.97:
Times New Roman 12, the number of the page in the middle of the upper margin, none on the first.
"""

from __future__ import annotations

import io
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from nastavnik_cli.i18n import Lang, Words
from nastavnik_cli.output.office.package import moment, timeless
from nastavnik_cli.output.visible import visible

if TYPE_CHECKING:
    from docx.document import Document

FONT = "Times New Roman"
MADE_BY = "nastavnik-cli"
"""Stands among the keywords: a reader can tell that each row holds one activity, whatever its lines."""
POINTS = 12
TWIPS_A_CM = 567
PAGE_CM = (29.7, 21.0)
MARGINS_CM = {"left": 2.0, "right": 1.0, "top": 2.0, "bottom": 1.5}
WIDTH = int((PAGE_CM[0] - MARGINS_CM["left"] - MARGINS_CM["right"]) * TWIPS_A_CM)
"""Twips between the margins of a landscape page."""
KEPT = "\n\t\u00ad"
"""Line ends, tabs and soft hyphens are what Word itself has in texts."""


class Align(StrEnum):
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


def new_document(title: str, made: date, t: Words) -> Document:
    """An empty landscape A4 document whose properties name the plan and no time but the as-of day."""
    import docx  # 150 ms, and only for Word files
    from docx.enum.section import WD_ORIENT
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    document = docx.Document()
    core = document.core_properties
    core.title = visible(title)[:255]  # the library's own limit for a property
    core.author = core.last_modified_by = core.comments = ""
    core.keywords = MADE_BY
    core.created = core.modified = moment(made)
    core.language = _language(t)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(POINTS)
    form = normal.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(0), Pt(0), 1.0
    fonts = normal.element.rPr.rFonts
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), _language(t))
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(PAGE_CM[0]), Cm(PAGE_CM[1])
    for side, size in MARGINS_CM.items():
        setattr(section, f"{side}_margin", Cm(size))
    section.header_distance = section.footer_distance = Cm(1)
    _number_pages(section)
    return document


def _language(t: Words) -> str:
    return "ru-RU" if t.lang is Lang.RU else "en-GB"


def _number_pages(section: Any) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number = OxmlElement("w:fldSimple")
    number.set(qn("w:instr"), "PAGE")
    number.append(OxmlElement("w:r"))
    paragraph._p.append(number)  # noqa: SLF001 — the library has no call for fields


def add_paragraph(
    document: Document,
    text: str,
    *,
    align: Align = Align.LEFT,
    bold: bool = False,
    space_after: int = 0,
    keep: bool = False,
) -> None:
    """One paragraph; line ends of the text stay line ends. `keep`: not parted from what follows."""
    paragraph = document.add_paragraph()
    fill(paragraph, text, align=align, bold=bold, space_after=space_after)
    if keep:
        paragraph.paragraph_format.keep_with_next = True


def fill(paragraph: Any, text: str, *, align: Align, bold: bool, space_after: int = 0) -> None:
    """The text and the form of one paragraph."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    # Only what differs from the style of the document: a table has thousands of paragraphs.
    if align is Align.CENTER:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif align is Align.RIGHT:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if space_after:
        paragraph.paragraph_format.space_after = Pt(space_after)
    run = paragraph.add_run(visible(text, keep=KEPT))
    if bold:
        run.bold = True


def saved(document: Document) -> bytes:
    """The file's bytes, the same for the same document."""
    whole = io.BytesIO()
    document.save(whole)
    return timeless(whole.getvalue())
