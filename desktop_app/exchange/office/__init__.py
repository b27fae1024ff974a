"""What an office does with files: receiving, units' words, adding up off the window's thread, workbooks."""
