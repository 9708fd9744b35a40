"""How is somebody prepared for a talk? Entries of the playbooks, the desk's own, a script."""
