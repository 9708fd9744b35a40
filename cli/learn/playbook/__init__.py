"""Commands about the playbooks: which entries there are, what is on one, files of one's own."""
