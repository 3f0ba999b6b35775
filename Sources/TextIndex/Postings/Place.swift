/// Where a term stands in a document, in 4 bytes: the field in the upper 4 bits, the position in the lower 28.
///
/// Places in the order of their numbers are in the order of fields, then of positions.
enum Place {
    private static let positionBits: UInt32 = 28

    static func make(field: Int, position: Int) -> UInt32 { UInt32(field) << positionBits | UInt32(position) }

    static func field(of place: UInt32) -> Int { Int(place >> positionBits) }

    static func position(of place: UInt32) -> UInt32 { place & (1 << positionBits - 1) }
}
