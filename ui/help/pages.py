"""A page of help: its Markdown parted into sections that can be found, linked to and shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import resources
from ui.finding.fuzzy import folded

_SECTION: Final = re.compile(r"^## +(?P<title>.+?)(?: +\{#(?P<anchor>[\w.-]+)\})?$", re.MULTILINE)
#: A picture is for the handbook; in the program what it shows is before one's eyes.
PICTURE: Final = re.compile(r"^!\[(?P<words>[^\]]*)\]\(picture:(?P<scene>[\w-]+)\)\n+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Section:
    """`text` is Markdown without the heading; the first of a page has neither title nor anchor."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """One topic in one language."""

    topic: str
    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A section in which all words that were typed are found; `place` is page#section."""

    place: str
    page: str
    section: str


def parse(topic: str, text: str) -> Page:
    """Raises ValueError for a text that does not begin with "# Title"."""
    head, _, body = text.partition("\n")
    if not head.startswith("# "):
        raise ValueError(f"the page {topic!r} has no title")
    marks = list(_SECTION.finditer(body))
    ends = [mark.start() for mark in marks] + [len(body)]
    sections = [Section("", "", body[: ends[0]].strip())]
    sections += [
        Section(mark["anchor"] or "", mark["title"], body[mark.end() : end].strip())
        for mark, end in zip(marks, ends[1:], strict=True)
    ]
    return Page(topic, head[2:].strip(), tuple(sections))


def read_texts(language: str, topics: Iterable[str]) -> dict[str, str]:
    """By topic; any thread but the GUI's, as it opens files. Raises OSError."""
    return {topic: resources.text(f"help/{language}/{topic}.md") for topic in topics}


def search(pages: Mapping[str, Page], typed: str) -> list[Hit]:
    """Sections with all the words typed, those first that have them in a title; "ä" is found by "a" too."""
    wanted = folded(typed).split()
    if not wanted:
        return []
    found: list[tuple[tuple[int, int, int], Hit]] = []
    for page in pages.values():
        for section in page.sections:
            title, topic = folded(section.title), folded(page.title)
            whole = f"{topic} {title} {folded(section.text)}"
            if all(word in whole for word in wanted):
                place = f"{page.topic}#{section.anchor}" if section.anchor else page.topic
                in_title, in_topic = (sum(word in name for word in wanted) for name in (title, topic))
                # Of two titles that have the words the shorter one says less that was not asked for.
                rank = -in_title, -in_topic, len(title) if in_title else 0
                found.append((rank, Hit(place, page.title, section.title)))
    # Sorting keeps the order of the pages among those found equally well.
    return [hit for _, hit in sorted(found, key=lambda pair: pair[0])]
