"""The words of a report that leaves the program, for whoever has no screen: made of the screen's own by packaging."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

import resources

LANGUAGES: Final = ("fi", "sv", "en")
#: By language; `packaging/translations.py` renews it with the other words.
FILE: Final = "translations/reports.json"


@dataclass(frozen=True, slots=True)
class FigureWords:
    """As beside the figure on the screen; `basis`: who counts so, "" for us."""

    name: str
    meaning: str
    formula: str
    clock: str
    basis: str


@dataclass(frozen=True, slots=True)
class ReportWords:
    """`figures` by their names in `report_figures`; the rest are captions, and what stands in their column.

    `not_counted` has a place for {days}.
    """

    figures: Mapping[str, FigureWords]
    report: str
    meanings: str
    figure: str
    meaning: str
    formula: str
    clock: str
    basis: str
    first_day: str
    last_day: str
    centre: str
    total: str
    whole_region: str
    own_centres: str
    demo: str
    not_counted: str


def in_file(words: ReportWords) -> dict[str, Any]:
    """As the file has them."""
    return asdict(words)


def report_words(language: str) -> ReportWords:
    """Those of one of LANGUAGES. Raises FileNotFoundError."""
    told = json.loads(resources.text(FILE))[language]
    figures = {name: FigureWords(**one) for name, one in told["figures"].items()}
    return ReportWords(
        figures, **{one.name: told[one.name] for one in fields(ReportWords) if one.name != "figures"}
    )
