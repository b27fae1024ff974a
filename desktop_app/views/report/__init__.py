"""The open report: its session, outline and finding."""
