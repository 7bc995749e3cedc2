"""The frame around the panels: columns, menus, keys, how trouble is shown."""
