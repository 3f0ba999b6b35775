/// Something that the program stands on, with its version.
package struct SoftwarePart: Hashable, Sendable {
    /// As in Debian, or as in `Package.resolved`.
    package var name: String
    package var version: String

    package init(name: String, version: String) {
        self.name = name
        self.version = version
    }
}
