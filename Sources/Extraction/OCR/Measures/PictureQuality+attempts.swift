import Documents

extension PictureQuality {
    /// What was measured and tried.
    init(_ search: VariantSearch, _ best: RecognitionAttempt, settledDigits: Int) {
        let measures = search.measures
        let ordered = search.attempts.sorted { $0.weight > $1.weight }
        let dotsPerInch = search.gray.dotsPerInch
        self.init(
            dotsPerInch: dotsPerInch,
            xHeight: measures.xHeight.map { $0 * 72 / dotsPerInch },
            // The turn that levels the lines is opposite to the way they slant.
            skew: -measures.skew,
            contrast: measures.contrast,
            noise: measures.noise / 255,
            speckle: measures.specksPerLetter,
            blur: measures.blur,
            shading: measures.shading,
            isCutOff: measures.isCutOff,
            score: search.doubt.chance(of: best),
            settledDigits: settledDigits > 0 ? settledDigits : nil,
            variants: ordered.map { Variant(name: $0.name, confidence: $0.confidence) }
        )
    }
}
