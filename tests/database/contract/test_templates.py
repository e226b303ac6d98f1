"""Managers write the texts: each change is a version, links and health data stay out, and undo brings the last back."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from app.database.ledger import verify
from app.database.postgres.source import functions
from app.database.reads.templates import TextTemplates
from app.domain.act import ActKind, ActResult, Answer, Why
from app.domain.errors import Refused
from app.domain.link import ENDINGS, link
from app.domain.text_length import text_length
from tests.builders import a_request
from tests.database.contract.world import World, after, an_id, refused, the_answer

NOW, LATER = after(hours=1), after(hours=2)
BODY = "Yritimme soittaa sinulle. Soita meille klo 8-16."
HEALTHY = "Reseptisi on uusittu."


def set_template(world: World, body: str = BODY, **more: Any) -> ActResult:
    told: dict[str, Any] = {
        "resend_if_unknown": False,
        "version": 1,
        "has_no_health": False,
        "at": NOW,
    } | more
    action = told.pop("action", None) or an_id()
    purpose, language = told.pop("purpose", "unreached"), told.pop("language", "fi")
    return world.desk("maija").set_template(action, purpose, language, body, **told)


def bodies(world: World, language: str = "fi") -> list[tuple[int, str, bool]]:
    rows = world.rows("text_template", purpose="unreached", language=language)
    return sorted((row["version"], row["body"], row["is_active"]) for row in rows)


def sent(world: World, language: str = "fi") -> str:
    """What a patient is sent now."""
    callback_id = a_request(world.platform, language=language)
    world.desk().send_text(an_id(), [callback_id], "unreached", at=LATER)
    (row,) = world.rows("outbox", callback_id=callback_id)
    return str(row["body"])


@pytest.fixture
def console(world: World) -> TextTemplates:
    """What a supervisor's console has read of the templates."""
    read = TextTemplates(world.engine)
    read.read()
    return read


def test_a_text_that_was_changed_since_it_was_read_is_not_sent(world: World, console: TextTemplates) -> None:
    ids, desk = [a_request(world.platform) for _ in range(2)], world.desk()
    set_template(world)

    stale = desk.send_text(an_id(), ids, "unreached", console.ids("unreached"), at=LATER)
    console.read()
    fresh = desk.send_text(an_id(), ids, "unreached", console.ids("unreached"), at=LATER)

    assert [(row.answer, row.why) for row in stale.rows] == [(Answer.REFUSED, Why.TEMPLATE_CHANGED)] * 2
    assert fresh.done == tuple(ids)
    assert [row["body"] for row in world.rows("outbox")] == [BODY] * 2


def test_those_are_texted_whose_language_was_not_changed(world: World, console: TextTemplates) -> None:
    ids = [a_request(world.platform, language=language) for language in ("fi", "sv")]
    set_template(world)

    result = world.desk().send_text(an_id(), ids, "unreached", console.ids("unreached"), at=LATER)

    assert [row.why for row in result.rows] == [Why.TEMPLATE_CHANGED, None]


def test_the_first_text_of_a_language_is_a_change_for_who_read_the_finnish_one(
    world: World, console: TextTemplates
) -> None:
    callback_id = a_request(world.platform, language="en")
    set_template(world, "Please call us.", language="en", version=0)

    result = world.desk().send_text(an_id(), [callback_id], "unreached", console.ids("unreached"), at=LATER)

    assert [row.why for row in result.rows] == [Why.TEMPLATE_CHANGED]


def test_a_text_is_new_until_it_was_sent_from_whichever_console(world: World, console: TextTemplates) -> None:
    set_template(world)
    console.read()
    assert console.is_new("unreached", "fi")

    sent(world)
    console.read()

    assert not console.is_new("unreached", "fi")


def test_a_change_is_a_new_version_and_is_sent_from_then_on(world: World) -> None:
    was = sent(world)

    result = set_template(world)

    assert (result.kind, result.undo_until) == (ActKind.SET_TEMPLATE, None)
    (made,) = world.rows("text_template", id=result.done[0])
    assert (made["version"], made["body"], made["created_by"], made["created_at"]) == (2, BODY, "maija", NOW)
    assert sent(world) == BODY
    assert bodies(world)[0] == (1, was, True)


def test_undo_brings_the_version_before_back(world: World) -> None:
    was, action = sent(world), an_id()
    set_template(world, action=action)

    undone = world.desk("maija").undo(an_id(), action, at=LATER)

    assert the_answer(undone.rows).answer is Answer.DONE
    assert sent(world) == was
    assert refused(world.desk("maija").undo(an_id(), action, at=LATER).rows) == "nothing_to_undo"


def test_after_an_undo_the_next_version_has_a_number_of_its_own(world: World) -> None:
    action = an_id()
    set_template(world, action=action)
    world.desk("maija").undo(an_id(), action, at=NOW)

    set_template(world, "Soita meille.")

    assert [(version, is_active) for version, _, is_active in bodies(world)] == [
        (1, True),
        (2, False),
        (3, True),
    ]


def test_an_undo_after_a_later_version_names_who_wrote_that(world: World) -> None:
    action = an_id()
    set_template(world, action=action)
    set_template(world, "Soita meille.", version=2, at=LATER)

    answer = the_answer(world.desk("maija").undo(an_id(), action, at=LATER).rows)

    assert (answer.answer, answer.who, answer.at) == (Answer.SOMEONE_FIRST, "maija", LATER)
    assert sent(world) == "Soita meille."


def test_who_wrote_over_an_older_version_is_told_of_the_newer_one(world: World) -> None:
    set_template(world)

    answer = the_answer(set_template(world, "Soita.", at=LATER).rows)

    assert (answer.answer, answer.who, answer.at) == (Answer.SOMEONE_FIRST, "maija", NOW)
    assert sent(world) == BODY


def test_a_language_gets_its_first_text(world: World) -> None:
    result = set_template(world, "We rang you.", language="en", version=len(bodies(world, "en")))

    assert len(result.done) == 1
    assert sent(world, "en") == "We rang you."


@pytest.mark.parametrize(
    "body, why",
    [
        ("", "not_a_template"),
        (" \n", "not_a_template"),
        ("Katso https://x.example", "holds_a_link"),
        ("Katso www.terveys.example", "holds_a_link"),
        ("Katso omaolo.fi", "holds_a_link"),
        ("Ajanvaraus: sähkö.fi", "holds_a_link"),
        ("Katso goo.gl/a1", "holds_a_link"),
        ("Lisää: terveys.CLOUD.", "holds_a_link"),
        ("Lisää: ks.tarkemmin.fi", "holds_a_link"),
        ("Kirjoita: neuvonta@hel.fi", "holds_a_link"),
        ("Omaolo.fi-palvelussa", "holds_a_link"),
        ("Terveys.xn--p1ai", "holds_a_link"),
        ("terveys.рф", "holds_a_link"),
        ("goo\uff0egl", "holds_a_link"),
        ("ftp://terveys", "holds_a_link"),
        ("Hei {name}", "unknown_field"),
        ("Hei {from}", "unknown_field"),
        ("Hei {", "unknown_field"),
        ("x" * 919, "text_too_long"),
        ("ł" * 403, "text_too_long"),
        (HEALTHY, "health_data"),
        ("Ditt recept är klart.", "health_data"),
        ("SYÖPÄHOITO JATKUU.", "health_data"),
        ("Your test results have come.", "health_data"),
        ("Psykiatrian poliklinikka: soita meille.", "health_data"),
        ("ÄITIYSNEUVOLASTA: soita meille.", "health_data"),
        ("Verenpainelääkkeesi on uusittu.", "health_data"),
        ("Från röntgen: ring oss.", "health_data"),
        ("About your asthma: please call.", "health_data"),
    ],
)
def test_what_no_text_may_hold_is_refused(world: World, body: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        set_template(world, body)

    assert len(bodies(world)) == 1


@pytest.mark.parametrize("key", [{"purpose": "window"}, {"language": "no"}])
def test_only_known_purposes_and_languages_have_texts(world: World, key: dict[str, str]) -> None:
    with pytest.raises(Refused, match="not_a_template"):
        set_template(world, **key)


@pytest.mark.parametrize("body", ["x" * 918, "ł" * 402])
def test_the_longest_text_is_allowed(world: World, body: str) -> None:
    assert set_template(world, body).done


@pytest.mark.parametrize(
    "body",
    [
        "Soita klo 8.30. Kiitos.",
        "Auki esim. ma. 15.11. ja ti 16.11.2026 klo 8.00-15.45.",
        "Avoinna, ks.tarkemmin ohje.Kiitos!",
        "Ring t.ex. kl.8 el. bl.a. på må. Tack.Hej",
        "Call at 8 a.m. or 4 p.m., i.e. today.Thanks",
        "Ajat: ”ma”.Me soitamme.",
    ],
)
def test_a_full_stop_that_is_no_links_is_allowed(world: World, body: str) -> None:
    assert set_template(world, body).done


def test_both_engines_and_the_editor_see_the_same_links(world: World) -> None:
    if world.name == "sqlite":
        # There the editor's own rule is asked.
        assert set_template(world, "Me soitamme.").done
        return
    chance = random.Random(11)
    pieces = ["fi", "goo", "gl", "sähkö", "Ä", "8", "15", "ks", "cloud", "Me", "xn--p1ai", "рф", "ß", "x"]
    between = [".", ".", ".", " ", ". ", "-", "”", "_", "/", "://", "\uff0e", "\n", "@"]
    texts = [
        "".join(chance.choice(pieces) + chance.choice(between) for _ in range(chance.randrange(1, 5)))
        for _ in range(400)
    ]

    with world.engine.connect() as connection:
        refused_by_server = [_is_refused(connection, body) for body in texts]

    assert refused_by_server == [bool(link(body)) for body in texts]
    assert 100 < sum(refused_by_server) < 300


def _is_refused(connection: Connection, body: str) -> bool:
    """Whether PostgreSQL takes it for a link; nothing else is wrong with it."""
    savepoint = connection.begin_nested()
    try:
        connection.execute(text("SELECT contact.check_template('free', 'fi', :body, true)"), {"body": body})
    except DBAPIError as error:
        if "taught not to trust links" not in str(error):
            raise
        return True
    finally:
        savepoint.rollback()
    return False


def test_both_engines_know_the_same_endings() -> None:
    _, _, after_name = functions()["check_template"].body.partition("endings CONSTANT")
    listed = after_name.split("'")[1].split()

    assert len(listed) > 1000
    assert sorted(listed) == sorted(ENDINGS)


def test_a_manager_may_say_that_a_word_tells_nothing_of_the_patient(world: World) -> None:
    assert set_template(world, HEALTHY, has_no_health=True).done


@pytest.mark.parametrize("number", ["{number}", "03 123 4567", "116117"])
def test_the_window_has_its_fields_and_names_the_number_that_will_ring(world: World, number: str) -> None:
    body = f"Soitamme klo {{from}}-{{until}} numerosta {number}."

    assert set_template(world, body, purpose="expected_window", version=0).done


@pytest.mark.parametrize("purpose", ["expected_window", "window_lost", "tomorrow_first"])
@pytest.mark.parametrize(
    "body",
    [
        "Soitamme klo {from}-{until}.",
        "Soitamme 24.11. klo 8.30 - 16, viimeistään 25.11.2026.",
        "Soitamme tänään.",
    ],
)
def test_a_text_that_tells_of_a_call_and_names_no_number_is_refused(
    world: World, purpose: str, body: str
) -> None:
    why = "names_no_number" if purpose == "expected_window" or "{" not in body else "unknown_field"

    with pytest.raises(Refused, match=why):
        set_template(world, body, purpose=purpose, version=0)

    assert world.rows("text_template", purpose=purpose) == []


def test_the_same_id_makes_one_version(world: World) -> None:
    action = an_id()
    first, second = set_template(world, action=action), set_template(world, action=action)

    assert (second.repeated, second.rows) == (True, first.rows)
    assert len(bodies(world)) == 2


def test_the_regions_chain_tells_who_wrote_what(world: World) -> None:
    action = an_id()
    result = set_template(world, action=action)
    undo = an_id()
    world.desk("maija").undo(undo, action, at=LATER)

    key = result.done[0]
    told = [(row["what"], json.loads(row["detail"])) for row in world.rows("audit", centre_id=0)]
    assert told == [
        (
            "set_template",
            {
                "action": str(action),
                "ids": [key],
                "purpose": "unreached",
                "language": "fi",
                "changed": {str(key): [1, 2]},
            },
        ),
        (
            "undo",
            {
                "action": str(undo),
                "ids": [key],
                "of": str(action),
                "undid": "set_template",
                "changed": {str(key): [2, 1]},
            },
        ),
    ]
    assert verify(world.engine).is_sound


def test_postgresql_counts_parts_as_the_console_does(world: World) -> None:
    if world.name == "sqlite":
        # There the console's own counting is asked.
        assert text_length("x" * 161).parts == 2
        return
    chance = random.Random(7)
    alphabet = "abcdeÄö €{}[]\n|ł’–😀"
    texts = [
        "".join(chance.choices(alphabet[: chance.choice((8, 14, 18))], k=chance.randrange(1, 400)))
        for _ in range(300)
    ]

    with world.engine.connect() as connection:
        counted = [
            connection.execute(text("SELECT contact.text_parts(:body)"), {"body": body}).scalar_one()
            for body in texts
        ]

    assert counted == [text_length(body).parts for body in texts]
