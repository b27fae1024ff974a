"""The main window and what stands around a report: start page, stores, recovery, keys."""
