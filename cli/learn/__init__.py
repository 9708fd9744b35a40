"""Commands to learn by: playbooks, scripts, briefs, improvements, studies, drills, training."""
