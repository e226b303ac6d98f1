"""What works on this workstation and towards its server, and what to do about what does not; says no secrets."""

from __future__ import annotations

from app.diagnose.finding import Finding, State
from app.diagnose.plan import Plan, diagnosed
from app.diagnose.printed import as_data, as_lines
from app.diagnose.report import problem_report

__all__ = ["Finding", "Plan", "State", "as_data", "as_lines", "diagnosed", "problem_report"]
