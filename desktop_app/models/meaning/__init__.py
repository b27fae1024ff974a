"""What was written for people means: figures in sentences, in cells, under headings; names of units and indicators."""
