"""The words by which people, posts and bodies are known in plans; splits no cell.

Nominative forms tell where a new one begins: «Департамент культуры, спорта» is one body because
«спорта» cannot begin a name, «учителя, родители» are two.
"""

from __future__ import annotations

import re
from typing import Final

from nastavnik_cli.importer.fold import fold

# One post of one person. A word ends in `-…` where compounds follow («педагог-психолог»).
_POST: Final = (
    r"директор|замдиректора|зам|заместитель|замзаведующего|замначальника|завуч|заведующ(ий|ая)|зав|завхоз|завед|начальник|руководитель"
    r"|специалист|методист|педагог|учитель|воспитатель|куратор|наставник|председатель|глава|инженер|психолог|логопед|дефектолог|медсестра"
    r"|медработник|сестра|врач|фельдшер|бухгалтер|секретарь|библиотекарь|вожат(ый|ая)|советник|тьютор|тренер|инструктор|повар|дворник|консул"
    r"|координатор|организатор|преподаватель|мастер|инспектор|эксперт|юрист|юрисконсульт|программист|администратор|менеджер|ответственн(ый|ая)"
    r"|исполнитель|отв|уполномоченный|лидер|президент|вице-президент|министр|ректор|проректор|декан|депутат|староста|художник|режиссер|экономист"
    r"|оператор|диспетчер|комендант|сторож|представитель|помощник|ассистент|хормейстер|концертмейстер|рук|соцпедагог|спикер|модератор|мэр"
    r"|губернатор|управляющ(ий|ая)|делопроизводитель|кладовщик|рабочий|водитель|лаборант|хранитель|корреспондент|редактор|архивариус"
    r"|кастелянша|контролер|ревизор|референт|аналитик|социолог|тифлопедагог|сурдопедагог|культорганизатор|балетмейстер|заместитель-директора"
    r"|старшина|атаман|командир|дежурный|полицейский|участковый|офицер|психиатр|нарколог|педиатр|провизор|сантехник|электрик|плотник"
)
# Several people under one name.
_POSTS: Final = (
    r"директора|заместители|завучи|заведующие|начальники|руководители|специалисты|методисты|педагоги|учителя|воспитатели|кураторы|наставники"
    r"|председатели|главы|инженеры|психологи|логопеды|дефектологи|медсестры|медработники|врачи|бухгалтеры|секретари|библиотекари|вожатые|советники"
    r"|тьюторы|тренеры|инструкторы|повара|дворники|координаторы|организаторы|преподаватели|мастера|инспекторы|инспектора|эксперты|члены|родители"
    r"|дети|учащиеся|ученики|студенты|школьники|воспитанники|обучающиеся|волонтеры|добровольцы|активисты|активы|сотрудники|работники|жители"
    r"|граждане|депутаты|представители|ответственные|исполнители|участники|уполномоченные|старосты|водопользователи|пользователи|собственники"
    r"|застройщики|подрядчики|предметники|библиотекари|помощники|наблюдатели|ветераны|дружинники|педработники|управляющие|владельцы|арендаторы"
    r"|перевозчики|общественники|партнеры|выпускники|классы|молодежь|подростки|читатели|арендаторы|потребители|поставщики|лидеры|консультанты"
)
# Words that begin a post and say nothing alone.
_POST_ADJECTIVES: Final = (
    r"старш(ий|ие|ая)|ведущ(ий|ие|ая)|главн(ый|ые|ая)|классн(ый|ые|ая)|социальн(ый|ые|ая)|соц|кл|школьн(ый|ые|ая)|медицинск(ая|ий|ие)|музыкальн(ый|ые|ая)"
    r"|перв(ый|ая)|младш(ий|ие|ая)|исполняющ(ий|ая)|генеральн(ый|ая)|художественн(ый|ая)|технический|научный|исполнительный|районн(ый|ая)|муниципальн(ый|ая)"
    r"|закрепленн(ый|ые|ая)|учен(ый|ая)|врио|ио|и\.о|ст|мл|гл|штатн(ый|ые)|молод(ой|ые)"
)
_BODY: Final = (
    r"министерство|департамент|управление|отдел|комитет|администрация|служба|центр|школа|гимназия|лицей|детсад|сад|учреждение"
    r"|организация|орган|совет|комиссия|подкомиссия|библиотека|кабинет|дом|дворец|клуб|музей|театр|институт|университет|академия|колледж|техникум|училище|филиал"
    r"|фонд|союз|ассоциация|федерация|общество|предприятие|компания|бухгалтерия|пресс-центр|пресс-служба|группа|штаб|оргкомитет|дума|собрание|полиция"
    r"|милиция|прокуратура|суд|агентство|инспекция|палата|газета|редакция|коллектив|подразделение|отделение|сектор|архив|казначейство|мэрия"
    r"|правительство|аппарат|бюро|команда|актив|общественность|округ|поселение|фирма|кооператив|товарищество|объединение|движение|студия|ансамбль"
    r"|больница|поликлиника|станция|секретариат|канцелярия|сообщество|партнерство|консилиум|педсовет|методсовет|методобъединение|профком|горком|райком|облсовет|оператор"
    r"|волонтерский|парламент|самоуправление|руководство|учредитель|сми|интернат|питомник|хозяйство|водоканал|теплосеть|горэлектросеть"
)
_BODIES: Final = (
    r"министерства|департаменты|управления|отделы|комитеты|администрации|службы|центры|школы|гимназии|лицеи|сады|детсады|учреждения|организации|органы|советы|комиссии"
    r"|библиотеки|дома|клубы|музеи|предприятия|компании|подразделения|филиалы|общества|группы|объединения|бюджеты|фонды|союзы|вузы|ссузы|колледжи|редакции|штабы|театры|поселения"
)
_AGENCY: Final = re.compile(r"(?:мин|рос|гос|обл|рай|гор)[а-я]{4,}")
"""«Минкультуры», «Росстат»: begin a name after a comma; genitives and surnames look like them."""
_GENITIVE: Final = re.compile(r"[а-я]+(?:ов|ев|ей|ций|ний|тий|лий|рий|ого|его|ых|их|ой|ами|ями|ам|ям)")
_ADJECTIVE: Final = re.compile(
    r"(?!.*(?:ций|рий|ний|тий|лий|бий|вий|гий)$)[а-я-]+(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)"
)
_PARTICIPLE: Final = re.compile(
    r"(?!ответств|уполном|учащ|обучающ|заведу|управл|трудящ|ведущ|закреплен)"
    r"[а-я]+(ющ|ящ|ащ|ущ|вш|ем|им|енн|анн|янн)(ий|ая|ие|ее|ую|его|их|ые|ый|ое|ого|ых|ой)(ся)?"
)
POST = re.compile(rf"(?:{_POST})")
POSTS = re.compile(rf"(?:{_POSTS})")
POST_ADJECTIVE = re.compile(rf"(?:{_POST_ADJECTIVES})")
BODY = re.compile(rf"(?:{_BODY})")
BODIES = re.compile(rf"(?:{_BODIES})")
ABBREVIATION = re.compile(r"(?=.*[А-ЯЁA-Z].*[А-ЯЁA-Z])[А-ЯЁA-Za-zа-яё&-]{2,12}")
"""«МБОУ», «ДОиН»: two capitals or more; checked with `is_abbreviation`."""
LEGAL_FORM = re.compile(r"(?:М|Г|Ф|Ч|К|О|А|НП)[А-Я]{1,7}|ИП|ЗАО|ПАО|ОО|ОУ|ДОУ|СОШ")
_ENGLISH = re.compile(
    r"\b(head|teacher|lead|manager|officer|director|co-?ordinator|mentor|board|team|office|committee|school|governor|trust|council|department"
    r"|chair|principal|staff|group|unit|partner|advisor|adviser|reviewer|service|agency|secretary|clerk)s?\b",
    re.IGNORECASE,
)

INITIALS: Final = r"[А-ЯЁA-Z]\. ?[А-ЯЁA-Z](?:\.|(?=[\s,;)]|$))"
SURNAME: Final = r"[А-ЯЁ][а-яё]{1,}(?:-[А-ЯЁ][а-яё]+)?"
PATRONYMIC: Final = r"[А-ЯЁ][а-яё]+(?:вич|вна|чна|шна|ьич|ична)|[А-ЯЁ][а-яё]+ (?:оглы|кызы)"
_ENDINGS: Final = "ов|ев|ёв|ин|ын|ко|ий|ая|ва|на|ук|юк|ян|дзе|швили|их|ых"
NAME = re.compile(
    rf"(?P<initials_first>{INITIALS}[ \n]?{SURNAME})"
    rf"|(?P<surname_first>{SURNAME} {{1,3}}{INITIALS}(?: (?:оглы|кызы)\b)?"
    rf"|{SURNAME}\n{INITIALS}(?! ?[А-ЯЁ][а-яё]))"
    rf"|(?P<full>{SURNAME} {SURNAME} (?:{PATRONYMIC})\b|{SURNAME} (?:{PATRONYMIC}) {SURNAME}\b)"
    r"|(?P<latin>\b(?:[A-Z]\. ?){1,2}[A-Z][a-z]+(?:[-'][A-Z][a-z]+)?)"
    rf"|(?P<one_initial>[А-ЯЁ][а-яё]+(?:{_ENDINGS}) [А-ЯЁ]\.(?! ?[А-ЯЁ]))"
)
_NAMED_AFTER = re.compile(r"\b(им|имени|памяти)\.? ?$", re.IGNORECASE)


def word(text: str) -> str:
    """A word as the patterns know it: folded, without what clings to it."""
    return fold(text).strip(".,;:()/*\\")


def is_abbreviation(text: str) -> bool:
    return bool(ABBREVIATION.fullmatch(text.strip(".,;:()"))) and not text.islower()


def is_post(text: str) -> bool:
    """«директор», «педагог-психолог», «старший»: begins the post of one person."""
    first = word(text).split("-")[0]
    return bool(POST.fullmatch(word(text)) or POST.fullmatch(first) or POST_ADJECTIVE.fullmatch(first))


def is_posts(text: str) -> bool:
    """«учителя», «педагоги-психологи»: begins a name for several people."""
    whole, first = word(text), word(text).split("-")[0]
    if POSTS.fullmatch(whole) or POSTS.fullmatch(first):
        return True
    stem = first[:-1]
    return first.endswith(("ы", "и")) and bool(POST.fullmatch(stem) or POST.fullmatch(f"{stem}ь"))


def is_body(text: str) -> bool:
    return bool(BODY.fullmatch(word(text)))


def is_bodies(text: str) -> bool:
    return bool(BODIES.fullmatch(word(text)))


def is_head(text: str) -> bool:
    """Whether a word in this form may begin, or be the noun that begins, somebody's name."""
    return is_post(text) or is_posts(text) or is_body(text) or is_bodies(text)


def is_agency(text: str) -> bool:
    return text[:1].isupper() and bool(_AGENCY.fullmatch(word(text)))


def is_adjective(text: str) -> bool:
    this = word(text)
    return bool(_ADJECTIVE.fullmatch(this)) and not POST.fullmatch(this) and not BODY.fullmatch(this)


def is_genitive(text: str) -> bool:
    """A form that cannot begin a name: «организаций», «поселений»; «культуры» may be either."""
    return bool(_GENITIVE.fullmatch(word(text))) and not is_head(text)


def is_participle(text: str) -> bool:
    """«осуществляющие …»: goes on with what was named before."""
    return bool(_PARTICIPLE.fullmatch(word(text)))


def is_plural(text: str) -> bool:
    """Whether the first noun of a text names several people or bodies."""
    for part in text.split():
        if is_post(part) and not is_adjective(part):
            return False
        if is_body(part):
            return False
        if is_posts(part) or is_bodies(part):
            return True
        if not is_adjective(part):
            return False
        if word(part).endswith(("ые", "ие")):
            return True
    return False


def is_english_post(text: str) -> bool:
    """«Trust mentoring lead»: one person's post, not «Mentors»."""
    last = text.rsplit(maxsplit=1)[-1]
    return bool(_ENGLISH.search(text)) and not last.endswith("s") and text.isascii()


def is_named_after(before: str) -> bool:
    """Whether a name that follows is a school's: «гимназия им. …»."""
    return bool(_NAMED_AFTER.search(before))


def looks_like_people(text: str) -> bool:
    """Whether a cell names somebody: a name, or a post or body at its start."""
    if NAME.search(text) or _ENGLISH.search(text):
        return True
    words = text.split()[:2]
    return bool(words) and (is_abbreviation(words[0]) or any(is_head(part) for part in words))
