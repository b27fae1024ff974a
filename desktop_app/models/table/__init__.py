"""The indicator table as rows and cells: what a cell takes, what pasting means, which rows are new."""
