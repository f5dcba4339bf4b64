"""The plan as Word and Excel files; computes nothing about it."""
