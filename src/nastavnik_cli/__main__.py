"""`python -m nastavnik_cli`: the same as the command `nastavnik`."""

from nastavnik_cli.cli.main import main

if __name__ == "__main__":
    main()
