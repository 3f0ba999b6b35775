import Foundation
package import Tracking

/// Whether a part that the program stands on is known to be vulnerable, by a list that someone brings to the machine.
package struct DependenciesCheck: ReadinessCheck {
    private static let mostTold = 5

    package let id = "dependencies"
    package let area = ReadinessItem.Area.security
    package let title = "No part is known to be vulnerable"
    package let command = "dpkg-query --show"
    private let list: String?
    private let parts: @Sendable () async throws -> [SoftwarePart]
    private let precedes: @Sendable (_ version: String, _ other: String) async throws -> Bool
    private let floors: ReadinessFloors
    private let now: @Sendable () -> Double

    /// - Parameters:
    ///   - list: A file of known vulnerabilities in OSV's form, as JSON Lines; nil where there is none.
    ///   - parts: What is installed.
    ///   - precedes: Whether a version is older than another.
    package init(
        list: String?,
        floors: ReadinessFloors,
        now: @escaping @Sendable () -> Double,
        parts: @escaping @Sendable () async throws -> [SoftwarePart],
        precedes: @escaping @Sendable (_ version: String, _ other: String) async throws -> Bool
    ) {
        self.list = list
        self.parts = parts
        self.precedes = precedes
        self.floors = floors
        self.now = now
    }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        let installed = try await parts()
        guard let list else {
            return .unknown(
                "\(installed.count) parts are installed, and no list of vulnerabilities is at hand.",
                remedy:
                    "Bring one in OSV's form (osv.dev), a record a line, and name it in 'readiness.vulnerabilities'."
            )
        }
        let modified = try FileManager.default.attributesOfItem(atPath: list)[.modificationDate] as? Date
        let time = modified?.timeIntervalSince1970 ?? 0
        guard now() - time <= floors.freshSeconds else {
            return .unknown(
                "The list '\(list)' is of \(RFC3339.text(time)), and too old.",
                remedy: "Bring a newer one and put it in its place."
            )
        }
        let known = try KnownVulnerability.records(at: list)
        let found = try await vulnerable(installed, known)
        return .judged(
            found.isEmpty,
            found.isEmpty
                ? "None of \(installed.count) parts is affected by \(known.count) known vulnerabilities."
                : "\(found.count) affect what is installed: \(found.prefix(Self.mostTold).joined(separator: ", ")).",
            remedy: "Upgrade these parts: 'apt-get upgrade', or a newer release of Deedbox.",
            measuredAt: time
        )
    }

    private func vulnerable(_ installed: [SoftwarePart], _ known: [KnownVulnerability]) async throws -> [String] {
        let byName = Dictionary(grouping: installed, by: \.name)
        var found: [String] = []
        for vulnerability in known {
            for affected in vulnerability.affected {
                for part in byName[affected.package.name] ?? [] where try await hits(part, affected) {
                    found.append("\(vulnerability.id) in \(part.name) \(part.version)")
                }
            }
        }
        return found
    }

    /// OSV's rule: a version that is listed, or one at or after an `introduced` and before the `fixed` behind it.
    private func hits(_ part: SoftwarePart, _ affected: KnownVulnerability.Affected) async throws -> Bool {
        if affected.versions?.contains(part.version) ?? false { return true }
        for range in affected.ranges ?? [] {
            var isIn = false
            for event in range.events {
                if let introduced = event.introduced {
                    let isBefore = introduced == "0" ? false : try await precedes(part.version, introduced)
                    if !isBefore { isIn = true }
                } else if let fixed = event.fixed, try await !precedes(part.version, fixed) {
                    isIn = false
                }
            }
            if isIn { return true }
        }
        return false
    }
}
