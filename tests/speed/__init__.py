"""The bench: what the console does against what else could do it, both measured in the same run."""
