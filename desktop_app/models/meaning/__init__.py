"""What figures mean that were written for people: in sentences, in cells, under the headings of tables."""
