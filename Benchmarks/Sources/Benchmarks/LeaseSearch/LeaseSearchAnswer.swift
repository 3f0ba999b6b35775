/// What `GET /v1/search` tells, as far as it is judged.
struct LeaseSearchAnswer: Decodable {
    struct Hit: Decodable {
        var name: String
        var heading: String?
    }

    struct Named: Decodable { var name: String }

    struct Table: Decodable { var rows: [Named] }

    struct Absence: Decodable { var documents: [Named] }

    var hits: [Hit]
    var facts: Table?
    var absence: Absence?

    func isRight(_ truth: LeaseQuestions.Truth) -> Bool {
        switch truth {
        case .passage(let file, let heading):
            hits.first.map { $0.name == file && ($0.heading ?? "").contains(heading) } ?? false
        case .file(let file): hits.first?.name == file
        case .among(let files): !hits.isEmpty && hits.prefix(files.count).allSatisfy { files.contains($0.name) }
        case .set(let files): set == files
        }
    }

    /// The share of the hits that are of another lease; nil where a set is asked for.
    func wrongShare(_ truth: LeaseQuestions.Truth) -> Double? {
        guard case .passage(let file, _) = truth, !hits.isEmpty else { return nil }
        return Double(hits.count { $0.name != file }) / Double(hits.count)
    }

    var summary: String {
        if let set { return "\(set.count) documents" }
        return hits.first.map { "\($0.name), \($0.heading ?? "no heading")" } ?? "nothing"
    }

    private var set: Set<String>? { (facts?.rows ?? absence?.documents).map { Set($0.map(\.name)) } }
}
