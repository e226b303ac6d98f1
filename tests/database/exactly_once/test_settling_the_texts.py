"""The line breaks while an administrator settles prices and dialling: asked again, it holds once and is told once."""

from __future__ import annotations

import random

from app.database.engine import open_engine
from app.database.texting import Texting, settle, texting
from app.domain.errors import Unavailable
from app.domain.text_price import TextPrice
from tests.builders import WEDNESDAY
from tests.database.exactly_once.books import are_sound
from tests.database.postgres.region import Region
from tests.proxies import Message, Proxy, Verdict, cut_at
from tests.size import size

SEED = 20261122


def _settle(region: Region, proxy: Proxy, milli: int) -> None:
    engine = open_engine(region.url_through(proxy.folder))
    try:
        settle(engine, price=TextPrice(milli), dial=["c1"], no_dial=(), by="it", at=WEDNESDAY)
    finally:
        engine.dispose()


def test_what_an_administrator_settles_over_a_line_that_is_cut_anywhere_is_told_once(
    region: Region, proxy: Proxy
) -> None:
    said: list[Message] = []

    def note(message: Message) -> Verdict:
        said.append(message)
        return Verdict.PASS

    proxy.break_by(note)
    _settle(region, proxy, 1)
    places = range(len(said))
    cuts = sorted(random.Random(SEED).sample(places, size(len(said) // 3, len(said))))
    broken = 0
    for milli, at in enumerate(cuts, start=2):
        proxy.break_by(cut_at(at, verdict=(Verdict.CUT, Verdict.CUT_AFTER)[at % 2]))
        try:
            _settle(region, proxy, milli)
        except Unavailable:
            broken += 1
            # Done or not: whoever is not told asks again.
            assert texting(region.engine).price in {TextPrice(milli - 1), TextPrice(milli)}
            proxy.mend()
            _settle(region, proxy, milli)
        assert texting(region.engine) == Texting(TextPrice(milli), ("c1",))
        told = region.one("SELECT count(*) FROM contact.audit WHERE what = 'texts:set'")
        assert told == milli

    assert broken > len(cuts) // 2
    assert are_sound(region)
