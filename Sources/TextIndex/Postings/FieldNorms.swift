/// How much one occurrence counts, by field and length code: weight / (1 − b + b · length / average length).
// Unchecked, because pointers are not Sendable. Safe: the memory is this object's own, written in `init`, where nobody else
// has it, only read from then on, and freed in `deinit`, after the last user.
final class FieldNorms: @unchecked Sendable {
    static let codes = 256

    /// 256 a field; none is above the one before.
    let values: UnsafePointer<Float>
    let fieldCount: Int
    private let storage: UnsafeMutablePointer<Float>

    init(_ ranking: BM25F, averageLengths: [Double]) {
        precondition(ranking.fields.count == averageLengths.count, "a weight a field")
        fieldCount = averageLengths.count
        storage = .allocate(capacity: Self.codes * max(1, fieldCount))
        for (field, average) in averageLengths.enumerated() {
            let (weight, b) = (ranking.fields[field].weight, ranking.fields[field].lengthNormalization)
            for (code, length) in LengthCode.lengths.enumerated() {
                let ratio = average > 0 ? Double(length) / average : 1
                (storage + field * Self.codes + code).initialize(to: Float(weight / (1 - b + b * ratio)))
            }
        }
        values = UnsafePointer(storage)
    }

    deinit { storage.deallocate() }

    /// Whether anything in the field counts.
    func searches(_ field: Int) -> Bool { values[field * Self.codes] > 0 }
}
