import Documents
import Foundation
import Operations

/// What is installed beside the program, and what it was built with.
enum InstalledParts {
    private struct Resolved: Decodable {
        struct Pin: Decodable {
            struct State: Decodable { var version: String? }

            var identity: String
            var state: State
        }

        var pins: [Pin]
    }

    /// Debian's packages, and those of a `Package.resolved`.
    ///
    /// - Throws: `Failure` with code `parts_unknown`.
    static func all(resolved: String?) async throws -> [SoftwarePart] {
        let listed = try await Tool.run(
            "dpkg-query",
            ["--show", "--showformat=${db:Status-Abbrev}\t${binary:Package}\t${Version}\n"]
        )
        guard listed.status == 0 else {
            throw Failure(code: "parts_unknown", message: "'dpkg-query' does not say what is installed.")
        }
        let debian = listed.output.split(separator: "\n").compactMap { line -> SoftwarePart? in
            let fields = line.split(separator: "\t")
            guard fields.count == 3, fields[0].hasPrefix("ii") else { return nil }
            // Without the architecture: `libc6:amd64`.
            let name = fields[1].split(separator: ":").first.map(String.init) ?? ""
            return SoftwarePart(name: name, version: String(fields[2]))
        }
        guard let resolved else { return debian }
        do {
            let pins = try JSONDecoder().decode(Resolved.self, from: Data(contentsOf: URL(fileURLWithPath: resolved)))
            return debian + pins.pins.map { SoftwarePart(name: $0.identity, version: $0.state.version ?? "") }
        } catch {
            throw Failure(code: "parts_unknown", message: "'\(resolved)' is no Package.resolved that can be read.")
        }
    }

    /// Whether a version is older than another, by Debian's order, which agrees with that of plain numbers.
    static func precedes(_ version: String, _ other: String) async throws -> Bool {
        try await Tool.run("dpkg", ["--compare-versions", version, "lt", other]).status == 0
    }
}
