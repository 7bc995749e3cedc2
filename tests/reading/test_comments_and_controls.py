"""Comments in the margin with their replies, and the answers chosen in form controls."""

from editor.reading.copy_json import copy_as_json
from tests.reading.made import after, dele, ins, p, part, read, t


def comment(number: int, author: str, text: str, paragraph: str) -> str:
    inside = f'<w:p w14:paraId="{paragraph}"><w:r><w:annotationRef/></w:r>{t(text)}</w:p>'
    return f'<w:comment w:id="{number}" w:author="{author}" w:date="2025-11-04T09:00:00Z">{inside}</w:comment>'


def anchored(number: int, inside: str) -> str:
    sign = f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    return f'<w:commentRangeStart w:id="{number}"/>{inside}<w:commentRangeEnd w:id="{number}"/>{sign}'


COMMENTS = part(
    "comments",
    comment(0, "Ann", "Is this right?", "0A")
    + comment(1, "Bob", "Yes, checked.", "0B")
    + comment(2, "Cat", "Deleted words.", "0C")
    + comment(3, "Dan", "Nowhere.", "0D"),
)
EXTENDED = part("x", "").replace(
    "></w:x>",
    '><w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="1"/>'
    '<w15:commentEx w15:paraId="0C" w15:done="0"/></w:x>',
)
BODY = p(t("First.")) + p(
    t("The ") + anchored(0, t("letter ") + dele("said") + ins(t("says"))) + anchored(2, dele("x"))
)


def test_comments_have_anchor_replies_and_state() -> None:
    copy = read(BODY, {"comments.xml": ("comments", COMMENTS), "commentsExtended.xml": ("commentsExtended", EXTENDED)})
    first, second, third = copy.comments
    assert (first.author, first.date, first.text) == ("Ann", "2025-11-04T09:00:00Z", "Is this right?")
    assert (first.anchor, first.resolved, first.paragraph, first.after_paragraph) == ("letter says", True, 1, 1)
    assert [(reply.author, reply.text) for reply in first.replies] == [("Bob", "Yes, checked.")]
    assert (second.anchor, second.resolved) == ("x", False)
    assert (third.text, third.anchor, third.paragraph) == ("Nowhere.", "", -1)


def test_without_the_newer_part_each_comment_stands_alone() -> None:
    copy = read(BODY, {"comments.xml": ("comments", COMMENTS)})
    assert [(item.author, item.replies, item.resolved) for item in copy.comments] == [
        (author, (), False) for author in ("Ann", "Bob", "Cat", "Dan")
    ]


def test_no_comment_is_lost_where_they_answer_each_other_in_a_circle() -> None:
    circle = part("x", "").replace(
        "></w:x>",
        '><w15:commentEx w15:paraId="0A" w15:paraIdParent="0B"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/>'
        '<w15:commentEx w15:paraId="0C" w15:paraIdParent="0B"/></w:x>',
    )
    copy = read(BODY, {"comments.xml": ("comments", COMMENTS), "commentsExtended.xml": ("commentsExtended", circle)})
    threads = [(item.author, [reply.author for reply in item.replies]) for item in copy.comments]
    assert threads == [("Ann", ["Bob", "Cat"]), ("Dan", [])]


def test_an_anchor_may_reach_over_paragraphs() -> None:
    body = p(t("one ") + '<w:commentRangeStart w:id="0"/>' + t("two")) + p(
        t("three") + '<w:commentRangeEnd w:id="0"/>' + t(" four")
    )
    (first, *_) = read(body, {"comments.xml": ("comments", COMMENTS)}).comments
    assert (first.anchor, first.paragraph) == ("two\nthree", 0)


def test_the_json_form_has_exactly_what_is_promised() -> None:
    copy = read(BODY, {"comments.xml": ("comments", COMMENTS), "commentsExtended.xml": ("commentsExtended", EXTENDED)})
    form = copy_as_json(copy)
    assert list(form) == ["before", "after", "changes", "comments"]
    assert form["before"] == ["First.", "The letter saidx"]
    assert form["after"] == ["First.", "The letter says"]
    assert form["changes"][0] == {
        "kind": "delete",
        "author": "Ann",
        "date": "2025-11-03T10:00:00Z",
        "old": "said",
        "new": "",
        "paragraph": 1,
    }
    assert form["comments"][0]["replies"] == [
        {
            "author": "Bob",
            "date": "2025-11-04T09:00:00Z",
            "text": "Yes, checked.",
            "anchor": "",
            "resolved": True,
            "replies": [],
        }
    ]


ITEMS = "".join(f'<w:listItem w:displayText="{item}" w:value="{item[:2]}"/>' for item in ("Approved", "Not approved"))


def drop_down(content: str, properties: str = "") -> str:
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="Answer"/><w:tag w:val="sf-answer"/>{properties}<w:dropDownList>{ITEMS}'
        f"</w:dropDownList></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def test_the_answer_is_read_from_a_drop_down() -> None:
    (control,) = read(p(t("Above")) + drop_down(p(t("Not approved")))).controls
    assert (control.kind, control.tag, control.alias) == ("drop-down", "sf-answer", "Answer")
    assert control.items == ("Approved", "Not approved")
    assert (control.text_before, control.text_after) == ("Not approved", "Not approved")
    assert (control.is_placeholder, control.paragraph, control.after_paragraph) == (False, 1, 1)


def test_an_answer_chosen_under_tracking_is_known_before_and_after() -> None:
    (control,) = read(p(drop_down(dele("Choose an item.") + ins(t("Approved"))))).controls
    assert (control.text_before, control.text_after) == ("Choose an item.", "Approved")


def test_nothing_chosen_yet_is_said_so() -> None:
    (control,) = read(p(drop_down(t("Choose an item."), "<w:showingPlcHdr/>"))).controls
    assert control.is_placeholder


def test_check_boxes_and_text_fields_are_read() -> None:
    box = (
        '<w:sdt><w:sdtPr><w:tag w:val="ok"/><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent>{t('☒')}</w:sdtContent></w:sdt>"
    )
    name = (
        f'<w:sdt><w:sdtPr><w:tag w:val="name"/><w:text/></w:sdtPr><w:sdtContent>{t("J. Smith")}</w:sdtContent></w:sdt>'
    )
    first, second = read(p(box + name)).controls
    assert (first.kind, first.is_checked, first.text_after) == ("check-box", True, "☒")
    assert (second.kind, second.is_checked, second.text_after) == ("text", None, "J. Smith")


def test_a_control_round_controls_is_only_a_wrapper() -> None:
    copy = read(f"<w:sdt><w:sdtContent>{p(drop_down(t('Approved')))}{p(t('more'))}</w:sdtContent></w:sdt>")
    assert [control.tag for control in copy.controls] == ["sf-answer"]
    assert after(copy) == ["Approved", "more"]


def test_old_form_fields_are_read() -> None:
    entries = '<w:listEntry w:val="Approved"/><w:listEntry w:val="Not approved"/>'
    fields = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Answer"/><w:ddList><w:result w:val="1"/>'
        f"{entries}</w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Ok"/><w:checkBox><w:default w:val="0"/>'
        '<w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    first, second = read(p(t("Answer: ") + fields)).controls
    assert (first.kind, first.alias, first.text_after) == ("drop-down", "Answer", "Not approved")
    assert first.items == ("Approved", "Not approved")
    assert (second.kind, second.alias, second.is_checked) == ("check-box", "Ok", True)
