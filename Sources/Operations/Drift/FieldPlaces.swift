/// Where the fields of tab-separated text stand, line by line; empty lines are passed over.
struct FieldPlaces {
    private let bytes: UnsafeRawBufferPointer
    private var place = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        skipEmptyLines()
    }

    var isAtEnd: Bool { place == bytes.count }

    /// The fields of the next line.
    mutating func next() -> [Range<Int>] {
        var fields: [Range<Int>] = []
        if !isAtEnd { appendNext(to: &fields) }
        return fields
    }

    /// Adds the fields of the next line to those of others, which spares an array a line.
    mutating func appendNext(to fields: inout [Range<Int>]) {
        var start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
            if bytes[place] == UInt8(ascii: "\t") {
                fields.append(start..<place)
                start = place + 1
            }
            place += 1
        }
        fields.append(start..<place)
        skipEmptyLines()
    }

    private mutating func skipEmptyLines() {
        while place < bytes.count, bytes[place] == UInt8(ascii: "\n") { place += 1 }
    }
}
