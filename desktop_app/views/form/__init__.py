"""The form (thể thức): what stands around the text, and the unit."""
