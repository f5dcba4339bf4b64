"""Views to text and files; computes nothing about the plan."""
