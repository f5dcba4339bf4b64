"""Pictures of a plan as SVG: the timeline, the bar of states, the burn-up; computes no states."""

from nastavnik_cli.output.svg.picture import timeline

__all__ = ["timeline"]
