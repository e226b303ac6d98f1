"""The one style sheet, made from `resources/styles/console.qss` and the tokens.

Dynamic properties the rules read: `kind` of a push button ("primary", "ghost", "chip", "link") and of a tool
button ("nav"), `role` of a label ("caption", "label", "strong", "section", "title"), `tone` of a label (a
colour token), `level` of a banner; and the object names `panel`, `raisedpanel`, `popover`, `rail`, `topbar`.
"""

from __future__ import annotations

import atexit
import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import resources
from ui.theme.render import recoloured
from ui.theme.tokens import Tokens

LABEL_TONES: Final = ("t1", "t2", "t3", "accent", "crit", "warn", "info", "ok")

_PIXELS: Final = re.compile(r"\b(\d+)px")
_NOT_SCALED_BELOW: Final = 4  # borders and focus rings keep their width at every text size


def stylesheet(tokens: Tokens, scale: float = 1.0) -> str:
    """The sheet for `tokens` with every length of 4 px and more multiplied by `scale`."""
    tones = "\n".join(f'QLabel[tone="{tone}"] {{ color: ${tone}; }}' for tone in LABEL_TONES)
    sheet = _PIXELS.sub(lambda m: _scaled(int(m[1]), scale), _source().replace("$tones", tones))
    values = {
        **tokens,
        "down": _arrow("chevron-down", tokens["t2"]),
        "up": _arrow("chevron-up", tokens["t2"]),
        "tick": _arrow("check", tokens["onaccent"]),
    }
    return re.sub(r"\$([a-z0-9]+)", lambda m: values[m[1]], sheet)


@cache
def _source() -> str:
    text = resources.text("styles/console.qss")
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def _scaled(pixels: int, scale: float) -> str:
    return f"{pixels if pixels < _NOT_SCALED_BELOW else round(pixels * scale)}px"


def _arrow(name: str, color: str) -> str:
    """Where the arrow lies as a file: a style sheet's `image` takes nothing else."""
    file = _arrow_directory() / f"{name}-{color[1:]}.svg"
    if not file.exists():
        file.write_text(recoloured(name, color, stroke=2), encoding="utf-8")
    return file.as_posix()


@cache
def _arrow_directory() -> Path:
    kept = TemporaryDirectory(prefix="jonovahti-theme-")
    atexit.register(kept.cleanup)
    return Path(kept.name)
