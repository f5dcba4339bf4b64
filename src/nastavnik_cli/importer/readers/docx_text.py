"""The visible text of Word paragraphs, with their automatic numbers; knows no tables.

Kept: tracked insertions and moves to here, content controls, text boxes, hyphens and line breaks.
Left out: deletions, moves from here, hidden text, prompts of empty controls, field codes, comments.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from nastavnik_cli.importer.raw import Line, clean
from nastavnik_cli.importer.readers.docx_numbering import Marker, Numbering, switched_on, val, whole

# Never seen by a reader of the document, or of no meaning here; the parser drops them at once.
SKIPPED = frozenset(
    f"w_{name}"
    for name in (
        "rFonts", "sz", "szCs", "lang", "color", "spacing", "ind", "jc", "b", "bCs", "i", "iCs", "u",
        "shd", "tcBorders", "tblBorders", "tcW", "tblGrid", "tcMar", "sectPr", "proofErr", "pBdr",
        "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak", "kern", "tabs", "tblCellMar",
        "instrText", "delText", "delInstrText", "comment", "tblPr", "noProof", "keepNext", "keepLines",
    )
)  # fmt: skip

_GONE = frozenset({"w_del", "w_moveFrom", "w_rt", "w_pPr", "w_rPr", "w_sdtPr", "w_sdtEndPr"})
BREAK = "\n"
_SIGNS = {
    "w_tab": " ", "w_ptab": " ", "w_br": BREAK, "w_cr": BREAK, "w_noBreakHyphen": "-", "w_sym": "•",
}  # fmt: skip


Note = tuple[str, str]
"""A footnote or an endnote by its tag and id: both count from 1."""


@dataclass(frozen=True)
class Style:
    based_on: str = ""
    hidden: bool | None = None
    number: str = ""
    level: int | None = None


@dataclass
class Text:
    """Reads paragraphs in the order of the document: the counters of its lists move on."""

    numbering: Numbering
    styles: dict[str, Style] = field(default_factory=dict)
    footnotes: dict[Note, str] = field(default_factory=dict)
    seen_footnotes: list[str] = field(default_factory=list)

    def lines(self, paragraph: Element) -> list[Line]:
        """The lines of a paragraph, a blank one for an empty paragraph, then those of its text boxes."""
        if self._hidden_paragraph(paragraph):
            return [Line("")]  # nor does it count in its list
        marker = self._marker(paragraph)
        boxes: list[Element] = []
        parts = [clean(part) for part in "".join(self._runs(paragraph, boxes)).split(BREAK)]
        number = marker.text if marker else ""
        first = Line(
            parts[0],
            number="" if marker and marker.bullet else number,
            bullet=bool(number and marker and marker.bullet),
            level=marker.level if marker else 0,
        )
        found = [first, *(Line(part, soft=True) for part in parts[1:])]
        for box in boxes:
            found += [line for p in box.iter("w_p") for line in self.lines(p) if not line.blank]
        return found

    def gone(self, paragraph: Element) -> bool:
        """Whether the paragraph vanishes whole: all its text and its end mark are deleted or hidden."""
        mark = paragraph.find("w_pPr/w_rPr")
        if mark is None:
            return False
        deleted = mark.find("w_del") is not None or mark.find("w_moveFrom") is not None
        return (deleted or switched_on(mark.find("w_vanish")) is True) and not "".join(
            self._runs(paragraph, [])
        )

    def joins_next(self, paragraph: Element) -> bool:
        """Whether the end of the paragraph is deleted, so that the next one continues it."""
        return paragraph.find("w_pPr/w_rPr/w_del") is not None

    def _marker(self, paragraph: Element) -> Marker | None:
        properties = paragraph.find("w_pPr")
        if properties is None:
            return None
        name = val(properties.find("w_pStyle"))
        style = self._style(name)
        own = properties.find("w_numPr")
        number, level = style.number, style.level or 0
        level = self.numbering.level_of(number, name) or level
        if own is not None:
            number = val(own.find("w_numId"), number)
            level = whole(val(own.find("w_ilvl")), level)
        return self.numbering.next(number, level) if number else None

    def _style(self, name: str) -> Style:
        """A style with what it inherits; a chain that bites its own tail ends there."""
        known, seen = Style(), set()
        while name and name not in seen:
            seen.add(name)
            this = self.styles.get(name, Style())
            known = Style(
                this.based_on,
                this.hidden if known.hidden is None else known.hidden,
                known.number or this.number,
                this.level if known.level is None else known.level,
            )
            name = this.based_on
        return known

    def _hidden_paragraph(self, paragraph: Element) -> bool:
        return self._style(val(paragraph.find("w_pPr/w_pStyle"))).hidden is True

    def _runs(self, parent: Element, boxes: list[Element]) -> Iterator[str]:
        for child in parent:
            if child.tag in _GONE:
                continue
            if child.tag == "w_r":
                if not self._hidden_run(child):
                    yield from self._run(child, boxes)
            elif child.tag == "w_sdt":
                if child.find("w_sdtPr/w_showingPlcHdr") is None:
                    yield from self._runs(child, boxes)
            elif child.tag == "mc_AlternateContent":
                yield from self._runs(chosen(child), boxes)
            elif child.tag == "m_t":
                yield child.text or ""
            else:  # w_ins, w_hyperlink, w_smartTag, w_fldSimple, w_sdtContent, … all hold runs
                yield from self._runs(child, boxes)

    def _hidden_run(self, run: Element) -> bool:
        own = switched_on(run.find("w_rPr/w_vanish"))
        if own is None:
            own = self._style(val(run.find("w_rPr/w_rStyle"))).hidden
        return own is True

    def _run(self, run: Element, boxes: list[Element]) -> Iterator[str]:
        for child in run:
            match child.tag:
                case "w_t":
                    yield child.text or ""
                case tag if tag in _SIGNS:
                    yield _SIGNS[tag]
                case "w_footnoteReference" | "w_endnoteReference":
                    note = (child.tag.removesuffix("Reference"), child.get("w_id", ""))
                    self.seen_footnotes.append(self.footnotes.get(note, ""))
                case "w_ruby":
                    yield from self._runs(child, boxes)
                case _:  # a drawing may hold text boxes; nothing else has any text
                    boxes += _boxes(chosen(child) if child.tag == "mc_AlternateContent" else child)


def read_styles(root: Element | None) -> dict[str, Style]:
    """What the styles say of hiding and numbering, by id."""
    found = {}
    for style in root.iter("w_style") if root is not None else ():
        number = style.find("w_pPr/w_numPr")
        found[style.get("w_styleId", "")] = Style(
            based_on=val(style.find("w_basedOn")),
            hidden=switched_on(style.find("w_rPr/w_vanish")),
            number=val(number.find("w_numId")) if number is not None else "",
            level=whole(val(number.find("w_ilvl")), 0) if number is not None else None,
        )
    return found


def read_footnotes(*roots: Element | None) -> dict[Note, str]:
    """The texts of footnotes and endnotes; the separators that Word keeps among them are empty."""
    text = Text(Numbering(None))
    return {
        (tag, note.get("w_id", "")): " ".join(
            line.text for paragraph in note.iter("w_p") for line in text.lines(paragraph) if line.text
        )
        for tag in ("w_footnote", "w_endnote")
        for root in roots
        for note in (root.iter(tag) if root is not None else ())
    }


def chosen(alternatives: Element) -> Element:
    """One form of what is stored twice, for new and for old programs: else its text comes twice."""
    choice = alternatives.find("mc_Choice")
    fallback = alternatives.find("mc_Fallback")
    if choice is not None and (choice.find(".//w_txbxContent") is not None or fallback is None):
        return choice
    return fallback if fallback is not None else alternatives


def _boxes(drawing: Element) -> list[Element]:
    nested = list(drawing.iter("mc_AlternateContent"))
    if nested:
        return [box for inner in nested[:1] for box in _boxes_plain(chosen(inner))]
    return _boxes_plain(drawing)


def _boxes_plain(drawing: Element) -> list[Element]:
    return list(drawing.iter("w_txbxContent"))
