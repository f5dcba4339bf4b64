"""nastavnik: the people, the terminal, git and CI around one YAML action plan."""

__version__ = "0.1.0"
