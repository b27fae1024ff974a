"""The windows: they show models and send edits; no rule of the field lives here."""
