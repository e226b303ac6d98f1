"""The states of a callback and the steps between them."""

from __future__ import annotations

from app.domain.callback import FINAL_STATES, OPEN_STATES, STEPS, EventKind, State


def test_every_state_is_open_or_final_and_never_both() -> None:
    assert sorted([*OPEN_STATES, *FINAL_STATES]) == sorted(State)
    assert [state for state in State if state.is_open] == [State.WAITING, State.CALLING]


def test_every_state_has_steps_and_none_leads_to_itself() -> None:
    assert set(STEPS) == set(State)
    assert not any(state in STEPS[state] for state in State)


def test_nothing_ends_unreached_or_reached_without_being_rung() -> None:
    assert not {State.REACHED, State.UNREACHED} & set(STEPS[State.WAITING])


def test_what_is_being_rung_is_not_withdrawn_handled_or_joined_meanwhile() -> None:
    assert STEPS[State.CALLING] == (State.WAITING, State.REACHED, State.UNREACHED)


def test_a_final_state_is_left_by_reopening_alone() -> None:
    assert all(STEPS[state] == (State.WAITING,) for state in FINAL_STATES)


def test_every_final_state_has_an_event_of_its_name() -> None:
    assert {state.value for state in FINAL_STATES} <= {kind.value for kind in EventKind}
