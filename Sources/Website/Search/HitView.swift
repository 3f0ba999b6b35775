import Documents
import Foundation
import Search

/// A passage that answers.
struct HitView: Sendable {
    struct Run: Sendable {
        /// The words that were asked for.
        var found: String?
        var text: String
    }

    struct Part: Sendable {
        var name: String
        var score: String
        var share: Double
    }

    struct Grade: Sendable {
        var value: Int
        var title: String
        var isOn: Bool
    }

    var name: String
    var path: String
    var className: String?
    var date: String?
    var page: String
    var section: String?
    var runs: [Run]
    /// nil where its page has no picture.
    var crop: CropView?
    var more: String?
    var parts: [Part]
    var score: String
    var documentID: String
    var ordinal: Int
    var grades: [Grade]

    init(_ hit: Hit, on page: Page?, grade: Int?, _ phrasing: Phrasing) {
        name = hit.name
        path =
            "/documents/\(hit.documentID.digest)?page=\(hit.page)&span=\(hit.span.start)-\(hit.span.end)#on-page-hit0"
        className = hit.documentClass.map { ClassName.words(for: $0) }
        date = hit.date.map(phrasing.day)
        crop = page.flatMap { CropView(hit, on: $0) }
        self.page = "page \(phrasing.count(hit.page))"
        section = hit.path.isEmpty ? hit.heading : hit.path.joined(separator: " › ")
        runs = Self.runs(of: hit)
        more = hit.more > 0 ? "and \(phrasing.count(hit.more, "more passage", "more passages")) of it" : nil
        let contributions = hit.explanation ?? []
        let most = contributions.map { abs($0.score) }.max() ?? 1
        parts = contributions.map {
            Part(name: $0.name, score: phrasing.number($0.score, digits: 3), share: most > 0 ? abs($0.score) / most : 0)
        }
        score = phrasing.number(hit.score, digits: 3)
        documentID = hit.documentID.digest
        ordinal = hit.ordinal
        let titles = ["Not at all", "Touches it", "Answers in part", "Answers it"]
        grades = Judgement.grades.map { Grade(value: $0, title: titles[$0], isOn: $0 == grade) }
    }

    private static func runs(of hit: Hit) -> [Run] {
        let scalars = Array(hit.snippet.unicodeScalars)
        var runs: [Run] = []
        var place = 0
        func text(_ start: Int, _ end: Int) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[start..<end])
            return String(view)
        }
        for span in hit.highlights where span.start >= place && span.end <= scalars.count {
            if span.start > place { runs.append(Run(text: text(place, span.start))) }
            runs.append(Run(found: text(span.start, span.end), text: ""))
            place = span.end
        }
        if place < scalars.count { runs.append(Run(text: text(place, scalars.count))) }
        return runs
    }
}
