import Documents
import Search

extension Console {
    /// A table of facts, with the page that proves each, and what it does not cover.
    func show(_ table: FactTable) {
        line("\(table.field.rawValue): \(table.total) document\(table.total == 1 ? "" : "s")")
        for row in table.rows {
            let unit = row.unit.map { " \($0)" } ?? ""
            let page = row.evidence.first.map { ", p. \($0.page)" } ?? ""
            line("    \(row.value)\(unit)  \(row.name)\(page)")
        }
        if table.total > table.rows.count { line("    … and \(table.total - table.rows.count) more") }
        for document in table.unreadable { line("    could not be read: \(document.name)") }
        if table.silent > 0 { line("    \(table.silent) more say nothing of it") }
        line("")
    }

    /// Documents without something, and how far that can be relied on.
    func show(_ absence: Absence) {
        line("not found in \(absence.total) of \(absence.examined) documents: \(absence.words.joined(separator: ", "))")
        let doubtful = Set(absence.doubtful.map(\.documentID))
        for document in absence.documents {
            let doubt = doubtful.contains(document.documentID) ? "  (pages that could not be read well)" : ""
            line("    \(document.name)\(doubt)")
        }
        if absence.total > absence.documents.count { line("    … and \(absence.total - absence.documents.count) more") }
        line("")
    }

    /// How many documents match, and how many of them have each value.
    func show(_ facets: [Facet], of documents: Int?) {
        guard let documents else { return }
        line("\(documents) document\(documents == 1 ? "" : "s")")
        for facet in facets {
            let values = facet.values.map { "\($0.value) \($0.count)" }
            let rest = [("others", facet.others), ("none", facet.missing)].filter { $0.1 > 0 }.map { "(\($0) \($1))" }
            line("    \(facet.field.rawValue): \((values + rest).joined(separator: ", "))")
        }
        line("")
    }
}
