"""How do playbooks and scripts look?"""
