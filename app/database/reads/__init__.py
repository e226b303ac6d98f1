"""What the console reads in bulk: columns and plain values, never rows with methods."""
