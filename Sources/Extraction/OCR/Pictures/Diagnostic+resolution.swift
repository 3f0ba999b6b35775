import Documents

extension Diagnostic {
    /// Says that a page's picture was read at a lower resolution than it has; nil when it was not.
    init?(loweringOf picture: Picture, page number: Int) {
        guard let full = picture.fullDotsPerInch else { return nil }
        self.init(
            .warning,
            "resolution_lowered",
            page: number,
            "Page \(number) is so large that it was read at \(Int(picture.dotsPerInch.rounded())) instead of "
                + "\(Int(full.rounded())) dots an inch: small type may be missing. Raise 'extraction.max_megapixels'."
        )
    }
}
