"""From words to grounded claims.

`rules` reads a message from front to back: `sentences` cuts it, `reality` judges what is told of
the work as it is, `lines` gathers what each sentence holds (`actions`, `parties`, `measures`,
`tools`), `one_line` draws claims from each: by `answered` or, where no kind was asked for, by
`told` and its `story` of steps, all by way of `clauses`. `qualifiers` tell how firmly it was said,
`corrections` let fall what is taken back, and `ground` keeps what its quote proves. `model` adds
to that. Words stand in `lexicon`; `patterns` searches for them.
"""
