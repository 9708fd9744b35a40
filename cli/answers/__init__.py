"""What do the questions that are asked most print? Each as one function, known by no parser."""
