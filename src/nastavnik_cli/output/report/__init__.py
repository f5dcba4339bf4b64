"""The report on execution in office words, and its forms; computes nothing about the plan."""
