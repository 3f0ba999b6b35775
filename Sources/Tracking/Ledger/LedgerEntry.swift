/// A change of the registry as the ledger keeps it.
///
/// Entries are a chain: the hash of each covers its content and the hash of the one before, so that none can be changed,
/// taken out or put in between without breaking all that follow.
package struct LedgerEntry: Hashable, Sendable {
    /// What happened.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// `detail` is the SHA-256 of the classifier, or where the model's files lie.
        case registered
        /// A version was removed, and its aliases with it.
        case removed
        /// The model was removed with all its versions.
        case modelRemoved = "model_removed"
        /// `detail` is the new name.
        case renamed
        /// `detail` is the alias, which points to the version from now on.
        case aliasSet = "alias_set"
        /// `detail` is the alias.
        case aliasRemoved = "alias_removed"
        /// `detail` is the stage, as MLflow had them before aliases.
        case stageSet = "stage_set"
        /// Other versions answer at an endpoint of the model; `detail` is the line of a `TrafficNote`.
        case trafficSet = "traffic_set"
        /// Someone vouches for the version; `detail` is what they say.
        case approved
        /// Someone takes exception to the version; `detail` is what they say.
        case rejected
    }

    /// From 1, without gaps.
    package var number: Int64
    /// Milliseconds since 1970.
    package var time: Int64
    /// Who did it.
    package var actor: String
    package var model: String
    package var kind: Kind
    /// Nil for what concerns the model as a whole.
    package var version: Int?
    package var detail: String
    /// The SHA-256 of `content(after:)`, as hexadecimal digits.
    package var hash: String

    package init(
        number: Int64,
        time: Int64,
        actor: String,
        model: String,
        kind: Kind,
        version: Int? = nil,
        detail: String = "",
        hash: String = ""
    ) {
        self.number = number
        self.time = time
        self.actor = actor
        self.model = model
        self.kind = kind
        self.version = version
        self.detail = detail
        self.hash = hash
    }

    /// What the hash covers.
    ///
    /// Each part stands behind its length in bytes, so that no two entries have the same content.
    ///
    /// - Parameter previous: The hash of the entry before; empty for the first.
    package func content(after previous: String) -> String {
        [previous, "\(number)", "\(time)", actor, model, kind.rawValue, version.map { "\($0)" } ?? "", detail]
            .map { "\($0.utf8.count):\($0)" }.joined()
    }
}

/// What `deedbox models history` prints.
extension LedgerEntry: Encodable {
    private enum CodingKeys: String, CodingKey {
        case number
        case time = "time_ms"
        case actor, model, kind, version, detail, hash
    }
}
