"""What a supervisor or an administrator would type finds what it means, in three languages."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.finding.offered import AT_LIVE, found

#: By what is meant: the words in English, Finnish and Swedish.
MEANT = {
    "command about": (
        "licence, license, open source, copyright, build",
        "lisenssi, avoin lähdekoodi, tekijänoikeus, tietoa ohjelmasta",
        "licens, öppen källkod, upphovsrätt, om programmet",
    ),
    "command news": ("changes, updates", "muutokset, päivitykset", "ändringar, uppdateringar"),
    "command report": ("crash, logs", "kaatui, vianetsintä", "krasch, felsökning, loggar"),
    "command fetch": ("sync", "synkronoi", "synka"),
    "command centres": (
        "forecast, load, staff, will not be rung",
        "ennuste, kuormitus, ei ehdi",
        "prognos, belastning, personal, hinner inte",
    ),
    "command reports": ("month, week", "kuukausi, viikko", "månad, vecka"),
    "command export": ("download", "lataa tiedostoon", "ladda ner"),
    "command audit": (
        "audit log, history, who looked, privacy",
        "historia, kuka katsoi, tietosuoja",
        "historik, vem tittade, dataskydd",
    ),
    "command callbacks": (
        "patients, archive, urgent",
        "potilaat, arkisto, kiireelliset",
        "patienter, arkiv, brådskande",
    ),
    "command help": ("instructions", "ohjeet", "anvisningar"),
    "command tour": ("getting started", "näin pääset alkuun", "kom igång"),
    "command rights": ("user account, administrator", "käyttäjä, ylläpitäjä", "användare, administratör"),
    "command feedback": ("NPS, recommendation", "suosittelu", "rekommendation"),
    "command own_window": ("new window", "uusi ikkuna", "nytt fönster"),
    "command absence": ("vacation", "loma", "semester"),
    "command quit": ("close the program", "sulje ohjelma", "avsluta programmet"),
    "command messages": ("delivery", "toimitus", "leverans"),
    "command settings": ("configuration", "määritykset", "konfiguration"),
    "command filter": ("find a patient", "hae potilasta", "hitta en patient"),
    "command replay": ("rewind, playback", "kelaa", "spola tillbaka, uppspelning"),
    "command wallboard": ("monitor", "monitori", "bildskärm"),
    "command templates": ("wording", "sanamuoto", "formulering"),
    "command policy": ("attempts", "soittoyritykset", "uppringningsförsök"),
    "command hours": ("closed", "suljettu", "stängt"),
    "setting connection.database": ("server, connection", "palvelin, yhteys", "server, anslutning"),
    "setting lock.after_minutes": ("screen lock", "näytön lukitus", "skärmlås"),
}


@pytest.mark.parametrize("language", ["en", "fi", "sv"])
def test_words_of_the_trade_and_of_other_programs_find_what_they_mean_among_the_first_three(
    qapp: QApplication, language: str
) -> None:
    place = ("en", "fi", "sv").index(language)
    wanted = [(word, id_) for id_, said in MEANT.items() for word in said[place].split(", ")]

    amiss = {
        word: ids
        for word, id_ in wanted
        if id_ not in (ids := [one.offer.id for one in found(qapp, language, word, AT_LIVE)][:3])
    }

    assert amiss == {}
