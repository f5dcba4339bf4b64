"""Puts aside what does not fit, so that the rest of a file can be read; decides not what fits.

Lists keep their order, so a path of the mended data is a path of the file with other numbers:
`Mending.original` gives it back.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any
from unicodedata import normalize

from nastavnik_cli.domain.shapes import Shape
from nastavnik_cli.domain.suggest import nearest
from nastavnik_cli.errors import At, Code, Path, Problem

_STAND_IN: dict[str, Any] = {
    "version": "1",
    "title": "…",
    "name": "…",
    "period": "2022/2024",
    "strategies": [{"id": "0", "title": "…"}],
    "activities": [],
}
"""Values for fields that must be there; who sees them is told by the holes not to judge them."""
_OF_RECORD = frozenset({"on", "to"})
"""Fields without which a whole record is put aside."""
_KEYED = frozenset({("people",), ("done",), ("moved",), ("cancelled",), ("log",)})


def written(data: Any, path: Path) -> Path:
    """A path of the model as the file has it.

    The model makes lists and mappings of bare values: steps into what the file does not have
    are left out (a list of one) or cut off (a mapping of one field).
    """
    found: list[str | int] = []
    for step in path:
        if isinstance(data, dict):
            if isinstance(step, int):
                continue
            found.append(_spelled(data, step))
            data = data.get(found[-1])
        elif isinstance(data, list) and isinstance(step, int):
            found.append(step)
            data = data[step]
        else:
            break
    return tuple(found)


def _spelled(data: dict[str, Any], key: str) -> str:
    """A key as the file spells it: ids are compared in NFC."""
    return key if key in data else next((one for one in data if normalize("NFC", one) == key), key)


class Mending:
    """What was put aside: `holes`, as paths of the file, and what that does to numbers in lists.

    `guessed` are the fields read as another one that only means the same: «owner» as responsible.
    """

    def __init__(self) -> None:
        self.holes: set[Path] = set()
        self._kept: dict[Path, list[int]] = {}
        self._misnamed: dict[Path, str] = {}
        self.guessed: set[Path] = set()
        self._ids = 0

    def original(self, path: Path) -> Path:
        """The path in the file of a path in the mended data."""
        found: Path = ()
        for step in path:
            kept = self._kept.get(found, [])
            is_kept = isinstance(step, int) and step < len(kept)  # a stand-in has no place in the file
            found = (*found, kept[int(step)] if is_kept else step)
            if found in self._misnamed:
                found = (*found[:-1], self._misnamed[found])
        return found

    def mended(self, data: Any, problems: Iterable[Problem]) -> Any:
        """The data without what the problems are about; paths of the problems are those of `data`."""
        gone: dict[Path, set[int]] = {}
        for problem in problems:
            self._put_aside(data, problem, gone)
        for at in sorted(gone, key=len, reverse=True):
            self._shorten(data, at, gone[at])
        return data

    def _put_aside(self, data: Any, problem: Problem, gone: dict[Path, set[int]]) -> None:
        path = problem.path
        if problem.reason is Shape.MISSING:
            path = (*path, str(problem.params["field"]))
        if not path:
            return
        name = str(path[-1])
        is_unknown = problem.code is Code.UNKNOWN_FIELD
        if path[-1] in _OF_RECORD and not is_unknown and len(path) > len(("people", "on")):
            path = path[:-1]
        above = _get(data, path[:-1])
        meant = next(iter(offered(problem)), None)
        if isinstance(above, dict) and meant is not None and meant not in above and path[-1] in above:
            above[meant] = above.pop(path[-1])
            self._misnamed[(*self.original(path[:-1]), meant)] = name
            if not nearest(name, (meant,)):
                self.guessed.add((*self.original(path[:-1]), name))
            return
        self.holes.add(self.original(path))
        if isinstance(above, list) and isinstance(path[-1], int):
            gone.setdefault(path[:-1], set()).add(path[-1])
        elif isinstance(above, dict):
            is_field = problem.at is not At.KEY and path[-2:-1] not in _KEYED
            if is_field and name in {*_STAND_IN, "id"}:
                above[name] = self._stand_in(name)
            else:
                above.pop(path[-1], None)

    def _shorten(self, data: Any, at: Path, numbers: set[int]) -> None:
        """Take items out of a list; an empty one stays only where that says something."""
        items = _get(data, at)
        here = self.original(at)
        kept = self._kept.get(here, list(range(len(items))))
        self._kept[here] = [number for i, number in enumerate(kept) if i not in numbers]
        items[:] = [item for i, item in enumerate(items) if i not in numbers]
        above = _get(data, at[:-1])
        if not items and isinstance(above, dict) and at[-1] != "activities":
            above.pop(at[-1], None)

    def _stand_in(self, name: str) -> Any:
        if name == "id":
            self._ids += 1
            return f"0-{self._ids}"
        return deepcopy(_STAND_IN[name])


def offered(problem: Problem) -> tuple[str, ...]:
    """The names that may have been meant by one that is not known; the best first."""
    is_misnamed = problem.reason in {Shape.UNKNOWN_NEAR, Shape.NO_COLON}
    near = problem.params.get("near", ()) if is_misnamed else ()
    return near if isinstance(near, tuple) else ()


def _get(data: Any, path: Path) -> Any:
    """What stands at a path; None where nothing does any more."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data
