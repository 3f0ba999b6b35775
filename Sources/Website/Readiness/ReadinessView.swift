import Documents
import Foundation
package import Tracking

/// The checklist before production of one model, point by point, and how it is carried out.
package struct ReadinessView: Sendable {
    struct Item: Sendable {
        var title: String
        var status: String
        var isGood: Bool
        var isBad: Bool
        var evidence: String
        var command: String
        var remedy: String?
        var measured: Moment?
    }

    struct Area: Sendable {
        var title: String
        var items: [Item]
    }

    var model: String
    var path: String
    /// Nil while nobody has looked; so below.
    var version: Int?
    var made: Moment?
    var isReady: Bool
    var isObjecting: Bool
    var figures: [Figure]
    var areas: [Area]
    var mayRun: Bool

    /// - Parameter report: The last one; nil while nobody has looked.
    package static func page(_ model: String, _ report: ReadinessReport?, for visitor: Visitor) -> SitePage {
        let phrasing = visitor.phrasing
        let view = Self(
            model: model,
            path: path(of: model),
            version: report?.version,
            made: report.map { phrasing.moment($0.madeAt) },
            isReady: report?.isReady == true,
            isObjecting: report?.isReady == false,
            figures: report.map { figures(of: $0, phrasing) } ?? [],
            areas: report.map { areas(of: $0, phrasing) } ?? [],
            mayRun: visitor.may(.engineer)
        )
        return SitePage(
            title: "Readiness of \(model)",
            section: .readiness,
            template: "readiness/model",
            content: view,
            styles: ["charts.css"]
        )
    }

    /// Such as `/readiness/document-class`.
    package static func path(of model: String) -> String { "/readiness/\(VersionPath.escaped(model))" }

    private static func figures(of report: ReadinessReport, _ phrasing: Phrasing) -> [Figure] {
        let (failed, unknown) = (report.count(.fail), report.count(.unknown))
        return [
            Figure(name: "Pass", value: phrasing.count(report.count(.pass)), aside: "of \(report.items.count)"),
            Figure(name: "Fail", value: phrasing.count(failed), isAlarming: failed > 0),
            Figure(name: "Unknown", value: phrasing.count(unknown)),
        ]
    }

    private static func areas(of report: ReadinessReport, _ phrasing: Phrasing) -> [Area] {
        ReadinessItem.Area.allCases.compactMap { area in
            let items = report.items.filter { $0.area == area }
            guard !items.isEmpty else { return nil }
            return Area(title: area.rawValue.capitalized, items: items.map { Self.item($0, phrasing) })
        }
    }

    private static func item(_ item: ReadinessItem, _ phrasing: Phrasing) -> Item {
        Item(
            title: phrasing.sentence(item.title),
            status: item.status.rawValue,
            isGood: item.status == .pass,
            isBad: item.status == .fail,
            evidence: phrasing.sentence(item.evidence),
            command: item.command,
            remedy: item.remedy.isEmpty ? nil : phrasing.sentence(item.remedy),
            measured: item.measuredAt.map(phrasing.moment)
        )
    }
}
