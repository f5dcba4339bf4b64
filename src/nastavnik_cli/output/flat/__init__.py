"""Views for programs and for pasting: JSON, CSV, Markdown; no colours, no widths."""
