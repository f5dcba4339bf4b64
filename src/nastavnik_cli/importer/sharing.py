"""The cells of one row given to the activities of that row; builds no tree and reads no deadline.

One rule for all: a part goes to an activity only where the layout says whose it is. What it does
not say is kept under an x- field above the activities, and every one of them is to be checked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nastavnik_cli.domain.doubts import CellRef, DoubtReason
from nastavnik_cli.importer.align import Fit, aligned, aligned_blocks
from nastavnik_cli.importer.branch import Branch
from nastavnik_cli.importer.cells import Mark, blocks_of, deadlines_of, joined, marker, results_of
from nastavnik_cli.importer.people import split_people
from nastavnik_cli.importer.probing import reads
from nastavnik_cli.importer.raw import Line

X_WHEN, X_RESULT, X_RESPONSIBLE = "x-when", "x-result", "x-responsible"
_WORD = re.compile(r"\w")


@dataclass
class Sharing:
    """Who gets something: the activities of a row, and what stands above them (None: nothing does)."""

    branches: Sequence[Branch]
    above: Branch | None

    @property
    def keeper(self) -> Branch:
        """Where what nobody can place is kept."""
        return self.above if self.above and len(self.branches) > 1 else self.branches[0]

    def deadlines(self, lines: Sequence[Line], cell: CellRef) -> None:
        parts = _deadline_blocks(lines)
        if len(self.branches) == 1:
            self._deadlines_of_one(self.branches[0], lines, parts, cell)
            return
        fit = aligned(parts, len(self.branches))
        leaves = [leaf for branch in self.branches for leaf in branch.leaves]
        if fit.fit is Fit.EACH:
            for branch, part in zip(self.branches, fit.parts, strict=True):
                Sharing([branch], self.above).deadlines(part, cell)
        elif fit.fit is Fit.ALL:
            texts = phrases_of(lines)
            for branch in self.branches:
                branch.when, branch.when_cell = list(texts), cell
            self.branches[0].doubt(
                DoubtReason.DEADLINE_SHARED,
                "when",
                cell,
                tuple(self.branches[1:]),
                items=len(self.branches),
                text="; ".join(texts),
            )
        elif fit.fit is Fit.UNEQUAL and len(parts) == len(leaves):
            for leaf, part in zip(leaves, parts, strict=True):
                leaf.when, leaf.when_cell = phrases_of(part), cell
        elif fit.fit is Fit.UNEQUAL:
            self.unknown_deadlines(self.branches, parts, cell)

    def _deadlines_of_one(
        self, branch: Branch, lines: Sequence[Line], parts: list[list[Line]], cell: CellRef
    ) -> None:
        if not parts:
            return
        if not branch.children or len(parts) == 1:
            branch.when, branch.when_cell = phrases_of(lines), cell
        elif len(parts) == len(branch.children):
            for child, part in zip(branch.children, parts, strict=True):
                Sharing([child], branch).deadlines(part, cell)
        else:
            branch.unknown, branch.when_cell = True, cell
            self.unknown_deadlines([branch], parts, cell)

    def unknown_deadlines(self, branches: Sequence[Branch], parts: list[list[Line]], cell: CellRef) -> None:
        """Deadlines that belong to some of the branches, nobody knows to which: kept, given to none."""
        texts = [text for part in parts for text in deadlines_of(part)]
        self.keeper.keep(X_WHEN, texts)
        for branch in branches:
            branch.unknown, branch.when_cell = True, cell
        items = len(branches) if len(branches) > 1 else len(branches[0].children)
        branches[0].doubt(
            DoubtReason.DEADLINES_UNEQUAL,
            "when",
            cell,
            tuple(branches[1:]),
            items=items,
            parts=len(texts),
            texts=tuple(texts),
        )

    def results(self, lines: Sequence[Line], cell: CellRef) -> None:
        targets = self._targets(lines)
        if len(targets) == 1:
            targets[0].result += results_of(lines)
            return
        fit = aligned_blocks(lines, len(targets))
        texts = results_of(lines)
        if fit.fit in (Fit.EACH, Fit.MERGED):
            for branch, part in zip(targets, fit.parts, strict=True):
                branch.result += results_of(part)
        elif fit.fit is Fit.ALL and len(texts) == len(targets) and _all_marked(lines):
            for branch, text in zip(targets, texts, strict=True):
                branch.result.append(text)
        elif fit.fit is Fit.ALL and texts:
            for branch in targets:
                branch.result += texts
            self.keeper.doubt(
                DoubtReason.RESULT_SHARED, "result", cell, items=len(targets), text="; ".join(texts)
            )
        elif texts:
            self.keeper.keep(X_RESULT, texts)
            self.keeper.doubt(
                DoubtReason.RESULTS_UNEQUAL,
                "result",
                cell,
                items=len(targets),
                parts=len(fit.parts),
                texts=tuple(texts),
            )

    def people(self, lines: Sequence[Line], cell: CellRef) -> None:
        targets = self._targets(lines)
        if len(targets) == 1:
            targets[0].people += [Line(""), *lines]
            return
        fit = aligned_blocks(lines, len(targets))
        names = tuple(found.name for found in split_people(lines))
        if fit.fit in (Fit.EACH, Fit.MERGED):
            for branch, part in zip(targets, fit.parts, strict=True):
                branch.people += [Line(""), *part]
            if fit.fit is Fit.MERGED:
                blocks = len(blocks_of(lines))
                self.keeper.doubt(
                    DoubtReason.PEOPLE_MERGED, "responsible", cell, items=len(targets), parts=blocks
                )
        elif fit.fit is Fit.ALL and names:
            for branch in targets:
                branch.people += [Line(""), *lines]
            if len(names) > 1:
                self.keeper.doubt(
                    DoubtReason.PEOPLE_SHARED, "responsible", cell, items=len(targets), texts=names
                )
        elif names:
            self.keeper.keep(X_RESPONSIBLE, [joined(block) for block in blocks_of(lines)])
            self.keeper.doubt(
                DoubtReason.PEOPLE_UNEQUAL,
                "responsible",
                cell,
                items=len(targets),
                parts=len(fit.parts),
                texts=names,
            )

    def extras(self, name: str, lines: Sequence[Line]) -> None:
        """A column that the contract has no field for."""
        for branch, part in self._by_block(lines):
            branch.keep(name, [line.text for line in part if _WORD.search(line.text)])

    def marks(self, name: str, lines: Sequence[Line], cell: CellRef) -> None:
        """A column that tells what has been done."""
        for branch, part in self._by_block(lines):
            text = joined(part)
            if _WORD.search(text):
                branch.marks.append((name, text, cell))

    def _by_block(self, lines: Sequence[Line]) -> list[tuple[Branch, Sequence[Line]]]:
        fit = aligned_blocks(lines, len(self.branches))
        if len(self.branches) > 1 and fit.fit is Fit.EACH:
            return list(zip(self.branches, fit.parts, strict=True))
        return [(self.keeper, lines)] if lines else []

    def _targets(self, lines: Sequence[Line]) -> Sequence[Branch]:
        """The activities of the row; those below its one group where each has a block of its own."""
        if len(self.branches) > 1:
            return self.branches
        children = self.branches[0].children
        own = len(children) > 1 and len(blocks_of(lines)) == len(children)
        return children if own else self.branches


def _deadline_blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """The parts of a cell of deadlines: blocks, or in a single block the lines that each read."""
    blocks = blocks_of(lines)
    if len(blocks) == 1:
        return [[Line(text)] for text in deadlines_of(blocks[0])]
    return blocks


def _all_marked(lines: Sequence[Line]) -> bool:
    return all(
        (mark := marker(line)) is not None and mark[0] is Mark.NUMBER for line in lines if not line.blank
    )


def phrases_of(lines: Sequence[Line]) -> list[str]:
    """The deadlines of one activity: one phrase if it reads so, else a phrase a line, else as it is."""
    filled = [line.text for line in lines if line.text]
    whole = " ".join(filled)
    if not filled or len(filled) == 1 or reads(whole):
        return [whole] if whole else []
    blocks = [joined(block) for block in blocks_of(lines)]
    for parts in (deadlines_of([Line(text) for text in filled]), blocks):
        # Read as one text: «март 2022» over «май» is refused, as two phrases it would be guessed.
        if len(parts) > 1 and all(map(reads, parts)) and reads("\n".join(parts)):
            return parts
    return [whole]
