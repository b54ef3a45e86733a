"""Who is spoken of: known people, roles, units, the speaker, the group."""
