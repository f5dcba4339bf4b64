"""The fixed texts of the page; says nothing about a plan's windows."""

from __future__ import annotations

from nastavnik_cli.i18n import Words


def fixed(t: Words) -> dict[str, str]:
    """The texts that the template names, in the language of the page."""
    return {
        "skip": t.about("page", "Skip to the plan"),
        "contents": t.about("page", "Contents"),
        "calendar": t.about("page", "Calendar of deadlines (.ics)"),
        "theme": t.about("page", "Dark theme"),
        "totals": t.about("page", "The plan in figures"),
        "plan": t.about("page", "Plan of activities"),
        "timeline": t.about("page", "Timeline"),
        "timeline_note": t.about(
            "page", "Each line is an activity, each mark on it a window with its deadline."
        ),
        "scroll": t.about("page", "Timeline, scrolls sideways"),
        "table_scroll": t.about("page", "Table, scrolls sideways"),
        "months": t.about("page", "Deadlines by month in figures"),
        "year": t.about("page", "Year"),
        "total": t.about("page", "Total"),
        "find": t.about("page", "Find"),
        "strategy": t.about("page", "Strategy"),
        "person": t.about("page", "Responsible"),
        "state": t.about("page", "State"),
        "execution": t.about("page", "Execution"),
        "all": t.about("page", "all"),
        "reset": t.about("page", "Show all"),
        "count": t.about("page", "Activities shown: {n} of {m}"),
        "nothing": t.about("page", "Nothing is found. Change the words or the filter."),
        "sort": t.about("page", "Sort by this column"),
        "first_answers": t.about("page", "The first named answers for the activity, the others take part."),
        "source": t.about("page", "This page is made by nastavnik from the file of the plan."),
        "no_activities": t.about("page", "no activities"),
        "to_top": t.about("page", "To the top"),
    }


def columns(t: Words) -> dict[str, str]:
    """The headings of the table where the document has none of its own."""
    return {
        "id": t.about("page", "No."),
        "title": t.about("page", "Activity"),
        "result": t.about("page", "Result"),
        "when": t.about("page", "Deadline"),
        "responsible": t.about("page", "Responsible"),
    }


def staff(t: Words) -> dict[str, str]:
    """The texts of what only an internal page has."""
    return {
        "notice": t.about(
            "page",
            "Internal copy: not for the site. It holds overdue items, people's figures, log and notes.",
        ),
        "overdue": t.about("page", "Overdue"),
        "none_overdue": t.about("page", "Nothing is overdue."),
        "coming": t.about("page", "Due within 30 days"),
        "none_coming": t.about("page", "Nothing falls due within 30 days."),
        "activity": t.about("page", "Activity"),
        "window": t.about("page", "Window"),
        "due": t.about("page", "Due"),
        "days_late": t.about("page", "Days late"),
        "responsible": t.about("page", "Responsible"),
        "news": t.about("page", "Last news"),
        "people": t.about("page", "By person"),
        "person": t.about("page", "Person"),
        "burn_up": t.about("page", "Due, done and late by month"),
        "month": t.about("page", "Month"),
        "due_by": t.about("page", "Due, sum"),
        "done_by": t.about("page", "Done, sum"),
        "late_by": t.about("page", "Of these late, sum"),
        "figures": t.about("page", "The same in figures"),
    }


def measures(t: Words) -> tuple[str, ...]:
    """The columns of people's figures."""
    return (
        t.about("page", "Windows"),
        t.about("page", "Done in time"),
        t.about("page", "Done late"),
        t.about("page", "Overdue"),
        t.about("page", "Not done"),
        t.about("page", "Under control"),
        t.about("page", "In time, %"),
        t.about("page", "Takes part"),
    )
