"""How strong are the scenarios? The process is changed, rule by rule: does anybody notice?"""
