"""What does a history tell: agreements, evidence, the letter to come?"""
