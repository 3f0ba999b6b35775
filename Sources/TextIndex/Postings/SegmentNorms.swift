/// How much one occurrence counts in each document of a segment.
struct SegmentNorms {
    let fields: FieldNorms
    /// Length codes field by field, `stride` documents each.
    let lengths: UnsafePointer<UInt8>
    let stride: Int

    /// - Throws: `SegmentError.damaged`.
    init(_ fields: FieldNorms, of segment: Segment) throws(SegmentError) {
        precondition(fields.fieldCount == segment.fieldCount, "the index has \(segment.fieldCount) fields")
        self.fields = fields
        lengths = try segment.lengths()
        stride = segment.documentCount
    }

    @inline(__always)
    func norm(_ field: Int, _ document: UInt32) -> Float {
        let length = lengths[field &* stride &+ Int(document)]
        return fields.values[field &* FieldNorms.codes &+ Int(length)]
    }
}
