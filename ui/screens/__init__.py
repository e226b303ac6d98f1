"""Whole screens: panels put together, given boards, emitting wishes."""
