import Documents

/// Decides which text of a document with tracked changes is read, marks it where asked, and counts the changes.
struct RevisionText {
    /// What tracked changes did to a stretch of text; both when one inserted it and another deleted it.
    struct Change: Hashable {
        var isInserted = false
        var isDeleted = false
    }

    /// Stands for the end of a paragraph that was inserted or deleted.
    static let paragraphMark = "¶"

    let revisions: ReadingOptions.Revisions
    private var insertions = 0
    private var deletions = 0
    private var closing = ""

    init(_ revisions: ReadingOptions.Revisions) { self.revisions = revisions }

    /// Counts a change.
    mutating func note(_ change: Change) {
        if change.isInserted { insertions += 1 }
        if change.isDeleted { deletions += 1 }
    }

    /// Whether text with that change is part of the view.
    func shows(_ change: Change) -> Bool {
        switch revisions {
        case .final: !change.isDeleted
        case .original: !change.isInserted
        case .marked: true
        }
    }

    /// What is written before text with that change: the end of the mark before, the beginning of its own.
    mutating func marks(before change: Change) -> String {
        guard revisions == .marked else { return "" }
        let wanted = change.isDeleted ? "-]" : change.isInserted ? "+]" : ""
        guard wanted != closing else { return "" }
        let marks = closing + (change.isDeleted ? "[-" : change.isInserted ? "[+" : "")
        closing = wanted
        return marks
    }

    /// What says that there are changes; nil where there are none.
    var diagnostic: Diagnostic? {
        guard let summary else { return nil }
        let view =
            switch revisions {
            case .final: "as if all were accepted"
            case .original: "as if all were rejected"
            case .marked: "with [+…+] around what was inserted and [-…-] around what was deleted"
            }
        return Diagnostic(
            .warning,
            "unaccepted_changes",
            "The document has tracked changes that nobody accepted (\(summary)); it was read \(view)."
        )
    }

    /// How many changes there are; nil where there are none.
    var summary: String? {
        guard insertions + deletions > 0 else { return nil }
        return "inserted: \(insertions), deleted: \(deletions)"
    }
}
