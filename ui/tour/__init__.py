"""The tour of the first start: five steps beside the live screen, which goes on underneath."""
