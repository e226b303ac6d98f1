"""What people may write in their own words: reasons and names, in which no phone number may stand."""

from __future__ import annotations

import re
from typing import Final

#: What people put between the digits of a number: blanks and hyphens of all kinds, dots, slashes, brackets.
_BETWEEN: Final = r"[ \t\r\n\u00a0\u2000-\u200d\u202f\u2060\u2010-\u2015\u2212()._/-]"
_DATE: Final = (
    r"(?:(?:19|20)[0-9][0-9]-[01][0-9]-[0-3][0-9]|[0-3]?[0-9]\.[01]?[0-9]\.(?:(?:19|20)[0-9][0-9])?"
    r"|[0-3]?[0-9]/[01]?[0-9]/(?:19|20)[0-9][0-9])"
)
_CLOCK: Final = r"[0-2]?[0-9][.:][0-5][0-9]"
#: Days and times of day, from and until, are no numbers; a time beside other digits may be a part of one. The patterns
#: mean the same to PostgreSQL, whose `contact.holds_number` has them too.
DAYS: Final = rf"(?<![0-9+])(?<![0-9][-./]){_DATE}(?: ?[-\u2013] ?{_DATE})?(?![0-9])"
TIMES: Final = rf"(?<![0-9+])(?<![0-9][-./ ]){_CLOCK}(?: ?[-\u2013] ?{_CLOCK})?(?![0-9])(?![-./ ][0-9])"
#: Seven digits or more.
NUMBER: Final = rf"[+]?[0-9](?:{_BETWEEN}{{0,4}}[0-9]){{6,}}"

_DAYS, _TIMES, _NUMBER = re.compile(DAYS), re.compile(TIMES), re.compile(NUMBER)


def holds_number(words: str) -> bool:
    """Whether a phone number may stand in it; in doubt it does. The database asks the same."""
    return _NUMBER.search(_TIMES.sub("x", _DAYS.sub("x", words))) is not None


def without_number(words: str) -> str:
    """The words, and where a number may stand in them, without any run of digits as long as one."""
    return _NUMBER.sub("", words) if holds_number(words) else words
