"""`import`: a Word or Excel table to a new roadmap.yaml and a list of what to check in it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nastavnik_cli.cli.changing import WAIT, CommitOption, DryRunOption, How, WaitOption
from nastavnik_cli.cli.context import NAME, Session, session_of
from nastavnik_cli.cli.updating import NewEdition, check_options, start_of, update_plan
from nastavnik_cli.domain.draft import Draft
from nastavnik_cli.errors import Exit
from nastavnik_cli.i18n import N_, Lang, words
from nastavnik_cli.output.messages_edition import UpdateReason
from nastavnik_cli.storage.refusal import for_shell

DocumentArgument = Annotated[
    str, typer.Argument(metavar=N_("DOCUMENT"), help=N_("A plan as .docx, .xlsx, .csv, .odt, .doc or .rtf."))
]
OutputOption = Annotated[
    str | None,
    typer.Option(
        "-o",
        "--output",
        metavar=N_("FILE"),
        help=N_("The file to make; never overwritten."),
    ),
]
PeriodOption = Annotated[
    str | None,
    typer.Option(
        "--period", metavar=N_("SPAN"), help=N_("The plan's period, where the document says none: 2022/2024.")
    ),
]
ReportOption = Annotated[
    str | None,
    typer.Option("--report", metavar=N_("FILE"), help=N_("Also write what to check as a page: review.md.")),
]
ExplainOption = Annotated[
    bool, typer.Option("--explain", help=N_("Only show the rows and columns as understood; write nothing."))
]

UpdateOption = Annotated[
    str | None,
    typer.Option(
        "--update",
        metavar=N_("FILE"),
        help=N_("Bring a newer edition into this roadmap.yaml, as a diff first."),
    ),
]
FromOption = Annotated[
    str | None,
    typer.Option("--from", metavar=N_("DATE"), help=N_("With --update: the first day of the new edition.")),
]
OrderOption = Annotated[
    str | None,
    typer.Option(
        "--order", metavar=N_("TEXT"), help=N_("With --update: the order that brings it in, for `edition:`.")
    ),
]
YesOption = Annotated[bool, typer.Option("--yes", help=N_("With --update: write without asking."))]

FEW = 12
"""Lines of the review on a screen; all of them are in the report."""


def run(
    ctx: typer.Context,
    *,
    document: DocumentArgument,
    output: OutputOption = None,
    period: PeriodOption = None,
    report: ReportOption = None,
    explain: ExplainOption = False,
    update: UpdateOption = None,
    start: FromOption = None,
    order: OrderOption = None,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    commit: CommitOption = False,
    wait: WaitOption = WAIT,
) -> int:
    session = session_of(ctx)
    if update is not None:
        check_options(
            UpdateReason.NOT_WITH_UPDATE, {"--output": output, "--period": period, "--explain": explain}
        )
        session.file = update
        new = NewEdition(document, _bytes(document), start_of(start, session.today), order, report, yes=yes)
        return update_plan(session, new, How(dry_run, commit, wait))
    given = {"--from": start, "--order": order, "--yes": yes, "--commit": commit}
    check_options(UpdateReason.ONLY_WITH_UPDATE, given)
    draft = _read(document, period)
    if explain:
        from nastavnik_cli.output.review import explanation

        session.streams.data("\n".join(explanation(draft.tables, session.t)) + "\n")
        return Exit.OK
    target = Path(output or NAME)
    text = _text(draft, document, target)
    if dry_run:
        session.streams.data(text)
        session.streams.note(session.t("Nothing is written: this was --dry-run."))
    else:
        _write(session, text, target)
    if report is not None:
        _report(draft, session, document, Path(report))
    _tell(session, draft, text, target, written=not dry_run)
    return Exit.OK


def _read(document: str, period: str | None) -> Draft:
    from nastavnik_cli.importer import read_plan  # XML, spreadsheets: for this command only

    return read_plan(Path(document).name, _bytes(document), period=period)


def _bytes(document: str) -> bytes:
    from nastavnik_cli.importer.readers.package import MAX_FILE
    from nastavnik_cli.storage.load import read_bytes

    return read_bytes(Path(document), MAX_FILE)


def _text(draft: Draft, document: str, output: Path) -> str:
    """The new file, in the language of the plan."""
    from nastavnik_cli.output.imported import roadmap_text

    schema = output.parent / "schema" / "roadmap.schema.json"
    t = words(Lang(draft.language))
    return roadmap_text(draft, t, source=Path(document).name, with_schema=schema.exists())


def _write(session: Session, text: str, output: Path) -> None:
    from nastavnik_cli.storage.write import write_new

    write_new(output, text.encode())
    session.streams.note(session.t("Written: {file}", file=output))


def _report(draft: Draft, session: Session, document: str, report: Path) -> None:
    from nastavnik_cli.output.review import review_page
    from nastavnik_cli.storage.write import replace_file

    replace_file(report, review_page(draft, session.t, source=Path(document).name).encode())
    session.streams.note(session.t("Written: {file}", file=report))


def _tell(session: Session, draft: Draft, text: str, output: Path, *, written: bool) -> None:
    """How the deadlines were read, the assumed ones first, and what to check."""
    from nastavnik_cli.output.review import review_lines
    from nastavnik_cli.output.terminal.imported import readings
    from nastavnik_cli.storage.load import check
    from nastavnik_cli.views import phrases_of

    checked = check(str(output), text.encode(), as_of=session.today)
    if checked.plan is not None and written:
        phrases, command = phrases_of(checked.plan), f"nastavnik when -f {for_shell(output)}"
        session.streams.report(lambda: readings(phrases, command, session.screen), session.t)
    for line in review_lines(draft, session.t, limit=FEW):
        session.streams.note(line)
    if checked.errors:
        session.streams.note(session.t("The file has errors: nastavnik validate {file}", file=output))
