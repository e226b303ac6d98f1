"""What the demo's patients say on the line and what is texted to them, in the three languages; all made up."""

from __future__ import annotations

from typing import Final

#: Text templates by purpose and language: no links, no health data, and each fits one GSM-7 part.
TEMPLATES: Final[dict[str, dict[str, str]]] = {
    "unreached": {
        "fi": "DEMO: Yritimme soittaa sinulle, mutta emme tavoittaneet sinua. Soita meille tarvittaessa uudelleen "
        "ma-to klo 8-16, pe klo 8-15.",
        "sv": "DEMO: Vi försökte ringa dig men nådde dig inte. Ring oss på nytt vid behov "
        "må-to kl. 8-16, fre kl. 8-15.",
        "en": "DEMO: We tried to call you but could not reach you. Please call us again if you still need us, "
        "Mon-Thu 8-16, Fri 8-15.",
    },
    "expected_window": {
        "fi": "DEMO: Arviolta soitamme sinulle tänään klo {from}-{until} numerosta {number}. "
        "Pidäthän puhelimen lähellä.",
        "sv": "DEMO: Vi beräknar ringa dig i dag kl. {from}-{until} från numret {number}. "
        "Håll gärna telefonen nära.",
        "en": "DEMO: We expect to call you today between {from} and {until} from {number}. "
        "Please keep your phone near.",
    },
    "survey": {
        "fi": "DEMO: Soitimme sinulle. Kuinka todennäköisesti suosittelisit palvelua muille? Vastaa numerolla 0-10. "
        "Ei kyselyitä: STOP",
        "sv": "DEMO: Vi ringde dig. Hur sannolikt är det att du skulle rekommendera tjänsten? Svara med en siffra "
        "0-10. Inga frågor: STOP",
        "en": "DEMO: We called you. How likely are you to recommend this service to others? Reply with a number 0-10. "
        "No questions: STOP",
    },
    "tomorrow_first": {
        "fi": "DEMO: Emme ehdi soittaa sinulle tänään. Soitamme {day} ensimmäisten joukossa "
        "numerosta {number}.",
        "sv": "DEMO: Vi hinner inte ringa dig i dag. Vi ringer dig bland de första {day} "
        "från numret {number}.",
        "en": "DEMO: We cannot call you today. You will be among the first we call {day}, from {number}.",
    },
    "window_lost": {
        "fi": "DEMO: Emme ehdi soittaa ilmoittamaamme aikaan, pahoittelut. Olet edelleen jonossa ja soitamme heti "
        "kun voimme numerosta {number}.",
        "sv": "DEMO: Vi hinner tyvärr inte ringa på den tid vi meddelade. Du är kvar i kön och vi ringer så snart "
        "vi kan från {number}.",
        "en": "DEMO: Sorry, we cannot call at the time we told you. You are still in the queue and we will call as "
        "soon as we can from {number}.",
    },
}

#: What callers say they ring about, by service code; the first languages' lists are of the same length.
REASONS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "urgent": {
        "fi": ("Kuume ja yskä", "Vatsakipu", "Haava tai ruhje", "Lapsella kuumetta", "Hengenahdistus"),
        "sv": ("Feber och hosta", "Magont", "Sår eller blåmärke", "Barn med feber", "Andnöd"),
        "en": ("Fever and cough", "Stomach pain", "Wound or bruise", "Child with fever", "Short of breath"),
    },
    "nurse": {
        "fi": ("Selkäkipu", "Verenpaine", "Ihottuma", "Korvakipu", "Hoito-ohje", "Sairauslomatodistus"),
        "sv": ("Ryggont", "Blodtryck", "Hudutslag", "Ont i örat", "Vårdråd", "Sjukintyg"),
        "en": ("Back pain", "Blood pressure", "Rash", "Ear ache", "Care advice", "Sick note"),
    },
    "prescription": {
        "fi": ("Reseptin uusinta", "Lääkkeen saatavuus", "Annostus"),
        "sv": ("Förnyelse av recept", "Läkemedlets tillgång", "Dosering"),
        "en": ("Prescription renewal", "Medicine not available", "Dosage"),
    },
    "vaccination": {
        "fi": ("Influenssarokotus", "Matkailijan rokotukset", "Jäykkäkouristustehoste"),
        "sv": ("Influensavaccin", "Resevaccin", "Stelkrampsdos"),
        "en": ("Flu vaccination", "Travel vaccinations", "Tetanus booster"),
    },
    "appointment": {
        "fi": ("Ajan varaus", "Ajan peruutus", "Laboratoriotulokset", "Laboratorioaika"),
        "sv": ("Tidsbokning", "Avbokning", "Laboratoriesvar", "Laboratorietid"),
        "en": ("Booking", "Cancellation", "Test results", "Laboratory appointment"),
    },
}
