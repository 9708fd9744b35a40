"""How must the desk behave? In sentences, English and Chinese, that anybody at it can read.

`en/` and `zh/` hold the features, `phrases/` says what each sentence means.
"""
