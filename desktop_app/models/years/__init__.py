"""Over the years: periods added up to a longer one, and figures taken from the unit's own earlier reports."""
