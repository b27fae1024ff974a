"""What is wrong with a report: rules over its text, each in its own module."""
