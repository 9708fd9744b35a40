"""How does a desk learn? Training, notices of changed rules, case studies, drills, briefs."""
