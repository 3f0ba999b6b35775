import Documents

/// A piece of a page's text, marked or not.
struct TextRun: Sendable {
    /// nil where nothing is marked.
    var mark: Mark?
    var text: String

    struct Mark: Sendable {
        var id: String
        var path: String
        var kind: String
        var text: String
    }

    /// The text of a page in pieces; of findings that overlap the earlier is marked, and of those that begin together the
    /// first.
    static func runs(of page: Page, findings: [Finding], withIDs: Bool) -> [Self] {
        let scalars = Array(page.text.unicodeScalars)
        let marked = findings.filter { $0.page == page.number && $0.span.end <= scalars.count && $0.span.count > 0 }
            .sorted { $0.span.start < $1.span.start }
        var runs: [Self] = []
        var place = 0
        func text(_ start: Int, _ end: Int) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[start..<end])
            return String(view)
        }
        for finding in marked where finding.span.start >= place {
            if finding.span.start > place { runs.append(Self(text: text(place, finding.span.start))) }
            let words = text(finding.span.start, finding.span.end)
            let id = withIDs ? finding.placeID : "text-\(finding.placeID)"
            let mark = Mark(id: id, path: "#\(finding.listID)", kind: finding.kind.rawValue, text: words)
            runs.append(Self(mark: mark, text: words))
            place = finding.span.end
        }
        if place < scalars.count { runs.append(Self(text: text(place, scalars.count))) }
        return runs
    }
}
