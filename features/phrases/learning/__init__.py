"""What do sentences say of learning: improvements, training, studies, briefs?"""
