"""A newer edition of a document against the plan that is in force: what changes from a day on.

`compare(plan, draft, start)` is the whole way; the values are `domain.edition`'s. Writes nothing.
"""

from nastavnik_cli.importer.edition.comparing import compare

__all__ = ["compare"]
