"""The admin program's way to a database: never with a password on the command line, asked for when one is needed."""

from __future__ import annotations


