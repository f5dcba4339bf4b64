"""Where links lead: by their form, and on a disk with symlinks."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from nastavnik_cli.domain.links import Leads, LinkFault, read_link
from nastavnik_cli.storage.linked_files import FilesBeside


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("javascript:alert(1)", LinkFault.SCHEME),
        ("JaVaScRiPt:alert(1)", LinkFault.SCHEME),
        (" javascript:alert(1)", LinkFault.SCHEME),
        ("java\tscript:alert(1)", LinkFault.SCHEME),
        ("java\u00a0script:alert(1)", LinkFault.SCHEME),
        ("\u200bjavascript:alert(1)", LinkFault.SCHEME),
        ("javascript%3Aalert(1)", LinkFault.SCHEME),
        ("data:text/html,x", LinkFault.SCHEME),
        ("file:///etc/passwd", LinkFault.SCHEME),
        ("ftp://example.org", LinkFault.SCHEME),
        ("C:\\Документы\\14.docx", LinkFault.DRIVE),
        ("C:/Документы/14.docx", LinkFault.DRIVE),
        ("d:\\14.docx", LinkFault.DRIVE),
        ("\\\\server\\share\\14.docx", LinkFault.SHARE),
        ("//server/share/14.docx", LinkFault.SHARE),
        ("%2f%2fserver/x", LinkFault.SHARE),
        ("/etc/passwd", LinkFault.ABSOLUTE),
        ("\\Документы\\14.docx", LinkFault.ABSOLUTE),
        ("~/14.docx", LinkFault.ABSOLUTE),
        ("%2fetc/passwd", LinkFault.ABSOLUTE),
    ],
)
def test_links_that_are_refused(link: str, fault: LinkFault) -> None:
    assert read_link(link) is fault


@pytest.mark.parametrize(
    "link", ["https://example.org/14?a=b#c", "HTTP://example.org", "mailto:a@example.org"]
)
def test_addresses_are_not_looked_for(link: str) -> None:
    assert read_link(link) is None


@pytest.mark.parametrize(
    ("link", "path"),
    [
        ("evidence/14.pdf", "evidence/14.pdf"),
        ("evidence\\14.pdf", "evidence/14.pdf"),
        ("evidence/%D0%B0.pdf", "evidence/а.pdf"),
        ("акт: 14.pdf", "акт: 14.pdf"),
        ("14:00.pdf", "14:00.pdf"),
        ("evidence/14.pdf#page=2", "evidence/14.pdf#page=2"),
    ],
)
def test_paths(link: str, path: str) -> None:
    assert read_link(link) == path


@pytest.fixture
def files(tmp_path: Path) -> FilesBeside:
    """A repository with a plan in plans/, files beside it, and links out of it."""
    root = tmp_path / "repository"
    (root / "plans" / "evidence").mkdir(parents=True)
    (root / "orders").mkdir()
    (root / "plans" / "evidence" / "14.pdf").touch()
    (root / "orders" / "3.pdf").touch()
    (tmp_path / "secret.txt").touch()
    (root / "plans" / "out").symlink_to(tmp_path)
    (root / "plans" / "circle").symlink_to("circle")
    return FilesBeside(root / "plans", root)


@pytest.mark.parametrize(
    ("path", "leads"),
    [
        ("evidence/14.pdf", Leads.THERE),
        ("evidence", Leads.THERE),
        ("./evidence/../evidence/14.pdf", Leads.THERE),
        ("../orders/3.pdf", Leads.THERE),
        ("evidence/15.pdf", Leads.NOWHERE),
        ("../orders/4.pdf", Leads.NOWHERE),
        ("../../secret.txt", Leads.OUTSIDE),
        ("../../repository-2/x", Leads.OUTSIDE),
        ("../../../../../../../../etc/passwd", Leads.OUTSIDE),
        ("out/secret.txt", Leads.OUTSIDE),
        ("circle/x", Leads.NOWHERE),
        ("x" * 5000, Leads.NOWHERE),
        ("a\0b", Leads.NOWHERE),
    ],
)
def test_where_paths_lead(files: FilesBeside, path: str, leads: Leads) -> None:
    assert files.leads(path) is leads


def test_outside_git_the_folder_is_the_border(files: FilesBeside) -> None:
    alone = FilesBeside(files.folder, files.folder)
    assert alone.leads("evidence/14.pdf") is Leads.THERE
    assert alone.leads("../orders/3.pdf") is Leads.OUTSIDE


def test_the_folder_may_be_named_relatively(files: FilesBeside, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(files.folder)
    here = FilesBeside(Path(), Path(os.pardir))
    assert here.leads("evidence/14.pdf") is Leads.THERE
    assert here.leads("../../secret.txt") is Leads.OUTSIDE
