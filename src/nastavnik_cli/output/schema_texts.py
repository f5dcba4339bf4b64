"""What the fields of roadmap.yaml mean, for editors: hover and completion; decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from nastavnik_cli.i18n import N_

MAPPINGS: Final[Mapping[str, str]] = {
    "Roadmap": N_("An approved action plan: strategies, activities, deadlines, records of completion."),
    "Person": N_("A person or a collective, named by the id before the colon."),
    "Calendar": N_("Due dates on days off move to a working day."),
    "Headings": N_("The column headings of the document, in its order."),
    "Strategy": N_("A section of the plan; what it states holds for all its activities."),
    "Activity": N_("An activity, or a group where it has activities of its own."),
    "Phrase": N_("A deadline with its reading, or with the days between which it holds."),
    "Record": N_("A completion: when, by whom, with what result."),
    "Move": N_("A new due date."),
    "Cancellation": N_("Why a window is cancelled, and since when."),
    "LogNote": N_("A dated note."),
}
"""By the name of the model."""

_DEADLINE: Final = N_(
    "The deadline in the words of the document: “May 2022”, “twice a year”, “quarterly, by the 10th”."
    " A phrase or a list of phrases; nastavnik when shows how it is read."
)
_RESPONSIBLE: Final = N_("Ids from people: the first answers, the others take part.")
_RESULT: Final = N_("The planned result: a text or a list of texts.")
_FROM: Final = N_("Windows due before this day do not exist.")
_UNTIL: Final = N_("Windows that start after this day do not exist.")

FIELDS: Final[Mapping[tuple[str, str], str]] = {
    ("Roadmap", "version"): N_("The version of the file format: 1."),
    ("Roadmap", "title"): N_("The title of the plan."),
    ("Roadmap", "period"): N_(
        "The period of the plan, both ends included: years, months or days, as 2022/2024 or 2022-09/2023-05."
    ),
    ("Roadmap", "people"): N_("Who takes part: an id, a colon, and the name or its fields."),
    ("Roadmap", "program"): N_("The programme that the plan belongs to."),
    ("Roadmap", "document"): N_("What the plan is an annex to."),
    ("Roadmap", "approved"): N_("The day on which the plan was signed."),
    ("Roadmap", "edition"): N_("The order that last changed the plan."),
    ("Roadmap", "organization"): N_("Whose plan it is."),
    ("Roadmap", "calendar"): N_("Due dates on days off move to a working day."),
    ("Roadmap", "year"): N_("What “a year” means in a deadline: a calendar year or a school year."),
    ("Roadmap", "language"): N_("The language of documents made from the file."),
    ("Roadmap", "headings"): N_("The column headings of the document, in its order."),
    ("Roadmap", "strategies"): N_("The sections of the plan."),
    ("Person", "name"): N_("The name as documents have it."),
    ("Person", "position"): N_("The position."),
    ("Person", "organization"): N_("Where the person works."),
    ("Person", "email"): N_("The mail address."),
    ("Person", "phone"): N_("The phone number."),
    ("Person", "until"): N_("The last day on which the person answers for anything."),
    ("Person", "successor"): N_("The id of the one who answers for what falls due after until."),
    ("Calendar", "country"): N_("The country whose days off hold, by its two-letter code: RU."),
    ("Calendar", "shift"): N_("Whether a due date moves to the next or to the previous working day."),
    ("Calendar", "off"): N_("More days off, by decree."),
    ("Calendar", "work"): N_("Days off that are worked on, by decree."),
    ("Headings", "id"): N_("The heading of the column with numbers."),
    ("Headings", "strategy"): N_("The heading of the column with strategies."),
    ("Headings", "title"): N_("The heading of the column with activities."),
    ("Headings", "result"): N_("The heading of the column with results."),
    ("Headings", "when"): N_("The heading of the column with deadlines."),
    ("Headings", "responsible"): N_("The heading of the column with responsible people."),
    ("Strategy", "activities"): N_("The activities of the strategy."),
    ("Activity", "activities"): N_("The activities of the group; only those without any are tracked."),
    ("Activity", "done"): N_("Completions by window: the key, a colon, and the day or its fields."),
    ("Activity", "moved"): N_("New due dates by window: the key, a colon, and the day or its fields."),
    ("Activity", "cancelled"): N_("Cancelled windows: the key, a colon, and the reason or its fields."),
    ("Activity", "log"): N_("Dated notes: the day, a colon, and the text or its fields."),
    ("Phrase", "text"): N_("The approved words."),
    ("Phrase", "as"): N_("How to read them: a phrase that is understood."),
    ("Record", "on"): N_("The day of completion."),
    ("Record", "note"): N_("A note."),
    ("Move", "to"): N_("The new due date."),
    ("Move", "reason"): N_("Why it moved: an order, an agreement."),
    ("Move", "on"): N_("The day from which the move counts."),
    ("Cancellation", "reason"): N_("Why it is cancelled: an order, a merger."),
    ("Cancellation", "on"): N_("The day of the decision."),
    ("LogNote", "note"): N_("What happened."),
    ("LogNote", "key"): N_("The key of the window that the note is about."),
    ("", "id"): N_("A short unique name: a letter or a digit, then letters, digits, dots, hyphens."),
    ("", "title"): N_("The title in the words of the document."),
    ("", "when"): _DEADLINE,
    ("", "result"): _RESULT,
    ("", "responsible"): _RESPONSIBLE,
    ("", "from"): _FROM,
    ("", "until"): _UNTIL,
    ("", "by"): N_("The id of the person who did it."),
    ("", "link"): N_("Where the proof is: a web address or a path inside the repository; one or a list."),
}
"""By model and field; without a model: wherever the field stands."""

EXAMPLES: Final[Mapping[str, tuple[Any, ...]]] = {
    "version": (1,),
    "period": ("2022/2024", "2022-09/2023-05", 2022),
    "approved": ("2022-05-04",),
    "on": ("2022-06-20",),
    "to": ("2022-09-15",),
    "from": ("2022-05-01",),
    "until": ("2022-12-31",),
    "when": ("май 2022", "2 раза в год", ["сентябрь 2022", "декабрь 2022"], "by 1 September 2022"),
    "link": ("evidence/14.pdf", "https://example.org/14"),
    "id": ("3.1.2", "survey"),
    "key": ("2022-Q3",),
    "country": ("RU",),
    "responsible": ("kutsenko", ["kutsenko", "curators"]),
}
"""Values by field, the same in every language."""
