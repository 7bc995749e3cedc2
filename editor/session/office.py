"""How the window comes to its database: the desk opens it, and only session knows the desk."""

from editor.desk.start import default_path, open_office

__all__ = ["default_path", "open_office"]
