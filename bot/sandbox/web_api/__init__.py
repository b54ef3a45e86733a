"""The Web API: one file a family of methods, each a pure change to the workspace."""
