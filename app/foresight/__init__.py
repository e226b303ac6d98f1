"""What is ahead: arrivals, who will not be rung today, where hands are."""
