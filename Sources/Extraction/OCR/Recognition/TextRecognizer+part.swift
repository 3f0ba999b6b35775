import Documents

extension TextRecognizer {
    /// Paper around a part, in points: letters at the very edge of a picture are read badly.
    private static let margin = 6.0

    /// The words of a part of the picture, in points of the whole page; read once, whatever doubt is left.
    ///
    /// - Parameter part: in points; what lies beyond the picture is left out.
    /// - Returns: nil when the picture shows nothing of the part.
    /// - Throws: as `recognize(_:maximumPixels:)`.
    func recognize(_ picture: Picture, within part: BoundingBox, maximumPixels: Int) throws -> Recognition? {
        guard let piece = picture.clipped(to: part, margin: Self.margin) else { return nil }
        var recognition = try recognize(piece.picture, maximumPixels: maximumPixels, isThorough: false)
        // Lines to sign on are looked for on whole pages only.
        recognition.signingLines = []
        for index in recognition.words.indices {
            recognition.words[index].box.x += piece.x
            recognition.words[index].box.y += piece.y
            recognition.words[index].frame.x += piece.x
            recognition.words[index].frame.y += piece.y
        }
        return recognition
    }
}
