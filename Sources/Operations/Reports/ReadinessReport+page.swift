package import Tracking

/// As people read it.
extension ReadinessReport {
    package var page: ReportPage {
        ReportPage(title: "Readiness of \(model):\(version)", sections: [section])
    }

    /// The checklist, point by point.
    package var section: ReportPage.Section {
        let counts = ReadinessItem.Status.allCases.map { "\(count($0)) \($0.rawValue)" }.joined(separator: ", ")
        let remedies = items.filter { !$0.remedy.isEmpty }.map { "\($0.title): \($0.remedy)" }
        return ReportPage.Section(
            "Checklist",
            [
                .paragraph("\(isReady ? "Ready" : "Not ready"): \(counts), \(RFC3339.text(madeAt))."),
                .table(
                    head: ["", "point", "evidence", "as of", "shown by"],
                    rows: items.map { item in
                        [
                            item.status.rawValue, item.title, item.evidence,
                            item.measuredAt.map(RFC3339.text) ?? "–", item.command,
                        ]
                    }
                ),
            ] + (remedies.isEmpty ? [] : [.paragraph("What to do:"), .list(remedies)])
        )
    }
}
