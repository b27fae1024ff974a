"""Over the years: figures from earlier reports, and the saved versions of a report."""
