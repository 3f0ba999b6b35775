/// Builds the sorted dictionary of a segment: blocks of 32 terms, each term without what it shares with the one before.
///
/// A block is 8 bytes for where the data of its first term begins, then for each term: the bytes shared (1), the bytes
/// of its own (1 and the bytes), the documents and the bytes of data (variable length). The data of one term begins
/// where that of the one before ends.
struct TermDictionaryWriter {
    static let termsPerBlock = 32

    private(set) var blocks: [UInt8] = []
    /// Where each block begins in `blocks`, 4 bytes each.
    private(set) var starts: [UInt8] = []
    private(set) var count = 0
    private var last: [UInt8] = []

    /// - Precondition: `term` comes behind the one before, in the order of bytes.
    mutating func append(_ term: [UInt8], documentCount: Int, data: Range<Int>) {
        precondition(count == 0 || last.precedes(term), "terms come in the order of their bytes, each once")
        var shared = 0
        if count.isMultiple(of: Self.termsPerBlock) {
            starts.append(littleEndian: UInt32(blocks.count))
            blocks.append(littleEndian: UInt64(data.lowerBound))
        } else {
            while shared < min(last.count, term.count), last[shared] == term[shared] { shared += 1 }
        }
        blocks.append(UInt8(shared))
        blocks.append(UInt8(term.count - shared))
        blocks += term[shared...]
        blocks.append(variableLength: documentCount)
        blocks.append(variableLength: data.count)
        last = term
        count += 1
    }
}
