"""Commands for learning before and after a talk: playbooks, and a script of nine steps."""
