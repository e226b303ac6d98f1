"""What the diagnosis advises: commands that do what is said of them."""

from __future__ import annotations

from app.diagnose.finding import of_trouble
from app.domain.errors import Unavailable


def test_whoever_is_not_let_in_is_told_to_be_given_a_role_that_is_named() -> None:
    advice = of_trouble("sign-in", Unavailable("not_allowed", "no entry in pg_hba.conf")).advice

    # Without one the command refuses a login that is new.
    assert "`jonovahti-admin rights LOGIN --role ROLE`" in advice
