"""What a person reads in a terminal: views → lines of text with widths and colours."""
