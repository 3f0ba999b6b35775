/// Writes the paper that a form describes.
enum FormComposer {
    /// Writes the form's opening, clauses and closing; the caller signs and names the paper.
    static func body(of form: Form, kind: LeaseKind, into drafter: inout Drafter, limit: Int = .max) {
        if !form.openings.isEmpty {
            let opening = drafter.dice.pick(form.openings)
            for part in drafter.text(opening).split(separator: "¶") { drafter.add(.paragraph(trimmed(part))) }
        }
        for (index, clause) in chosen(form.clauses, kind: kind, limit: limit, &drafter.dice).enumerated() {
            write(clause, number: index + 1, shape: form.shape, into: &drafter)
        }
        if !form.closings.isEmpty {
            let closing = drafter.dice.pick(form.closings)
            for part in drafter.text(closing).split(separator: "¶") { drafter.add(.paragraph(trimmed(part))) }
        }
    }

    /// The clauses of this paper: one wording of each, the obligatory in their places, the others shuffled between.
    static func chosen(_ clauses: [Form.Clause], kind: LeaseKind, limit: Int, _ dice: inout Dice) -> [Form.Clause] {
        var wordings: [(key: String, clauses: [Form.Clause])] = []
        for clause in clauses where clause.kinds.isEmpty || clause.kinds.contains(kind.rawValue) {
            if let index = wordings.firstIndex(where: { $0.key == clause.key }) {
                wordings[index].clauses.append(clause)
            } else {
                wordings.append((clause.key, [clause]))
            }
        }
        var picked = wordings.map { dice.pick($0.clauses) }.filter { isPresent($0, &dice) }
        let spare = picked.indices.filter { picked[$0].presence != .always }
        let removed = dice.shuffled(spare).prefix(max(0, picked.count - limit)).sorted(by: >)
        removed.forEach { picked.remove(at: $0) }
        let free = picked.indices.filter { picked[$0].presence != .always }
        for (index, clause) in zip(free, dice.shuffled(free.map { picked[$0] })) { picked[index] = clause }
        return picked
    }

    private static func isPresent(_ clause: Form.Clause, _ dice: inout Dice) -> Bool {
        switch clause.presence {
        case .always: true
        case .often: dice.chance(0.75)
        case .sometimes: dice.chance(0.33)
        }
    }

    private static func write(_ clause: Form.Clause, number: Int, shape: String, into drafter: inout Drafter) {
        let heading = clause.headings.isEmpty ? nil : drafter.dice.pick(clause.headings)
        let body = drafter.text(clause.text)
        if shape == "agreement" {
            numbered(heading, body, number, into: &drafter)
        } else {
            if let heading { drafter.add(.heading(heading)) }
            drafter.add(.paragraph(body))
        }
        for (index, item) in clause.items.enumerated() {
            drafter.add(.item(label: "(\(Spelling.letter(index)))", text: drafter.text(item), level: 1))
        }
        if let name = clause.table { drafter.addTable(named: name) }
    }

    private static func numbered(_ heading: String?, _ body: String, _ number: Int, into drafter: inout Drafter) {
        let style = drafter.style
        let label = style.label(number)
        let title = heading.map { style.capitalHeadings ? $0.uppercased() : $0 }
        switch style.numbering {
        case .articles where title != nil:
            drafter.add(.heading("\(label) \(title ?? "")"))
            drafter.add(.item(label: "\(number).1", text: body, level: 0))
        case .articles: drafter.add(.item(label: "\(number).", text: body, level: 0))
        case _ where style.standingHeadings && title != nil:
            drafter.add(.heading("\(label) \(title ?? "")"))
            drafter.add(.paragraph(body))
        default:
            drafter.add(.item(label: label, text: (title.map { "\($0). " } ?? "") + body, level: 0))
        }
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
