import Foundation

/// A picture with exactly known text: a line of the `scans.jsonl` that `deedbox sample scans` writes.
struct GridPicture: Decodable, Sendable {
    var file: String
    var page: String
    var condition: String
    var dotsPerInch: Int
    var isTabular: Bool
    var text: String
    var keyTokens: [String]

    private enum CodingKeys: String, CodingKey {
        case file, page, condition
        case dotsPerInch = "dots_per_inch"
        case isTabular = "is_tabular"
        case text
        case keyTokens = "key_tokens"
    }

    /// Whether much of the text is lost, so that it is no fair test of reading.
    var isHarder: Bool {
        ["dpi75", "noise80", "speckle8", "heavy-blur", "faint", "ruined"].contains(condition)
    }

    /// Has the program draw its pages to the folder; paths are then absolute.
    static func drawn(by deedbox: String, pages: Int, conditions: String, in folder: String) throws -> [Self] {
        let arguments = ["sample", "scans", "--out", folder, "--pages", "\(pages)", "--conditions", conditions]
        guard try Measured(deedbox, arguments + ["--seed", "1"]).status == 0 else {
            throw Failure("'\(deedbox) \(arguments.joined(separator: " "))' failed; try it by hand.")
        }
        return try listed(in: folder)
    }

    /// What the folder's `scans.jsonl` lists.
    static func listed(in folder: String) throws -> [Self] {
        let list = try String(contentsOfFile: "\(folder)/scans.jsonl", encoding: .utf8)
        return try list.split(separator: "\n").map { line in
            var picture = try JSONDecoder().decode(Self.self, from: Data(line.utf8))
            picture.file = "\(folder)/\(picture.file)"
            return picture
        }
    }
}
