"""What people write in their own words: with a phone number in it, and without one."""

from __future__ import annotations

from typing import Final

NUMBERS: Final = ("+358 50 111 0027", "050 111 0027")

WITH_A_NUMBER: Final = (
    *NUMBERS,
    "0501110027",
    "soita 050-111 00 27",
    "050.111.0027",
    "050 \u2013 111 \u2013 0027",
    "050\u00a0111\u00a00027",
    "050/1110027",
    "(050) 111 0027",
    "050\n1110027",
    "050_111_0027",
    "1110027",
    "tytär 09 3101 1111 klo 8.00\u201316.00",
    "14.12.2026 050 1110027",
    "05.01 11.00 27",
    "040 12.34 567",
    "+358501110027",
    "010190-1234",
)

WITHOUT_ONE: Final = (
    "",
    "Soitti itse",
    "24.12.2026",
    "24.12.2026\u20136.1.2027",
    "24.12.\u20136.1. kiinni",
    "2026-12-24",
    "24/12/2026",
    "koulutus 24.12. 8.00\u201316.00",
    "4.3.2026 klo 13.15",
    "klo 8.00 - 16.00",
    "soitti 13:15 ja 14:20 ja 15:25",
    "3 kertaa, 10 min, 20 min",
    "huone 123456",
    "Omat 7 pv",
    "ICD R51 ja M54",
)
