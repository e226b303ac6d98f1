"""Tests of Jonovahti; the folders mirror the program's own."""
