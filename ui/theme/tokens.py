"""The colours by what they mean: one mapping token -> "#RRGGBB" each for light, dark and high contrast.

Status colours start from the Okabe-Ito set; crimson stands in for vermilion, which protanopes cannot tell
from amber. Breach and reached differ in lightness too, which is what eyes that tell red from green badly go by. Every
pair in use keeps 4.5:1 for text (7:1 in high contrast) and 3:1 for marks and borders, which
`tests/ui/theme/test_contrast.py` checks.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

Tokens = Mapping[str, str]

LIGHT: Final[Tokens] = MappingProxyType(
    {
        # grounds, from the window upwards
        "app": "#E8EBED",
        "panel": "#F6F7F8",
        "raised": "#FFFFFF",
        "sunken": "#DEE2E5",
        "hover": "#EDF1F4",
        "sel": "#D3E5F2",
        "line": "#D5DADE",
        "linestrong": "#7C868E",
        "scroll": "#A9B2B9",
        # text
        "t1": "#12181C",
        "t2": "#434D55",
        "t3": "#59636B",
        "tdis": "#8A949B",
        # focus, primary button, links
        "accent": "#005F99",
        "accenthover": "#004F80",
        "onaccent": "#FFFFFF",
        # breach, attention, in progress, reached: text, tint, fill, mark on the fill
        "crit": "#AE1246",
        "critbg": "#FADDE1",
        "critsolid": "#C01535",
        "oncrit": "#FFFFFF",
        "warn": "#7A5400",
        "warnbg": "#FAEBC6",
        "warnsolid": "#E69F00",
        "onwarn": "#12181C",
        "info": "#005F99",
        "infobg": "#DCEBF6",
        "ok": "#005032",
        "okbg": "#D9EFE7",
        # what is replayed and not live: mark, tint, text on the mark
        "replay": "#8C3B72",
        "replaybg": "#F3E1EC",
        "onreplay": "#FFFFFF",
        # load bar, chips, chart series
        "load": "#74828D",
        "loadtrack": "#DFE4E7",
        # bars: all there are, and the part of them; a step of lightness apart, as a grey print shows them
        "whole": "#84909A",
        "part": "#00558A",
        "chip": "#DFE4E8",
        "s1": "#0072B2",
        "s2": "#D55E00",
        "s3": "#009E73",
        "s4": "#B07D00",
        "s5": "#9A4F80",
        "s6": "#6B7780",
        # toast
        "toast": "#1F272D",
        "ontoast": "#F2F5F7",
        "toastaccent": "#7CC4F2",
    }
)

DARK: Final[Tokens] = MappingProxyType(
    {
        "app": "#13171A",
        "panel": "#1A1F23",
        "raised": "#1F252A",
        "sunken": "#0F1214",
        "hover": "#262D33",
        "sel": "#173A54",
        "line": "#2C343A",
        "linestrong": "#66727B",
        "scroll": "#4A555D",
        "t1": "#E7EBEE",
        "t2": "#B5BFC6",
        "t3": "#97A2AA",
        "tdis": "#5F6A72",
        "accent": "#62B5E8",
        "accenthover": "#86C8F0",
        "onaccent": "#0F1214",
        "crit": "#FF8A8F",
        "critbg": "#4A1D26",
        "critsolid": "#D13A52",
        "oncrit": "#FFFFFF",
        "warn": "#F2BC52",
        "warnbg": "#3D2F10",
        "warnsolid": "#E69F00",
        "onwarn": "#12181C",
        "info": "#62B5E8",
        "infobg": "#15334A",
        "ok": "#49DFB0",
        "okbg": "#103A2F",
        "replay": "#DB97BF",
        "replaybg": "#3D2435",
        "onreplay": "#13171A",
        "load": "#71808B",
        "loadtrack": "#2E363C",
        "whole": "#66737D",
        "part": "#7CC4F2",
        "chip": "#353F46",
        "s1": "#56B4E9",
        "s2": "#E8743B",
        "s3": "#2F9D75",
        "s4": "#E0A21B",
        "s5": "#D48BB5",
        "s6": "#8A969F",
        "toast": "#E7EBEE",
        "ontoast": "#12181C",
        "toastaccent": "#005F99",
    }
)

HIGH_CONTRAST: Final[Tokens] = MappingProxyType(
    {
        **DARK,
        "app": "#000000",
        "panel": "#000000",
        "raised": "#000000",
        "sunken": "#000000",
        "hover": "#1C1C1C",
        "sel": "#00283F",
        "line": "#8C8C8C",
        "linestrong": "#FFFFFF",
        "scroll": "#FFFFFF",
        "t1": "#FFFFFF",
        "t2": "#FFFFFF",
        "t3": "#E0E0E0",
        "tdis": "#A8A8A8",
        "accent": "#8FD3FF",
        "accenthover": "#BFE6FF",
        "onaccent": "#000000",
        "crit": "#FF9FA3",
        "critbg": "#3A0008",
        "critsolid": "#FF6870",
        "oncrit": "#000000",
        "warn": "#FFD76A",
        "warnbg": "#332600",
        "warnsolid": "#FFD76A",
        "onwarn": "#000000",
        "info": "#8FD3FF",
        "infobg": "#00283F",
        "ok": "#55F2CB",
        "okbg": "#003325",
        "replay": "#F5B2DC",
        "replaybg": "#33001F",
        "onreplay": "#000000",
        "load": "#B0B0B0",
        "loadtrack": "#3A3A3A",
        "whole": "#767676",
        "part": "#8FD3FF",
        "chip": "#333333",
        "s3": "#39E6A1",
        "toast": "#FFFFFF",
        "ontoast": "#000000",
        "toastaccent": "#00406B",
    }
)

THEMES: Final[Mapping[str, Tokens]] = MappingProxyType(
    {"light": LIGHT, "dark": DARK, "contrast": HIGH_CONTRAST}
)

# In px at 100 %; multiplied by the text scale (`Theme.px`).
ROW_HEIGHTS: Final[Mapping[str, int]] = MappingProxyType({"compact": 24, "standard": 30, "comfortable": 38})

# Type sizes in px at 100 %.
CAPTION: Final = 11
LABEL: Final = 12
BODY: Final = 13
UNIT: Final = 14
SECTION: Final = 15
TITLE: Final = 18
KPI: Final = 28
