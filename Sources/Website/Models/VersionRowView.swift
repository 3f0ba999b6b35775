import Operations
import Tracking

/// A version in a list.
struct VersionRowView: Sendable {
    var version: Int
    var path: String
    /// As one names it: `document-class:3`.
    var reference: String
    var aliases: [String]
    var isInProduction: Bool
    var accuracy: String
    var macroF1: String
    var calibrationError: String
    /// What it learned from and how, in short.
    var recipe: String
    var created: Moment

    init(_ entry: ModelStanding.Entry, _ phrasing: Phrasing) {
        version = entry.version.version
        path = VersionPath.of(version, entry.version.name)
        reference = "\(entry.version.name):\(version)"
        aliases = entry.version.aliases.filter { $0 != ModelReference.production }
        isInProduction = entry.version.isInProduction
        accuracy = Self.percent("accuracy", of: entry.run, phrasing)
        macroF1 = Self.percent("macro_f1", of: entry.run, phrasing)
        calibrationError = Self.percent("calibration_error", of: entry.run, phrasing)
        recipe = Self.recipe(of: entry)
        created = phrasing.moment(entry.version.createdAt)
    }

    private static func percent(_ metric: String, of run: Run?, _ phrasing: Phrasing) -> String {
        guard let value = run?.metrics[metric]?.value, value.isFinite else { return "–" }
        return phrasing.percent(value, digits: 1)
    }

    private static func recipe(of entry: ModelStanding.Entry) -> String {
        guard let run = entry.run else {
            return entry.version.content.source == nil ? "Came with Deedbox" : "Files from elsewhere"
        }
        let parts = [run.parameters["features"], run.parameters["learner"]].compactMap(\.self)
        let samples = run.parameters["samples"].map { "\($0) samples" }
        return (parts + [samples].compactMap(\.self)).joined(separator: " · ")
    }
}
