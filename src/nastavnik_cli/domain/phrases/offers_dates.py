"""Offers for dates that are refused: the same days, months and years, written so that they can be read."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from nastavnik_cli.domain.phrases.asked import LINKS, SIGNS, Asked
from nastavnik_cli.domain.phrases.lexicon import T

SPELLINGS = (
    (r"(?<!\d)(\d{4})\.(\d{1,2})\.(\d{1,2})(?!\d)", r"\3.\2.\1"),
    (
        r"(?<![\d.])(\d{1,2})\.?(\s*[-–—]\s*|\s+по\s+)(\d{1,2})(\.\d{1,2}(?:\.(?:\d{4}|\d{2}))?)(?!\d)",
        r"\1\4\2\3\4",
    ),
    (r"(\d+)\s*\([^\W\d]+\)", r"\1"),
    (r"\bраз\(а\)", "раз"),
)
"""«2022.05.31», «22-30.04.2023», «2 (два) раза», «1 раз(а)»: as a pattern, and as it is read."""

COMMON_YEAR = 2001
"""Some year without 29 February."""


def needs_a_day(asked: Asked) -> Iterator[str]:
    """«до мая 2023»: до 1 мая 2023, до конца мая 2023."""
    word, unit = asked.pointed[0], asked.pointed[-1]
    by, end = ("by", "end of") if asked.is_english else ("до", "конца")
    if word.kind is T.KO:
        by = "к"
    if unit.kind is T.MONTH:
        month = asked.month(unit.number, of=True)
        yield asked.instead(word, unit, f"{by} 1 {month}")
        yield asked.instead(word, unit, f"{'до' if by == 'к' else by} {end} {month}")
    elif unit.kind is T.YEAR:
        yield asked.instead(word, unit, f"{'до' if by == 'к' else by} {end} {unit.number}")
        yield f"{by} 01.01.{unit.number}"


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


def two_years(asked: Asked) -> Iterator[str]:
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


def respelt(asked: Asked) -> Iterator[str]:
    """Dates written short: «12.2022», «22-30.04.2023», «2022.05.31»; «2 (два) раза», «раз(а)»."""
    text = asked.text

    def month_year(match: re.Match[str]) -> str:
        number = int(match[1])
        return f"{asked.month(number)} {match[2]}" if 1 <= number <= 12 else match[0]  # noqa: PLR2004

    rewritten = re.sub(r"(?<![\d.])(\d{1,2})\.(\d{4})(?!\d)", month_year, text)
    for pattern, form in SPELLINGS:
        rewritten = re.sub(pattern, form, rewritten)
    if rewritten != text:
        yield rewritten
    following = asked.first(T.NEXT)
    if following is not None and asked.first(T.NUMBERW) and not asked.is_english:
        yield f"ежемесячно {text}"
