"""The slips of people who are no programmers, told from where a parser gave up; parses nothing itself."""
