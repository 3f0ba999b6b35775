import Documents

/// Turns a field, an operator and values that were read into a condition.
enum FilterCondition {
    struct Value {
        var text: String
        /// From 1, in characters of the expression.
        var position: Int
    }

    /// The condition, once each value has proved to be one of the field's.
    static func make(
        _ field: FilterField,
        _ sign: String,
        _ values: [Value]
    ) throws(FilterError) -> SearchFilter.Condition {
        let isExcluded = sign == "!="
        switch field {
        case .documentClass:
            let classes = values.map { DocumentClass(rawValue: $0.text.lowercased()) }
            return .documentClass(SearchFilter.Choice(classes, isExcluded: isExcluded))
        case .fileType:
            let types: [FileType] = try members(values, of: field) { FileType(rawValue: $0.lowercased()) }
            return .fileType(SearchFilter.Choice(types, isExcluded: isExcluded))
        case .status:
            let states: [DocumentRecord.Status] = try members(values, of: field) {
                DocumentRecord.Status(rawValue: $0.lowercased())
            }
            return .status(SearchFilter.Choice(states, isExcluded: isExcluded))
        case .name:
            return .name(SearchFilter.Choice(values.map(\.text), isExcluded: isExcluded))
        case .date:
            let value = try single(values, of: field) { isDate($0) ? $0 : nil }
            return .date(comparison(sign), value)
        case .confidence:
            let value = try single(values, of: field) { text in Double(text).flatMap { (0...1).contains($0) ? $0 : nil }
            }
            return .confidence(comparison(sign), value)
        }
    }

    private static func members<Member>(
        _ values: [Value],
        of field: FilterField,
        _ member: (String) -> Member?
    ) throws(FilterError) -> [Member] {
        var members: [Member] = []
        for value in values {
            guard let found = member(value.text) else {
                throw .invalidValue(value.text, field: field.rawValue, position: value.position)
            }
            members.append(found)
        }
        return members
    }

    private static func single<Member>(
        _ values: [Value],
        of field: FilterField,
        _ member: (String) -> Member?
    ) throws(FilterError) -> Member {
        let members = try members(values, of: field, member)
        guard members.count == 1, let first = members.first else {
            let list = values.map(\.text).joined(separator: ",")
            throw .invalidValue(list, field: field.rawValue, position: values.first?.position ?? 1)
        }
        return first
    }

    private static func comparison(_ sign: String) -> SearchFilter.Comparison {
        SearchFilter.Comparison(rawValue: sign) ?? .equal
    }

    /// `2024`, `2024-03` or `2024-03-01`, with a month that exists and a day that the month has.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts.map(\.utf8.count).elementsEqual([4, 2, 2].prefix(parts.count)),
            parts.joined().utf8.allSatisfy({ $0 &- 0x30 < 10 })
        else { return false }
        return CivilDay(iso: text) != nil
    }
}
