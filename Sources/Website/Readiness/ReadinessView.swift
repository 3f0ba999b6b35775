import Documents
import Foundation
package import Operations
package import Tracking

/// The checklist before production of one model, point by point, and how it is carried out.
package struct ReadinessView: Sendable {
    struct Item: Sendable {
        var title: String
        var status: String
        var isGood = false
        var isBad = false
        /// Nil of a point that is still to be looked at; so below.
        var evidence: String?
        var command: String?
        var remedy: String?
        var measured: Moment?
    }

    struct Area: Sendable {
        var title: String
        var items: [Item]
    }

    /// How far a look is.
    struct Progress: Sendable {
        var text: String
        var since: Moment
        var done: Int
        var count: Int
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
    /// Nil while nothing is looked at.
    var progress: Progress?
    var isNew: Bool
    var mayRun: Bool

    /// - Parameters:
    ///   - report: The last one; nil while nobody has looked.
    ///   - look: What is under way; its points are shown in place of the last ones.
    ///   - points: All of the checklist.
    package static func page(
        _ model: String,
        _ report: ReadinessReport?,
        _ look: ReadinessLook?,
        points: [ReadinessPoint],
        for visitor: Visitor
    ) -> SitePage {
        let phrasing = visitor.phrasing
        let report = look == nil ? report : nil
        let view = Self(
            model: model,
            path: path(of: model),
            version: look?.version ?? report?.version,
            made: report.map { phrasing.moment($0.madeAt) },
            isReady: report?.isReady == true,
            isObjecting: report?.isReady == false,
            figures: report.map { figures(of: $0, phrasing) } ?? [],
            areas: look.map { areas(of: $0, points, phrasing) } ?? report.map { areas(of: $0, phrasing) } ?? [],
            progress: look.map { progress(of: $0, points, phrasing) },
            isNew: look == nil && report == nil,
            mayRun: visitor.may(.engineer) && look == nil
        )
        return SitePage(
            title: "Readiness of \(model)",
            section: .readiness,
            template: "readiness/model",
            content: view,
            modules: look == nil ? [] : ["refresh.js"],
            styles: ["charts.css"]
        )
    }

    /// Such as `/readiness/document-class`.
    package static func path(of model: String) -> String { "/readiness/\(VersionPath.escaped(model))" }

    /// Such as `Point 4 of 22: Load`.
    static func text(of look: ReadinessLook, _ points: [ReadinessPoint], _ phrasing: Phrasing) -> String {
        guard look.owner != nil else {
            return look.items.isEmpty ? "It waits for its turn." : "It was broken off, and goes on in a moment."
        }
        guard let next = points.first(where: { isOpen($0, look) }) else { return "All points are looked at." }
        return "Point \(phrasing.count(look.items.count + 1)) of \(phrasing.count(points.count)): \(next.title)"
    }

    private static func isOpen(_ point: ReadinessPoint, _ look: ReadinessLook) -> Bool {
        !look.items.contains { $0.id == point.id }
    }

    private static func progress(
        of look: ReadinessLook,
        _ points: [ReadinessPoint],
        _ phrasing: Phrasing
    ) -> Progress {
        Progress(
            text: phrasing.sentence(text(of: look, points, phrasing)),
            since: phrasing.moment(look.requestedAt),
            done: look.items.count,
            count: points.count
        )
    }

    private static func figures(of report: ReadinessReport, _ phrasing: Phrasing) -> [Figure] {
        let (failed, unknown) = (report.count(.fail), report.count(.unknown))
        return [
            Figure(name: "Pass", value: phrasing.count(report.count(.pass)), aside: "of \(report.items.count)"),
            Figure(name: "Fail", value: phrasing.count(failed), isAlarming: failed > 0),
            Figure(name: "Unknown", value: phrasing.count(unknown)),
        ]
    }

    private static func areas(of report: ReadinessReport, _ phrasing: Phrasing) -> [Area] {
        areas { area in report.items.filter { $0.area == area }.map { item($0, phrasing) } }
    }

    /// What was looked at, and what is still to come.
    private static func areas(of look: ReadinessLook, _ points: [ReadinessPoint], _ phrasing: Phrasing) -> [Area] {
        let next = look.owner == nil ? nil : points.first { isOpen($0, look) }
        return areas { area in
            look.items.filter { $0.area == area }.map { item($0, phrasing) }
                + points.filter { $0.area == area && isOpen($0, look) }.map { point in
                    Item(title: phrasing.sentence(point.title), status: point == next ? "looking" : "waiting")
                }
        }
    }

    private static func areas(_ items: (ReadinessItem.Area) -> [Item]) -> [Area] {
        ReadinessItem.Area.allCases.map { Area(title: $0.rawValue.capitalized, items: items($0)) }
            .filter { !$0.items.isEmpty }
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
