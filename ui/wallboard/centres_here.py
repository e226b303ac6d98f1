"""The centres chosen for the wall are of one region: in another, or in the demo, their ids are other centres'.

Only what the user chose is parted so. Ids that the machine's settings or a policy say are whoever wrote them's to keep
right, and those of the environment and the command line hold for one start.
"""

from __future__ import annotations

import json
from typing import Final

from app.settings import Settings, Source
from ui.choices import Choices
from ui.wallboard.choice import PREFIX

KEY: Final = f"{PREFIX}centres"
#: Under which name the window remembers whose centres are chosen now.
_OF: Final = "wall centres"


def bring_here(region: str, choices: Choices) -> None:
    """From now on those chosen in this region hold; those of the region before are put by until it is signed in to.

    What nobody has said the region of, as a version before did not, is taken for this one's.
    """
    settings = choices.settings
    before = settings.window.get(_OF, "")
    if before == region or settings.origin(KEY).source > Source.USER:
        return
    put_by = {_there(before): json.dumps(settings.own[KEY]) if KEY in settings.own else ""} if before else {}
    chosen = _told(settings, region)
    choices.keep_window(**{**put_by, _there(region): "", _OF: region})
    if before:
        choices.choose(KEY, chosen)


def _there(region: str) -> str:
    return f"{_OF} at {region}"


def _told(settings: Settings, region: str) -> list[int] | None:
    try:
        found = json.loads(settings.window.get(_there(region), ""))
    except ValueError:
        return None
    return found if isinstance(found, list) and all(type(one) is int for one in found) else None
