"""A page read back by another program than the one that wrote it; holds no test."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(
    {"meta", "link", "input", "col", "br", "img", "hr", "wbr", "base", "area", "embed", "source"}
)


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Parsed(HTMLParser):
    """All elements in order with their own text, as an HTML parser sees them."""

    elements: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        if self.elements:
            self.elements[-1].text += data

    def all(self, tag: str) -> list[Element]:
        return [element for element in self.elements if element.tag == tag]

    @property
    def text(self) -> str:
        return "".join(element.text for element in self.elements if element.tag not in ("style", "script"))


def parsed(text: str) -> Parsed:
    reader = Parsed()
    reader.feed(text)
    reader.close()
    return reader
