/// What is known of a paragraph of a Word document while it is read.
struct WordParagraph {
    var style: String?
    var numbering = ParagraphStyles.Numbering()
    /// What happened to the paragraph's end; where it is not shown, the next paragraph goes on in the line.
    var mark = RevisionText.Change()
    /// Whether a change inside was counted, so that the end's need not be.
    var hasCountedChange = false
    /// Whether its number is written or not to be written.
    var isNumbered = false
}
