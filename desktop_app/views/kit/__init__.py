"""What every window uses: tasks, theme, settings, texts, drops, rows of tables."""
