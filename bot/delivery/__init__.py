"""No answer lost, nothing said twice: what arrives is stored, what leaves carries a key."""
