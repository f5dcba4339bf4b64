"""The only place that knows YAML and the disk."""
