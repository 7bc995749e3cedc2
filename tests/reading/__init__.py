"""Tests of editor/reading."""
