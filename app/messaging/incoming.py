"""What a patient's text says: stop, start again, a survey's score, or other words, which may begin with one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

_SCORE: Final = re.compile(r"\s*(10|\d)(?:\s*/\s*10)?(?!\d|[:.,]\d)")
_SCORE_BEHIND: Final = re.compile(r"(?<!\d)(?<!\d[:.,/-])(10|\d)(?:\s*/\s*10)?\W*$")
#: What makes a number another than a score: a range, a clock, a share, a suffix.
_NO_SCORE: Final = re.compile(r"\s*[-–—]\s*\d|\s+\d|\s*[/%€$°+]\s*\w|\s*[%€$°]|[:'’´`]\w")
_WORD_NEXT: Final = re.compile(r"(\s*[-–]?\s*)([^\W\d_]+)")
_WORD: Final = re.compile(r"\w+")
#: Nothing for a person to read beside a score: signs, and faces that are pleased.
_SIGNS: Final = re.compile(
    r"""[\s!"'()*,./:;?_~^<>=+–—…-]|[☺❤♥⭐🌟💐🎉👍👌👏🙏💙💚😀😁😃😄😊😍🙂🥰]|[\ufe0f\u200d\U0001f3fb-\U0001f3ff]"""
)


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
    "kyselyitä kyselyjä kyselyt kyselyiden kyselyjen kyselyille kyselylle enkäter enkäterna surveys"
    " viestejä viestit viestien tekstiviestejä tekstiviestit tekstiviestien tekstareita tekstarit tekstarien smsiä"
    " sms smsen meddelanden meddelandena textmeddelanden textmeddelandena texts messages smses"
)
_TEXT: Final = _set(
    "kysely kyselyä kyselyn enkät enkäten survey"
    " viestiä viesti tekstiviestiä tekstiviesti tekstaria meddelande textmeddelande text message"
)
#: Of a survey: with a word that stops, or where they are not wanted; "no questions" may mean that there is
#: nothing to ask.
_ASKED: Final = _set("kysymyksiä kysymykset kysymysten frågor frågorna question questions")
_WISH: Final = _set("halua haluaisi tahdo vill önskar want wish")
#: What may stand in such an order beside, and changes nothing of it.
_BESIDE: Final = _set(
    "kiitos kiitti ole hyvä olkaa hyvät ystävällisesti pyydän hei moi terve tack snälla vänligen hej please thanks"
    " thank you hi hello dear jo heti nyt enää ikinä koskaan enempää lisää yhtään mitään kaikki kaikkia nämä näitä"
    " näiden tätä tämä se minulle mulle minä mä tähän numeroon lähettäminen lähettämistä lähettely lähettelyä"
    " nu genast längre mer mera fler flera några alla de dessa det detta den mig till jag att skicka skickandet av med"
    " kysyminen kysymistä kyseleminen kyselemistä fråga frågandet asking"
    " now all any more anymore further these this it the your me to i do a and ja och"
)
#: What people also say of their lives: an order only alone, or beside a word for what is to end.
_OF_A_LIFE: Final = _set("sluta slutar avsluta end quit")
#: Beside an order that names nothing: courtesy and haste.
_COURTESY: Final = _set(
    "kiitos kiitti ole hyvä olkaa hyvät ystävällisesti pyydän hei moi terve tack snälla vänligen hej please thanks"
    " thank you hi hello dear jo heti nyt nu genast now"
)
#: Beside those that are of no life, what can only be the texts.
_THIS: Final = _set("all kaikki kaikkia nämä näitä näiden tämä tätä se alla de dessa det detta these this")
#: To ask, as the texts of a survey do.
_ASKING: Final = _set("kysyminen kysymistä kyseleminen kyselemistä fråga frågandet asking")
_KNOWN: Final = _STOP | _NOT | _NONE | _SEND | _WANT | _TEXTS | _TEXT | _ASKED | _BESIDE
#: A text with an order in it is short; a longer one has something to tell.
_MOST_WORDS: Final = 14
#: Behind a number they tell a time, an age or a dose: then it is no score.
_UNITS: Final = _set(
    "min mins minuutti minuuttia minuutin minuter minut minute minutes s sek sekuntia sekunder seconds h t tunti tuntia"
    " tunnin tuntiin tim timme timmar timmars hour hours hr hrs pv päivä päivää päivän dygn dag dagar dagars day days"
    " vk viikko viikkoa viikon vecka veckor veckors week weeks kk kuukausi kuukautta kuukauden månad månader månaders"
    " month months v vuosi vuotta vuoden vuotias vuotiaan vuotiaalla år årig åring year years yo yrs krt kertaa kerran"
    " gång gånger ggr time times x klo kello kl klockan am pm oclock aikaan aikoihin maissa jälkeen mennessä asti"
    " saakka aamulla aamupäivällä iltapäivällä illalla yöllä huomenna imorgon tomorrow tiden astetta grader degrees mg"
    " ml dl l g kg cm mm m km euroa euro tablettia tabletti tabletter tablet tablets pilleriä lasta barn children"
    " januari februari mars april maj juni juli augusti september oktober november december january february march june"
    " july august october"
)
#: Thanks and praise: words in which nobody asks for anything.
_PLAIN: Final = _set(
    "kiitos kiitti kiitoksia kiitän paljon oikein hyvä hyvää hyvin hyvästä erinomainen erinomaista erinomaisesta"
    " loistava loistavaa mainio palvelu palvelua palvelusta päivänjatkoa jatkoa terveisin hei moi tack så mycket"
    " jättebra bra utmärkt toppen god tjänst service hej thanks thank you very much so good great excellent ok"
    " pistettä piste poäng points point"
)
#: With these people lead to a score: "annan arvosanan 9", "jag ger 9". More than a few are a sentence of their own.
#: One of them at least thanks or names the score: "is it 8" and "so 5" are about something else.
_NAMES: Final = _set(
    "kiitos kiitti kiitoksia kiitän tack thanks thank annan antaisin arvosana arvosanan arvosanani arvosanaksi numero"
    " numeron nro piste pisteet pisteitä pistettä vastaus vastaukseni ge ger betyg betyget siffra siffran nummer poäng"
    " svar svaret give score rating number point points answer"
)
_LEADS: Final = _PLAIN | _NAMES | _set("on jag skulle mitt är i would a my is it")
_MOST_LEADING: Final = 4


class Said(NamedTuple):
    """`kind`: stop, start, score (nothing else but thanks) or other; `score`: 0-10 where the text gives one."""

    kind: str
    score: int | None = None


def understood(body: str) -> Said:
    """What the text says. An order has nothing in it but an order, and perhaps a score: a person reads all else."""
    kind = _order(body)
    if kind:
        return Said(kind)
    for found in (_SCORE.match(body), _SCORE_BEHIND.search(body)):
        kind = _order(body[: found.start()] + " " + body[found.end() :]) if found else ""
        if found and kind:
            return Said(kind, int(found[1]))
    found = _SCORE.match(body)
    if found is None:
        return _led_to(body)
    if not _is_score(body[found.end() :]):
        return Said("other")
    return Said("score" if _is_plain(body[found.end() :]) else "other", int(found[1]))


def _led_to(body: str) -> Said:
    """A score with words before it, where nothing else is said: of a sentence nobody knows what its number counts."""
    # One that a dash stands at may be less than nothing.
    lead = re.match(r"\D*(?<![-–—])", body)
    words = _words(lead[0]) if lead else []
    if lead is None or len(words) > _MOST_LEADING or not (set(words) <= _LEADS and set(words) & _NAMES):
        return Said("other")
    found = _SCORE.match(body, lead.end())
    if _SIGNS.sub("", _WORD.sub("", lead[0])) or found is None:
        return Said("other")
    rest = body[found.end() :]
    # Who asks waits for an answer.
    is_told = "?" not in rest and _is_score(rest) and _is_plain(rest)
    return Said("score", int(found[1])) if is_told else Said("other")


def _order(body: str) -> str:
    """Stop or start, or nothing where the text is no order."""
    words = _words(body)
    if _is_stop(words):
        return "stop"
    return "start" if _START & set(words) and set(words) <= _START | _BESIDE else ""


def _is_score(rest: str) -> bool:
    """Whether the number in front of `rest` can be a score, and not a time, an age, a share or a dose."""
    if _NO_SCORE.match(rest):
        return False
    found = _WORD_NEXT.match(rest)
    if not found:
        return True
    between, word = found[1], found[2].casefold()
    # What is written together with a number is its unit or its case: "10pm", "9sta".
    return word in _PLAIN if not between else word not in _UNITS and not word.endswith("kuuta")


def _is_plain(rest: str) -> bool:
    """Whether a person need not read what stands beside a score."""
    return all(
        word in _PLAIN or not _SIGNS.sub("", word) for word in _SIGNS.sub(" ", rest).casefold().split()
    )


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
        # "I want to end it all" is no order: whatever else is said goes to a person.
        alone = _STOP | _COURTESY | (frozenset() if said & _OF_A_LIFE else _THIS)
        return bool(said & (_TEXTS | _TEXT | _ASKED | _SEND | _ASKING)) or said <= alone
    if said & (_NOT | _NONE) and said & _TEXTS:
        return True
    return bool(said & _NOT) and bool(
        said & _SEND or (said & _WANT and said & _TEXT) or (said & _WISH and said & _ASKED)
    )
