"""Makes the PDF and Word letters of tests/checks/letters from their texts, with LibreOffice (python -m
tests.checks.make_letters): one and two columns, headers, footers, words cut at the end of lines."""

import re
import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

FOLDER = Path(__file__).parent / "letters"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)
TWO_COLUMNS = (
    '<style:columns fo:column-count="2" fo:column-gap="0.7cm">'
    '<style:column style:rel-width="1*" fo:end-indent="0.35cm"/>'
    '<style:column style:rel-width="1*" fo:start-indent="0.35cm"/></style:columns>'
)
FONT = 'style:font-name="F"'


def soft_hyphens(text: str) -> str:
    """The text with places where its longer words may be cut, for there may be no British hyphenation dictionary."""
    return re.sub(r"[A-Za-z]{8,}", lambda word: "\u00ad".join(re.findall(r".{1,4}(?=.{3})|.+$", word.group())), text)


def flat_odt(name: str, columns: str, size: str, header: str, footer: str) -> str:
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    paragraphs = "".join(
        f'<text:h text:style-name="H" text:outline-level="1">{escape(line[2:])}</text:h>'
        if line.startswith("# ")
        else f'<text:p text:style-name="B">{escape(soft_hyphens(line))}</text:p>'
        for line in lines
        if line.strip()
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="Liberation Serif"/></office:font-face-decls>
<office:styles>
<style:style style:name="B" style:family="paragraph">
<style:paragraph-properties fo:margin-bottom="0.25cm" fo:text-align="justify"/>
<style:text-properties {FONT} fo:font-size="{size}" fo:language="en" fo:country="GB" fo:hyphenate="true"/></style:style>
<style:style style:name="H" style:family="paragraph">
<style:paragraph-properties fo:margin-bottom="0.2cm" fo:margin-top="0.3cm"/>
<style:text-properties {FONT} fo:font-size="13pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Edge" style:family="paragraph"><style:text-properties {FONT} fo:font-size="9pt"/></style:style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="P">
<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.5cm">{columns}
</style:page-layout-properties><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P">
<style:header><text:p text:style-name="Edge">{escape(header)}</text:p></style:header>
<style:footer><text:p text:style-name="Edge">{escape(footer)}</text:p>
<text:p text:style-name="Edge">Page <text:page-number/> of <text:page-count/></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>{paragraphs}</office:text></office:body></office:document>"""


def main() -> None:
    letters = (
        ("aldermarsh", "", "12pt", "", "Inspectorate of Care, Level 4, 12 Cloth Street, Fleetham FM1 4QR", "pdf"),
        (
            "brackenfold",
            TWO_COLUMNS,
            "12.5pt",
            "Adult Care Review Body | OFFICIAL",
            "Brackenfold review: letter",
            "pdf",
        ),
        ("cawdermoor", "", "12pt", "", "Official", "docx"),
    )
    with tempfile.TemporaryDirectory() as folder:
        for name, columns, size, header, footer, suffix in letters:
            path = Path(folder) / f"{name}.fodt"
            path.write_text(flat_odt(name, columns, size, header, footer), encoding="utf-8")
            profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
            command = ["soffice", profile, "--headless", "--convert-to", suffix, "--outdir", str(FOLDER), str(path)]
            subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    main()
