"""What is kept while a file is read? Its records as they stand, and which rows were seen."""
