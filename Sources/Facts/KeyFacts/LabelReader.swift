import Documents

/// Finds labels of fields whose value is said to be none, or was never filled in.
///
/// `Security Deposit: None`, `no security deposit`, `Guarantor: N/A`; `Commencement Date: ________`, `$______ as a security
/// deposit`.
struct LabelReader {
    struct Statement {
        var field: KeyField
        var state: KeyFact.State
        var range: Range<Int>
    }

    let tokens: PageTokens

    /// The statements in the order of the text.
    func statements() -> [Statement] {
        (0..<tokens.count).compactMap { index in
            guard tokens[index].kind == .word, let labels = Self.labels[tokens[index].text] else { return nil }
            return labels.lazy.compactMap { statement(of: $0, at: index) }.first
        }
    }

    private struct Label {
        var field: KeyField
        var words: [String]
    }

    private func statement(of label: Label, at index: Int) -> Statement? {
        guard let end = tokens.end(of: label.words, at: index) else { return nil }
        if tokens[index - 1].text == "no", isEndOfThought(end) {
            return statement(label.field, .explicitlyNone, index - 1..<end)
        }
        var next = end
        if tokens[next].text == "(", tokens[next + 1].text == "s", tokens[next + 2].text == ")" { next += 3 }
        var hasJoint = false
        while next < end + 6 {
            let token = tokens[next]
            guard token.kind == .gap || token.kind == .lineEnd || Self.joints.contains(token.text) else { break }
            hasJoint = hasJoint || token.kind == .gap || [":", "is", "are", "be", "-"].contains(token.text)
            next += 1
        }
        guard hasJoint else { return nil }
        if tokens[next].kind == .blank {
            // A blank for a month or a day alone belongs to a date, whose year may be there.
            return statement(label.field, .unreadable, index..<next + 1)
        }
        guard let none = noneEnd(at: next) else { return nil }
        return statement(label.field, .explicitlyNone, index..<none)
    }

    private func statement(_ field: KeyField, _ state: KeyFact.State, _ range: Range<Int>) -> Statement {
        Statement(field: field, state: state, range: PremisesFinder.scalars(range, in: tokens))
    }

    /// Signs and words between a label and its value.
    private static let joints: Set<String> = [":", "is", "are", "shall", "be", "-", "\"", ")", "$", "of", "the"]

    private func noneEnd(at index: Int) -> Int? {
        let forms: [[String]] = [
            ["none"], ["n", "/", "a"], ["na"], ["not", "applicable"], ["not", "required"], ["nil"], ["waived"],
            ["intentionally", "omitted"], ["intentionally", "deleted"], ["no", "deposit"],
        ]
        for form in forms {
            guard let end = tokens.end(of: form, at: index) else { continue }
            // `None of the foregoing` says nothing of the field.
            if form == ["none"], ["of", "the"].contains(tokens[tokens.skipSpace(end)].text) { continue }
            return end
        }
        return nil
    }

    private func isEndOfThought(_ index: Int) -> Bool {
        let next = tokens[index]
        if next.kind == .lineEnd || next.kind == .paragraph || index >= tokens.count { return true }
        return [".", ",", ";", "is", "required", "under", "hereunder", "for", "shall"].contains(next.text)
            && !(next.text == "shall" && tokens[index + 1].text != "be")
    }

    /// Labels by their first word; longer ones first.
    private static let labels: [String: [Label]] = {
        let table: [(KeyField, [String])] = [
            (.securityDeposit, ["security deposit"]),
            (.guarantor, ["guarantor", "guarantors", "guaranty", "lease guarantor"]),
            (
                .renewalOption,
                [
                    "renewal option", "renewal options", "option to renew", "option to extend", "options to extend",
                    "options to renew", "extension option", "extension options", "right to extend", "right to renew",
                    "renewal term",
                ]
            ),
            (.commencementDate, ["commencement date", "lease commencement date", "term commencement date"]),
            (.expirationDate, ["expiration date", "lease expiration date", "termination date"]),
            (.termMonths, ["lease term", "initial term", "term of lease"]),
            (.baseRent, ["base rent", "monthly base rent", "annual base rent", "minimum rent", "monthly rent"]),
            (.rentableArea, ["rentable area", "rentable square feet", "approximately"]),
            (.proRataShare, ["pro rata share", "proportionate share", "pro-rata share", "tenant's share"]),
            (.premisesAddress, ["premises address", "address of the premises", "property address"]),
        ]
        var labels: [String: [Label]] = [:]
        for (field, phrases) in table {
            for phrase in phrases where phrase != "approximately" {
                let words = phrase.split(separator: " ").map(String.init)
                labels[words[0], default: []].append(Label(field: field, words: words))
            }
        }
        return labels.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()
}
