"""What a telephone makes a link of, and the full stops of ordinary writing that are none."""

from __future__ import annotations

import pytest

from app.domain.link import link


@pytest.mark.parametrize(
    "body, found",
    [
        ("Katso omaolo.fi!", "omaolo.fi"),
        ("Lue lisää (sähkö.FI).", "sähkö.FI"),
        ("Kuvat: goo.gl/x7", "goo.gl/x7"),
        ("https://x", "https://x"),
        ("www.terveys.example", "www.terveys.example"),
        ("Kirjoita neuvonta@hel.fi", "neuvonta@hel.fi"),
        ("Omaolo.fi-palvelussa", "Omaolo.fi-palvelussa"),
        ("ks.tarkemmin.cloud", "ks.tarkemmin.cloud"),
        ("8.fi", "8.fi"),
        ("Hei\nterveys.рф nyt", "terveys.рф"),
        ("a.xn--p1ai", "a.xn--p1ai"),
        ("goo\uff0egl", "goo\uff0egl"),
        ("Soitamme.me", "Soitamme.me"),
    ],
)
def test_a_link_is_found_however_it_is_written_and_named_whole(body: str, found: str) -> None:
    assert link(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "Soita klo 8.30.",
        "Auki esim. ma. 15.11. ja 16.11.2026",
        "ks.tarkemmin",
        "t.ex. bl.a. f.d. o.s.v.",
        "Soitimme.Kiitos",
        "Numerosta {number}.Me soitamme",
        "8.00-15.45, 116117.",
        "...",
        "",
    ],
)
def test_a_full_stop_of_ordinary_writing_is_no_link(body: str) -> None:
    assert link(body) == ""
