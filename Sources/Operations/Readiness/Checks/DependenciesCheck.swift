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
    private let accepted: String?
    private let parts: @Sendable () async throws -> Set<SoftwarePart>
    private let floors: ReadinessFloors
    private let now: @Sendable () -> Double

    /// - Parameters:
    ///   - list: Known vulnerabilities in OSV's form, as `VulnerabilityList` takes them; nil where there are none.
    ///   - accepted: A file of those that are put up with, as `AcceptedVulnerability` has them; nil for none.
    ///   - parts: What is installed.
    package init(
        list: String?,
        accepted: String? = nil,
        floors: ReadinessFloors,
        now: @escaping @Sendable () -> Double,
        parts: @escaping @Sendable () async throws -> Set<SoftwarePart>
    ) {
        self.list = list
        self.accepted = accepted
        self.parts = parts
        self.floors = floors
        self.now = now
    }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        let installed = try await parts()
        guard let list = list.map(VulnerabilityList.init) else {
            return .unknown(
                "\(installed.count) parts are installed, and no list of vulnerabilities is at hand.",
                remedy:
                    "Bring one in OSV's form (osv.dev), a record a line or a file, and name it in 'readiness.vulnerabilities'."
            )
        }
        let time = try list.time
        guard now() - time <= floors.freshSeconds else {
            return .unknown(
                "The list '\(list.path)' is of \(RFC3339.text(time)), and too old.",
                remedy: "Bring a newer one and put it in its place."
            )
        }
        let findings = try await offThePool { try VulnerabilityFindings(of: installed, in: list) }
        return judge(findings, installed, try acceptedToday(), time)
    }

    private func judge(
        _ findings: VulnerabilityFindings,
        _ installed: Set<SoftwarePart>,
        _ accepted: Set<String>,
        _ time: Double
    ) -> ReadinessFinding {
        // What is affected is told, whatever else the list leaves out.
        let open = findings.hits.filter { $0.names.isDisjoint(with: accepted) }.map(\.text)
        let silent = Set(installed.map(\.ecosystem)).subtracting(findings.ecosystems).sorted()
        guard silent.isEmpty || !open.isEmpty else {
            return .unknown(
                "The list says nothing of \(silent.joined(separator: " and ")), where parts that are installed come from.",
                remedy: "Bring the list of these, too; OSV has one for each ecosystem."
            )
        }
        let put = findings.hits.count - open.count
        let rest = put > 0 ? " \(put) more are accepted." : ""
        return .judged(
            open.isEmpty,
            open.isEmpty
                ? "None of \(installed.count) parts is affected by \(findings.records) known vulnerabilities.\(rest)"
                : "\(open.count) affect what is installed: \(open.prefix(Self.mostTold).joined(separator: ", ")).\(rest)",
            remedy:
                "Upgrade these parts ('apt-get upgrade', or a newer release of Deedbox), or name them in "
                + "'readiness.accepted_vulnerabilities', with a last day and a reason.",
            measuredAt: time
        )
    }

    private func acceptedToday() throws -> Set<String> {
        guard let accepted else { return [] }
        let today = RFC3339.text(now()).prefix(10)
        return Set(try AcceptedVulnerability.all(at: accepted).filter { $0.until >= today }.map(\.id))
    }
}
