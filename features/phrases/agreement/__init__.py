"""What do sentences mean that speak of whose wish it is, and of what was agreed?"""
