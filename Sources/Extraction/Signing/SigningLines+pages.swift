import Documents

extension SigningLines {
    /// Where pages with a text layer are drawn to be looked at.
    private static let dotsPerInch = 150.0

    /// The lines of a page of a PDF with its words, in points; none where no word speaks of signing.
    static func find(on page: SeenPage, words: [Word], limits: ExtractionLimits) -> [SigningLine] {
        let places = SigningBands(page, words: words)
        return places.bands.flatMap { band -> [SigningLine] in
            // What cannot be drawn has no lines that could be measured, which is what an empty list says.
            let drawn = try? page.picture(of: band, dotsPerInch: dotsPerInch, maximumPixels: limits.maximumPixels)
            guard let picture = drawn else { return [] }
            let scale = picture.dotsPerInch / 72
            let placed = words.compactMap { word in
                word.box.map { $0.moved(x: -band.x, y: -band.y).scaled(by: scale) }.map {
                    LayoutWord(text: word.text, confidence: word.confidence, box: $0, frame: $0)
                }
            }
            let lines = find(in: picture, words: placed).map { line in
                line.moved { $0.scaled(by: 1 / scale).moved(x: band.x, y: band.y) }
            }
            return lines.filter { places.isExpected($0.box) }
        }
    }

    /// The lines of a picture that was prepared for recognition, in points of the page.
    ///
    /// - Parameter words: as recognised, boxes in pixels of the prepared picture.
    static func find(in preparation: PicturePreparation, words: [LayoutWord]) -> [SigningLine] {
        find(in: preparation.drawing, words: words).map { $0.moved(preparation.way.box(ofPixels:)) }
    }
}

extension SigningLine {
    fileprivate func moved(_ move: (BoundingBox) -> BoundingBox) -> SigningLine {
        SigningLine(box: move(box), ink: ink, inkBox: inkBox.map(move), isStamped: isStamped)
    }
}

extension BoundingBox {
    fileprivate func scaled(by factor: Double) -> BoundingBox {
        BoundingBox(x: x * factor, y: y * factor, width: width * factor, height: height * factor)
    }
}
