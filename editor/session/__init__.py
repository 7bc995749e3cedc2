"""The open draft: what panels stand on. Qt starts here (QtCore and QtGui, no widgets)."""
