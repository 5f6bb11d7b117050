"""Pictures of every window, light and dark, for people to look at: `poe shots`."""
