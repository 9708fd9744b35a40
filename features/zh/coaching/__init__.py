"""Talks prepared: playbooks by cause, stage and situation, and a script, in Chinese."""
