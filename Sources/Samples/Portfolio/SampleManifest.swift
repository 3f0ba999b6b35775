/// What was written.
package struct SampleManifest: Sendable, Codable {
    /// The folder that the papers are in.
    package var documents: String
    /// The file with one line of truth a paper.
    package var truth: String
    package var count: Int
    package var bytes: Int
    /// How many papers of each class.
    package var classes: [String: Int]
    /// How many files of each type.
    package var types: [String: Int]
}
