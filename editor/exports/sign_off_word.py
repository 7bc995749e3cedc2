"""A sign-off copy put together: front block, release, header and footer, tracking, reference."""

from dataclasses import replace

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.shared import Twips
from docx_plus.protection import protect_document
from lxml import etree

from editor.domain.answer_form import COPY_PROPERTY
from editor.domain.printed import Printed
from editor.domain.uk_time import short_time
from editor.exports.about import About
from editor.exports.letterhead import OwnLetterhead
from editor.exports.own_edges import GAP, fill_edges
from editor.exports.own_letterhead import fit
from editor.exports.sign_off_front import front
from editor.exports.sign_off_sheet import SignOffSheet
from editor.exports.sign_off_styles import add_styles
from editor.exports.sign_off_text import release_paragraphs
from editor.exports.word_package import (
    describe_letterhead,
    fill_footer,
    fill_header,
    fill_properties,
    opened,
    packed,
    section_end,
    with_names_of_controls,
)
from editor.exports.word_styles import STYLES
from editor.exports.word_text import Element, element

NOTICE = "DRAFT FOR SIGN-OFF - NOT FOR PUBLICATION"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def built(release: Printed, about: About, sheet: SignOffSheet, letterhead: OwnLetterhead | None = None) -> bytes:
    """The whole file, on our letterhead or the organisation's own."""
    document = opened(with_names_of_controls(letterhead.data)) if letterhead else opened()
    describe_letterhead(document, about.organisation)
    fitted = fit(document, letterhead) if letterhead else None
    lists, styles = (fitted.lists, fitted.styles) if fitted else (None, STYLES)
    add_styles(document)
    end = section_end(document)
    for made in front(release, about, sheet, document, styles):
        end.addprevious(made)
    for made in release_paragraphs(release, sheet.parts, document, lists, styles):
        end.addprevious(made)
    if letterhead:
        fill_edges(document, replace(about, header_lines=header_lines(sheet)))
    else:
        fill_header(document, header_lines(sheet))
        document.sections[0].header.paragraphs[-1].paragraph_format.space_after = Twips(GAP)
        fill_footer(document, about.short_title)
    fill_properties(document, about)
    document.core_properties.identifier = sheet.reference
    _keep_reference(document, sheet.reference)
    _track(document, sheet.is_protected)
    return packed(document)


def header_lines(sheet: SignOffSheet) -> tuple[str, ...]:
    """What stands at the head of each page."""
    copy = f"Revision {sheet.revision}, copy {sheet.reference}, saved {short_time(sheet.saved)}"
    return (NOTICE, copy, *((sheet.embargo_line,) if sheet.embargo_line else ()))


def _track(document: WordDocument, is_protected: bool) -> None:
    """Tracking of words on; moves come back as deletion and insertion, changes of format not at all."""
    settings: Element = document.settings.element
    after = settings.find("{*}defaultTabStop")
    if after is None:
        after = settings.find("{*}compat")
    for tag in ("w:trackRevisions", "w:doNotTrackMoves", "w:doNotTrackFormatting"):
        made = element(tag)
        if after is not None:
            after.addprevious(made)
        else:
            settings.append(made)
    if is_protected:
        protect_document(document, mode="trackedChanges")


def _keep_reference(document: WordDocument, reference: str) -> None:
    root = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={"op": _CUSTOM, "vt": _TYPES})
    kept = etree.SubElement(root, f"{{{_CUSTOM}}}property", fmtid=_FORMAT, pid="2", name=COPY_PROPERTY)
    etree.SubElement(kept, f"{{{_TYPES}}}lpwstr").text = reference
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    package = document.part.package
    part = Part(PackURI("/docProps/custom.xml"), CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, data, package)
    package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
