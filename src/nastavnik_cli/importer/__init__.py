"""Word, Excel and other tables → a draft of a roadmap and what is to be checked in it.

`read_plan(name, data, period=…)` is the whole way; the values are `domain.draft.Draft` and
`domain.doubts.Doubt`, the reasons of failures `domain.doubts.ImportReason`. Writes nothing.
"""

from nastavnik_cli.importer.drafting import read_plan

__all__ = ["read_plan"]
