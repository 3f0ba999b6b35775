package import Documents
import Foundation

/// One document: a page of it, what it is and why, what was found in it, and what was said of it.
package struct DocumentView: Sendable {
    /// Everything that the page tells of.
    package struct Contents: Sendable {
        package var record: DocumentRecord
        /// nil until it is read.
        package var reading: Reading?
        package var labels: [DocumentLabel]
        package var predictions: [DatedPrediction]
        /// What documents may be.
        package var classes: [DocumentClass]
        /// The document that brought it; nil when it came by itself.
        package var parent: DocumentRecord?

        package init(
            record: DocumentRecord,
            reading: Reading?,
            labels: [DocumentLabel],
            predictions: [DatedPrediction],
            classes: [DocumentClass],
            parent: DocumentRecord?
        ) {
            self.record = record
            self.reading = reading
            self.labels = labels
            self.predictions = predictions
            self.classes = classes
            self.parent = parent
        }
    }

    /// What reading brought, as far as one page shows it.
    package struct Reading: Sendable {
        package var page: Page
        package var features: FeatureRecord
        /// With what decided it.
        package var prediction: Prediction?
        package var diagnostics: [Diagnostic]
        /// What a search led to on this page; nil where none did.
        package var hit: TextSpan?

        package init(
            page: Page,
            features: FeatureRecord,
            prediction: Prediction?,
            diagnostics: [Diagnostic],
            hit: TextSpan?
        ) {
            self.page = page
            self.features = features
            self.prediction = prediction
            self.diagnostics = diagnostics
            self.hit = hit
        }
    }

    struct FindingView: Sendable {
        var id: String
        var path: String
        var title: String
        var value: String
        var page: Int
    }

    struct Group: Sendable {
        var title: String
        var count: Int
        var isOpen: Bool
        var findings: [FindingView]
    }

    struct Pager: Sendable {
        var number: Int
        var count: Int
        var previous: String?
        var next: String?
    }

    var id: String
    var name: String
    var extent: String
    var added: Moment
    var date: String?
    var parent: Parent?
    var failure: String?
    var isWaiting: Bool
    var isReady: Bool
    /// Whether there is a PDF of it that is another than the file.
    var hasSearchablePDF: Bool
    var canEdit: Bool
    var back: String
    var verdict: VerdictView?
    var classes: [ClassChoice]
    var pager: Pager?
    var sheet: SheetView?
    var runs: [TextRun]
    var groups: [Group]
    var remarks: [String]
    var history: [HistoryView]

    struct Parent: Sendable {
        var name: String
        var path: String
    }

    struct ClassChoice: Sendable {
        var value: String
        var title: String
        var isHeld: Bool
    }

    package static func page(_ contents: Contents, for visitor: Visitor) -> SitePage {
        SitePage(
            title: contents.record.name,
            section: .documents,
            template: "documents/document",
            content: Self(contents, for: visitor),
            // What waits appears by itself once it is read.
            modules: contents.record.status == .queued ? ["refresh.js"] : ["document.js"],
            styles: ["document.css"]
        )
    }

    private init(_ contents: Contents, for visitor: Visitor) {
        let (record, phrasing) = (contents.record, visitor.phrasing)
        let address = "/documents/\(record.id.digest)"
        id = record.id.digest
        name = record.name
        extent = DocumentRowView.extent(of: record, phrasing)
        added = phrasing.moment(record.addedAt)
        date = record.date.map(phrasing.day)
        parent = contents.parent.map { Parent(name: $0.name, path: "/documents/\($0.id.digest)") }
        failure = record.failure?.message
        isWaiting = record.status == .queued
        isReady = contents.reading != nil
        hasSearchablePDF = isReady && record.fileType?.hasPageImages == true
        canEdit = visitor.may(.reviewer) && !visitor.hasScope
        back = address
        verdict = VerdictView(record, contents.reading?.prediction ?? record.prediction, address, phrasing)
        classes = contents.classes.map {
            ClassChoice(value: $0.rawValue, title: ClassName.words(for: $0), isHeld: $0 == record.documentClass)
        }
        history = HistoryView.all(contents.predictions, contents.labels, phrasing)
        guard let reading = contents.reading else {
            (runs, groups, remarks) = ([], [], [])
            return
        }
        let (page, count) = (reading.page, max(1, record.pageCount ?? 1))
        var findings = Finding.all(in: reading.features, reading.prediction, phrasing)
        groups = Self.groups(findings, address)
        if let hit = reading.hit, hit.end <= page.text.unicodeScalars.count {
            let mark = Finding(
                .hit,
                0,
                title: "Found",
                value: "",
                page: page.number,
                span: hit,
                boxes: page.boxes(of: hit)
            )
            findings.insert(mark, at: 0)
        }
        pager =
            count < 2
            ? nil
            : Pager(
                number: page.number,
                count: count,
                previous: page.number > 1 ? "\(address)?page=\(page.number - 1)" : nil,
                next: page.number < count ? "\(address)?page=\(page.number + 1)" : nil
            )
        sheet = SheetView(page, image: "\(address)/pages/\(page.number)/image", findings: findings)
        runs = TextRun.runs(of: page, findings: findings, withIDs: sheet == nil)
        remarks = reading.diagnostics.map { remark in
            remark.page.map { "Page \($0): \(remark.message)" } ?? remark.message
        }
    }

    private static func groups(_ findings: [Finding], _ address: String) -> [Group] {
        let kinds: [(Finding.Kind, String)] = [
            (.keyFact, "Key facts"), (.signature, "Signatures"), (.party, "Parties"), (.date, "Dates"),
            (.amount, "Amounts"),
        ]
        return kinds.compactMap { kind, title in
            let found = findings.filter { $0.kind == kind }
            guard !found.isEmpty else { return nil }
            return Group(
                title: title,
                count: found.count,
                isOpen: kind == .keyFact || kind == .signature,
                findings: found.map { finding in
                    FindingView(
                        id: finding.listID,
                        path: "\(address)?page=\(finding.page)#\(finding.placeID)",
                        title: finding.title,
                        value: finding.value,
                        page: finding.page
                    )
                }
            )
        }
    }
}
