"""What a login may do is read from the database: a viewer nothing, a manager every act."""

from __future__ import annotations

import pytest

from app.database.engine import open_engine
from app.database.reads.permits import permitted
from app.domain.act import ActKind
from tests.database.postgres.region import Region


@pytest.mark.parametrize(
    "group, may",
    [
        ("viewer", frozenset()),
        (
            "supervisor",
            frozenset(ActKind) - {ActKind.SET_POLICY, ActKind.SET_TEMPLATE, ActKind.SET_ALERT_RULE},
        ),
        ("manager", frozenset(ActKind)),
    ],
)
def test_a_group_may_do(region: Region, group: str, may: frozenset[ActKind]) -> None:
    login = region.login(f"permits_{group}", 1, group=group)

    assert permitted(region.engine_of(login)) == may


@pytest.mark.parametrize(
    "forbidden_at, is_offered", [((), True), ((1,), True), ((1, 2), False), ((1, 2, 3), False)]
)
def test_showing_a_number_is_offered_to_whoever_may_at_one_of_their_centres(
    region: Region, forbidden_at: tuple[int, ...], is_offered: bool
) -> None:
    anna = region.engine_of(region.login("anna", 1, 2))
    for centre_id in forbidden_at:
        region.ask(
            "UPDATE contact.membership SET may_show_number = false WHERE centre_id = :centre_id",
            centre_id=centre_id,
        )

    assert (ActKind.SHOW_NUMBER in permitted(anna)) is is_offered


def test_a_file_refuses_nobody() -> None:
    assert permitted(open_engine("sqlite://")) == frozenset(ActKind)
