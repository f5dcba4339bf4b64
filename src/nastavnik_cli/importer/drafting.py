"""A document's bytes → a draft; the one function that goes the whole way."""

from __future__ import annotations

from collections.abc import Sequence

from nastavnik_cli.domain.doubts import CellRef, Doubt, DoubtReason, ImportReason
from nastavnik_cli.domain.draft import Draft, RowKind
from nastavnik_cli.domain.schedule import Frame, YearKind
from nastavnik_cli.domain.units import parse_period
from nastavnik_cli.errors import FileFailure, UsageFailure
from nastavnik_cli.importer.assembling import Assembly, as_strategies, noted_aliases, noted_ids, paths_of
from nastavnik_cli.importer.branch import Branch
from nastavnik_cli.importer.choosing import Choice, choose
from nastavnik_cli.importer.coverage import left_out
from nastavnik_cli.importer.deadlines import Deadlines
from nastavnik_cli.importer.fold import mostly_russian
from nastavnik_cli.importer.growing import Grower
from nastavnik_cli.importer.layout import DEADLINES, level_columns
from nastavnik_cli.importer.names import Ids, field_names
from nastavnik_cli.importer.parting import deadline_of_title
from nastavnik_cli.importer.periods import Stated, interval, stated_end, stated_period, years_of
from nastavnik_cli.importer.preface import Preface, read_preface
from nastavnik_cli.importer.raw import RawDocument, RawTable
from nastavnik_cli.importer.readers.opening import open_document
from nastavnik_cli.importer.registry import Registry
from nastavnik_cli.importer.rows import plan_rows
from nastavnik_cli.importer.sections import unit_of_section
from nastavnik_cli.importer.telling import Sheet, Telling


def read_plan(file: str, data: bytes, *, period: str | None = None) -> Draft:
    """The plan in a document, as far as it can be understood, and all that is to be checked.

    `period` (contract text) wins over what the document says. FileFailure: the document cannot be
    opened or holds no plan; UsageFailure: no period is stated and none can be told.
    """
    document = open_document(file, data)
    choice = choose(document)
    if choice is None:
        tables = sum(isinstance(block, RawTable) for block in document.blocks)
        reason = ImportReason.NO_PLAN if tables else ImportReason.NO_TABLE
        raise FileFailure(reason, file=file, tables=tables)
    return _Drafting(file, document, choice).draft(period)


class _Drafting:
    def __init__(self, file: str, document: RawDocument, choice: Choice) -> None:
        self.file, self.document, self.choice = file, document, choice
        self.tables = [
            Sheet(plan, plan_rows(plan.source.table, plan.layout), field_names(plan.layout.columns))
            for plan in choice.plans
        ]
        self.layout = choice.plans[0].layout
        self.doubts: list[Doubt] = []

    def draft(self, wanted: str | None) -> Draft:
        preface = self._preface()
        grower = self._grown()
        fallback = level_columns(self.layout)[-1].said or preface.title or self.document.stem
        strategies = as_strategies(grower.roots, grower.loose, fallback)
        if not any(branch.leaves != [branch] for branch in strategies):
            raise FileFailure(ImportReason.NO_ACTIVITIES, file=self.file)
        stated = self._period(wanted, preface, strategies)
        frame = Frame(parse_period(stated.period), stated.year, preface.approved)
        has_column = bool(self.layout.having(*DEADLINES))
        self._without_deadlines(strategies, has_column=has_column)
        ids = Ids()
        registry = Registry.of_cells([b.people for s in strategies for b in s.walk()])
        paths = paths_of(strategies)
        assembly = Assembly(registry, Deadlines(frame, has_column), ids.of_strategies(strategies), paths)
        nodes = assembly.nodes(strategies)
        people = registry.people
        telling = Telling(self.document, self.choice, self.tables)
        self.doubts += [*telling.columns(), *assembly.doubts]
        self.doubts += [*noted_ids(ids, paths), *noted_aliases(registry), *telling.around()]
        tables = [(t.plan.source.number, t.plan.layout, t.rows) for t in self.tables]
        self.doubts += left_out(tables, nodes, people, self.doubts)
        title = preface.title or self.document.stem
        russian = mostly_russian(title + " ".join(b.title for s in strategies for b in s.walk()))
        return Draft(
            title=title,
            period=stated.period,
            strategies=nodes,
            people=people,
            year=stated.year,
            language="ru" if russian else "en",
            program=preface.program,
            document=preface.document,
            approved=preface.approved,
            organization=preface.organization,
            headings=telling.headings(),
            review=tuple(self.doubts),
            tables=tuple(telling.views()),
        )

    def _preface(self) -> Preface:
        first = self.tables[0]
        inside = [
            text
            for row in first.rows
            if row.kind is RowKind.ABOVE
            for cell in row.raw.cells
            for text in (line.text for line in cell.lines)
        ]
        heading = first.plan.heading
        above = [
            b
            for b in self.document.blocks[: first.plan.source.block]
            if isinstance(b, RawTable) or b.text != heading or not heading
        ]
        preface = read_preface(above, inside)
        if not preface.title:
            self.doubts.append(Doubt(DoubtReason.TITLE_MISSING, about="title"))
        return preface

    def _grown(self) -> Grower:
        grower = Grower()
        for table in self.tables:
            if table.plan.heading:
                grower.heading(table.plan.heading)
            grower.table(table.plan.source.number, table.plan.layout, table.rows, table.names)
        return grower

    def _period(self, wanted: str | None, preface: Preface, strategies: Sequence[Branch]) -> Stated:
        stated = stated_period(
            [preface.title, *preface.others, *(t.plan.source.table.name for t in self.tables)]
        )
        if wanted:
            try:
                parse_period(wanted)
            except ValueError:
                raise UsageFailure(ImportReason.BAD_PERIOD, file=self.file, period=wanted) from None
            return Stated(wanted, stated.year if stated else YearKind.CALENDAR)
        if stated:
            if stated.unsure:
                params = {"text": stated.text, "period": stated.period}
                self.doubts.append(Doubt(DoubtReason.PERIOD_UNCLEAR, about="period", params=params))
            return stated
        years = _years(preface, strategies)
        if years is None:
            raise UsageFailure(ImportReason.NO_PERIOD, file=self.file)
        period = interval(*map(str, years))
        self.doubts.append(
            Doubt(DoubtReason.PERIOD_FROM_DEADLINES, about="period", params={"period": period})
        )
        return Stated(period)

    def _without_deadlines(self, strategies: Sequence[Branch], *, has_column: bool) -> None:
        """A plan without a column of deadlines: said once, and no activity has any."""
        if has_column:
            return
        if any(map(_says_no_deadline, strategies)):
            table = CellRef(self.tables[0].plan.source.number)
            self.doubts.append(Doubt(DoubtReason.DEADLINE_MISSING, table, about="when"))
        for branch in strategies:
            branch.unknown = True


def _says_no_deadline(branch: Branch) -> bool:
    """Whether an activity here has no deadline in its words nor a section that is named after one."""
    if unit_of_section(branch.title):
        return False
    return any(map(_says_no_deadline, branch.children)) or not (
        branch.children or deadline_of_title(branch.title)
    )


def _years(preface: Preface, strategies: Sequence[Branch]) -> tuple[int, int] | None:
    """The years of the deadlines; to an end that the title states («до 2030 года») from the approval on."""
    branches = [branch for strategy in strategies for branch in strategy.walk()]
    found = years_of(
        text for branch in branches for text in (*branch.when, unit_of_section(branch.title) or "")
    )
    end = stated_end([preface.title, *preface.others])
    starts = [year for year in (found and found[0], preface.approved and preface.approved.year) if year]
    if end is None or not starts or min(starts) > end:
        return found
    return min(starts), end
