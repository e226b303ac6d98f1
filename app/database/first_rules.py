"""The alert rules a new database begins with; a region's managers change them on screen."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from app.domain.alert import FIRST_RULES


def first_rules(at: datetime) -> list[dict[str, Any]]:
    """The rows for the table of rules, made `at`."""
    told = [rule.as_json() for rule in FIRST_RULES]
    names = ("scope", "figure", "rule", "is_active")
    return [{name: rule[name] for name in names} | {"created_by": "setup", "created_at": at} for rule in told]
