"""What `jonovahti --diagnose --json` must say where the installed program is tried."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

#: Of a region in a file beside the program: whatever else is looked at there is no fault of the package.
OF_A_FILE: Final = (
    "libraries",
    "display",
    "settings",
    "folder: settings",
    "folder: acts",
    "folder: log",
    "address",
    "sign-in",
    "schema",
    "rights",
    "feed",
)
#: Of a region on a server that is reached through a socket, by a user who needs no password and has no rights yet.
OF_A_SERVER: Final = (*(check for check in OF_A_FILE if check != "rights"), "clock", "pooler")
BAD_OF_A_SERVER: Final = ("rights",)


def faults(said: str, good: Iterable[str], bad: Iterable[str] = ()) -> list[str]:
    """What of the checks is not as it must be, a line for each; `bad` are those that must be bad, and no others may."""
    told = json.loads(said)
    found = {one["check"]: one for one in told["findings"]}
    expected = {**dict.fromkeys(good, "good"), **dict.fromkeys(bad, "bad")}
    wrong = [
        f"{check}: {found.get(check, 'was not looked at')}"
        for check, state in expected.items()
        if found.get(check, {}).get("state") != state
    ]
    wrong += [
        f"{check}: {one}" for check, one in found.items() if one["state"] == "bad" and check not in expected
    ]
    if told["works"] == ("bad" in expected.values()):
        wrong.append(f"works: {told['works']}")
    return wrong
