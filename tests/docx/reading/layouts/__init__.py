"""Documents as other offices type them, written down line by line, each with what a person reads in it."""
