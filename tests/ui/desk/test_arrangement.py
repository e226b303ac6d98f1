"""What was arranged is found again everywhere, but nothing that names a centre or a request of another region."""

from __future__ import annotations

import json
from typing import Any, Final

from ui.desk.arrangement import joined, parted

LEFT: Final[dict[str, Any]] = {
    "panes": {"list": True},
    "asked": {"centre": 2, "quick": "late"},
    "folded": ["centre:2"],
    "rows": {"chosen": [4], "current": 4, "top": 3},
}


def found(window: dict[str, str], region: str) -> dict[str, Any]:
    told = json.loads(joined(window, "live", region))
    assert isinstance(told, dict)
    return told


def test_where_it_was_left_everything_is_found_again() -> None:
    window = parted({"live": json.dumps(LEFT)}, "north")

    assert found(window, "north") == LEFT


def test_elsewhere_the_layout_holds_and_no_centre_and_no_request() -> None:
    window = parted({"live": json.dumps(LEFT)}, "north")

    assert found(window, "south") == {"panes": {"list": True}, "asked": {"quick": "late"}}


def test_what_was_left_in_one_region_outlasts_a_visit_to_another() -> None:
    window = parted({"live": json.dumps(LEFT)}, "north")
    window |= parted({"live": json.dumps({**LEFT, "asked": {"centre": 7}, "rows": {}})}, "south")

    assert found(window, "north")["asked"]["centre"] == 2
    assert found(window, "north")["rows"] == LEFT["rows"]
    assert found(window, "south")["asked"]["centre"] == 7


def test_ids_that_a_version_before_kept_for_every_region_are_left_out() -> None:
    assert found({"live": json.dumps(LEFT)}, "north") == {
        "panes": {"list": True},
        "asked": {"quick": "late"},
    }


def test_a_screen_without_anything_of_a_region_keeps_nothing_there() -> None:
    window = parted({"settings": '{"page": "general"}'}, "north")

    assert window == {"settings": '{"page": "general"}', "settings at north": ""}
    assert joined(window, "settings", "south") == '{"page": "general"}'
    assert joined({"live": "no json", "live at north": "[1]"}, "live", "north") == ""
