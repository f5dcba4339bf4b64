"""`python -m nastavnik_cli` is the command `nastavnik`; nothing else."""

from nastavnik_cli.cli.main import main

if __name__ == "__main__":
    main()
