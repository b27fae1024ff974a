"""The way back from Word: what somebody changed in a printed file of ours, as a report."""
