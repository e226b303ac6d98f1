"""Names in three languages, and what makes a service urgent."""

from __future__ import annotations

from app.domain.place import Names, Service


def test_a_missing_name_is_the_finnish_one() -> None:
    names = Names("Kallio", "Berghäll")

    assert [names.in_language(language) for language in ("fi", "sv", "en", "de")] == [
        "Kallio",
        "Berghäll",
        "Kallio",
        "Kallio",
    ]


def test_a_service_with_a_promise_is_urgent() -> None:
    assert Service(1, "a", Names("a"), promise_s=7200, work_s=420).is_urgent
    assert not Service(2, "b", Names("b"), promise_s=None, work_s=420).is_urgent
