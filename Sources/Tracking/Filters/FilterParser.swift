/// Reads filters and orders in MLflow's grammar.
///
/// A filter is `field sign value` joined by `AND`. A field is `metrics.`, `params.`, `tags.`, `datasets.` or `attributes.`
/// and a key, in back-quotes or double quotes when it has other characters than letters, digits and `_./-:@$%`; without a
/// prefix it is an attribute. Signs are `= != < <= > >=` with numbers, `= != LIKE ILIKE IN NOT IN` with texts in quotes, and
/// `IS NULL`, `IS NOT NULL`. Keywords are of either case.
struct FilterParser {
    private let tokens: [FilterToken]
    private let dialect: FilterDialect
    private var index = 0

    init(_ text: String, _ dialect: FilterDialect) throws(TrackingError) {
        tokens = try FilterLexer.tokens(of: text)
        self.dialect = dialect
    }

    mutating func filter() throws(TrackingError) -> TrackingFilter {
        var filter = TrackingFilter()
        guard !tokens.isEmpty else { return filter }
        repeat {
            filter.conditions.append(try condition())
            guard filter.conditions.count <= TrackingLimits.conditions else {
                throw .invalid("A filter has at most \(TrackingLimits.conditions) conditions. Ask for less.")
            }
        } while take("AND")
        guard index == tokens.count else { throw error("'AND' or the end must follow") }
        return filter
    }

    mutating func orderTerm() throws(TrackingError) -> OrderTerm {
        let (field, _) = try field()
        let isAscending = !take("DESC")
        if isAscending { _ = take("ASC") }
        guard index == tokens.count else { throw error("'ASC', 'DESC' or the end must follow") }
        return OrderTerm(field, isAscending: isAscending)
    }

    private mutating func condition() throws(TrackingError) -> TrackingFilter.Condition {
        let (field, kind) = try field()
        if take("IS") {
            let isNegated = take("NOT")
            guard take("NULL") else { throw error("'NULL' must follow") }
            return TrackingFilter.Condition(field, .null(!isNegated))
        }
        let isExcluded = take("NOT")
        if take("IN") { return TrackingFilter.Condition(field, .list(try list(), isExcluded: isExcluded)) }
        guard !isExcluded else { throw error("'IN' must follow") }
        switch kind {
        case .number: return TrackingFilter.Condition(field, try numberComparison())
        case .text: return TrackingFilter.Condition(field, try textComparison())
        }
    }

    private mutating func numberComparison() throws(TrackingError) -> TrackingFilter.Comparison {
        guard case .sign(let text)? = next?.kind, let sign = TrackingFilter.NumberSign(rawValue: text) else {
            throw error("one of = != < <= > >= must follow")
        }
        index += 1
        guard case .number(let number)? = next?.kind else { throw error("a number must follow") }
        index += 1
        return .number(sign, number)
    }

    private mutating func textComparison() throws(TrackingError) -> TrackingFilter.Comparison {
        let sign: TrackingFilter.TextSign
        if take("LIKE") {
            sign = .like
        } else if take("ILIKE") {
            sign = .ilike
        } else if case .sign(let text)? = next?.kind, let known = TrackingFilter.TextSign(rawValue: text) {
            sign = known
            index += 1
        } else {
            throw error("one of = != LIKE ILIKE IN must follow")
        }
        let pattern = try text()
        // Each '%' multiplies what a comparison may cost.
        guard sign == .equal || sign == .notEqual || pattern.count(where: { $0 == "%" }) <= TrackingLimits.wildcards
        else {
            throw error("a pattern has at most \(TrackingLimits.wildcards) of '%'; it had more before this place")
        }
        return .text(sign, pattern)
    }

    private mutating func list() throws(TrackingError) -> [String] {
        guard next?.kind == .open else { throw error("'(' must follow") }
        var values: [String] = []
        repeat {
            index += 1
            values.append(try text())
        } while next?.kind == .comma
        guard next?.kind == .close else { throw error("',' or ')' must follow") }
        index += 1
        return values
    }

    private mutating func text() throws(TrackingError) -> String {
        switch next?.kind {
        case .text(let text)?, .doubleQuoted(let text)?:
            index += 1
            return text
        default: throw error("a text in quotes must follow")
        }
    }

    private mutating func field() throws(TrackingError) -> (TrackingFilter.Field, FilterDialect.Kind) {
        let name: String
        switch next?.kind {
        case .name(let text, _)?, .doubleQuoted(let text)?: name = text
        default: throw error("a field must follow, such as 'tags.team'")
        }
        let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        var found = parts.count == 2 ? try prefixed(parts[0], parts[1]) : nil
        if found == nil { found = try attribute(name) }
        guard let found else { throw error("a field must follow, such as 'tags.team'") }
        index += 1
        return found
    }

    /// Nil when the first word is no prefix.
    private func prefixed(
        _ prefix: String,
        _ key: String
    ) throws(TrackingError) -> (TrackingFilter.Field, FilterDialect.Kind)? {
        switch prefix.lowercased() {
        case "attribute", "attributes", "attr", "run": return try attribute(key)
        case "tag", "tags": return (.tag(key), .text)
        default: return dialect.hasMeasurements ? try measured(prefix, key) : nil
        }
    }

    private func measured(
        _ prefix: String,
        _ key: String
    ) throws(TrackingError) -> (TrackingFilter.Field, FilterDialect.Kind)? {
        switch prefix.lowercased() {
        case "metric", "metrics": return (.metric(key), .number)
        case "param", "params", "parameter", "parameters": return (.parameter(key), .text)
        case "dataset" where dialect.hasDatasets, "datasets" where dialect.hasDatasets:
            guard ["name", "digest", "context"].contains(key) else {
                throw error("a dataset has no '\(key.prefix(TrackingError.quoted))'; use name, digest or context")
            }
            return (.dataset(key), .text)
        default: return nil
        }
    }

    private func attribute(_ name: String) throws(TrackingError) -> (TrackingFilter.Field, FilterDialect.Kind) {
        guard let attribute = dialect.attributes[name] else {
            let shown = name.prefix(TrackingError.quoted)
            throw error("there is no attribute '\(shown)'; use one of \(dialect.names), or a prefix such as 'tags.'")
        }
        return (.attribute(attribute.name), attribute.kind)
    }

    // MARK: - Tokens

    private var next: FilterToken? { index < tokens.count ? tokens[index] : nil }

    /// Steps over that keyword; false where something else stands.
    private mutating func take(_ keyword: String) -> Bool {
        guard case .name(let text, isQuoted: false)? = next?.kind, text.uppercased() == keyword else { return false }
        index += 1
        return true
    }

    private func error(_ reason: String) -> TrackingError {
        guard let next else { return .invalid("Cannot read the filter at its end: \(reason).") }
        return FilterLexer.error(next.position, reason)
    }
}

extension TrackingFilter {
    /// Reads a filter; an empty text is the filter that finds everything.
    ///
    /// - Throws: `TrackingError` with code `INVALID_PARAMETER_VALUE`, which says what is wrong at which character.
    package init(parsing text: String, as dialect: FilterDialect) throws(TrackingError) {
        var parser = try FilterParser(text, dialect)
        self = try parser.filter()
    }
}

extension OrderTerm {
    /// Reads `FIELD`, `FIELD ASC` or `FIELD DESC`.
    ///
    /// - Throws: `TrackingError` with code `INVALID_PARAMETER_VALUE`, which says what is wrong at which character.
    package init(parsing text: String, as dialect: FilterDialect) throws(TrackingError) {
        var parser = try FilterParser(text, dialect)
        self = try parser.orderTerm()
    }

    /// Reads the terms in their order.
    ///
    /// - Throws: `TrackingError` for a term that cannot be read, or for too many.
    package static func terms(parsing texts: [String], as dialect: FilterDialect) throws(TrackingError) -> [Self] {
        guard texts.count <= TrackingLimits.orderTerms else {
            throw .invalid("An order has at most \(TrackingLimits.orderTerms) terms.")
        }
        var terms: [Self] = []
        for text in texts { terms.append(try Self(parsing: text, as: dialect)) }
        return terms
    }
}
