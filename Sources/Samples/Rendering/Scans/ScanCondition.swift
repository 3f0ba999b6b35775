/// A way in which a scan is worn; each is applied to the page as a perfect scanner sees it at 300 dpi.
package enum ScanCondition: String, CaseIterable, Sendable, Codable {
    case clean
    case skew
    case noise
    case lowContrast = "low-contrast"
    case jpeg30
    case dpi150
    case dpi100
    case speckle
    case shading
    case fax
    case borders
    case copier
    case badScan = "bad-scan"
    // Beyond what a reader must bear; they say whether it knows what it cannot read.
    case dpi75
    case noise80
    case speckle8
    case heavyBlur = "heavy-blur"
    case faint
    case ruined

    /// The conditions of a fair test.
    package static let standard = Array(allCases.prefix { $0 != .dpi75 })

    /// Worn so far that much of the text is lost.
    package static let harder = Array(allCases.drop { $0 != .dpi75 })

    /// The resolution that the file states, across the page.
    package var dotsPerInch: Int {
        switch self {
        case .dpi150, .badScan: 150
        case .dpi100, .ruined: 100
        case .dpi75: 75
        case .fax: 204
        default: 300
        }
    }
}
