/// What a segment file says of itself, behind its tables.
///
/// The file, little-endian:
///
/// | bytes | what |
/// |---|---|
/// | … | postings: a list a term, in the order of the terms (`PostingListEncoder`) |
/// | … | terms: blocks of the dictionary (`TermDictionaryWriter`) |
/// | 4 each | where each block of the dictionary begins |
/// | 1 each | length codes, field by field (`LengthCode`) |
/// | 8 each | keys of the documents, ascending |
/// | 8 each | XXH64 of each page of all before; a page is 64 KiB |
/// | … | this value as JSON |
/// | 8, 8 | where the checksums begin; the length of the JSON |
/// | 8 | XXH64 of the checksums, the JSON and these two numbers |
/// | 4, 8 | format; `DEEDTEXT` |
struct SegmentFooter: Codable, Sendable {
    static let format = 1
    static let magic = Array("DEEDTEXT".utf8)
    static let trailerLength = 36
    static let pageLength = 1 << 16

    /// A stretch of the file, in bytes.
    struct Section: Codable, Sendable {
        var start = 0
        var count = 0

        var range: Range<Int> { start..<start + count }
    }

    var fieldCount: Int
    var documentCount: Int
    var termCount = 0
    /// The number of terms of all documents, by field.
    var totalLengths: [Int]
    var postings = Section()
    var terms = Section()
    var termBlocks = Section()
    var lengths = Section()
    var keys = Section()

    /// The name of the section that holds the byte, for an error.
    func part(at offset: Int) -> String {
        let named = [
            (postings, "postings"), (terms, "terms"), (termBlocks, "table of terms"), (lengths, "lengths"),
            (keys, "keys"),
        ]
        return named.first { $0.0.range.contains(offset) }?.1 ?? "padding"
    }
}
