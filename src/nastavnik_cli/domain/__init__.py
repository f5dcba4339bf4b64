"""The plan and its dates; knows no files, YAML, interface language, terminal or clock."""
