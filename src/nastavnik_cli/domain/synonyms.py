"""What people call the fields of a roadmap who have not read about them; decides nothing."""

from __future__ import annotations

from collections.abc import Iterable

_CALLED = {
    "title": "name название наименование мероприятие заголовок тема caption summary",
    "name": "title имя фио название наименование fullname",
    "when": "deadline due date dates term terms срок сроки дата даты period schedule",
    "result": "results outcome результат результаты итог deliverable product",
    "responsible": "owner owners assignee who исполнитель исполнители ответственный ответственные person",
    "activities": "tasks items children steps мероприятия задачи actions events",
    "strategies": "sections goals phases стратегии разделы блоки направления strategy",
    "people": "persons users staff team люди сотрудники исполнители responsible",
    "period": "years dates период срок годы",
    "version": "версия format",
    "done": "completed finished complete исполнено выполнено готово",
    "moved": "postponed shifted перенесено перенос",
    "cancelled": "dropped отменено отмена снято",
    "log": "notes journal history журнал заметки comments",
    "note": "comment text comments примечание комментарий заметка",
    "reason": "why note because причина основание",
    "link": "url file path links href ссылка файл evidence document",
    "by": "who person author кто исполнитель",
    "on": "date when day дата когда",
    "to": "date until new дата срок",
    "from": "start since begin с начало",
    "until": "end till to по конец",
    "as": "reading means meaning date",
    "text": "phrase words title wording",
    "key": "window окно ключ",
    "id": "number no code номер код",
    "position": "post job role title должность",
    "organization": "organisation company school организация учреждение",
    "phone": "tel telephone mobile телефон",
    "email": "mail e-mail почта",
    "approved": "signed date утверждено утвержден подписано",
    "document": "annex приложение документ",
    "edition": "amended редакция",
    "program": "programme программа",
    "language": "lang язык",
    "calendar": "holidays календарь праздники",
    "year": "год",
    "headings": "columns headers заголовки столбцы",
    "off": "holidays выходные",
    "work": "workdays рабочие",
    "country": "страна",
    "successor": "replacement преемник замена",
}
_FIELDS = {
    word: [f for f, words in _CALLED.items() if word in words.split()]
    for words in _CALLED.values()
    for word in words.split()
}


def meant(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known fields that a word may mean."""
    there = set(known)
    return tuple(field for field in _FIELDS.get(word.casefold(), ()) if field in there)
