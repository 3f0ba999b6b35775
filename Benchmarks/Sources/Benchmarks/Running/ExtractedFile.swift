import Foundation

/// The JSON of `deedbox extract`, as far as benchmarks look at it.
struct ExtractedFile: Decodable, Sendable {
    struct Page: Decodable, Sendable {
        struct Word: Decodable, Sendable {
            var text: String
            var confidence: Double?
        }

        struct Notes: Decodable, Sendable {
            var quality: Quality?
            var decision: Decision?
        }

        /// Why the page was read as it was.
        struct Decision: Decodable, Sendable {
            struct Evidence: Decodable, Sendable {
                var agreement: Double?
                var pictureCoverage: Double

                private enum CodingKeys: String, CodingKey {
                    case agreement
                    case pictureCoverage = "picture_coverage"
                }
            }

            var reason: String
            var evidence: Evidence?
        }

        /// Whether the page's words come from its text layer, and nothing was recognised to get or to judge them.
        var isLayerAlone: Bool {
            guard let decision = notes?.decision, decision.reason == "text_layer_sound",
                let evidence = decision.evidence
            else { return false }
            return evidence.agreement == nil && evidence.pictureCoverage == 0
        }

        var source: String
        var confidence: Double?
        var text: String
        var words: [Word]
        var notes: Notes?
    }

    struct Quality: Codable, Sendable {
        struct Variant: Codable, Sendable {
            var name: String
            var confidence: Double?
        }

        var dotsPerInch: Double
        var xHeight: Double?
        var skew: Double
        var contrast: Double
        var noise: Double
        var speckle: Double
        var blur: Double
        var shading: Double
        var isCutOff: Bool
        var score: Double
        var variants: [Variant]

        private enum CodingKeys: String, CodingKey {
            case dotsPerInch = "dots_per_inch"
            case xHeight = "x_height"
            case skew, contrast, noise, speckle, blur, shading
            case isCutOff = "is_cut_off"
            case score, variants
        }
    }

    var pages: [Page]

    var text: String { pages.map(\.text).joined(separator: "\n") }

    /// Runs `deedbox extract` on the file; nil when it cannot be read.
    static func read(_ file: String, with deedbox: String) throws -> (file: Self?, run: Measured) {
        let run = try Measured(deedbox, ["extract", file, "--format", "json"])
        let extracted = run.status == 0 ? try JSONDecoder().decode(Self.self, from: Data(run.output.utf8)) : nil
        return (extracted, run)
    }
}
