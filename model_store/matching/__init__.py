"""Do two phrases mean the same step?"""
