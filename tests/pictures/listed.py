"""Which pictures there are: those kept in docs/, and every one that could be made."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).resolve().parents[2] / "docs" / "pictures"
LANGUAGES: Final = ("fi", "sv", "en")
THEMES: Final = ("light", "dark", "contrast")
SIZES: Final = {1180: 700, 1440: 900, 1920: 1080}


@dataclass(frozen=True, slots=True)
class Picture:
    """One file. `scale`: the text size, in percent of the usual."""

    scene: str
    width: int = 1440
    theme: str = "light"
    language: str = "fi"
    scale: int = 100

    @property
    def name(self) -> str:
        ending = "" if self.scale == 100 else f"-{self.scale}"
        return f"{self.scene}-{self.width}-{self.theme}-{self.language}{ending}.png"


#: What is kept in docs/pictures; the handbook has each of its screens in its own language.
KEPT: Final = (
    *(Picture("live", *dress) for dress in product((1440, 1920), ("light", "dark"), LANGUAGES)),
    Picture("live", theme="contrast"),
    Picture("live", scale=150),
    Picture("selected"),
    Picture("move", language="en"),
    Picture("retry", language="sv"),
    Picture("number"),
    Picture("text", language="en"),
    Picture("drag"),
    Picture("palette"),
    Picture("row-menu", language="en"),
    Picture("assign"),
    Picture("withdraw"),
    Picture("add", language="en"),
    Picture("answers", language="en"),
    Picture("acts"),
    Picture("consent"),
    Picture("late", language="en"),
    Picture("stale", theme="dark", language="en"),
    Picture("empty"),
    Picture("no-match", language="sv"),
    *(Picture("callbacks", language=language) for language in LANGUAGES),
    Picture("wallboard", 1920, "dark"),
    *(Picture("wallboard", language=language) for language in LANGUAGES),
    Picture("wallboard-stale", theme="dark", language="en"),
    *(Picture("wallboard-attention", theme=theme) for theme in ("light", "dark")),
    *(Picture("centres", language=language) for language in LANGUAGES),
    Picture("centres", theme="dark"),
    *(Picture("centre", language=language) for language in LANGUAGES),
    Picture("nurses"),
    Picture("nurses", theme="dark", scale=150),
    Picture("absence"),
    Picture("lend", language="sv"),
    Picture("shift", language="en"),
    Picture("exceptions"),
    Picture("lend-drag", theme="dark"),
    Picture("centre", theme="dark"),
    *(Picture("region", theme=theme) for theme in ("light", "dark")),
    Picture("centre-compared"),
    Picture("centre-months"),
    Picture("centre-months", theme="dark", language="sv", scale=150),
    Picture("chart-menu", language="en"),
    *(Picture("reports", language=language) for language in LANGUAGES),
    *(Picture("audit", language=language) for language in LANGUAGES),
    Picture("audit", theme="dark"),
    *(Picture("messages", language=language) for language in LANGUAGES),
    Picture("templates"),
    Picture("feedback"),
    *(Picture("replay", language=language) for language in LANGUAGES),
    Picture("replay", theme="dark", language="en"),
    *(Picture("settings", language=language) for language in LANGUAGES),
    Picture("settings", theme="dark", language="sv"),
    Picture("settings-found", language="en"),
    # After all else of the demo: what is moved and taken back counts as moved on the centres' pages, alerts are told.
    Picture("toast", language="sv"),
    *(Picture("alerts", language=language) for language in LANGUAGES),
    Picture("alerts", theme="dark"),
    *(
        Picture(name, theme=theme)
        for name, theme in product(("alert-rules", "alert-rule"), ("light", "dark"))
    ),
    Picture("sign-in", language="en"),
)


def every() -> tuple[Picture, ...]:
    """Each scene in each theme and language at 100 and 150 %, and in the smallest and the usual large window."""
    from tests.pictures.making import scenes

    names = list(scenes())
    return (
        *(
            Picture(name, 1440, theme, language, scale)
            for scale, theme, language, name in product((100, 150), THEMES, LANGUAGES, names)
        ),
        *(Picture(name, width, "light", "sv") for width, name in product((1180, 1920), names)),
    )
