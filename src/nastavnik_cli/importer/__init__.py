"""Word and Excel tables to a draft of a roadmap and what a person must check; writes no file."""
