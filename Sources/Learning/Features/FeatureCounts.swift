/// How often each feature occurs in a sample.
struct FeatureCounts {
    /// A feature and its number of occurrences.
    struct Entry {
        var hash: UInt64
        var count: Int32
    }

    /// By field; in each ascending by hash.
    private(set) var fields: [[Entry]]
    /// By trait of the configuration; nil is unknown.
    let traits: [Double?]

    init(of sample: TextSample, reader: FeatureReader) {
        var hashes = [[UInt64]](repeating: [], count: reader.configuration.fields.count)
        reader.forEachFeature(of: sample, words: reader.words(of: sample)) { hash, place in
            hashes[place.field].append(hash)
        }
        fields = hashes.map { hashes in
            var entries: [Entry] = []
            for hash in hashes.sorted() {
                if entries.last?.hash == hash {
                    entries[entries.count - 1].count += 1
                } else {
                    entries.append(Entry(hash: hash, count: 1))
                }
            }
            return entries
        }
        traits = reader.configuration.traits.map { $0.value(of: sample.traits) }
    }
}
