"""What is wrong with a report; nothing here yet."""
