/// A question about the repository of models; all of it may be left out.
struct ModelRepositoryQuestion: Decodable {
    /// Only those that are in memory.
    var ready: Bool?
}

/// A version in the repository, in the words of Triton's extension "model repository".
struct ModelRepositoryEntryWire: Encodable {
    var name: String
    var version: String
    /// `READY` when it is in memory, `UNAVAILABLE` otherwise.
    var state: String
    /// Why it is not; empty when it is.
    var reason: String
}
