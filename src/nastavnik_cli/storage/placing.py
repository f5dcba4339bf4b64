"""Problems of the roadmap at their places in the file, named for people and for machines."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import Any

from nastavnik_cli.errors import Diagnostic, Path, Problem
from nastavnik_cli.storage.document import Document
from nastavnik_cli.storage.mend import written
from nastavnik_cli.storage.places import locate, span
from nastavnik_cli.storage.shape import plain


class Placing:
    """Places problems in one document."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def data(self) -> Any:
        """The document as the model reads it; a file without problems does not pay for it."""
        return plain(self.document.root)

    def place(self, problem: Problem) -> Diagnostic:
        """The diagnostic of a problem, its path as the file has it."""
        problem = replace(problem, path=written(self.data, problem.path))
        related = None
        if problem.related is not None:
            other = replace(problem, path=written(self.data, problem.related), within=None)
            related = self.document.source.place(span(other, self.document)[0])
            problem = replace(problem, params={**problem.params, "line": related.line})
        found = locate(problem, self.document)
        return replace(found, anchor=self._anchor(problem.path), related=related)

    def _anchor(self, path: Path) -> str:
        """The path with ids or texts for numbers."""
        parts: list[str] = []
        data = self.data
        for step in path:
            data = data.get(step) if isinstance(data, dict) else _item(data, step)
            name = data.get("id", step) if isinstance(data, dict) and isinstance(step, int) else step
            if isinstance(step, int) and isinstance(data, str):
                name = data
            parts.append(str(name))
        return "/".join(parts)


def _item(data: Any, step: str | int) -> Any:
    is_there = isinstance(data, list) and isinstance(step, int) and step < len(data)
    return data[step] if is_there else None
