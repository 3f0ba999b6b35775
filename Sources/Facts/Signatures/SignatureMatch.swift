import Documents

/// A signature, or the place for one, as it was read from the text.
struct SignatureMatch {
    var range: Range<Int>
    var kind: SignatureFact.Kind
    var isSigned: Bool?
    var name: String?
    /// 0…1.
    var certainty: Double
}
