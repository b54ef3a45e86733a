"""Points by which the reader and the linker weigh signs, learnt from accounts with their gold."""
