/// How good the picture of a page is, measured before it was read; and what was done to it.
package struct PictureQuality: Hashable, Sendable, Codable {
    /// A way of preparing the picture, and how sure recognition was of what it read then.
    package struct Variant: Hashable, Sendable, Codable {
        /// `raw`, or the steps taken, such as `background+deskew`.
        package var name: String
        /// Weighted by length, 0…1; nil when nothing was read.
        package var confidence: Double?

        package init(name: String, confidence: Double?) {
            self.name = name
            self.confidence = confidence
        }
    }

    /// As stated by the file or estimated from the page's size and type.
    package var dotsPerInch: Double
    /// The height of lower-case letters, in points; nil where no text was found.
    package var xHeight: Double?
    /// Clockwise, in degrees.
    package var skew: Double
    /// The difference between paper and ink, 0…1.
    package var contrast: Double
    /// The standard deviation of the paper's gray values, 0…1.
    package var noise: Double
    /// Isolated specks for every letter-sized part.
    package var speckle: Double
    /// 0 for sharp edges, 1 for none.
    package var blur: Double
    /// How much darker the darkest part of the paper is than the lightest, 0…1.
    package var shading: Double
    /// Whether text touches the edge of the picture.
    package var isCutOff: Bool
    /// The chance that the page was read well (at most 2 % of its characters wrong), 0…1; an estimate by coefficients that
    /// are not yet fitted to measured pages.
    package var score: Double
    /// How many digits were read otherwise than recognition had them, as others of their shape; nil for none.
    package var settledDigits: Int?
    /// What was tried, the winner first; one when the first was good enough.
    package var variants: [Variant]

    package init(
        dotsPerInch: Double,
        xHeight: Double? = nil,
        skew: Double = 0,
        contrast: Double = 1,
        noise: Double = 0,
        speckle: Double = 0,
        blur: Double = 0,
        shading: Double = 0,
        isCutOff: Bool = false,
        score: Double,
        settledDigits: Int? = nil,
        variants: [Variant]
    ) {
        self.dotsPerInch = dotsPerInch
        self.xHeight = xHeight
        self.skew = skew
        self.contrast = contrast
        self.noise = noise
        self.speckle = speckle
        self.blur = blur
        self.shading = shading
        self.isCutOff = isCutOff
        self.score = score
        self.settledDigits = settledDigits
        self.variants = variants
    }

    private enum CodingKeys: String, CodingKey {
        case dotsPerInch = "dots_per_inch"
        case xHeight = "x_height"
        case skew, contrast, noise, speckle, blur, shading
        case isCutOff = "is_cut_off"
        case score
        case settledDigits = "settled_digits"
        case variants
    }
}
