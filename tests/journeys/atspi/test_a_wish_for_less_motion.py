"""What a desktop answers on its bus about motion is understood, GNOME's way and the newer one of all desktops."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.accessibility.desktop import Desktop

TOLD = "from ui.theme.system_motion import told_by_bus; print(told_by_bus())"
GNOME = ("org.gnome.desktop.interface", "enable-animations")
ALL = ("org.freedesktop.appearance", "reduced-motion")


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    made = Desktop()
    made.start_bus()
    yield made
    made.close()


@pytest.mark.parametrize(
    "setting, value, is_less",
    [
        (GNOME, "false", "True"),
        (GNOME, "true", "False"),
        (ALL, "uint32 1", "True"),
        (ALL, "uint32 0", "False"),
        (("org.gnome.desktop.interface", "clock-format"), "'24h'", "False"),
    ],
    ids=["gnome off", "gnome on", "less", "no preference", "says nothing of it"],
)
def test_the_portal_of_the_desktop_is_asked_for_less_motion(
    desktop: Desktop, setting: tuple[str, str], value: str, is_less: str
) -> None:
    desktop.run_portal(*setting, value)

    assert desktop.told_to_python(TOLD) == is_less


def test_a_desktop_without_a_portal_asks_for_nothing(desktop: Desktop) -> None:
    assert desktop.told_to_python(TOLD) == "False"
