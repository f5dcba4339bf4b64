"""From a document's bytes to raw tables: one module a format."""
