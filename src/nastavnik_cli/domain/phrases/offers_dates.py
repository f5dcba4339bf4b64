"""Offers for dates that are refused: the same days, months and years, written so that they can be read."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator

from nastavnik_cli.domain.phrases.asked import LINKS, SIGNS, Asked
from nastavnik_cli.domain.phrases.lexicon import T
from nastavnik_cli.domain.phrases.points import SCHOOL_START
from nastavnik_cli.domain.phrases.tokens import Token

SEASONS = {1: (3, 5), 2: (6, 8), 3: (9, 11), 4: (12, 2)}
"""First and last month."""

BEGINNING, END = 1, 3
"""Values of EDGE: «начало», «конец»."""

COMMON_YEAR = 2001
"""Some year without 29 February."""


def needs_a_day(asked: Asked) -> Iterator[str]:
    """«до мая 2023»: до 1 мая 2023, до конца мая 2023; «с мая до июня»: с мая по июнь."""
    word, unit = asked.pointed[0], asked.pointed[-1]
    by, end = ("by", "end of") if asked.is_english else ("до", "конца")
    if asked.first(*SIGNS):  # «до конца мая, июня»
        yield f", {by} {end} ".join(asked.said(segment) for segment in asked.segments)
        return
    if asked.first(T.S) and unit.kind is T.MONTH:
        until = "to" if asked.is_english else "по"
        yield asked.instead(word, unit, f"{until} {asked.month(unit.number)}")
    edge = next((token.number for token in asked.pointed if token.kind in (T.EDGE, T.EDGE_OF)), 0)
    if edge in (0, BEGINNING):
        yield from (asked.instead(word, unit, f"{by} {day}") for day in _beginning(unit, asked))
    if edge in (0, END):
        yield from (asked.instead(word, unit, f"{by} {end} {said}") for said in _whole(unit, asked))


def _beginning(unit: Token, asked: Asked) -> Iterator[str]:
    """The first day of a month, a season, a year."""
    if unit.kind in (T.MONTH, T.SEASON):
        yield f"1 {asked.month(_months(unit)[0], of=True)}"
    elif unit.kind is T.MY:
        yield "01.{:02}.{}".format(*unit.value)
    elif unit.kind is T.YEAR:
        yield f"1 {asked.month(1, of=True)} {unit.number}"


def _whole(unit: Token, asked: Asked) -> Iterator[str]:
    """The unit as it stands behind «до конца»."""
    if unit.kind in (T.MONTH, T.SEASON):
        yield asked.month(_months(unit)[1], of=True)
    elif unit.kind is T.MY:
        yield f"{asked.month(unit.value[0], of=True)} {unit.value[1]}"
    else:
        yield asked.said([token for token in asked.pointed[1:] if token.kind not in (T.EDGE, T.EDGE_OF)])


def _months(unit: Token) -> tuple[int, int]:
    """The first and the last month of a month or season."""
    return SEASONS[unit.number] if unit.kind is T.SEASON else (unit.number, unit.number)


def open_start(asked: Asked) -> Iterator[str]:
    """«с 01.09.2022»: to the period's end."""
    last = asked.frame.period.last
    start = asked.first(T.SINCE, T.S)
    point = asked.text[start.end :].strip() if start else ""
    first = next((token for token in asked.tokens if start and token.start >= start.end), None)
    if first is None:
        return
    if first.kind is T.DMY:
        yield f"{asked.text[first.start : first.end]} – {last:%d.%m.%Y}"
    since, until = ("from", "to") if asked.is_english else ("с", "по")
    month = asked.month(last.month)
    yield f"{since} {point} {until} {month} {last.year}"
    yield f"{since} {point} {until} {last.day} {asked.month(last.month, of=True)}"
    if first.kind is T.YEAR:
        yield f"{first.number}–{last.year}"


def year_for_all(asked: Asked) -> Iterator[str]:
    """«март 2022, май»: март 2022, май 2022; «март 2022, 2023»: март 2022, март 2023."""
    year = next((token.number for token in asked.tokens if token.kind is T.YEAR), None)
    link = asked.first(*LINKS)
    if year is not None and link is not None:
        yield from (f"{asked.text} {later}" for later in (year, year + 1))
    dated = next((token.value[2] for token in asked.tokens if token.kind is T.DMY), None)
    if dated is not None:
        yield from (f"{asked.text}.{later}" for later in (dated, dated + 1))
    said, named = [], ""
    for segment in asked.segments:
        own = [token for token in segment if token.kind not in (T.YEAR, T.G, T.YEARW)]
        years = [token.number for token in segment if token.kind is T.YEAR]
        year = years[0] if years else year
        named = asked.said(own) or named
        said.append(f"{named} {year}")
    yield ", ".join(said)


def year_last(asked: Asked) -> Iterator[str]:
    """«2022 год, II квартал»: II квартал 2022."""
    if asked.tokens[0].kind is T.YEAR:
        rest = [token for token in asked.tokens if token.kind not in (T.YEAR, T.G, T.YEARW, *SIGNS)]
        yield f"{asked.said(rest)} {asked.tokens[0].number}"


def two_years(asked: Asked) -> Iterator[str]:
    """«декабрь–январь 2022/2023»: декабрь 2022 – январь 2023; «май 2022–2023»: май 2022, май 2023."""
    years = [token for token in asked.tokens if token.kind is T.YEAR]
    if len(years) != 2 or years[1].number != years[0].number + 1:  # noqa: PLR2004 — a winter's
        return
    first, last = years[0].number, years[1].number
    named = [token for token in asked.tokens if token.start < years[0].start]
    units = [token for token in named if token.kind in (T.MONTH, T.SEASON)]
    said = asked.said(named)
    if not units:
        return
    link = next((i for i, token in enumerate(named) if token.kind in LINKS), None)
    if link is not None and units[0].number > units[-1].number:
        yield f"{asked.said(named[:link])} {first} – {asked.said(named[link + 1 :])} {last}"
    elif asked.first(T.SCHOOLYEAR):
        yield f"{said} {first if _months(units[0])[0] >= SCHOOL_START else last}"
    elif units[0].kind is T.SEASON and _months(units[0])[1] < _months(units[0])[0]:
        yield f"{said} {first}"
    else:
        yield f"{said} {first}, {said} {last}"


def year_before(asked: Asked) -> Iterator[str]:
    """«октябрь–апрель 2023»: октябрь 2022 – апрель 2023."""
    link = asked.first(*LINKS) or asked.first(*SIGNS)
    years = [t.value[2] if t.kind is T.DMY else t.number for t in asked.tokens if t.kind in (T.YEAR, T.DMY)]
    if link is None or not years:
        return
    before = asked.text[: link.start].rstrip()
    sign = {T.DASH: " – ", T.PO: f" {link.text} ", T.COMMA: ", "}.get(link.kind, f" {link.text} ")
    after = asked.text[link.end :].lstrip()
    in_digits = any(token.kind is T.DM and token.end == len(before) for token in asked.tokens)
    yield f"{before}{'.' if in_digits else ' '}{years[-1] - 1}{sign}{after}"


def bare_days(asked: Asked) -> Iterator[str]:
    """«01, 08, 15.10»: 01.10, 08.10, 15.10; «1 и 15 мая»: 1 мая, 15 мая."""
    days = [token for token in asked.tokens if token.kind is T.NUM]
    date = asked.first(T.DM, T.DMY)
    month = asked.first(T.MONTH)
    if date is not None:
        tail = asked.text[date.start : date.end].partition(".")[2]
        yield ", ".join([*(f"{day.text}.{tail}" for day in days), asked.text[date.start : date.end]])
    elif month is not None:
        tail = asked.text[month.start :]
        yield ", ".join(f"{day.text} {tail}" for day in days)


def years_in_a_row(asked: Asked) -> Iterator[str]:
    """«2009 2011»: 2009–2011; 2009, 2011."""
    first, last = asked.pointed[0], asked.pointed[-1]
    yield asked.instead(first, last, f"{first.text}–{last.text}")
    yield asked.instead(first, last, f"{first.text}, {last.text}")


def dates_or_time(asked: Asked) -> Iterator[str]:
    first, last = asked.pointed[0], asked.pointed[-1]
    yield asked.instead(first, last, f"{first.text}, {last.text}")
    yield asked.instead(first, last, first.text)


def year_after(asked: Asked) -> Iterator[str]:
    """«2022/2024 учебный год»: 2022/2023."""
    years = [token for token in asked.tokens if token.kind in (T.YEAR, T.NUM)]
    if len(years) > 1:
        yield asked.instead(years[0], years[1], f"{years[0].number}/{years[0].number + 1}")


def possible_date(asked: Asked) -> Iterator[str]:
    """«31 ноября»: 30 ноября; «05/31/2022»: 31.05.2022; «2022-23»: 2022–2023."""
    for token in asked.pointed:
        if token.kind is T.DMY:
            day, month, year = token.value
            yield asked.instead(token, token, _clamped(day, month, year) + f".{year}")
        elif token.kind is T.DM:
            day, month = token.value
            yield asked.instead(token, token, _clamped(day, month, COMMON_YEAR))
        elif token.kind is T.ISO_MONTH:
            year, short = (int(part) for part in token.value.split("-"))
            if short == (year + 1) % 100:
                yield asked.instead(token, token, f"{year}–{year + 1}")
                yield asked.instead(token, token, f"{year}/{year + 1} учебный год")
    month = next((token for token in asked.pointed if token.kind is T.MONTH), None)
    day = next((token for token in asked.pointed if token.kind in (T.NUM, T.ORD)), None)
    if day is not None and any(token.kind is T.NUMBERW for token in asked.pointed):
        yield asked.instead(day, day, "31")
    years = [token.number for token in asked.tokens if token.kind is T.YEAR]
    if month is not None and day is not None:
        last = monthrange(years[0] if years else COMMON_YEAR, month.number)[1]
        yield asked.instead(day, day, str(last))


def _clamped(day: int, month: int, year: int) -> str:
    """The nearest day that exists; of «05/31» the month stands first."""
    if month > 12 >= day:  # noqa: PLR2004 — months
        day, month = month, day
    month = min(max(month, 1), 12)
    return f"{min(max(day, 1), monthrange(year, month)[1]):02}.{month:02}"


def other_way_round(asked: Asked) -> Iterator[str]:
    """«май 2023 – май 2022»: the earlier first."""
    link = asked.first(*LINKS)
    if link is not None and asked.tokens[0].kind is not T.S:
        yield f"{asked.text[link.end :].strip()} – {asked.text[: link.start].strip()}"


def day_first(asked: Asked) -> Iterator[str]:
    """«сентябрь 22»: 22 сентября, сентябрь 2022."""
    month = next((token for token in asked.pointed if token.kind is T.MONTH), None)
    day = next((token for token in asked.pointed if token.kind is T.NUM), None)
    if month is not None and day is not None:
        yield asked.instead(month, day, f"{day.text} {asked.month(month.number, of=True)}")
        yield asked.instead(month, day, f"{asked.month(month.number)} 20{day.text}")
