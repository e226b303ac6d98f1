"""What a patient's text says: stop, start again, or other words, which may begin with a survey's score."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

_SCORE: Final = re.compile(r"\s*(10|\d)(?![\d:.,]\d|\d)")
_WORD: Final = re.compile(r"\w+")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Orders, in the three languages and as networks teach them. Not "cancel" or "peruuta": in answer to "we ring you
#: between 13 and 14" that is about the call, and a person has to read it.
_STOP: Final = _set(
    "stop stopp stoppa seis lopeta lopettakaa lopetatte lopettaisitteko sluta slutar avsluta end quit unsubscribe"
)
_START: Final = _set("start aloita aloittakaa börja starta unstop")
_NOT: Final = _set("älä älkää elä elkää ei en emme inte ej aldrig not dont never")
#: In Swedish it stands behind: "sluta inte".
_NOT_AFTER: Final = _set("inte ej aldrig")
#: Says no to things, not to doing them: "no message" may tell that none has come.
_NONE: Final = _set("no inga ingen inget")
#: To send: with "not", enough for an order. To want: only beside what is not wanted.
_SEND: Final = _set(
    "lähetä lähettäkö lähetellä lähetelkö laita laittako laitelkaa laitelko tekstaa tekstatko viestitä skicka skickar"
    " smsa messa send sending text texting message messaging"
)
_WANT: Final = _set("halua haluaisi tahdo tarvitse vill behöver önskar ha få want need wish would like")
#: What is not wanted any more; one single message may be one that did not come.
_TEXTS: Final = _set(
    "viestejä viestit viestien tekstiviestejä tekstiviestit tekstiviestien tekstareita tekstarit tekstarien smsiä"
    " sms smsen meddelanden meddelandena textmeddelanden textmeddelandena texts messages smses"
)
_TEXT: Final = _set(
    "viestiä viesti tekstiviestiä tekstiviesti tekstaria meddelande textmeddelande text message"
)
#: What may stand in such an order beside, and changes nothing of it.
_BESIDE: Final = _set(
    "kiitos kiitti ole hyvä olkaa hyvät ystävällisesti pyydän hei moi terve tack snälla vänligen hej please thanks"
    " thank you hi hello dear jo heti nyt enää ikinä koskaan enempää lisää yhtään mitään kaikki kaikkia nämä näitä"
    " näiden tätä tämä se minulle mulle minä mä tähän numeroon lähettäminen lähettämistä lähettely lähettelyä"
    " nu genast längre mer mera fler flera några alla de dessa det detta den mig till jag att skicka skickandet av med"
    " now all any more anymore further these this it the your me to i do a and ja och"
)
_KNOWN: Final = _STOP | _NOT | _NONE | _SEND | _WANT | _TEXTS | _TEXT | _BESIDE
#: A text with an order in it is short; a longer one has something to tell.
_MOST_WORDS: Final = 14


class Said(NamedTuple):
    """`kind`: stop, start or other; `score` 0-10 when other words begin with one."""

    kind: str
    score: int | None = None


def understood(body: str) -> Said:
    """What the text says. An order has nothing but an order in it: whatever else there is, a person has to read."""
    words = _words(body)
    if _is_stop(words):
        return Said("stop")
    if _START & set(words) and set(words) <= _START | _BESIDE:
        return Said("start")
    found = _SCORE.match(body)
    return Said("other", int(found[1]) if found else None)


def _words(body: str) -> list[str]:
    plain = unicodedata.normalize("NFC", body).casefold()
    # "don't" is one word, and so is "sms:ää" or "SMS:a".
    return _WORD.findall(re.sub(r"(?<=\w)['’´`:](?=\w)", "", plain))


def _is_stop(words: Sequence[str]) -> bool:
    said = set(words)
    if len(words) > _MOST_WORDS or not said <= _KNOWN:
        return False
    if any(
        (a in _NOT | _NONE and b in _STOP) or (a in _STOP and b in _NOT_AFTER) for a, b in pairwise(words)
    ):
        return False
    if said & _STOP:
        return True
    if said & (_NOT | _NONE) and said & _TEXTS:
        return True
    return bool(said & _NOT) and bool(said & _SEND or (said & _WANT and said & _TEXT))
