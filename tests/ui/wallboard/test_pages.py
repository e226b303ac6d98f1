"""The grid of tiles and the turning of pages: places stay, nothing is too small, and time is passed in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.settings import Settings
from ui.wallboard.choice import SIZES, WallChoice, choice_of
from ui.wallboard.pages import LEAST, Rotation, grid

#: What the tiles have on a wall of 1920 x 1080, in its px.
WIDTH, HEIGHT = 1848.0, 642.0


def test_26_centres_stand_on_one_page_of_seven_columns_in_full_size() -> None:
    shown = grid(26, WIDTH, HEIGHT)

    assert (shown.columns, shown.rows, shown.pages) == (7, 4, 1)
    assert shown.scale >= 1.0


def test_60_centres_are_two_pages_of_30() -> None:
    shown = grid(60, WIDTH, HEIGHT)

    assert (shown.per_page, shown.pages) == (30, 2)


def test_fewer_centres_are_larger() -> None:
    scales = [grid(count, WIDTH, HEIGHT).scale for count in (4, 12, 26, 30)]

    assert scales == sorted(scales, reverse=True)
    assert scales[0] > 1.5 * scales[2]


def test_a_larger_size_takes_more_pages() -> None:
    assert [grid(26, WIDTH, HEIGHT, size).pages for size in SIZES] == [1, 2, 2, 2]


@given(st.integers(0, 200), st.floats(300, 4000), st.floats(150, 4000), st.sampled_from(SIZES))
def test_every_centre_has_a_place_and_no_tile_is_smaller_than_the_least(
    count: int, width: float, height: float, size: float
) -> None:
    shown = grid(count, width, height, size)

    assert shown.per_page * shown.pages >= count
    assert shown.scale > 0
    if shown.columns > 1:
        assert (width - (shown.columns - 1) * 12) / shown.columns >= LEAST[0] * size - 1
    if shown.rows > 1:
        assert (height - (shown.rows - 1) * 12) / shown.rows >= LEAST[1] * size - 1


def test_a_page_turns_after_its_time_and_the_first_follows_the_last() -> None:
    rotation = Rotation(20)
    rotation.show_pages(2)

    turned = [second for second in range(100) if rotation.tick(float(second))]

    assert turned == [20, 40, 60, 80]
    assert rotation.page == 0


def test_a_held_page_stays_and_has_its_full_time_when_let_go() -> None:
    rotation = Rotation(20)
    rotation.show_pages(2)
    rotation.tick(0.0)
    rotation.tick(15.0)
    rotation.hold()

    held = [rotation.tick(float(second)) for second in range(16, 600)]
    rotation.hold()
    let_go = [second for second in range(600, 650) if rotation.tick(float(second))]

    assert not any(held)
    assert let_go == [620, 640]


def test_a_page_gone_to_by_hand_has_its_full_time() -> None:
    rotation = Rotation(20)
    rotation.show_pages(3)
    rotation.tick(0.0)
    rotation.tick(19.0)

    rotation.go(-1)
    turned = [second for second in range(19, 60) if rotation.tick(float(second))]

    assert turned == [39, 59]
    assert rotation.page == 1


def test_nought_seconds_turn_no_page() -> None:
    rotation = Rotation(0)
    rotation.show_pages(2)

    assert not any(rotation.tick(float(second)) for second in range(10_000))


def test_fewer_pages_than_before_leave_the_last_one_there_is() -> None:
    rotation = Rotation(20)
    rotation.show_pages(3)
    rotation.go(2)

    rotation.show_pages(2)

    assert rotation.page == 1


CHOICES = st.builds(
    WallChoice,
    centres=st.lists(st.integers(1, 99), unique=True).map(tuple),
    by_need=st.booleans(),
    only_attention=st.booleans(),
    rotate_s=st.integers(0, 600),
    theme=st.sampled_from(("console", "light", "dark", "contrast")),
    size=st.sampled_from(SIZES),
    screen=st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=20),
    may_leave=st.booleans(),
    ask_password=st.booleans(),
)


@given(CHOICES)
def test_what_was_chosen_is_read_again_as_it_was(choice: WallChoice) -> None:
    kept = Settings().chosen(choice.settings())

    assert choice_of(kept.__getitem__) == choice


def test_the_usual_choice_leaves_nothing_in_the_settings() -> None:
    assert dict(Settings().chosen(WallChoice().settings()).own) == {}
