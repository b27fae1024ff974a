"""Where a report begins: templates, the next period, outlines sent down."""
