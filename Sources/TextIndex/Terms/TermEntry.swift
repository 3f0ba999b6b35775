/// What the dictionary says of a term.
struct TermEntry: Hashable, Sendable {
    /// How many documents have the term in any field, deleted ones too.
    var documentCount: Int
    /// Where its postings and positions lie, in bytes of the file.
    var data: Range<Int>
}
