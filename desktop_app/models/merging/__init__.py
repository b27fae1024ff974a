"""Two copies of one report made one (gộp): what differs, what both changed, and the edit that joins them."""
