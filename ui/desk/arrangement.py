"""What was arranged on the screens, parted for the settings: what holds everywhere, and what is of one region alone.

The ids of centres and requests mean others in another database, so whatever names one is found again only there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from ui.choices import Choices

#: Of a screen's state: the groups folded in, and the rows that were chosen, current and on top.
_OF_ONE_REGION: Final = ("folded", "rows")
_ASKED: Final = "asked"
#: Of what a screen asks for: whose ids and logins are another's elsewhere.
_ASKED_HERE: Final[tuple[str, ...]] = ("centre", "person")


def there(name: str, region: str) -> str:
    """Under which name the window remembers what is of one region."""
    return f"{name} at {region}"


def parted(states: Mapping[str, str], region: str) -> dict[str, str]:
    """The states of screens, by key and as text, by the names under which the window remembers them."""
    names: dict[str, str] = {}
    for key, text in states.items():
        everywhere, here = _parts(told(text))
        names[key], names[there(key, region)] = json.dumps(everywhere), json.dumps(here) if here else ""
    return names


def joined(window: Mapping[str, str], key: str, region: str) -> str:
    """A screen's state as text, "" for none: what holds everywhere with what was left in this region."""
    everywhere, _ = _parts(told(window.get(key, "")))
    here = told(window.get(there(key, region), ""))
    if asked := {name: here.pop(name) for name in _ASKED_HERE if name in here}:
        everywhere[_ASKED] = {**_asked(everywhere), **asked}
    state = {**everywhere, **here}
    return json.dumps(state) if state else ""


def left_in(region: str, choices: Choices) -> Callable[[str], str]:
    """Gives what was left of a screen by its key, as the window remembers it at that moment."""
    return lambda key: joined(choices.settings.window, key, region)


def told(text: str) -> dict[str, Any]:
    """What was kept as text; nothing from text that is none of ours."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _parts(state: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    everywhere = dict(state)
    here: dict[str, Any] = {name: everywhere.pop(name) for name in _OF_ONE_REGION if name in everywhere}
    asked = _asked(state)
    if asked_here := {name: asked.pop(name) for name in _ASKED_HERE if name in asked}:
        here.update(asked_here)
        everywhere[_ASKED] = asked
    return everywhere, here


def _asked(state: Mapping[str, Any]) -> dict[str, Any]:
    asked = state.get(_ASKED)
    return dict(asked) if isinstance(asked, Mapping) else {}
