"""What do sentences say of the reports of a desk?"""
