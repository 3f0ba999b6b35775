import Documents

/// A feature record as lines for people: the key facts first, then every fact with its page and its quote.
struct FeatureLines {
    let features: FeatureRecord

    /// All lines.
    var lines: [String] {
        head + keyFacts + dates + money + percentages + parties + premises + signatures
    }

    private var head: [String] {
        let pages = features.pageCount.map { "\($0) pages" } ?? "no pages of its own"
        var lines = [
            "\(features.fileType.rawValue), \(features.fileSize) bytes, \(pages), \(features.wordCount) words",
            "language: \(features.language ?? "unknown")",
        ]
        if let confidence = features.ocrConfidence { lines.append("OCR confidence: \(confidence.asPercent)") }
        return lines
    }

    private var keyFacts: [String] {
        features.keyFacts.flatMap { fact in
            let name = fact.field.rawValue.replacing("_", with: " ")
            let unit = fact.unit.map { " " + $0.replacing("_", with: " ") } ?? ""
            let state: String =
                switch fact.state {
                case .found: (fact.value ?? "") + unit + (fact.method == .derived ? ", derived" : "")
                case .explicitlyNone: "explicitly none"
                case .notFound: "not found"
                case .unreadable: fact.reason == .blank ? "left blank" : "unreadable"
                }
            let sure = fact.confidence.map { " (\($0.asPercent))" } ?? ""
            let proof = fact.evidence.map { "  p. \($0.page) \(quote($0))" }.joined()
            let others = fact.alternatives.map { other in
                let unit = other.unit.map { " " + $0.replacing("_", with: " ") } ?? ""
                return
                    "    or \(other.value)\(unit) (\(other.confidence.asPercent))  p. \(other.evidence.page) \(quote(other.evidence))"
            }
            return ["key        \(name): \(state)\(sure)\(proof)"] + others
        }
    }

    private var dates: [String] {
        features.dates.map { date in
            let other = date.alternative.map { " or \($0)" } ?? ""
            return line("date", date.evidence, date.value + other + (date.hasBlank ? ", incomplete" : ""))
        }
    }

    private var money: [String] {
        features.monetaryValues.map { money in
            let basis = money.basis.map { " " + $0.rawValue.replacing("_", with: " ") } ?? ""
            let odd = money.agreesWithWords == false ? ", words differ" : ""
            return line("money", money.evidence, "\(money.value) \(money.currency)\(basis)\(odd)")
        }
    }

    private var percentages: [String] {
        features.percentages.map { line("percentage", $0.evidence, "\($0.value) %") }
    }

    private var parties: [String] {
        features.parties.map { party in
            let kind = [party.jurisdiction, party.entityType].compactMap(\.self).joined(separator: " ")
            return line(
                "party",
                party.evidence,
                "\(party.role.rawValue): \(party.name)" + (kind.isEmpty ? "" : ", \(kind)")
            )
        }
    }

    private var premises: [String] {
        features.premises.map { fact in
            let unit = fact.unit.map { " " + $0.replacing("_", with: " ") } ?? ""
            return line(
                "premises",
                fact.evidence,
                "\(fact.kind.rawValue.replacing("_", with: " ")): \(fact.value)\(unit)"
            )
        }
    }

    private var signatures: [String] {
        features.signatures.map { signature in
            let state = signature.isSigned.map { $0 ? "signed" : "blank" } ?? "unknown"
            let name = signature.name.map { " (\($0))" } ?? ""
            return "signature  p. \(signature.evidence.page)  \(signature.kind.rawValue), \(state)\(name)"
        }
    }

    private func line(_ kind: String, _ evidence: Evidence, _ value: String) -> String {
        let column = kind.padding(toLength: 11)
        return "\(column)p. \(evidence.page)  \(value)  \(quote(evidence))"
    }

    /// The quote on one line.
    private func quote(_ evidence: Evidence) -> String {
        "“\(evidence.text.split(whereSeparator: \.isWhitespace).joined(separator: " "))”"
    }
}

extension String {
    fileprivate func padding(toLength length: Int) -> String {
        self + String(repeating: " ", count: max(1, length - count))
    }
}
