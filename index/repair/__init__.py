"""A question as it was meant: what was typed on another layout, in Latin letters or with a slip. Pure."""
