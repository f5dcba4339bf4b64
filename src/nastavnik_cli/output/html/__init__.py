"""The page for the department's site: one file that asks nothing of the network."""

from nastavnik_cli.output.html.document import page

__all__ = ["page"]
