import Documents

/// Something that stands on a page beside its own content: a field, a comment, a stamp.
struct PDFAnnotation: Sendable {
    /// The subtype, in PDFium's numbers.
    var kind: Int32
    /// In points as shown.
    var box: BoundingBox
    /// Whether it is neither shown nor printed.
    var isHidden: Bool
    /// Whether the file says how it looks.
    var isDrawn: Bool
    var isSignature: Bool
    /// Of a signature field: whether it is signed.
    var isSigned: Bool
    /// Of a form field: its name and value.
    var field: FormField?

    /// The text of a field that holds one and is not drawn; nil otherwise.
    ///
    /// Such fields are drawn by whoever shows the page (`NeedAppearances`), so they are text of the page.
    var undrawnText: LayoutWord? {
        guard let field, field.kind == .text, !field.value.isEmpty, !isDrawn, !isHidden, box.width > 0 else {
            return nil
        }
        let height = min(box.height, Self.usualHeight)
        let place = BoundingBox(x: box.x, y: box.y + (box.height - height) / 2, width: box.width, height: height)
        return LayoutWord(text: field.value, confidence: 1, box: place, frame: place)
    }

    /// The same, when what the file says of its looks is not asked for.
    var asUndrawn: Self {
        var annotation = self
        annotation.isDrawn = false
        return annotation
    }

    /// Of a line of text in a field, in points.
    private static let usualHeight = 12.0
}
