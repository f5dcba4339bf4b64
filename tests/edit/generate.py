"""Random roadmaps in random handwriting, the same for the same seed; every one is valid."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

KEYS = ("2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4", "2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4")
WORDS = ("анкета", "справка № 14", "«Вхождение»", "отчёт", "не реже 2 раз", "план-график", "Ж😀", "совет")
COMMENTS = (
    "# проверено",
    "#",
    "# done: {2022-Q1: no}",
    "#\tтаб\tвнутри",
    "# - id: x0",
    "# 'кавычка",
    "# a: b",
)


@dataclass
class Hand:
    """How somebody writes YAML."""

    random: Random
    newline: str
    bom: bool
    last_newline: bool
    step: int
    dash: int
    gap: int
    lines: list[str] = field(default_factory=list)

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def put(self, indent: int, text: str, *, tail: bool = True) -> None:
        """A line; `tail`: a comment or spaces may follow on it."""
        if tail and self.chance(0.1):
            text += self.random.choice(("  ", " ", "   ")) + self.random.choice(COMMENTS)
        elif tail and self.chance(0.05):
            text += "  "
        self.lines.append(" " * indent + text)

    def idle(self, indent: int) -> None:
        """Blank lines, lines of spaces, comments at any indentation."""
        while self.chance(0.12):
            kind = self.random.randrange(3)
            near = max(0, indent + self.random.choice((-2, -1, 0, 0, 0, 1, 2, 4)))
            self.lines.append(("", " " * near, " " * near + self.random.choice(COMMENTS))[kind])


@dataclass(frozen=True)
class Made:
    """A file, the activity to be edited, and how its records are written there."""

    data: bytes
    target: str
    keys: tuple[str, ...]
    has: dict[str, tuple[str, ...]]
    done: str  # none, null, block, flow, lines
    in_braces: bool


def make(seed: int) -> Made:
    random = Random(seed)  # noqa: S311 — a test's dice
    hand = Hand(
        random,
        newline=random.choice(("\n", "\n", "\r\n")),
        bom=random.random() < 0.1,
        last_newline=random.random() < 0.8,
        step=random.choice((2, 2, 2, 4, 3, 8)),
        dash=random.choice((0, 2, 2, 4)),
        gap=random.choice((2, 2, 2, 4)),
    )
    head(hand)
    ids = [f"x{i}" for i in range(random.randrange(1, 6))]
    target = random.choice(ids)
    made: Made | None = None
    hand.put(0, "strategies:")
    hand.put(hand.dash, f"-{' ' * (hand.gap - 1)}id: s")
    column = hand.dash + hand.gap
    hand.put(column, "title: Стратегия")
    hand.put(column, "when: ежеквартально")
    hand.put(column, "activities:")
    column += hand.dash
    for name in ids:
        if hand.chance(0.25):
            hand.put(column, f"-{' ' * (hand.gap - 1)}id: g{name}")
            hand.put(column + hand.gap, "title: Группа")
            hand.put(column + hand.gap, "activities:")
            result = activity(hand, column + hand.gap + hand.dash, name)
        else:
            result = activity(hand, column, name)
        if name == target:
            made = result
    if hand.chance(0.2):
        hand.put(0, "x-last: |" + random.choice(("", "-", "+")), tail=False)
        hand.put(2, "text", tail=False)
    hand.idle(0)
    text = hand.newline.join(hand.lines) + (hand.newline if hand.last_newline else "")
    assert made is not None
    data = (("\ufeff" if hand.bom else "") + text).encode()
    return Made(data, target, KEYS, made.has, made.done, made.in_braces)


def head(hand: Hand) -> None:
    hand.idle(0)
    for line in ("version: 1", 'title: "План: 2022"', "period: 2022/2023"):
        hand.put(0, line)
        hand.idle(0)
    hand.put(0, "people:")
    hand.put(hand.step, "kutsenko: {name: В. Н. Куценко}")


def activity(hand: Hand, column: int, name: str) -> Made:
    """One activity with its fields in some order; the first stands on the line of the dash."""
    hand.idle(column)
    if hand.chance(0.15):
        return in_braces(hand, column, name)
    has: dict[str, tuple[str, ...]] = {}
    done = hand.random.choice(("none", "none", "null", "block", "block", "flow", "lines", "{}"))
    fields = ["title", *hand.random.sample(("when", "result", "x-note", "responsible"), k=2)]
    hand.random.shuffle(fields)
    later = ["done"] if done != "none" else []
    later += [each for each in ("moved", "cancelled", "log") if hand.chance(0.3)]
    if hand.chance(0.15):
        hand.random.shuffle(later)
    inner = column + hand.gap
    hand.put(column, f"-{' ' * (hand.gap - 1)}id: {quoted(hand, name)}")
    for each in fields:
        hand.idle(inner)
        own_field(hand, inner, each)
    for each in later:
        hand.idle(inner)
        has[each] = records(
            hand, inner, each, done if each == "done" else hand.random.choice(("block", "flow"))
        )
    return Made(b"", name, KEYS, has, done, in_braces=False)


def in_braces(hand: Hand, column: int, name: str) -> Made:
    done = hand.random.choice(("none", "flow", "{}"))
    keys = chosen(hand) if done == "flow" else ()
    inner = ", ".join(f"{key}: 2022-12-01" for key in keys)
    parts = [f"id: {name}", "title: Т", *([f"done: {{{inner}}}"] if done != "none" else [])]
    space = hand.random.choice(("", " "))
    hand.put(column, "- {" + space + ", ".join(parts) + space + "}")
    return Made(b"", name, KEYS, {"done": keys}, done, in_braces=True)


def own_field(hand: Hand, column: int, name: str) -> None:
    if name == "responsible":
        hand.put(column, "responsible: kutsenko")
        return
    if name == "when":
        hand.put(
            column,
            hand.random.choice(("when: ежеквартально", "when: [I квартал, II квартал, ежеквартально]")),
        )
        return
    word = hand.random.choice(WORDS)
    kind = hand.random.randrange(6 if name != "title" else 3)
    if kind == 0:
        hand.put(column, f"{name}: {word}")
    elif kind == 1:
        hand.put(column, f"{name} : '{word}, # не комментарий'")
    elif kind == 2:
        hand.put(column, f"{name}: {word}", tail=False)
        hand.put(column + 1, "и далее", tail=False)
        hand.put(column + hand.step, "и ещё")
    elif kind == 3 or name == "result":
        hand.put(column, f"{name}: [{word},", tail=False)
        hand.put(column + 1, f'"{word}"]')
    else:
        style = hand.random.choice("|>") + hand.random.choice(("", "-", "+"))
        hand.put(column, f"{name}: {style}", tail=False)
        for _ in range(hand.random.randrange(1, 4)):
            hand.put(column + hand.step, hand.random.choice((word, "# не комментарий", "done:")), tail=False)
        for _ in range(hand.random.randrange(3)):
            hand.lines.append("")


def records(hand: Hand, column: int, name: str, style: str) -> tuple[str, ...]:
    if style in {"null", "{}"}:
        hand.put(column, f"{name}:" + ("" if style == "null" else " {}"))
        return ()
    keys = chosen(hand) if name != "log" else ("2022-01-10", "2022-05-05")
    values = [value(hand, name) for _ in keys]
    if style == "flow":
        pairs = ", ".join(f"{quoted(hand, key)}: {each}" for key, each in zip(keys, values, strict=True))
        hand.put(column, f"{name}: {{{pairs}}}")
    elif style == "lines":
        hand.put(column, f"{name}: {{")
        for i, (key, each) in enumerate(zip(keys, values, strict=True)):
            comma = "," if i + 1 < len(keys) or hand.chance(0.5) else ""
            hand.put(column + hand.step, f"{key}: {each}{comma}")
        hand.put(column + 1, "}")
    else:
        hand.put(column, f"{name}:")
        for key, each in zip(keys, values, strict=True):
            hand.idle(column + hand.step)
            record(hand, column + hand.step, key, name, each)
    return keys


def record(hand: Hand, column: int, key: str, name: str, short: str) -> None:
    if hand.chance(0.7) or name == "cancelled":
        hand.put(column, f"{quoted(hand, key)}: {short}")
        return
    first = {"done": "on: 2022-12-01", "moved": "to: 2023-12-01", "log": "note: Разосланы"}[name]
    hand.put(column, f"{quoted(hand, key)}:")
    hand.put(column + hand.step, first)
    if hand.chance(0.5) and name != "moved":
        hand.put(column + hand.step, "result: |" + hand.random.choice(("", "-", "+")), tail=False)
        hand.put(column + 2 * hand.step, "акт", tail=False)
        hand.idle(0)


def value(hand: Hand, name: str) -> str:
    plain = {
        "done": "2022-12-01",
        "moved": "2023-12-01",
        "cancelled": "приказ № 3",
        "log": "Разосланы анкеты",
    }
    full = {
        "done": "{on: 2022-12-01, by: kutsenko, link: 'https://example.org/a?b=1'}",
        "moved": '{to: 2023-12-01, reason: "приказ, § 2"}',
        "cancelled": "{on: 2022-02-01, reason: приказ}",
        "log": "{note: Разосланы, key: 2022-Q1}",
    }
    return hand.random.choice((plain, full))[name]


def chosen(hand: Hand) -> tuple[str, ...]:
    keys = hand.random.sample(KEYS, k=hand.random.randrange(1, 5))
    return tuple(keys if hand.chance(0.2) else sorted(keys))


def quoted(hand: Hand, text: str) -> str:
    return hand.random.choice((text, text, text, f'"{text}"', f"'{text}'"))
