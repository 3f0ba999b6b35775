/// What holds inside a group of an RTF file; groups inside begin with the same.
struct RTFGroup {
    /// What a group's text is for (RTF 1.9.1, "Destinations").
    enum Destination: Hashable {
        case body
        /// Not text, or text that is said elsewhere.
        case skipped
        case fontTable
        /// A property of the document, by the name that all readers use.
        case property(String)
        case header
        case footer
        case note
        case textBox
    }

    var destination = Destination.body
    var font: Int?
    var isHidden = false
    var change = RevisionText.Change()
    /// How many characters behind one in Unicode say the same for old programs.
    var fallbackLength = 1
    /// Whether the next control word may name a destination that need not be known.
    var isOptional = false
}
