"""Where the paths of links lead on this disk; reads no file."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from nastavnik_cli.domain.links import Leads


@dataclass(frozen=True)
class FilesBeside:
    """The files around a roadmap: paths count from its folder and must stay inside the root.

    `root` is the git root, outside git the file's folder (contract, section 5, `bad-link`).
    """

    folder: Path
    root: Path

    def leads(self, path: str) -> Leads:
        """Judged by the path itself and by where symlinks take it; unreadable is nowhere."""
        try:
            root = os.path.realpath(self.root)
            folder = os.path.realpath(self.folder)
            spelled = os.path.normpath(f"{folder}/{path}")
            real = os.path.realpath(spelled)
            if not (_is_inside(spelled, root) and _is_inside(real, root)):
                return Leads.OUTSIDE
            return Leads.THERE if os.path.lexists(real) else Leads.NOWHERE
        except (OSError, ValueError):  # a name too long, with NUL, in a circle of links
            return Leads.NOWHERE


def _is_inside(path: str, root: str) -> bool:
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)
