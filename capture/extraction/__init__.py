"""From words to grounded claims.

`rules` reads a message from front to back: `sentences` cuts it, `reality` judges what is told of
the work as it is, `lines` gathers what each sentence holds (`actions`, `parties`, `measures`,
`tools`), `answered` and `told` draw claims from it by way of `clauses`, `qualifiers` tell how
firmly it was said, `corrections` let fall what is taken back, and `ground` keeps what its quote
proves. `model` adds to that. Words stand in `lexicon`; `patterns` searches for them.
"""
