"""Tests of the house itself: its contracts, its rules and the guards that make other tests strict."""
