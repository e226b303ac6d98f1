"""Texts: what they cost, whom they may go to, and the gateways they leave by; knows no database."""
