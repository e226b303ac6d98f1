"""A text's words in each language it would be sent in, with how many get them so and how many parts they come to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui import words
from ui.formats import number
from ui.widgets.label import Label
from ui.widgets.shown_text import ShownText
from ui.words.prices import PriceWords


class TextSize(NamedTuple):
    """What a text costs: characters as counted, message parts, whether it is plain GSM-7, and the price of parts.

    `price` None: the region has not said.
    """

    characters: int
    parts: int
    is_plain: bool
    price: PriceWords | None = None


class AllTexts(NamedTuple):
    """What the texts of all languages come to: parts, whether every one is plain GSM-7, and the price of parts."""

    parts: int = 0
    is_plain: bool = True
    price: PriceWords | None = None


class TextPreviews(QObject):
    """One below the other in a dialog's own column; a language that nobody is left for is hidden."""

    def __init__(
        self,
        languages: Iterable[str],
        measure: Callable[[str], TextSize],
        column: QVBoxLayout,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._measure = measure
        self._of: dict[str, tuple[Label, ShownText, Label]] = {}
        for code in languages:
            caption, size = Label(role="strong"), Label(role="label", tone="t2")
            body = ShownText()
            head = QHBoxLayout()
            head.addWidget(caption)
            head.addStretch()
            head.addWidget(size)
            column.addLayout(head)
            column.addWidget(body)
            self._of[code] = (caption, body, size)

    def show(self, bodies: Mapping[str, str], counts: Mapping[str, int]) -> AllTexts:
        """`bodies`: the words by language; `counts`: how many get them so."""
        told = AllTexts()
        for code, (caption, body, size) in self._of.items():
            for widget in (caption, body, size):
                widget.setVisible(code in counts)
            if code not in counts:
                continue
            text = bodies.get(code) or bodies.get("fi", "")
            measured = self._measure(text)
            told = AllTexts(
                told.parts + measured.parts * counts[code],
                told.is_plain and measured.is_plain,
                measured.price,
            )
            caption.setText(f"{words.language_name(code)} · {number(counts[code])}")
            body.setPlainText(text)
            body.setAccessibleName(caption.text())
            said = self.tr("{characters} characters · %n part(s)", "", measured.parts).format(
                characters=number(measured.characters)
            )
            size.setText(said if measured.price is None else f"{said} · {measured.price.of(measured.parts)}")
        return told

    def fit_within(self, width: int) -> None:
        """As high as the words need, in px of that width."""
        for _, body, _ in self._of.values():
            body.fit_within(width)
