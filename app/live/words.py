"""The dictionary of a text column: each text once, known by a code that stays for the dictionary's life."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import Coded


class Words:
    """Only ever grows, and only on the feed's thread: the text of a code stays what it is."""

    __slots__ = ("_code_of", "_words")

    def __init__(self) -> None:
        self._words: list[str] = [""]
        self._code_of: dict[str, int] = {"": 0}

    def __len__(self) -> int:
        return len(self._words)

    def __getitem__(self, code: int) -> str:
        return self._words[code]

    @property
    def by_code(self) -> Sequence[str]:
        """The texts themselves, for whoever asks for many: not to be written to, and longer when one is learnt."""
        return self._words

    def all(self) -> list[str]:
        """Every text by code, as of now."""
        return self._words[:]

    def code(self, word: str) -> int | None:
        """The code of a text, or None when no callback ever had it."""
        return self._code_of.get(word)

    def encode(self, coded: Coded) -> NDArray[np.int32]:
        """The codes of a column that was coded by its own dictionary. Feed thread only."""
        table = np.fromiter(map(self.learn, coded.words), np.int32, len(coded.words))
        return table.take(coded.codes)

    def learn(self, word: str) -> int:
        """The code of a text, a new one where there was none. Feed thread only."""
        code = self._code_of.get(word)
        if code is None:
            code = len(self._words)
            self._words.append(
                word
            )  # first the text, then the code: a reader never meets a code without text
            self._code_of[word] = code
        return code
