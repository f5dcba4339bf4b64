"""Promise 16: every word of every cell of a table is in the new file or in the review."""

from __future__ import annotations

import random
import re

import pytest

from nastavnik_cli.errors import Failure
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.importer import read_plan
from nastavnik_cli.output.imported import roadmap_text
from nastavnik_cli.output.review import review_page

from . import word

RU = words(Lang.RU)
HEADS = ("№ п/п", "Мероприятие", "Срок", "Ответственный", "Результат", "Примечание", "Отметка об исполнении")
TEXTS = (
    *("Анкетирование наставников", "1) опрос; 2) сводка", "- беседа", "Раздел «Итоги»", "см. приложение 2*"),
    *("б) тренинг", "май 2022", "2 раза в год", "к приезду комиссии", "сентябрь, май", "в течение месяца"),
    *("исполнено 12.05.2022", "перенесено", "Куценко В. Н., методист", "директора школ (по согласованию)"),
    *(
        "МБОУ «СОШ № 5», Падун Н.Л.",
        "8 (863) 692-00-00",
        "приказ № 12 от 01.09.2022",
        "https://example.org/a",
    ),
    *("то же", "—", "100%", "", ""),
)


def cell(chance: random.Random) -> list[str]:
    return [chance.choice(TEXTS) for _ in range(chance.choice((1, 1, 1, 2, 3)))]


def table(chance: random.Random) -> tuple[list[str | list[list[str]]], list[str]]:
    """Rows, and the texts that stand in them below the headings."""
    count = chance.randint(4, len(HEADS))
    rows: list[str | list[list[str]]] = [[[head] for head in HEADS[:count]]]
    texts: list[str] = []
    for number in range(1, chance.randint(4, 9)):
        if chance.random() < 0.15:
            section = f"{number}. {chance.choice(TEXTS[:6])}"
            rows.append(word.tr([word.tc(section, f'<w:gridSpan w:val="{count}"/>')]))
            texts.append(section)
            continue
        cells = [[f"{number}."], [f"Провести мероприятие {number}", *cell(chance)]]
        cells += [cell(chance) for _ in range(count - 2)]
        rows.append(cells)
        texts += [text for lines in cells[1:] for text in lines]
    return rows, texts


def seen(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]{2,}", text.casefold()))


@pytest.mark.parametrize("first", range(0, 200, 50))
def test_every_word_is_in_the_file_or_in_the_review(first: int) -> None:
    understood = 0
    for seed in range(first, first + 50):
        rows, texts = table(random.Random(seed))  # noqa: S311 — the same tables every time
        try:
            draft = read_plan("plan.docx", word.plan(*rows))
        except Failure:
            continue
        understood += 1
        said = roadmap_text(draft, RU, source="plan.docx") + review_page(draft, RU, source="plan.docx")
        days = "".join(
            f" {day}.{month}.{year}" for year, month, day in re.findall(r"(\d{4})-(\d\d)-(\d\d)", said)
        )
        lost = {text: gone for text in texts if (gone := seen(text) - seen(said + days))}
        assert not lost, f"seed {seed}"
    assert understood > 40
