"""What each setting and page is called and does, in Finnish, Swedish and English; for the screen, policies and docs.

Long because every setting has its words in three languages. Not loaded at the start.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple


class Said(NamedTuple):
    """One text in the program's languages."""

    en: str
    fi: str
    sv: str

    def in_language(self, language: str) -> str:
        """Fi or sv; English for every other."""
        return {"fi": self.fi, "sv": self.sv}.get(language, self.en)


@dataclass(frozen=True, slots=True)
class SettingWords:
    """`names` are of its choices."""

    title: Said
    text: Said
    names: Mapping[str | int, Said]


def _words(
    title: tuple[str, str, str], text: tuple[str, str, str], **names: tuple[str, str, str]
) -> SettingWords:
    return SettingWords(Said(*title), Said(*text), {name: Said(*said) for name, said in names.items()})


PAGE_WORDS: Final[Mapping[str, Said]] = {
    "general": Said("General", "Yleiset", "Allmänt"),
    "appearance": Said("Appearance", "Ulkoasu", "Utseende"),
    "alerts": Said("Notices", "Ilmoitukset", "Aviseringar"),
    "wallboard": Said("Wallboard", "Seinänäyttö", "Väggvy"),
    "connection": Said("Connection", "Yhteys", "Anslutning"),
    "security": Said("Security", "Tietoturva", "Säkerhet"),
}

_SYSTEM: Final = ("As the system", "Järjestelmän mukaan", "Som systemet")
_LIGHT: Final = ("Light", "Vaalea", "Ljust")
_DARK: Final = ("Dark", "Tumma", "Mörkt")
_CONTRAST: Final = ("High contrast", "Suuri kontrasti", "Hög kontrast")

SETTING_WORDS: Final[Mapping[str, SettingWords]] = {
    "general.language": _words(
        ("Language", "Kieli", "Språk"),
        (
            "The language of the whole program. It changes at once.",
            "Koko ohjelman kieli. Vaihtuu heti.",
            "Språket i hela programmet. Det byts genast.",
        ),
        system=_SYSTEM,
        fi=("Suomi", "Suomi", "Suomi"),
        sv=("Svenska", "Svenska", "Svenska"),
        en=("English", "English", "English"),
    ),
    "general.start_screen": _words(
        ("First screen", "Aloitusnäkymä", "Startvy"),
        (
            "Which screen is in front when the program starts.",
            "Mikä näkymä on edessä, kun ohjelma käynnistyy.",
            "Vilken vy som visas när programmet startar.",
        ),
        last=("Where I left off", "Mihin jäin", "Där jag slutade"),
        live=("Live", "Tilannekuva", "Lägesbild"),
        callbacks=("Callbacks", "Soittopyynnöt", "Ringbud"),
        centres=("Centres", "Asemat", "Stationer"),
        alerts=("Alerts", "Hälytykset", "Larm"),
        reports=("Reports", "Raportit", "Rapporter"),
        audit=("Audit log", "Tapahtumaloki", "Händelselogg"),
        messages=("Messages", "Viestit", "Meddelanden"),
    ),
    "general.single_keys": _words(
        ("Single-letter keys", "Yhden kirjaimen näppäimet", "Enbokstavstangenter"),
        (
            "In tables one letter does an act: M moves, R retries, S sends a text. Menus work without them too.",
            (
                "Taulukoissa yksi kirjain tekee toimen: M siirtää, R yrittää uudelleen, S lähettää tekstiviestin. "
                "Valikot toimivat ilmankin."
            ),
            (
                "I tabeller gör en bokstav en åtgärd: M flyttar, R försöker igen, S skickar ett textmeddelande. "
                "Menyerna fungerar också utan dem."
            ),
        ),
    ),
    "general.confirm_quit": _words(
        ("Ask before closing", "Kysy ennen sulkemista", "Fråga före stängning"),
        (
            "The program asks before its window closes.",
            "Ohjelma kysyy ennen kuin sen ikkuna suljetaan.",
            "Programmet frågar innan fönstret stängs.",
        ),
    ),
    "general.confirm_leaving_demo": _words(
        ("Ask before leaving the demo", "Kysy ennen esittelystä poistumista", "Fråga innan demon lämnas"),
        (
            "Leaving the demo leads to real patients' data, so the program asks first.",
            "Esittelystä poistutaan oikeiden potilaiden tietoihin, siksi ohjelma kysyy ensin.",
            "Från demon går vägen till riktiga patienters uppgifter, därför frågar programmet först.",
        ),
    ),
    "appearance.theme": _words(
        ("Theme", "Teema", "Tema"),
        (
            "The colours of the program. “As the system” follows the desktop while the program runs.",
            "Ohjelman värit. ”Järjestelmän mukaan” seuraa työpöytää ohjelman ollessa käynnissä.",
            "Programmets färger. ”Som systemet” följer skrivbordet medan programmet är i gång.",
        ),
        system=_SYSTEM,
        light=_LIGHT,
        dark=_DARK,
        contrast=_CONTRAST,
    ),
    "appearance.text_size": _words(
        ("Text size", "Tekstin koko", "Textstorlek"),
        (
            "Text, icons and rows grow together. Ctrl and plus or minus change it too.",
            "Teksti, kuvakkeet ja rivit kasvavat yhdessä. Myös Ctrl ja plus tai miinus muuttavat sitä.",
            "Text, ikoner och rader växer tillsammans. Också Ctrl och plus eller minus ändrar den.",
        ),
    ),
    "appearance.density": _words(
        ("Row height", "Rivikorkeus", "Radhöjd"),
        (
            "How much room a row takes in tables.",
            "Kuinka paljon tilaa rivi vie taulukoissa.",
            "Hur mycket plats en rad tar i tabeller.",
        ),
        compact=("Compact", "Tiivis", "Kompakt"),
        standard=("Normal", "Tavallinen", "Normal"),
        comfortable=("Comfortable", "Väljä", "Luftig"),
    ),
    "appearance.motion": _words(
        ("Motion", "Liike", "Rörelse"),
        (
            "Reduced: nothing slides open, the cursor does not blink. “As the system”: as the desktop asks.",
            "Vähennetty: mikään ei liu’u, kohdistin ei vilku. ”Järjestelmän mukaan”: niin kuin työpöytä pyytää.",
            "Minskad: inget glider fram, markören blinkar inte. ”Som systemet”: som skrivbordet ber om.",
        ),
        system=_SYSTEM,
        full=("Full", "Täysi", "Full"),
        reduced=("Reduced", "Vähennetty", "Minskad"),
    ),
    "alerts.sound": _words(
        ("Sound of a new alert", "Uuden hälytyksen ääni", "Ljud vid nytt larm"),
        (
            "One short sound for each new alert.",
            "Yksi lyhyt ääni jokaisesta uudesta hälytyksestä.",
            "Ett kort ljud för varje nytt larm.",
        ),
    ),
    "alerts.desktop": _words(
        ("Notices on the desktop", "Ilmoitukset työpöydällä", "Aviseringar på skrivbordet"),
        (
            "A new alert is also told by the desktop while another program is in front.",
            "Uudesta hälytyksestä kertoo myös työpöytä, kun toinen ohjelma on edessä.",
            "Ett nytt larm visas också av skrivbordet när ett annat program är framme.",
        ),
    ),
    "wallboard.centres": _words(
        ("Centres on the wall", "Asemat seinällä", "Stationer på väggen"),
        (
            "Which centres the wallboard shows. None chosen: all, new ones too.",
            "Mitkä asemat seinänäytössä ovat. Jos yhtään ei ole valittu: kaikki, uudetkin.",
            "Vilka stationer väggvyn visar. Ingen vald: alla, också nya.",
        ),
    ),
    "wallboard.by_need": _words(
        ("Who needs help first", "Apua tarvitsevat ensin", "De som behöver hjälp först"),
        (
            "Centres stand in the order of need; else each has a fixed place.",
            "Asemat ovat avuntarpeen järjestyksessä, muuten kullakin on kiinteä paikka.",
            "Stationerna står i ordning efter behov, annars har var och en en fast plats.",
        ),
    ),
    "wallboard.only_attention": _words(
        (
            "Only centres in need of attention",
            "Vain huomiota vaativat asemat",
            "Bara stationer som kräver något",
        ),
        (
            "Centres where all is well are left out.",
            "Asemat, joilla kaikki on hyvin, jätetään pois.",
            "Stationer där allt är bra utelämnas.",
        ),
    ),
    "wallboard.rotate_s": _words(
        ("Next page after", "Seuraava sivu", "Nästa sida efter"),
        (
            "How long a page of the wall stays. 0: until a key is pressed.",
            "Kuinka kauan seinän sivu pysyy. 0: kunnes painetaan näppäintä.",
            "Hur länge en sida på väggen visas. 0: tills en tangent trycks.",
        ),
    ),
    "wallboard.theme": _words(
        ("Colours of the wall", "Seinän värit", "Väggens färger"),
        (
            "The wallboard's own colours, or those of the console.",
            "Seinänäytön omat värit tai samat kuin ohjelmassa.",
            "Väggvyns egna färger, eller samma som i programmet.",
        ),
        console=("As the console", "Kuten ohjelmassa", "Som i programmet"),
        light=_LIGHT,
        dark=_DARK,
        contrast=_CONTRAST,
    ),
    "wallboard.size": _words(
        ("Size of the tiles", "Ruutujen koko", "Rutornas storlek"),
        (
            "Larger tiles are read from farther away; fewer fit on a page.",
            "Suuremmat ruudut näkyvät kauemmas, mutta sivulle mahtuu vähemmän.",
            "Större rutor syns på längre håll, men färre ryms på en sida.",
        ),
    ),
    "wallboard.screen": _words(
        ("Screen of the wall", "Seinän näyttö", "Väggens skärm"),
        (
            "The name of the display that the wallboard is put on. Empty: the console's.",
            "Sen näytön nimi, jolla seinänäyttö on. Tyhjä: ohjelman oma.",
            "Namnet på skärmen där väggvyn visas. Tomt: programmets egen.",
        ),
    ),
    "wallboard.may_leave": _words(
        ("Esc ends a wallboard alone", "Esc lopettaa pelkän seinänäytön", "Esc avslutar en ensam väggvy"),
        (
            "Off: a program started with --wallboard is not ended by a passer-by.",
            "Pois: ohikulkija ei voi lopettaa valitsimella --wallboard käynnistettyä ohjelmaa.",
            "Av: en förbipasserande kan inte avsluta ett program som startats med --wallboard.",
        ),
    ),
    "wallboard.ask_password": _words(
        ("Esc asks for the password", "Esc kysyy salasanan", "Esc frågar efter lösenordet"),
        (
            "A wallboard alone is ended by the password of its login. A login without a password ends it unasked.",
            "Pelkkä seinänäyttö loppuu kirjautumisen salasanalla. Ilman salasanaa kirjautunut lopettaa sen kysymättä.",
            "En ensam väggvy avslutas med inloggningens lösenord. En inloggning utan lösenord avslutar den utan fråga.",
        ),
    ),
    "connection.database": _words(
        ("Database", "Tietokanta", "Databas"),
        (
            "The address of the contact-centre database, such as postgresql://server/database. Never with a password.",
            "Yhteyskeskuksen tietokannan osoite, esimerkiksi postgresql://palvelin/tietokanta. Ei koskaan salasanaa.",
            "Adressen till kontaktcentrets databas, till exempel postgresql://server/databas. Aldrig ett lösenord.",
        ),
    ),
    "connection.user": _words(
        ("User", "Käyttäjä", "Användare"),
        (
            "The login that is offered at signing in.",
            "Tunnus, jota kirjautuminen ehdottaa.",
            "Inloggningen som föreslås vid inloggning.",
        ),
    ),
    "connection.ca_file": _words(
        ("Certificates of the server", "Palvelimen varmenteet", "Serverns certifikat"),
        (
            "A file with the authority whose certificates are trusted. Empty: those the system trusts.",
            "Tiedosto, jossa on luotettu varmentaja. Tyhjä: järjestelmän luottamat.",
            "En fil med den certifikatutfärdare som är betrodd. Tomt: de som systemet litar på.",
        ),
    ),
    "connection.profile": _words(
        ("Profile", "Profiili", "Profil"),
        (
            "Which of the profiles the program starts with.",
            "Millä profiililla ohjelma käynnistyy.",
            "Vilken profil programmet startar med.",
        ),
    ),
    "profiles": _words(
        ("Profiles", "Profiilit", "Profiler"),
        (
            "Regions, test regions and demos that this workstation can be signed in to, each with its address.",
            "Alueet, testialueet ja esittelyt, joihin tältä työasemalta kirjaudutaan, kukin osoitteineen.",
            "Områden, testområden och demor som den här arbetsstationen kan logga in till, var och en med sin adress.",
        ),
    ),
    "connection.pace": _words(
        ("How often to look", "Kuinka usein haetaan", "Hur ofta uppgifter hämtas"),
        (
            "Quick: more often while the window is in use. Sparing: never more often than once a second.",
            "Nopea: useammin, kun ikkunaa käytetään. Säästävä: ei koskaan useammin kuin kerran sekunnissa.",
            "Snabb: oftare medan fönstret används. Sparsam: aldrig oftare än en gång i sekunden.",
        ),
        quick=("Quick", "Nopea", "Snabb"),
        sparing=("Sparing", "Säästävä", "Sparsam"),
    ),
    "lock.after_minutes": _words(
        ("Lock after", "Lukitse", "Lås efter"),
        (
            (
                "Without keys or mouse for so long the console is locked until the password is given. 0: never. "
                "Only a wallboard started alone is never locked."
            ),
            (
                "Kun näppäimiin ja hiireen ei kosketa näin kauan, ohjelma lukittuu salasanan taakse. 0: ei koskaan. "
                "Vain yksinään käynnistetty seinänäyttö ei lukitu."
            ),
            (
                "När varken tangenter eller mus används så länge låses programmet tills lösenordet ges. 0: aldrig. "
                "Bara en väggvy som startats ensam låses aldrig."
            ),
        ),
    ),
}
