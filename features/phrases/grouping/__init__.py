"""What do sentences say of groups: who belongs, what all are told, how like members are treated?"""
