"""The states of a callback and the steps between them."""

from __future__ import annotations

from app.domain.callback import FINAL_STATES, OPEN_STATES, STEPS, EventKind, State, step_allowed


def test_every_state_is_open_or_final_and_never_both() -> None:
    assert sorted([*OPEN_STATES, *FINAL_STATES]) == sorted(State)
    assert [state for state in State if state.is_open] == [State.WAITING, State.CALLING]


def test_a_callback_may_stay_where_it_is() -> None:
    assert all(step_allowed(state, state) for state in State)


def test_only_the_steps_of_the_table_are_allowed() -> None:
    allowed = {
        (before, after)
        for before in State
        for after in State
        if step_allowed(before, after) and before is not after
    }

    assert allowed == {(before, after) for before, afters in STEPS.items() for after in afters}


def test_nothing_ends_unreached_or_reached_without_being_rung() -> None:
    assert not step_allowed(State.WAITING, State.REACHED)
    assert not step_allowed(State.WAITING, State.UNREACHED)


def test_what_is_being_rung_is_not_withdrawn_handled_or_joined_meanwhile() -> None:
    assert STEPS[State.CALLING] == (State.WAITING, State.REACHED, State.UNREACHED)


def test_a_final_state_is_left_by_reopening_alone() -> None:
    assert all(STEPS[state] == (State.WAITING,) for state in FINAL_STATES)


def test_every_final_state_has_an_event_of_its_name() -> None:
    assert {state.value for state in FINAL_STATES} <= {kind.value for kind in EventKind}
