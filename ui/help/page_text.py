"""A page of help as it is read: Qt's Markdown in the console's own fonts, with lines around tables."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextFormat, QTextFrameFormat, QTextTable
from PySide6.QtWidgets import QTextBrowser

from ui.help.pages import PICTURE, Page
from ui.theme import BODY, SECTION, TITLE, theme

_STRONG: Final = 600


class PageText(QTextBrowser):
    """Opens no link by itself: `anchorClicked` says which was wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)

    def show_page(self, page: Page, anchor: str) -> None:
        """`anchor`: the part to begin at, "" for the top."""
        self._draw(page)
        self._scroll_to(page, anchor)

    def _draw(self, page: Page) -> None:
        parts = [f"# {page.title}"]
        for section in page.sections:
            parts += [f"## {section.title}"] * bool(section.title) + [section.text]
        document = self.document()
        document.setDocumentMargin(theme.px(8))
        self.setMarkdown(PICTURE.sub("", "\n\n".join(parts)))
        document.setDefaultFont(theme.font(BODY))
        self._dress()

    def _dress(self) -> None:
        """Qt's own Markdown has headings of any size and tables without lines."""
        document, block = self.document(), self.document().begin()
        cursor = QTextCursor(document)
        while block.isValid():
            cursor.setPosition(block.position())
            if level := block.blockFormat().headingLevel():
                self._dress_heading(cursor, block, level)
            elif block.textList() is None and cursor.currentTable() is None:
                shape = block.blockFormat()
                shape.setBottomMargin(theme.px(8))
                shape.setLineHeight(128, 1)
                cursor.setBlockFormat(shape)
            else:
                self._space_line(cursor, block)
            self._dress_bold(cursor, block)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                shape_of_table = frame.format()
                shape_of_table.setBorder(1)
                shape_of_table.setBorderBrush(theme.brush("line"))
                shape_of_table.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                shape_of_table.setBorderCollapse(True)
                shape_of_table.setCellPadding(theme.px(5))
                frame.setFormat(shape_of_table)

    def _space_line(self, cursor: QTextCursor, block: QTextBlock) -> None:
        if block.textList() is not None:
            shape = block.blockFormat()
            shape.setBottomMargin(theme.px(4))
            cursor.setPosition(block.position())
            cursor.setBlockFormat(shape)

    def _dress_bold(self, cursor: QTextCursor, block: QTextBlock) -> None:
        """The program's font has no bold, and Qt would smear one."""
        bold, pieces = [], block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            if piece.charFormat().fontWeight() > _STRONG:
                bold.append((piece.position(), piece.length()))
            pieces += 1
        strong = QTextCharFormat()
        strong.setFontWeight(_STRONG)
        for at, length in bold:
            cursor.setPosition(at)
            cursor.setPosition(at + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(strong)

    def _dress_heading(self, cursor: QTextCursor, block: QTextBlock, level: int) -> None:
        told = block.begin().fragment().charFormat()
        # Qt's headings are so many steps larger than the text, whatever font they are given.
        told.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        told.setFont(theme.font({1: TITLE, 2: SECTION}.get(level, BODY), 600))
        cursor.setPosition(block.position())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(told)
        shape = block.blockFormat()
        shape.setTopMargin(0 if level == 1 else theme.px(14))
        shape.setBottomMargin(theme.px(6))
        cursor.setBlockFormat(shape)

    def _scroll_to(self, page: Page, anchor: str) -> None:
        """The heading of the part at the top, and the reader's cursor at it."""
        titles = [section.anchor for section in page.sections if section.title]
        wanted, nth, block = (
            titles.index(anchor) if anchor in titles else -1,
            -1,
            self.document().begin(),
        )
        cursor = QTextCursor(self.document())
        while block.isValid() and wanted >= 0:
            nth += block.blockFormat().headingLevel() == 2
            if nth == wanted:
                cursor.setPosition(block.position())
                break
            block = block.next()
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - theme.px(8) if wanted >= 0 else 0)
