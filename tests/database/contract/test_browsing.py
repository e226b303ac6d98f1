"""Requests of any day, read as columns on both engines, as one supervisor may see them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial

import pytest
from sqlalchemy import Engine, text

from app.database.browse import Past
from app.database.engine import open_engine
from app.database.reads.columns import NUMBERS, STATES, TEXTS
from app.database.reads.past import read_story
from app.database.reads.past_rows import Elsewhere, PastRows
from app.database.reads.postgres_past import PostgresPast
from app.database.reads.sqlite_past import SqlitePast
from app.database.reads.story import Story
from app.database.sqlite.home import own_centres
from app.database.views import PostgresViews, SqliteViews
from app.domain.act import Handled
from app.domain.callback import Outcome, State
from app.domain.errors import Refused
from app.domain.moment import to_us
from tests.builders import CARE, VACCINATION, WEDNESDAY, a_number, a_request, local, queue_at
from tests.database.contract.hindrances import HINDRANCES, a_hindered_request
from tests.database.contract.world import World, an_id
from tests.free_texts import NUMBERS as TYPED_NUMBERS
from tests.servers import PostgresServer

DAY = date(2026, 3, 4)
PastOf = Callable[[str], Past]
StoryOf = Callable[[str, int], Story]


@pytest.fixture
def past_of(world: World, request: pytest.FixtureRequest) -> Iterator[PastOf]:
    """What a login browses by."""
    engines: list[Engine] = []

    def of(login: str) -> Past:
        world.desk(login)
        if world.name == "sqlite":
            return Past(SqlitePast(world.engine, login), SqliteViews(world.engine, login))
        server: PostgresServer = request.getfixturevalue("postgres_server")
        with world.engine.connect() as connection:
            name = connection.scalar(text("SELECT current_database()"))
        reads, views = (open_engine(server.url(str(name), user=login)) for _ in range(2))
        engines.extend((reads, views))
        return Past(PostgresPast(reads), PostgresViews(views))

    yield of
    for engine in engines:
        engine.dispose()


@pytest.fixture
def story_of(world: World, request: pytest.FixtureRequest) -> Iterator[StoryOf]:
    """A callback's story as a login may see it."""
    engines: list[Engine] = []

    def of(login: str, callback_id: int) -> Story:
        world.desk(login)
        if world.name == "sqlite":
            with world.engine.connect() as connection:
                return read_story(connection, callback_id, own_centres(connection, login))
        server: PostgresServer = request.getfixturevalue("postgres_server")
        with world.engine.connect() as connection:
            name = connection.scalar(text("SELECT current_database()"))
        engines.append(open_engine(server.url(str(name), user=login)))
        with engines[-1].connect() as connection:
            return read_story(connection, callback_id, None)

    yield of
    for engine in engines:
        engine.dispose()


def ids(past: PastRows) -> list[int]:
    return sorted(past.rows.numbers["id"].tolist())


def end_of(past: PastRows, name: str) -> str:
    (code,) = past.ends[name].codes.tolist()
    return str(past.ends[name].words[code])


def test_a_day_has_what_was_left_on_it_by_the_regions_clock_and_nothing_of_its_neighbours(
    world: World, past_of: PastOf
) -> None:
    # Half past midnight on Thursday in Helsinki is Wednesday still by UTC, in which days are not counted.
    a_request(world.platform, local("2026-03-03 23:59"))
    first = a_request(world.platform, local("2026-03-04 00:00"))
    last = a_request(world.platform, local("2026-03-04 23:59"))
    a_request(world.platform, local("2026-03-05 00:30"))

    found = past_of("anna").of_days(DAY, DAY)

    assert ids(found) == [first, last]
    assert len(past_of("anna").of_days(DAY - timedelta(days=1), DAY + timedelta(days=1))) == 4


def test_open_and_ended_requests_come_with_all_that_is_known_of_them(world: World, past_of: PastOf) -> None:
    waiting = a_request(world.platform, queue_id=queue_at(2), reason="lab", language="sv")
    ended = a_request(world.platform)
    world.desk("anna").withdraw(an_id(), world.seen(ended), "solved elsewhere", at=WEDNESDAY)

    past = past_of("anna")
    one, other = past.of_ids([waiting]), past.of_ids([ended])

    stored = world.row(waiting)
    numbers = {name: one.rows.numbers[name].tolist() for name in NUMBERS}
    assert numbers["requested_us"] == [to_us(stored["requested_at"])]
    assert numbers["due_us"] == [to_us(stored["due_at"])]
    assert numbers["queue_id"] == [queue_at(2)]
    assert numbers["version"] == [stored["version"]]
    assert {name: one.rows.texts[name].words[0] for name in TEXTS} == {
        "language": "sv",
        "reason": "lab",
        "care_team": "",
    }
    assert (end_of(one, "closed_by"), end_of(one, "close_reason")) == ("", "")
    assert STATES[int(other.rows.numbers["state"][0])] is State.WITHDRAWN
    assert (end_of(other, "closed_by"), end_of(other, "close_reason")) == ("anna", "solved elsewhere")
    assert other.rows.numbers["closed_us"].tolist() == [to_us(world.row(ended)["closed_at"])]


def test_how_a_request_was_handled_and_what_it_was_joined_to_are_told(world: World, past_of: PastOf) -> None:
    number = a_number()
    kept = a_request(world.platform, number=number)
    joined = a_request(world.platform, WEDNESDAY + timedelta(minutes=1), number=number)
    handled = a_request(world.platform)
    desk = world.desk("anna")
    desk.join(an_id(), world.seen(joined), world.seen(kept)[0], at=WEDNESDAY)
    desk.handle(an_id(), world.seen(handled), Handled.E_FORM, at=WEDNESDAY)

    past = past_of("anna")

    assert past.of_ids([joined]).joined_to.tolist() == [kept]
    assert end_of(past.of_ids([handled]), "outcome") == "e_form"


def test_the_newest_text_of_an_ended_request_is_told(world: World, past_of: PastOf) -> None:
    texted = world.attempted(Outcome.NO_ANSWER, queue_id=queue_at(1, VACCINATION))
    untexted = a_request(world.platform)

    found = past_of("anna").of_days(DAY, DAY)

    states = dict(
        zip(
            found.rows.numbers["id"].tolist(),
            found.rows.numbers["text_state"].tolist(),
            strict=True,
        )
    )
    assert states == {texted: 1, untexted: 0}  # queued: the text that tells of the last attempt


def test_an_empty_stretch_of_days_has_no_rows(past_of: PastOf) -> None:
    found = past_of("anna").of_days(date(2025, 1, 1), date(2025, 1, 31))

    assert len(found) == 0
    assert set(found.rows.numbers) == set(NUMBERS)


def test_only_the_requests_of_ones_own_centres_are_read(world: World, past_of: PastOf) -> None:
    world.desk("berit", centres=(2,))
    foreign = a_request(world.platform, queue_id=queue_at(1))
    own = a_request(world.platform, queue_id=queue_at(2))

    past = past_of("berit")

    assert ids(past.of_days(DAY, DAY)) == [own]
    assert ids(past.of_ids([foreign, own])) == [own]


def test_what_somebody_did_something_to_is_found_again_and_what_was_refused_is_not(
    world: World, past_of: PastOf
) -> None:
    moved, retried, untouched = (a_request(world.platform) for _ in range(3))
    anna, berit = world.desk("anna"), world.desk("berit")
    anna.move(an_id(), world.seen(moved), 2, at=WEDNESDAY)
    anna.move(an_id(), world.seen(untouched), 1, at=WEDNESDAY)  # it is there already
    berit.retry(an_id(), world.seen(retried), None, at=WEDNESDAY)

    past = past_of("anna")

    assert ids(past.acted(to_us(WEDNESDAY))) == [moved]
    if (
        world.name == "sqlite"
    ):  # PostgreSQL in service goes by its own clock, which is far from the test's day
        assert ids(past.acted(to_us(WEDNESDAY) + 1)) == []


def test_a_callers_other_requests_are_listed_at_home_and_only_counted_elsewhere(
    world: World, past_of: PastOf
) -> None:
    world.desk("berit", centres=(1, 2))
    number = a_number()
    one = a_request(world.platform, number=number)
    home = a_request(world.platform, number=number, queue_id=queue_at(2, VACCINATION))
    a_request(world.platform, number=number, queue_id=queue_at(3, CARE))
    a_request(world.platform, number=number, queue_id=queue_at(3, VACCINATION))
    a_request(world.platform)  # somebody else's

    told = past_of("berit").same_caller(one, WEDNESDAY)

    assert ids(told.rows) == [home]
    assert told.elsewhere == (Elsewhere(CARE, 1, 0), Elsewhere(VACCINATION, 1, 0))


def test_of_a_request_that_is_not_ones_own_nothing_is_told_of_its_caller(
    world: World, past_of: PastOf
) -> None:
    world.desk("berit", centres=(2,))
    number = a_number()
    foreign = a_request(world.platform, number=number)
    a_request(world.platform, number=number, queue_id=queue_at(2))
    a_request(world.platform, number=number, queue_id=queue_at(3))

    told = past_of("berit").same_caller(foreign, WEDNESDAY)

    assert (len(told.rows), told.elsewhere) == (0, ())


def test_callers_who_withheld_their_numbers_are_not_taken_for_one(world: World, past_of: PastOf) -> None:
    one, _ = (a_request(world.platform, number=None) for _ in range(2))

    told = past_of("anna").same_caller(one, WEDNESDAY)

    assert (len(told.rows), told.elsewhere) == (0, ())


def test_a_view_is_saved_changed_renamed_put_in_order_and_removed(past_of: PastOf) -> None:
    views = past_of("anna").views

    views.save("callbacks", "Aamu", {"words": "lab"})
    views.save("callbacks", " Ilta ", {"group": "centre"})
    views.save("callbacks", "Aamu", {"words": "resepti"})
    assert [(one.name, dict(one.view)) for one in views.all("callbacks")] == [
        ("Aamu", {"words": "resepti"}),
        ("Ilta", {"group": "centre"}),
    ]

    views.order("callbacks", ["Ilta", "Aamu"])
    assert [one.name for one in views.all("callbacks")] == ["Ilta", "Aamu"]

    views.rename("callbacks", "Ilta", "Iltavuoro")
    assert [one.name for one in views.all("callbacks")] == ["Iltavuoro", "Aamu"]

    views.remove("callbacks", "Iltavuoro")
    assert [one.name for one in views.all("callbacks")] == ["Aamu"]


def test_nobody_sees_changes_or_removes_another_persons_view(past_of: PastOf) -> None:
    hers, others = past_of("anna").views, past_of("berit").views
    hers.save("callbacks", "Oma", {"words": "hers"})

    others.save("callbacks", "Oma", {"words": "theirs"})
    others.rename("callbacks", "Oma", "Toinen")
    others.remove("callbacks", "Oma")

    assert [(one.name, dict(one.view)) for one in hers.all("callbacks")] == [("Oma", {"words": "hers"})]
    assert [one.name for one in others.all("callbacks")] == ["Toinen"]


def refused(save: Callable[[], None]) -> str:
    with pytest.raises(Refused) as caught:
        save()
    return caught.value.reason


def test_a_view_with_a_number_without_a_name_or_too_long_is_refused(past_of: PastOf) -> None:
    views = past_of("anna").views
    views.save("callbacks", "Oma", {})

    assert refused(lambda: views.save("callbacks", "Uusi", {"words": "0401234567"})) == "number_in_text"
    assert refused(lambda: views.save("callbacks", "0401234567", {})) == "number_in_text"
    for number in TYPED_NUMBERS:
        for save in (
            lambda said=number: views.save("callbacks", "Uusi", {"words": f"soita {said}"}),
            lambda said=number: views.save("callbacks", f"Soita {said}", {}),
            lambda said=number: views.rename("callbacks", "Oma", said),
        ):
            assert refused(save) == "number_in_text"
    assert refused(lambda: views.save("callbacks", "  ", {})) == "not_a_view"
    assert refused(lambda: views.save("callbacks", "x" * 61, {})) == "not_a_view"
    assert refused(lambda: views.save("callbacks", "Uusi", {"words": "a" * 8000})) == "not_a_view"
    views.save("callbacks", "Toinen", {})
    assert refused(lambda: views.rename("callbacks", "Toinen", "Oma")) == "name_taken"
    assert refused(lambda: views.rename("callbacks", "Toinen", "0401234567")) == "number_in_text"
    assert [one.name for one in views.all("callbacks")] == ["Oma", "Toinen"]


def test_there_are_fifty_views_of_a_screen_at_the_most(past_of: PastOf) -> None:
    views = past_of("anna").views
    for number in range(50):
        views.save("callbacks", f"Näkymä {number}", {})

    assert refused(lambda: views.save("callbacks", "Vielä yksi", {})) == "too_many_views"
    views.save("callbacks", "Näkymä 7", {"words": "x"})
    views.save("live", "Vielä yksi", {})


def test_there_are_eighty_views_of_a_person_at_the_most_and_none_of_screens_made_up(past_of: PastOf) -> None:
    views, others = past_of("anna").views, past_of("berit").views
    for number in range(50):
        views.save("callbacks", f"Näkymä {number}", {})
    for number in range(30):
        views.save("live", f"Näkymä {number}", {})

    assert refused(lambda: views.save("live", "Vielä yksi", {})) == "too_many_views"
    views.save("live", "Näkymä 7", {"words": "x"})
    for screen in ("lively", "callbacks ", "", "x" * 200):
        assert refused(partial(others.save, screen, "Oma", {})) == "not_a_view"
    others.save("live", "Oma", {})
    views.remove("callbacks", "Näkymä 0")
    views.save("live", "Vielä yksi", {})
    assert len(views.all("live")) == 31


def test_why_patients_are_not_texted_is_told_of_ones_own_alone_and_of_no_other_patient(
    world: World, past_of: PastOf
) -> None:
    world.desk("berit", centres=(1, 2))
    wrong = world.attempted(Outcome.WRONG_NUMBER, queue_id=queue_at(1, VACCINATION))
    a_plain_one = a_request(world.platform)
    hindered = {a_hindered_request(world, why): why for why in HINDRANCES}
    foreign = a_hindered_request(world, "landline", queue_id=queue_at(3))
    asked = [a_plain_one, *hindered, wrong, foreign, 12345]

    of_two, of_all = (past_of(login).text_hindrances(asked) for login in ("berit", "anna"))

    assert of_two == hindered | {wrong: "wrong_number"}
    assert of_all == of_two | {foreign: "landline"}
    assert past_of("anna").text_hindrances([]) == {}


def test_a_callbacks_story_says_why_its_patient_is_not_texted(world: World, story_of: StoryOf) -> None:
    landline, plain = a_hindered_request(world, "landline"), a_request(world.platform)
    foreign = a_hindered_request(world, "landline", queue_id=queue_at(3))
    world.desk("berit", centres=(1, 2))

    assert story_of("berit", landline).untextable == "landline"
    assert story_of("berit", plain).untextable == ""
    assert story_of("berit", foreign).untextable == ""
    assert story_of("anna", foreign).untextable == "landline"


def test_words_that_wait_are_told_with_since_when_of_ones_own_alone_until_somebody_read_them(
    world: World, past_of: PastOf, story_of: StoryOf
) -> None:
    first, second = a_number(), a_number()
    wrote, other = (
        a_request(world.platform, number=number, queue_id=queue_at(1)) for number in (first, second)
    )
    silent = a_request(world.platform, queue_id=queue_at(1))
    foreign_number = a_number()
    foreign = a_request(world.platform, number=foreign_number, queue_id=queue_at(3))
    came = [WEDNESDAY + timedelta(minutes=ahead) for ahead in range(1, 5)]
    assert world.outbox is not None
    for number, words, at in (
        (first, "Soittakaa illalla", came[0]),
        (second, "Kiitos", came[1]),
        (first, "Olo on pahempi, 0401234567", came[2]),
        (foreign_number, "Hej", came[3]),
    ):
        world.outbox.text_came_in(str(at), number, "other", None, words, at=at)
    world.desk("berit", centres=(1, 2))
    asked = [other, silent, foreign, wrote, 12345]

    told = past_of("berit").words(asked)

    assert [(one.id, one.said_us) for one in told] == [(other, to_us(came[1])), (wrote, to_us(came[2]))]
    assert [(text.at_us, text.words.split(",")[0]) for text in told[1].texts] == [
        (to_us(came[0]), "Soittakaa illalla"),
        (to_us(came[2]), "Olo on pahempi"),
    ]
    assert "0401234567" not in str(told)
    assert story_of("berit", wrote).said_us == to_us(came[2])
    assert story_of("berit", silent).said_us == 0
    assert [one.id for one in past_of("anna").words(asked)] == [other, foreign, wrote]
    world.desk("berit").mark_read(an_id(), [wrote], [to_us(came[2])], at=came[3])
    assert [one.id for one in past_of("berit").words(asked)] == [other]
    assert past_of("berit").words([]) == ()
