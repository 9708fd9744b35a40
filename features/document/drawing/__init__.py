"""How is the process drawn? Stages side by side, and below them a lane for every move."""
