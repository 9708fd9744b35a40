"""What an organisation does that practises: groups of use cases, one module a theme."""
