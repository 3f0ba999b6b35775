extension ScanCondition {
    /// The page in this condition as the bytes of a file, and the file's suffix.
    func file(of page: DrawnPage, _ dice: inout Dice) throws -> (bytes: [UInt8], suffix: String) {
        let turn = skew * (dice.chance(0.5) ? 1 : -1)
        var scan = try Scanner.picture(of: page, dotsPerInch: 300, skew: turn, stamp: nil, &dice)
        try wear(&scan, &dice)
        switch self {
        case .fax, .copier: return (try ImageFile.tiff([scan]), "tif")
        case .jpeg30, .badScan, .ruined: return (try ImageFile.jpeg(scan, quality: 30), "jpg")
        // Noise makes a PNG of megabytes; at this quality nearly all of it is kept.
        case .noise, .noise80, .lowContrast, .faint, .shading: return (try ImageFile.jpeg(scan, quality: 92), "jpg")
        default: return (try ImageFile.exactPNG(scan), "png")
        }
    }

    /// In degrees, to either side.
    private var skew: Double {
        switch self {
        case .skew: 2
        case .badScan, .ruined: 1.3
        default: 0
        }
    }

    private func wear(_ scan: inout ScannedPage, _ dice: inout Dice) throws {
        let dots = Double(dotsPerInch)
        switch self {
        case .clean, .skew, .jpeg30: break
        case .noise: scan.addNoise(deviation: 40, &dice)
        case .noise80: scan.addNoise(deviation: 80, &dice)
        case .lowContrast:
            scan.fade(ink: 130, paper: 190)
            scan.addNoise(deviation: 6, &dice)
        case .faint:
            scan.fade(ink: 165, paper: 190)
            scan.addNoise(deviation: 14, &dice)
        case .dpi150, .dpi100, .dpi75: try scan.resample(dotsPerInch: dots, linesPerInch: dots)
        case .speckle: scan.addSaltAndPepper(share: 0.03, &dice)
        case .speckle8: scan.addSaltAndPepper(share: 0.08, &dice)
        case .shading: scan.shade(darkest: 0.25, &dice)
        case .fax:
            try scan.resample(dotsPerInch: dots, linesPerInch: 196)
            scan.addNoise(deviation: 25, &dice)
            scan.addSaltAndPepper(share: 0.001, &dice)
        case .borders: scan.addBordersAndHoles(&dice)
        case .copier: try scan.thicken(dots: 3)
        case .heavyBlur: try scan.blur(radius: 6)
        case .badScan, .ruined:
            try scan.blur(radius: 1)
            try scan.resample(dotsPerInch: dots, linesPerInch: dots)
            scan.shade(darkest: 0.25, &dice)
            scan.addNoise(deviation: self == .ruined ? 14 : 8, &dice)
        }
    }
}
