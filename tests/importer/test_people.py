"""Cells of responsible: who is named in them, and one registry without doubles."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from nastavnik_cli.importer.fold import bare, squash
from nastavnik_cli.importer.people import Found, split_people
from nastavnik_cli.importer.people_stretches import words_of
from nastavnik_cli.importer.raw import Line
from nastavnik_cli.importer.registry import Registry
from tests.importer.shared import SHARED, needs_shared


def lines(text: str) -> list[Line]:
    return [Line(part) for part in text.split("\n")]


def names(text: str) -> list[str]:
    return [found.name for found in split_people(lines(text))]


@pytest.mark.parametrize(
    ("cell", "named"),
    [
        (
            "МБУ ЦБУ ХО МС\nведущий методист\nВ. Н. Куценко\n\nКураторы школ",
            ["В. Н. Куценко", "Кураторы школ"],
        ),
        ("Иванов И.И., Петрова А. Б.", ["Иванов И.И.", "Петрова А. Б."]),
        ("А.Б. Иванов В.Г. Петрова", ["А.Б. Иванов", "В.Г. Петрова"]),
        ("Сидоров П. П.\nОтдел кадров", ["Сидоров П. П.", "Отдел кадров"]),
        (
            "Иванов Иван Иванович, Мария Петровна Сидорова",
            ["Иванов Иван Иванович", "Мария Петровна Сидорова"],
        ),
        ("Зам. директора по ВР, кл. руководители", ["Зам. директора по ВР", "кл. руководители"]),
        (
            "Заместитель директора по УВР Классные руководители",
            ["Заместитель директора по УВР", "Классные руководители"],
        ),
        ("Департамент культуры, спорта и молодёжи", ["Департамент культуры, спорта и молодёжи"]),
        ("ООО «Свет, тепло и вода»; школы района", ["ООО «Свет, тепло и вода»", "школы района"]),
        ("Комитет по жилищно-коммунальному\nхозяйству", ["Комитет по жилищно-коммунальному хозяйству"]),
        ("Гимназия им. А.С. Пушкина", ["Гимназия им. А.С. Пушкина"]),
        ("Директора департаментов Минкультуры России", ["Директора департаментов Минкультуры России"]),
        ("1. Отдел А\n2. Отдел Б", ["Отдел А", "Отдел Б"]),
        ("- завуч\n- завхоз", ["завуч", "завхоз"]),
        ("Отв.: главы поселений, Зимина О. О.", ["главы поселений", "Зимина О. О."]),
        ("Руководители ОУ (по согласованию)", ["Руководители ОУ (по согласованию)"]),
        ("КДН и ЗП, ПДН", ["КДН и ЗП", "ПДН"]),
        ("ОМСУ и организации", ["ОМСУ", "организации"]),
        ("Завхозы учреждений\nООО «Тепло»", ["Завхозы учреждений", "ООО «Тепло»"]),
        ("органы власти, осуществляющие управление", ["органы власти, осуществляющие управление"]),
        ("–", []),
        ("", []),
    ],
)
def test_who_is_named(cell: str, named: list[str]) -> None:
    assert names(cell) == named


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        (
            "МБУ ДО «Дом творчества»\nметодист\nТ. А. Зарянова",
            Found("Т. А. Зарянова", "методист", "МБУ ДО «Дом творчества»", is_person=True),
        ),
        (
            "Директор МБУ «ЦПП» Зимин С. С.",
            Found("Зимин С. С.", "Директор", "МБУ «ЦПП»", is_person=True),
        ),
        (
            "Начальник отдела образования Зимина Т. Е.",
            Found("Зимина Т. Е.", "Начальник отдела образования", is_person=True),
        ),
        ("Отдел по спорту, Зимин П. П.", Found("Зимин П. П.", "", "Отдел по спорту", is_person=True)),
        ("Зимин И. И. – директор школы", Found("Зимин И. И.", "директор школы", is_person=True)),
        (
            "Зимина А. А., тел. 8 (863) 222-33-44, zima@example.org",
            Found("Зимина А. А.", phone="8 (863) 222-33-44", email="zima@example.org", is_person=True),
        ),
        (
            "Департамент образования (далее – ДО)",
            Found("Департамент образования", alias="ДО"),
        ),
    ],
)
def test_what_stands_beside_a_name(cell: str, found: Found) -> None:
    assert split_people(lines(cell)) == (found,)


OWN_CELLS = (Path(__file__).parent / "people.tsv").read_text("utf-8").splitlines()[1:]


@pytest.mark.parametrize("row", OWN_CELLS)
def test_cells_of_our_own(row: str) -> None:
    cell, wanted = row.split("\t")
    told = [
        found.name
        + (f"[{found.position}]" if found.position else "")
        + (f"{{{found.organization}}}" if found.organization else "")
        for found in split_people(lines(cell.replace("\\n", "\n")))
    ]
    assert "; ".join(told) == wanted


def test_no_word_of_a_cell_is_lost() -> None:
    cells = [lines(row.split("\t")[0].replace("\\n", "\n")) for row in OWN_CELLS]
    found = Registry.of_cells(cells)
    for cell in cells:
        ids = found.ids(cell)
        people = [person for person in found.people if person.id in ids]
        told = [
            text for p in people for text in (p.name, p.position, p.organization, p.phone, p.email) if text
        ]
        told += [other for _, _, other in found.clashes]
        assert [word for word in words_of(cell) if bare(word) not in bare(" ".join(told))] == []
        assert all(re.fullmatch(r"[a-z][a-z0-9-]*", name) for name in ids)


def test_each_phone_is_of_the_person_before_it() -> None:
    found = split_people(lines("Сёмина Е. Л., 2-14-56, Ким А. С., т. 3-22-11, kim@mail.ru"))
    assert [(f.name, f.phone, f.email) for f in found] == [
        ("Сёмина Е. Л.", "2-14-56", ""),
        ("Ким А. С.", "3-22-11", "kim@mail.ru"),
    ]
    assert split_people(lines("тел.: 2-14-56, Сёмина Е. Л."))[0].phone == "2-14-56"


def registry(*cells: str) -> Registry:
    found = Registry.of_cells([lines(cell) for cell in cells])
    for cell in cells:
        found.ids(lines(cell))
    return found


def test_one_entry_for_one_person() -> None:
    found = registry(
        "ведущий методист В.Н. Куценко", "Куценко В. Н.", "Куценко Вера Николаевна", "Куценко А. А."
    )
    assert [(p.id, p.name, p.position) for p in found.people] == [
        ("kutsenko", "В.Н. Куценко", "ведущий методист"),
        ("kutsenko-aa", "Куценко А. А.", None),
    ]


def test_a_bare_surname_is_one_person_where_there_is_only_one() -> None:
    assert len(registry("Куценко, Падун", "Куценко В. Н.").people) == 2
    assert len(registry("Куценко", "Куценко В. Н.", "Куценко А. А.").people) == 3
    assert len(registry("Куценко В.", "Куценко В. Н.", "В. Н. Куценко").people) == 1
    assert len(registry("Куценко В.", "Куценко В. Н.", "Куценко В. П.").people) == 3


def test_two_phones_of_one_person_are_kept() -> None:
    found = registry("Сёмина Е. Л., 2-14-56", "Сёмина Е. Л., 3-22-11", "Сёмина Е. Л., 2-14-56")
    assert found.people[0].phone == "2-14-56, 3-22-11"


def test_collectives_are_one_whatever_their_case() -> None:
    found = registry("Классные руководители", "классные руководители", "Отдел культуры", "Отдел спорта")
    assert [p.id for p in found.people] == ["klassnye-rukovoditeli", "otdel-kultury", "otdel-sporta"]


def test_a_short_name_means_what_it_was_defined_for() -> None:
    found = registry("Департамент образования (далее – ДО)", "ДО")
    assert len(found.people) == 1


def test_a_post_behind_a_name_is_another_where_it_stands_alone_elsewhere() -> None:
    assert len(registry("Зимина А. А., директор", "Иванов И. И.").people) == 2
    assert len(registry("Зимина А. А., директор", "Директор").people) == 2
    assert registry("Зимина А. А., директор").people[0].position == "директор"


def test_two_posts_of_one_person_are_told() -> None:
    found = registry("методист Куценко В. Н.", "завуч Куценко В. Н.")
    assert found.clashes == [("Куценко В. Н.", "методист", "завуч")]


@needs_shared
def test_cells_of_real_plans(capsys: pytest.CaptureFixture[str]) -> None:
    """At least 97 % of 180 cells: as many people as there are, each name right, no collective a person."""
    with (SHARED / "data/responsible.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    wrong = [row["cell"] for row in rows if not _is_right(row)]
    rate = 1 - len(wrong) / len(rows)
    with capsys.disabled():
        print(f"\nresponsible cells: {rate:.1%} of {len(rows)} right")  # noqa: T201
    assert rate >= 0.97, wrong


def _is_right(row: dict[str, str]) -> bool:
    wanted = [
        re.fullmatch(r"org=(.*?) ?/ ?post=(.*?) ?/ ?name=(.*)", part) for part in row["split"].split(" ; ")
    ]
    found = split_people([Line(row["cell"])])
    if len(found) != len(wanted):
        return False
    for match, person in zip(wanted, found, strict=True):
        assert match is not None
        organization, post, name = (text.strip() for text in match.groups())
        if name:
            right = squash(name) == squash(person.name)
        else:
            stems = [squash(word)[:4] for word in f"{organization} {post}".split() if len(squash(word)) > 3]
            right = not person.is_person and all(stem in squash(person.name) for stem in stems[:2])
        if not right:
            return False
    return True
