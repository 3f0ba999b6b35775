package import Documents

/// Something asked of a key fact of a document: `tenant:"Acme"`, `rent>50000`, `expires<=2027-06-30`.
package struct FactCondition: Hashable, Sendable {
    package enum Test: Hashable, Sendable {
        /// The value has these words, one behind the other, whatever their case.
        case contains(String)
        /// The value as a number.
        case number(SearchFilter.Comparison, Double)
        /// The value, a date, as a text in ISO 8601, cut to the length of the one that is asked for.
        case date(SearchFilter.Comparison, String)
        /// The fact was found, whatever its value.
        case isKnown
    }

    package var field: KeyField
    package var test: Test

    package init(_ field: KeyField, _ test: Test) {
        self.field = field
        self.test = test
    }
}

extension FactCondition {
    /// The names under which key facts may be asked for.
    static let names: [String: KeyField] = {
        var names = Dictionary(uniqueKeysWithValues: KeyField.allCases.map { ($0.rawValue, $0) })
        names["suite"] = .premisesAddress
        names["premises"] = .premisesAddress
        names["rent"] = .baseRent
        names["area"] = .rentableArea
        names["deposit"] = .securityDeposit
        for name in ["expires", "expiry", "expiration"] { names[name] = .expirationDate }
        for name in ["commences", "commencement"] { names[name] = .commencementDate }
        names["term"] = .termMonths
        return names
    }()

    private static let dates: Set<KeyField> = [.commencementDate, .expirationDate, .amendedLeaseDate, .effectiveDate]
    private static let numbers: Set<KeyField> = [
        .rentableArea, .termMonths, .baseRent, .securityDeposit, .proRataShare, .amendmentOrdinal, .totalDue,
        .tenantShare,
    ]

    /// Reads `field`, operator and value as they stand in a question; nil when the value is none for the field.
    init?(_ condition: String) {
        guard let start = condition.firstIndex(where: { ":=<>".contains($0) }) else { return nil }
        let name = condition[..<start].lowercased()
        guard let field = Self.names[name] else { return nil }
        let sign = condition[start...].prefix { ":=<>".contains($0) }
        let value = condition[sign.endIndex...].filter { !"\"\u{201C}\u{201D}".contains($0) }
        guard !value.isEmpty, let comparison = SearchFilter.Comparison(rawValue: sign == ":" ? "=" : String(sign))
        else {
            return nil
        }
        if Self.dates.contains(field) {
            guard CivilDay(iso: value) != nil else { return nil }
            self.init(field, .date(comparison, value))
        } else if Self.numbers.contains(field) {
            guard let number = Double(value.filter { !"$,%".contains($0) }), number.isFinite else { return nil }
            self.init(field, .number(comparison, number))
        } else {
            guard comparison == .equal else { return nil }
            self.init(field, .contains(name == "suite" ? "suite \(value)" : value))
        }
    }
}

extension FactCondition: CustomStringConvertible {
    package var description: String {
        switch test {
        case .contains(let words): "\(field.rawValue):\"\(words)\""
        case .number(let comparison, let number): "\(field.rawValue)\(comparison.rawValue)\(number.formatted)"
        case .date(let comparison, let date): "\(field.rawValue)\(comparison.rawValue)\(date)"
        case .isKnown: "\(field.rawValue) is known"
        }
    }
}

extension Double {
    /// Without a fraction that says nothing.
    fileprivate var formatted: String { self == rounded() && abs(self) < 1e15 ? "\(Int(self))" : "\(self)" }
}
