/// A version of a model.
package struct VersionName: Hashable, Sendable, Codable, CustomStringConvertible {
    package var model: String
    package var version: Int

    package init(model: String, version: Int) {
        self.model = model
        self.version = version
    }

    /// Such as `document-class:3`.
    package var description: String { "\(model):\(version)" }
}
