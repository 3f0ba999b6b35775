/// Which ways of preparing a picture are worth trying, told from its measures.
struct PreparationPlan {
    /// Ink and paper nearer than this share of black to white are spread.
    private static let lowContrast = 0.55
    /// Noise from here on, as a share of the contrast, is smoothed away.
    private static let loudNoise = 0.06
    /// Isolated specks for each letter that prove a speckled page.
    private static let provenSpecks = 0.25
    /// Slants below this, in degrees, do not hinder recognition, and turning blurs.
    private static let leastSkew = 0.4
    /// Letters lower than this, in pixels, are enlarged; higher than that, made smaller.
    private static let (smallXHeight, largeXHeight) = (15.0, 36.0)
    /// Less blur than any gray picture has.
    private static let steppedEdges = 0.05
    /// Noise from here on, as a share of the contrast, drowns the letters: unsmoothed, layout analysis takes minutes.
    private static let drowningNoise = 0.2
    /// Above so many dark parts of a picture layout analysis takes minutes.
    private static let mostParts = 40_000

    /// In the order of promise; the later ones are tried when those before them leave doubt.
    let variants: [Set<PreparationStep>]
    /// Whether noise drowns the letters, so that turning the page would show nothing new.
    let isDrowned: Bool

    init(_ measures: PictureMeasures, isTurned: Bool) {
        // Light writing and wrong sides up are no matter of degree: every variant begins with them.
        var sure: Set<PreparationStep> = []
        if measures.isInverted { sure.insert(.invert) }
        if isTurned { sure.insert(.turn) }

        var full = sure.union([.rulings])
        if measures.hasPanels { full.insert(.panels) }
        if measures.hasDarkEdges { full.insert(.borders) }
        if measures.shading >= BackgroundMap.unevenShading { full.insert(.background) }
        if measures.contrast < Self.lowContrast { full.insert(.stretch) }
        if measures.noise > Self.loudNoise * 255 * max(measures.contrast, 0.05) { full.insert(.smooth) }
        if measures.specksPerLetter > Self.provenSpecks { full.formUnion([.despeckle, .smooth]) }
        if measures.excessStrokeWidth != nil { full.insert(.thin) }
        if let xHeight = measures.xHeight, xHeight < Self.smallXHeight { full.insert(.enlarge) }
        // Pictures of black and white alone have steps for edges, which enlarging makes larger.
        if full.contains(.enlarge), measures.blur < Self.steppedEdges { full.insert(.smooth) }
        if let xHeight = measures.xHeight, xHeight > Self.largeXHeight { full.insert(.reduce) }
        if abs(measures.skew) >= Self.leastSkew { full.insert(.deskew) }

        var variants = [full]
        // The least, since two ways that differ much show best whether the doubt is about the picture; then what the
        // measures left out in doubt, then less and less.
        let isReadableRaw = measures.specks + measures.letters < Self.mostParts
        if isReadableRaw { variants.append(sure.union([.rulings])) }
        variants.append(full.union([.background, .deskew]))
        variants.append(full.symmetricDifference([.smooth]))
        variants.append(full.symmetricDifference([.enlarge]).subtracting([.reduce]))
        variants.append(full.subtracting([.despeckle, .smooth, .background]))
        if isReadableRaw { variants += [sure, []] }
        isDrowned = measures.noise > Self.drowningNoise * 255 * max(measures.contrast, 0.05)
        var seen: Set<Set<PreparationStep>> = []
        self.variants = variants.filter { [isDrowned] in
            (!isDrowned || $0.contains(.smooth)) && seen.insert($0).inserted
        }
    }
}
