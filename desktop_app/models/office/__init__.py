"""The rules of an office (cấp trên) that receives: submissions, rounds, totals, doubts, quotes, consolidation."""
