/// The address of a cell, such as `BC12`.
enum CellReference {
    /// Spreadsheets have 16,384 columns, whose names have three letters at most.
    private static let maximumLetters = 3

    /// The column from 1; nil for what is no address.
    static func column(_ reference: String) -> Int? {
        let letters = reference.utf8.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        guard (1...maximumLetters).contains(letters.count) else { return nil }
        return letters.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 }
    }
}
