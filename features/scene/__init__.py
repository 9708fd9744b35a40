"""Where does a scenario take place? On a practice desk in memory, reached by legal steps."""
