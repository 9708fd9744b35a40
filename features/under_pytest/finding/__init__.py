"""Which of the feature files that pytest meets are ours? Found without importing anything."""
