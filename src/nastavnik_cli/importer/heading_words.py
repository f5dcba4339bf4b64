"""The beginnings of column headings by the role they tell, as seen in about 50 published plans.

Each is a pattern for the start of a folded heading. Roles are tried in the order of `WORDS`, and
the first that fits wins: marks and other columns that share a word with the rest stand first.
"""

from __future__ import annotations

from typing import Final

from nastavnik_cli.domain.draft import Role

_NUMBER: Final = (
    r"(№+|n+o?|no|#|номер|пункт|num(ber)?|ref|id|item)\W*(п\W*п\W*|пп|пункта?|мероприятия|стр(оки)?)?$",
    r"п\W*п$",
)
_MARK: Final = (
    r"отметк", r"отм\b", r"выполнени[ея]$", r"исполнени[ея]$", r"факт(ическ|$)", r"дата факт",
    r"корректировк", r"статус", r"стади", r"состояни[ея]", r"ход (вы|ис)полнения",
    r"(сведения|информация) об? (вы|ис)полнении", r"реализовано", r"выполнено", r"исполнено",
    r"progress", r"status", r"actual", r"(date )?completed", r"update", r"rag\b",
)  # fmt: skip
_EXTRA: Final = (
    r"финанс", r"источник", r"сумма", r"объемы? (финанс|средств|расход)", r"стоимост", r"место",
    r"класс(ы|\b)", r"возраст", r"участник", r"категори", r"целев(ая|ые) (групп|аудитор)", r"аудитори",
    r"контингент", r"группы", r"охват", r"количеств", r"примечани", r"вес\b", r"время$", r"форма проведения",
    r"формы? и методы", r"контрол", r"запрос", r"обработк", r"связь", r"ссылк", r"основани", r"ресурс",
    r"бюджет", r"затрат", r"код\b", r"единиц", r"ед\.? ?изм", r"телефон", r"адрес",
    r"budget", r"cost", r"resource", r"funding", r"venue", r"place", r"location", r"notes?$", r"comments?$",
    r"signature", r"подпис", r"должность$", r"ознаком",
    r"risk", r"participants", r"audience", r"priority( level)?$",
)  # fmt: skip
_START: Final = (r"((дата|сроки?) )?(начал[оа]|старт)\b", r"start( date)?$", r"from$")
_END: Final = (
    r"((дата|сроки?) )?(окончани[ея]|завершени[ея]|конец)\b", r"(end|finish)( date)?$", r"to$",
)  # fmt: skip
_EXPECTED: Final = (
    r"(ожидаем|планируем|предполагаем|прогнозируем|конечн|непосредственн)\w*( непосредственн\w*)?"
)
_RESULT: Final = (
    rf"{_EXPECTED} (результат|итог|эффект|показател|продукт|документ)", r"результат", r"итог", r"подтвержда",
    r"(вид|наименование|форма|реквизиты) (подтверждающего |отчетного |итогового )?документ", r"документ",
    r"показател", r"индикатор", r"критери", r"объем работ", r"продукт", r"отчетн",
    r"форма (отчет|заверш|предст)", r"выход", r"эффект", r"чем подтвержда",
    r"((expected|planned|key|intended) )?(output|outcome|result|deliverable)", r"evidence",
    r"how (will|do) .*know", r"success (criteria|measure)", r"(performance )?(measure|indicator|kpi)",
    r"milestone", r"product$",
)  # fmt: skip
_APPROXIMATE: Final = r"((планов|планируем|предполагаем|примерн|ориентировочн|календарн|конкретн)\w+ )?"
_WHEN: Final = (
    rf"{_APPROXIMATE}(срок|период\b|дат[аы]|время (проведения|реализации|(вы|ис)полнения)|врем\w+ рамк)",
    rf"{_APPROXIMATE}(месяц|график|числ[оа]$|квартал)", r"периодичност", r"когда", r"продолжительност",
    r"((target|due|planned|completion|proposed) )?(date|deadline|time ?(frame|line|scale|table|ing)?)s?\b",
    r"due\b", r"(by )?when\b", r"schedule", r"completion", r"frequency", r"month", r"quarter", r"period\b",
)  # fmt: skip
_RESPONSIBLE: Final = (
    r"ответственн", r"исполнител", r"отв(етств)?\b", r"должностн\w+ лиц", r"ф\.? ?и\.? ?о",
    r"кто (отвечает|проводит|исполняет)", r"соисполнител", r"организатор",
    r"responsib", r"owner", r"lead(s|\b)", r"(by )?who\b", r"by whom", r"accountab", r"assigned", r"person",
    r"action by", r"officer", r"delivered by", r"partners?", r"team\b",
)  # fmt: skip
_STRATEGY: Final = (
    r"стратеги", r"направлени", r"раздел", r"наименование (этап|направлени|раздел|блок|задач|цел|модул)",
    r"этап", r"блок", r"модул", r"задач", r"цел[ьи]\b", r"подпрограмм", r"приоритет", r"проблем",
    r"strateg", r"objective", r"goal", r"aims?\b", r"theme", r"priorit", r"work ?stream", r"area\b", r"phase",
    r"stage", r"focus",
)  # fmt: skip
_TITLE: Final = (
    r"(\w+ )?наименовани", r"(\w+ )?содержани", r"(\w+ ){0,3}мероприяти", r"дела\b", r"(\w+ )?механизм",
    r"тем[аы]\b", r"(\w+ )?вопрос", r"что делается", r"виды? (работ|деятельност)", r"перечень",
    r"(\w+ )?работ[аы]?\b", r"(\w+ )?действи", r"(\w+ )?деятельност", r"(\w+ )?шаг", r"описани",
    r"формулировк", r"событи", r"меры?\b", r"поручени",
    r"(\w+ )?activit", r"(\w+ )?actions?\b", r"(\w+ )?task", r"measure", r"step", r"what\b", r"intervention",
    r"description", r"initiative", r"event", r"project",
)  # fmt: skip

WORDS: Final[tuple[tuple[Role, tuple[str, ...]], ...]] = (
    (Role.NUMBER, _NUMBER),
    (Role.MARK, _MARK),
    (Role.EXTRA, _EXTRA),
    (Role.START, _START),
    (Role.END, _END),
    (Role.RESULT, _RESULT),
    (Role.WHEN, _WHEN),
    (Role.RESPONSIBLE, _RESPONSIBLE),
    (Role.STRATEGY, _STRATEGY),
    (Role.TITLE, _TITLE),
)
