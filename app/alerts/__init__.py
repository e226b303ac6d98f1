"""Alerts: what rules find on the board, raised and over without flapping, and what to do about each."""
