package import Documents

/// Which documents may be found: those whose record satisfies every condition.
package struct SearchFilter: Hashable, Sendable {
    package var conditions: [Condition]
    /// What is asked of their key facts, all of which must hold.
    package var facts: [FactCondition]

    package init(_ conditions: [Condition] = [], facts: [FactCondition] = []) {
        self.conditions = conditions
        self.facts = facts
    }

    /// Whether every document is let through.
    package var isNone: Bool { conditions.isEmpty && facts.isEmpty }

    /// Both filters at once.
    package static func + (left: Self, right: Self) -> Self {
        Self(left.conditions + right.conditions, facts: left.facts + right.facts)
    }

    /// Lets every document through.
    package static let none = Self()

    /// Whether the record satisfies every condition on records; an index that filters in SQL must agree with this.
    ///
    /// What is asked of key facts is not in a record.
    package func matches(_ record: DocumentRecord) -> Bool {
        conditions.allSatisfy { $0.holds(for: record) }
    }
}

extension SearchFilter {
    /// One thing asked of a document's record.
    package enum Condition: Hashable, Sendable {
        /// What the document is held to be: a person's word before the model's.
        case documentClass(Choice<DocumentClass>)
        case fileType(Choice<FileType>)
        case status(Choice<DocumentRecord.Status>)
        /// A part of the document's name, compared in lower case.
        case name(Choice<String>)
        /// The document's date against `2024`, `2024-03` or `2024-03-01`. The record's date is cut to the length of
        /// the value before they are compared as strings, so `date<=2024-03` includes all of March. A record without
        /// a date does not satisfy it.
        case date(Comparison, String)
        /// The confidence of the predicted class, 0…1. A record without a prediction does not satisfy it.
        case confidence(Comparison, Double)
    }

    /// One of the values, or none of them.
    package struct Choice<Value: Hashable & Sendable>: Hashable, Sendable {
        /// Never empty.
        package var values: [Value]
        /// False when one of the values is asked for, true when none of them may be.
        ///
        /// A record without a value passes when the values are excluded.
        package var isExcluded: Bool

        package init(_ values: [Value], isExcluded: Bool = false) {
            self.values = values
            self.isExcluded = isExcluded
        }
    }

    package enum Comparison: String, Hashable, Sendable {
        case less = "<"
        case atMost = "<="
        case equal = "="
        case atLeast = ">="
        case greater = ">"
    }
}

extension SearchFilter.Condition {
    /// Whether the record satisfies this condition.
    package func holds(for record: DocumentRecord) -> Bool {
        switch self {
        case .documentClass(let choice): choice.admits(record.documentClass)
        case .fileType(let choice): choice.admits(record.fileType)
        case .status(let choice): choice.admits(record.status)
        case .name(let choice): choice.values.contains { contains($0, in: record.name) } != choice.isExcluded
        case .date(let comparison, let value):
            record.date.map { comparison.holds(String($0.prefix(value.count)), value) } ?? false
        case .confidence(let comparison, let value):
            record.prediction.map { comparison.holds($0.confidence, value) } ?? false
        }
    }

    private func contains(_ part: String, in name: String) -> Bool {
        part.isEmpty || name.lowercased().firstRange(of: part.lowercased()) != nil
    }
}

extension SearchFilter.Choice {
    fileprivate func admits(_ value: Value?) -> Bool {
        guard let value else { return isExcluded }
        return values.contains(value) != isExcluded
    }
}

extension SearchFilter.Comparison {
    fileprivate func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .less: left < right
        case .atMost: left <= right
        case .equal: left == right
        case .atLeast: left >= right
        case .greater: left > right
        }
    }
}

extension SearchFilter {
    /// Reads an expression such as `class:lease,amendment date>=2020-01-01 AND name:"suite 400"`.
    ///
    /// Fields are `class`, `type`, `status` and `name` with `:`, `=` or `!=` and one value or several separated by
    /// commas, any of which may hold; and `date` and `confidence` with `:`, `=`, `<`, `<=`, `>=` or `>` and one value.
    /// Conditions are separated by blanks or `AND`, and all must hold. An empty expression lets everything through.
    package init(parsing expression: String) throws(FilterError) {
        var parser = FilterParser(expression)
        self.init(try parser.conditions())
    }
}
