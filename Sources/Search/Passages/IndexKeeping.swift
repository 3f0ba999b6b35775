/// Looking after an index: what it holds, whether it is whole, and building it anew.
package protocol IndexKeeping: Sendable {
    func statistics() async throws -> IndexStatistics
    /// Reads every byte of the index and holds it against the passages; changes nothing.
    func audit() async throws -> IndexAudit
    /// Builds the index of words, and what is known of near duplicates, again from the stored passages.
    ///
    /// Questions are answered from the former index until the new one takes its place in one step; documents may come and
    /// go meanwhile.
    ///
    /// - Parameter progress: Called with the number of passages still to be indexed.
    /// - Returns: How many passages were indexed.
    func rebuild(progress: @Sendable (Int) -> Void) async throws -> Int
    /// Has every passage wait for a new vector; until it has one its former vector counts.
    ///
    /// - Returns: How many wait.
    func renewVectors() async throws -> Int
}

/// What an index holds.
package struct IndexStatistics: Hashable, Sendable, Codable {
    /// A file of the index of words.
    package struct Segment: Hashable, Sendable, Codable {
        package var file: String
        package var bytes: Int
        package var passages: Int
        /// Of these, how many are gone; a merge drops them.
        package var deleted: Int

        package init(file: String, bytes: Int, passages: Int, deleted: Int) {
            self.file = file
            self.bytes = bytes
            self.passages = passages
            self.deleted = deleted
        }
    }

    package var documents: Int
    package var passages: Int
    /// Passages that cannot be found by their words yet.
    package var missing: Int
    package var embedded: Int
    /// Passages that wait for a vector.
    package var pending: Int
    /// UTF-8 bytes of all passages' texts.
    package var textBytes: Int
    package var indexBytes: Int
    /// Pairs of documents with almost the same words.
    package var nearDuplicates: Int
    /// Counts the changes of the index.
    package var generation: Int
    /// How passages become terms; an index of another format is built again.
    package var format: Int
    /// In the order of their passages.
    package var segments: [Segment]

    package init(
        documents: Int,
        passages: Int,
        missing: Int,
        embedded: Int,
        pending: Int,
        textBytes: Int,
        nearDuplicates: Int,
        generation: Int,
        format: Int,
        segments: [Segment]
    ) {
        self.documents = documents
        self.passages = passages
        self.missing = missing
        self.embedded = embedded
        self.pending = pending
        self.textBytes = textBytes
        indexBytes = segments.reduce(0) { $0 + $1.bytes }
        self.nearDuplicates = nearDuplicates
        self.generation = generation
        self.format = format
        self.segments = segments
    }

    private enum CodingKeys: String, CodingKey {
        case documents, passages, missing, embedded, pending, generation, format, segments
        case textBytes = "text_bytes"
        case indexBytes = "index_bytes"
        case nearDuplicates = "near_duplicates"
    }
}

/// How an index compares with the passages that it is made of.
package struct IndexAudit: Hashable, Sendable, Codable {
    /// Of each file that is not as it was written: what is wrong.
    package var damaged: [String]
    /// Passages that are in no file that is whole.
    package var missing: Int
    /// Passages that are in more than one.
    package var doubled: Int
    /// What the index has although there is no such passage.
    package var foreign: Int

    package init(damaged: [String], missing: Int, doubled: Int, foreign: Int) {
        self.damaged = damaged
        self.missing = missing
        self.doubled = doubled
        self.foreign = foreign
    }

    /// Whether the index holds each passage once, and nothing else.
    package var isWhole: Bool { damaged.isEmpty && missing == 0 && doubled == 0 && foreign == 0 }
}
