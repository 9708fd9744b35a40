"""What a command finds ready when it runs: who asks, in which language, at which desk."""
