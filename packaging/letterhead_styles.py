"""The styles, lists and settings of our Word template, as the XML that Word reads."""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SLATE = "243B53"
GREY = "52606D"


def _spacing(before: float, after: float, line: float = 1.15) -> str:
    """Points before and after, lines of text apart."""
    lines = f'w:line="{line * 240:.0f}" w:lineRule="auto"'
    return f'<w:spacing w:before="{before * 20:.0f}" w:after="{after * 20:.0f}" {lines}/>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{points * 2:.0f}"/><w:szCs w:val="{points * 2:.0f}"/>'


BOLD = "<w:b/><w:bCs/>"
CLOSE = "<w:contextualSpacing/>"  # no space between neighbours of one style
KEEP = "<w:keepNext/><w:keepLines/>"


def _style(
    name: str, paragraph: str = "", run: str = "", *, after: str = "", quick: bool = True, own: bool = True
) -> str:
    """A paragraph style based on Normal; `after` names the style of the paragraph that follows it."""
    style_id = name.title().replace(" ", "")
    custom = ' w:customStyle="1"' if own else ""
    follows = f'<w:next w:val="{after}"/>' if after else ""
    listed = "<w:qFormat/>" if quick else ""
    run = f"<w:rPr>{run}</w:rPr>" if run else ""
    paragraph = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/>{follows}{listed}{paragraph}{run}</w:style>'
    )


def _in_list(number: int) -> str:
    return f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'


def styles(text_width: int) -> str:
    defaults = (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
        f'{_size(12)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr><w:widowControl/>{_spacing(0, 8)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    fixed = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="0B5394"/><w:u w:val="single"/></w:rPr>'
        "</w:style>"
    )
    rule = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="{GREY}"/></w:pBdr>'
    right = f'<w:tabs><w:tab w:val="right" w:pos="{text_width}"/></w:tabs>'
    quote_bar = f'<w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="{GREY}"/></w:pBdr>'
    slate, grey = f'<w:color w:val="{SLATE}"/>', f'<w:color w:val="{GREY}"/>'
    paragraphs = (
        _style("Letterhead", _spacing(0, 10, 1)),
        _style("Organisation", _spacing(0, 16), f"{BOLD}{slate}{_size(14)}"),
        _style("Release line", f"<w:keepNext/>{_spacing(0, 2)}", BOLD),
        _style("Release kind", f"<w:keepNext/>{_spacing(0, 2)}"),
        _style("Release date", f"<w:keepNext/>{_spacing(0, 2)}"),
        _style(
            "heading 1",
            f'{KEEP}{_spacing(16, 8, 1.05)}<w:outlineLvl w:val="0"/>',
            f"{BOLD}{slate}{_size(20)}",
            after="Standfirst",
            own=False,
        ),
        _style(
            "heading 2",
            f'{KEEP}{_spacing(14, 4, 1.1)}<w:outlineLvl w:val="1"/>',
            f"{BOLD}{slate}{_size(14)}",
            after="Normal",
            own=False,
        ),
        _style("Standfirst", _spacing(0, 12), f"{BOLD}{grey}", after="Normal"),
        _style("Quote", f'{quote_bar}{_spacing(0, 8)}<w:ind w:left="284"/>', own=False),
        _style("Attribution", f"<w:keepLines/>{_spacing(8, 8)}", BOLD),
        _style("Ends", _spacing(12, 12), BOLD),
        _style("List Bullet", f"{_in_list(1)}{_spacing(0, 8)}{CLOSE}", own=False),
        _style("List Number", f"{_in_list(2)}{_spacing(0, 8)}{CLOSE}", own=False),
        _style("Note to editors", f"{_in_list(3)}{_spacing(0, 6)}"),
        _style("Contact name", f"{KEEP}{_spacing(6, 2)}", after="Contact"),
        _style("Partner", _spacing(0, 3)),
        _style("Contact", f"<w:keepLines/>{_spacing(0, 2)}"),
        _style("header", f"{_spacing(0, 10, 1)}{CLOSE}", BOLD, quick=False, own=False),
        _style("footer", f"{rule}{right}{_spacing(0, 0, 1)}", grey, quick=False, own=False),
    )
    return f'{DECLARATION}<w:styles xmlns:w="{W}">{defaults}{fixed}{"".join(paragraphs)}</w:styles>'


def _list(number: int, name: str, style: str, form: str, text: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:name w:val="{name}"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/><w:lvlText w:val="{text}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="425"/></w:tabs>'
        '<w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>'
    )


def numbering() -> str:
    """Three lists: bullets, numbered items of the body, notes to editors."""
    forms = (
        _list(1, "Bullets", "ListBullet", "bullet", "•"),
        _list(2, "Numbers", "ListNumber", "decimal", "%1."),
        _list(3, "Notes", "NoteToEditors", "decimal", "%1."),
    )
    lists = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2, 3))
    return f'{DECLARATION}<w:numbering xmlns:w="{W}">{"".join(forms)}{lists}</w:numbering>'


def settings() -> str:
    """No rsids, no template path; Word 2013 and later lay the page out as they do their own (mode 15)."""
    modes = (
        ("compatibilityMode", 15),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
        ("differentiateMultirowTableHeaders", 1),
    )
    uri = "http://schemas.microsoft.com/office/word"
    rows = "".join(f'<w:compatSetting w:name="{name}" w:uri="{uri}" w:val="{value}"/>' for name, value in modes)
    return (
        f'{DECLARATION}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat>{rows}</w:compat>'
        '<w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )
