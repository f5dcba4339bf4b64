"""What to check after an import, as lines for the terminal and as a markdown page, and `--explain`.

Each doubt is said with its place in the new file and the cell of the document that it comes from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from nastavnik_cli.domain.doubts import CellRef, Doubt
from nastavnik_cli.domain.draft import Draft, DraftNode, Role, RowKind, TableView
from nastavnik_cli.errors import Params, Path
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.flat.tables import as_md, md_text
from nastavnik_cli.output.messages_import import DOUBTS
from nastavnik_cli.output.visible import shortened, visible

_SHORT = 60
_FEW = 3


def to_check(draft: Draft) -> tuple[Doubt, ...]:
    """The doubts that a person must settle; the others are only told in the report."""
    return tuple(doubt for doubt in draft.review if not doubt.reason.is_note)


def review_lines(draft: Draft, t: Words, limit: int | None = None) -> list[str]:
    """The list for stderr: a line a doubt, at most `limit` of them; empty where nothing is to check."""
    doubts = to_check(draft)
    if not doubts:
        return []
    shown = doubts[:limit]
    lines = [t.plural("To check: {n} place", "To check: {n} places", len(doubts))]
    lines += [f"  {_head(doubt, draft, t)}: {_said(doubt, t)} [{where(doubt.cell, t)}]" for doubt in shown]
    if len(shown) < len(doubts):
        lines.append(t("  … and {n} more; all of them: --report review.md", n=len(doubts) - len(shown)))
    return lines


def review_page(draft: Draft, t: Words, *, source: str) -> str:
    """The list as a markdown page: what to check, then what is good to know."""
    lines = [f"# {md_text(t('Import of {source}', source=source))}", ""]
    lines += [md_text(draft.title), ""]
    notes = tuple(doubt for doubt in draft.review if doubt.reason.is_note)
    for heading, doubts in ((t("To check"), to_check(draft)), (t("Good to know"), notes)):
        if doubts:
            lines += [f"## {heading}", "", _table(doubts, draft, t)]
    if not draft.review:
        lines += [t("Nothing is to be checked."), ""]
    return "\n".join(lines)


def _table(doubts: Sequence[Doubt], draft: Draft, t: Words) -> str:
    columns = (t("In the file"), t("In the document"), t("What"), t("What to do"))
    return as_md(columns, doubt_rows(doubts, draft, t, whole=True))


def doubt_rows(
    doubts: Sequence[Doubt], draft: Draft, t: Words, *, whole: bool
) -> list[tuple[str, str, str, str]]:
    """Of each doubt: where it is in the file and in the document, what it is, what to do."""
    return [
        (
            _head(doubt, draft, t),
            where(doubt.cell, t),
            _said(doubt, t, whole=whole),
            filled(DOUBTS[doubt.reason].hint, doubt.params, t, whole=True),
        )
        for doubt in doubts
    ]


def _head(doubt: Doubt, draft: Draft, t: Words) -> str:
    """Which activity and which of its fields: «3.2 · срок»."""
    nodes = [_node(draft.strategies, path) for path in (doubt.path, *doubt.also)]
    ids = [node.id for node in nodes if node]
    shown = f"{ids[0]} … {ids[-1]}" if len(ids) > _FEW else ", ".join(ids)
    about = field_label(doubt.about, t)
    return " · ".join(part for part in (shown, about) if part) or t("the document")


def _node(strategies: Sequence[DraftNode], path: Path) -> DraftNode | None:
    nodes, found = strategies, None
    for step in path:
        if isinstance(step, int):
            found = nodes[step]
            nodes = found.activities
    return found


def _said(doubt: Doubt, t: Words, *, whole: bool = False) -> str:
    return filled(DOUBTS[doubt.reason].message, doubt.params, t, whole=whole)


def filled(text: str, params: Params, t: Words, *, whole: bool) -> str:
    """A message with its parameters, long ones shortened unless `whole`."""
    shown = {}
    for name, value in params.items():
        said = "; ".join(value) if isinstance(value, tuple) else str(value)
        if name == "role":
            said = role_label(Role(said), t)
        shown[name] = visible(said if whole else shortened(said, _SHORT))
    return t(text).format_map(shown) if text else ""


def where(cell: CellRef, t: Words) -> str:
    """A cell of the document in words."""
    if not cell.table:
        return t("whole document")
    if not cell.row:
        return t("table {table}", table=cell.table)
    if not cell.column:
        return t("table {table}, row {row}", table=cell.table, row=cell.row)
    return t("table {table}, row {row}, cell {column}", table=cell.table, row=cell.row, column=cell.column)


def explanation(tables: Sequence[TableView], t: Words) -> Iterator[str]:
    """The tables, columns and rows as they were understood, line by line."""
    for table in tables:
        name = f" «{visible(table.name)}»" if table.name else ""
        yield t("Table {number}", number=table.number) + name + ":"
        if not table.columns:
            yield "  " + t("not taken for the plan")
            continue
        for column in table.columns:
            how = "" if column.by_words else " " + t("(by what its cells hold)")
            heading = visible(shortened(column.heading, _SHORT)) or "—"
            yield f"  {t('column')} {column.number}: {heading} → {role_label(column.role, t)}{how}"
        for row in table.rows:
            texts = " | ".join(visible(shortened(text, _SHORT)) for text in row.texts)
            yield f"  {row.number:>4} {row_label(row.kind, t)}: {texts}".rstrip(": ")


def field_label(about: str, t: Words) -> str:  # noqa: PLR0911 — a line a field
    """What a person calls a field of the draft."""
    match about:
        case "when":
            return t.about("doubt", "deadline")
        case "result":
            return t.about("doubt", "result")
        case "responsible":
            return t.about("doubt", "responsible")
        case "title":
            return t.about("doubt", "activity")
        case "period":
            return t.about("doubt", "period")
        case "done" | "log":
            return t.about("doubt", "record")
        case _:
            return ""


def role_label(role: Role, t: Words) -> str:  # noqa: C901, PLR0911, PLR0912 — a line a role
    match role:
        case Role.NUMBER:
            return t.about("column", "number")
        case Role.STRATEGY:
            return t.about("column", "strategy")
        case Role.TITLE:
            return t.about("column", "activity")
        case Role.WHEN:
            return t.about("column", "deadline")
        case Role.START:
            return t.about("column", "start")
        case Role.END:
            return t.about("column", "end")
        case Role.CALENDAR:
            return t.about("column", "month or quarter")
        case Role.RESPONSIBLE:
            return t.about("column", "responsible")
        case Role.EXECUTOR:
            return t.about("column", "takes part")
        case Role.RESULT:
            return t.about("column", "result")
        case Role.MARK:
            return t.about("column", "mark of completion")
        case Role.EXTRA:
            return t.about("column", "kept as an x- field")
        case _:
            assert_never(role)


def row_label(kind: RowKind, t: Words) -> str:  # noqa: PLR0911 — a line a kind
    match kind:
        case RowKind.ABOVE:
            return t.about("row", "above the headings")
        case RowKind.HEADER:
            return t.about("row", "headings")
        case RowKind.NUMBERS:
            return t.about("row", "column numbers")
        case RowKind.EMPTY:
            return t.about("row", "empty")
        case RowKind.SECTION:
            return t.about("row", "section")
        case RowKind.ACTIVITY:
            return t.about("row", "activity")
        case RowKind.CONTINUED:
            return t.about("row", "goes on with the row above")
        case RowKind.ASIDE:
            return t.about("row", "no part of the plan")
        case _:
            assert_never(kind)
