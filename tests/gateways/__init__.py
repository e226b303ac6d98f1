"""Gateways to test against, over real HTTP, and what is proved with them."""
