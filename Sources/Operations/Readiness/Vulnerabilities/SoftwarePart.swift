/// Something that the program stands on, with its version.
package struct SoftwarePart: Hashable, Sendable {
    /// Where it comes from, as OSV names it: `Debian:12`, `SwiftURL`.
    package var ecosystem: String
    /// As OSV names it there: of Debian the source package, of Swift the address without its scheme.
    package var name: String
    package var version: String

    package init(ecosystem: String, name: String, version: String) {
        self.ecosystem = ecosystem
        self.name = name
        self.version = version
    }

    /// How versions of it are ordered, where a range does not say otherwise.
    var order: VersionOrder { ecosystem == "SwiftURL" ? .semantic : .debian }

    /// Whether what is said of an ecosystem is said of the part's: of it, of a part of it (`Ubuntu:22.04:LTS`), or of all
    /// of its releases.
    func comes(from ecosystem: String) -> Bool {
        ecosystem == self.ecosystem || ecosystem.hasPrefix(self.ecosystem + ":")
            || ecosystem == self.ecosystem.prefix { $0 != ":" }
    }
}
