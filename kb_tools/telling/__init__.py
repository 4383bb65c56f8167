"""Results as text for people and as data for programs: a file for each result."""
