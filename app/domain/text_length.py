"""What a text message costs: characters as the network counts them, and the parts it is sent in."""

from __future__ import annotations

from typing import Final, NamedTuple

#: The default alphabet and its extension of 3GPP TS 23.038; a character of the extension counts as two.
_PLAIN: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED: Final = frozenset("\f^{}\\[~]|€")


class TextLength(NamedTuple):
    """`is_plain`: GSM-7, 160 characters in one message or 153 a part; else UCS-2, 70 or 67."""

    characters: int
    parts: int
    is_plain: bool


def text_length(text: str) -> TextLength:
    """The length of `text` as it is typed: nothing is exchanged for a cheaper character. No text is one part."""
    costs = [1 if one in _PLAIN else 2 if one in _EXTENDED else 0 for one in text]
    is_plain = all(costs)
    if not is_plain:
        costs = [len(one.encode("utf-16-be")) // 2 for one in text]
    alone, in_parts = (160, 153) if is_plain else (70, 67)
    total = sum(costs)
    if total <= alone:
        return TextLength(total, 1, is_plain)
    parts, filled = 1, 0
    for cost in costs:
        # A character of two is never torn over two parts.
        if filled + cost > in_parts:
            parts, filled = parts + 1, 0
        filled += cost
    return TextLength(total, parts, is_plain)
