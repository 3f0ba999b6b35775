import COCR

/// The rows of a gray picture made longer, each when it is needed first; as many are kept as one row of the enlarged
/// picture is made of.
struct EnlargedLines {
    private static let width = LanczosWindows.width

    private let picture: Picture
    private let across: LanczosWindows
    private let columns: Int
    /// `width` lines of `columns` grays, that of a row at its number modulo `width`.
    private var lines: [Float]
    private var rowsKept = [Int](repeating: -1, count: Self.width)
    /// One row with its ends repeated, so that no window reaches beyond it.
    private var source: [Float]

    init(of picture: Picture, across: LanczosWindows) {
        self.picture = picture
        self.across = across
        columns = across.starts.count
        lines = Array(repeating: 0, count: Self.width * columns)
        source = Array(repeating: 0, count: picture.columns + 2 * Self.width)
    }

    /// Adds up weighted lines into a row of grays, 0…255.
    ///
    /// - Parameters:
    ///   - start: the first of the `width` rows; those beyond the picture are its first or last.
    ///   - weights: one for each row.
    ///   - pixels: room for as many as a line has.
    mutating func write(from start: Int, weights: [Float], to pixels: UnsafeMutablePointer<UInt8>) {
        let slots = (start..<start + Self.width).map { kept(min(max($0, 0), picture.rows - 1)) * columns }
        lines.withUnsafeBufferPointer { lines in
            for column in 0..<columns {
                var sum: Float = 0.5
                for tap in 0..<Self.width { sum += weights[tap] * lines[slots[tap] + column] }
                pixels[column] = UInt8(min(max(sum, 0), 255))
            }
        }
    }

    /// Where the row's line is kept.
    private mutating func kept(_ row: Int) -> Int {
        let slot = row % Self.width
        guard rowsKept[slot] != row else { return slot }
        rowsKept[slot] = row
        load(row)
        for column in 0..<columns {
            let first = across.starts[column] + Self.width
            var sum: Float = 0
            for tap in 0..<Self.width { sum += across.weights[column * Self.width + tap] * source[first + tap] }
            lines[slot * columns + column] = sum
        }
        return slot
    }

    private mutating func load(_ row: Int) {
        guard let data = pixGetData(picture.handle) else { return }
        let grays = GrayRow(start: data + row * Int(pixGetWpl(picture.handle)), count: picture.columns)
        for index in source.indices {
            source[index] = Float(grays[min(max(index - Self.width, 0), grays.count - 1)])
        }
    }
}
