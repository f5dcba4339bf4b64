"""The commands: load, one call, a view, a renderer, an exit code; no rules of the plan live here."""
