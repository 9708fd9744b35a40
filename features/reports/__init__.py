"""What can other people and programs be told of a run? The same as was seen, in four forms.

`Report(specs, specs.run())` of `report` holds what is told; `junit(report)`, `messages(report)`,
`page(report)` and `summary(report)` tell it, each of the module of its name (`summary` is the
object of `objects`). What is not asked for is not imported.
"""
