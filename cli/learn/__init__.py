"""Commands to learn by: briefs, improvements, studies, drills, training."""
