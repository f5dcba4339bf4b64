"""CSV and Markdown cannot be left or run, and say all."""

from __future__ import annotations

import csv
import io

import pytest

from nastavnik_cli.output.flat.tables import as_csv, as_md, inert

FORMULAS = ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1", "＠x", " =1"]
HOSTILE = [*FORMULAS, '"x"', "a,b", "a\nb", "\x1b[31m", "\u202ea"]


@pytest.mark.parametrize("cell", HOSTILE)
def test_no_cell_of_csv_is_a_formula(cell: str) -> None:
    written = as_csv(["h", "i"], [[cell, "z"]])
    _, (found, last) = csv.reader(io.StringIO(written, newline=""))
    assert last == "z"
    assert not found.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＠"))
    assert "\x1b" not in found
    assert "\u202e" not in found


def test_other_cells_stay() -> None:
    assert inert("май 2022") == "май 2022"
    assert inert("") == ""


def test_lines_of_csv_end_as_rfc_4180_says() -> None:
    assert as_csv(["a"], [["b"]]) == "a\r\nb\r\n"


@pytest.mark.parametrize("cell", ["a|b", "a\nb", "<script>", "*b*", "`c`", "[x](y)", "a\\|b"])
def test_no_cell_of_markdown_leaves_its_table(cell: str) -> None:
    table = as_md(["h", "i"], [[cell, "z"]])
    heading, rule, row = table.splitlines()
    assert (heading, rule) == ("| h | i |", "| --- | --- |")
    assert row.endswith(" | z |")
    assert "<script>" not in row
    assert row.replace("\\\\", "").count("|") - row.replace("\\\\", "").count("\\|") == 3
