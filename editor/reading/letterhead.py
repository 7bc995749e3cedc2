"""Reads an organisation's own letterhead (.docx or .dotx) and makes a clean one of it: header, footer, logo, styles."""

import io
import zipfile
from collections.abc import Iterator

from editor.domain.errors import EditorError
from editor.reading.letterhead_pages import page_of
from editor.reading.letterhead_package import CleanPackage
from editor.reading.letterhead_clean import clean_story, take_out, without_traces
from editor.reading.letterhead_look import looks_of
from editor.reading.letterhead_values import Letterhead
from editor.reading.names import Element, W
from editor.reading.package import Package

LARGEST = 5_000_000
_OTHER_FILE = "Choose another file, or save it again in Word as .docx or .dotx without that."
