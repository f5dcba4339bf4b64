"""Checks of the links in records and notes: what is not safe, and what is not there."""

from __future__ import annotations

from collections.abc import Iterator

from nastavnik_cli.domain.checks.reasons import Sense
from nastavnik_cli.domain.checks.subject import Subject
from nastavnik_cli.domain.links import Leads, LinkFault, Links, read_link, without_place
from nastavnik_cli.errors import Code, Problem

_REASONS = {
    LinkFault.SCHEME: Sense.LINK_SCHEME,
    LinkFault.DRIVE: Sense.LINK_DRIVE,
    LinkFault.SHARE: Sense.LINK_SHARE,
    LinkFault.ABSOLUTE: Sense.LINK_ABSOLUTE,
    LinkFault.LEAVES: Sense.LINK_LEAVES,
}


def link_refused(subject: Subject) -> Iterator[Problem]:
    """A scheme other than http, https, mailto; a path that leaves the git root."""
    for text, at in subject.links_named:
        if (reason := fault_of(text, subject.links)) is not None:
            yield Problem(Code.BAD_LINK, reason, at, params={"value": text})


def link_missing(subject: Subject) -> Iterator[Problem]:
    for text, at in subject.links_named:
        if (reason := lack_of(text, subject.links)) is not None:
            yield Problem(Code.MISSING_LINK, reason, at, params={"value": text})


def fault_of(text: str, links: Links) -> Sense | None:
    """Why a link is refused."""
    found = read_link(text)
    if isinstance(found, str) and not isinstance(found, LinkFault):
        found = LinkFault.LEAVES if leads(found, links) is Leads.OUTSIDE else None
    return None if found is None else _REASONS[LinkFault(found)]


def lack_of(text: str, links: Links) -> Sense | None:
    """That a link's file is not there."""
    found = read_link(text)
    if isinstance(found, LinkFault) or found is None or leads(found, links) is not Leads.NOWHERE:
        return None
    return Sense.LINK_WITHOUT_SCHEME if text.lower().startswith("www.") else Sense.LINK_MISSING


def leads(path: str, links: Links) -> Leads:
    """A name may hold a `#` itself: the whole path first, then without its place in the file."""
    whole = links.leads(path)
    return links.leads(without_place(path)) if whole is Leads.NOWHERE else whole
