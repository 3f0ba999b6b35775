import Documents

/// A signature, or the place for one, as it was read from the text.
struct SignatureMatch {
    var range: Range<Int>
    var kind: SignatureFact.Kind
    var isSigned: Bool?
    /// Whether a signing program printed it: `DocuSigned by:`.
    var isPrinted = false
    var name: String?
    /// 0…1.
    var certainty: Double
    /// The stretch of the page in which it stands.
    var segment: PageLines.Segment
    /// The drawn line and the ink on it; nil where none was measured.
    var drawn: BoundingBox?
}
