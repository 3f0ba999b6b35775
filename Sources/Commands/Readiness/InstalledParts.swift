import Documents
import Foundation
import Operations

/// What is installed beside the program, and what it was built with, by the names that OSV has for it.
enum InstalledParts {
    private struct Resolved: Decodable {
        struct Pin: Decodable {
            struct State: Decodable { var version: String? }

            var location: String
            var state: State
        }

        var pins: [Pin]
    }

    /// The source packages of Debian or what stems from it, and the packages of a `Package.resolved`.
    ///
    /// - Throws: `Failure` with code `parts_unknown`.
    static func all(resolved: String?) async throws -> Set<SoftwarePart> {
        let listed = try await Tool.run(
            "dpkg-query",
            ["--show", "--showformat=${db:Status-Abbrev}\t${source:Package}\t${source:Version}\n"]
        )
        guard listed.status == 0 else {
            throw Failure(code: "parts_unknown", message: "'dpkg-query' does not say what is installed.")
        }
        let ecosystem = try system
        let debian = listed.output.split(separator: "\n").compactMap { line -> SoftwarePart? in
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 3, fields[0].hasPrefix("ii") else { return nil }
            return SoftwarePart(ecosystem: ecosystem, name: fields[1], version: fields[2])
        }
        return Set(try debian + (resolved.map(packages) ?? []))
    }

    /// The system's release, as `Debian:12`.
    private static var system: String {
        get throws {
            let text = try String(contentsOfFile: "/etc/os-release", encoding: .utf8)
            let pairs = text.split(separator: "\n").map { $0.split(separator: "=", maxSplits: 1) }
            func value(_ key: String) -> String? {
                pairs.first { $0.first == key[...] }?.last.map { $0.trimmingCharacters(in: ["\""]) }
            }
            return [value("ID")?.capitalized ?? "Debian", value("VERSION_ID")].compactMap(\.self).joined(separator: ":")
        }
    }

    private static func packages(in resolved: String) throws -> [SoftwarePart] {
        do {
            let pins = try JSONDecoder().decode(Resolved.self, from: Data(contentsOf: URL(fileURLWithPath: resolved)))
            return pins.pins.map { pin in
                let address = pin.location.split(separator: "://", maxSplits: 1).last.map(String.init) ?? ""
                let name = address.hasSuffix(".git") ? String(address.dropLast(4)) : address
                return SoftwarePart(ecosystem: "SwiftURL", name: name, version: pin.state.version ?? "")
            }
        } catch {
            throw Failure(code: "parts_unknown", message: "'\(resolved)' is no Package.resolved that can be read.")
        }
    }
}
