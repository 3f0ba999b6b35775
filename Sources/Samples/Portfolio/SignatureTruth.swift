/// A place to sign in a paper.
package struct SignatureTruth: Sendable, Hashable, Codable {
    package var name: String
    package var signed: Bool
    /// `typed` for /s/ and a name, `ink` for a stroke of the pen, `blank` for an empty line.
    package var mark: String
}
