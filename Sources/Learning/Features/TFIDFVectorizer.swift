import CVectors
import Foundation
package import Mathematics

/// Turns samples into vectors: sublinear term frequency times rarity, each field brought to its own length.
///
/// A word that occurs t times counts 1 + ln t (Salton and Buckley 1988, "Term-weighting approaches in automatic text
/// retrieval"; scikit-learn's `sublinear_tf`), times its rarity. A field's part of the vector has the Euclidean length
/// `TextField.weight`, or 0 when none of its features is known. Traits follow the fields.
package struct TFIDFVectorizer: Sendable {
    let reader: FeatureReader
    let vocabulary: Vocabulary
    let scales: [TraitScale]

    init(configuration: VectorizerConfiguration, vocabulary: Vocabulary, scales: [TraitScale]) {
        reader = FeatureReader(configuration)
        self.vocabulary = vocabulary
        self.scales = scales
    }

    /// Learns the vocabulary and the scales of traits from samples, with at most `maximumFeatures` features.
    package init(configuration: VectorizerConfiguration, fitting samples: [TextSample], maximumFeatures: Int) {
        let table = FeatureTable(of: samples, reader: FeatureReader(configuration))
        let choice = VocabularyBuilder(configuration: configuration, maximumFeatures: maximumFeatures).vocabulary(
            of: table,
            rows: Array(samples.indices),
            groups: GroupedStratifiedFolds.numberedGroups(of: samples)
        )
        self.init(
            configuration: configuration,
            vocabulary: choice.vocabulary,
            scales: Self.scales(of: table, rows: Array(samples.indices), configuration: configuration)
        )
    }

    /// Where the traits of some rows lie.
    static func scales(
        of table: FeatureTable,
        rows: [Int],
        configuration: VectorizerConfiguration
    ) -> [TraitScale] {
        configuration.traits.indices.map { trait in TraitScale(rows.compactMap { table.traits[$0][trait] }) }
    }

    /// Which parts of a sample are read.
    package var configuration: VectorizerConfiguration { reader.configuration }

    /// The length of the vectors.
    package var dimensions: Int { vocabulary.count + configuration.traits.count }

    /// The vector of a sample.
    package func vector(of sample: TextSample) -> SparseVector {
        var entries: [(index: Int, value: Double)] = []
        forEachValue(of: sample, words: reader.words(of: sample)) { index, value, _ in entries.append((index, value)) }
        entries.sort { $0.index < $1.index }
        return SparseVector(indices: entries.map { Int32($0.index) }, values: entries.map(\.value))
    }

    /// The values of a sample's features by their names.
    package func values(of sample: TextSample) -> [String: Double] {
        var values: [String: Double] = [:]
        let words = reader.words(of: sample)
        let namer = FeatureNamer(reader, sample: sample, words: words)
        forEachValue(of: sample, words: words) { index, value, place in
            values[name(of: index, place: place, namer)] = value
        }
        return values
    }

    /// What a person calls a feature of the sample that the namer knows.
    func name(of index: Int, place: FeaturePlace?, _ namer: FeatureNamer) -> String {
        place.map(namer.name(of:)) ?? configuration.traits[index - vocabulary.count].name
    }

    /// The vector of a row of a table; `places` says where the table's features are in the vocabulary.
    func vector(of row: Int, in table: FeatureTable, places: [Int32]) -> SparseVector {
        var indices: [Int32] = []
        var values: [Double] = []
        var field = 0
        var start = 0
        for entry in table.rows[row] {
            let number = Int(table.numbers[entry])
            guard places[number] >= 0 else { continue }
            while !table.blocks[field].contains(number) {
                scale(&values, from: start, to: configuration.fields[field].weight)
                start = values.count
                field += 1
            }
            indices.append(places[number])
            values.append(weight(of: Int(places[number]), count: table.counts[entry]))
        }
        if start < values.count { scale(&values, from: start, to: configuration.fields[field].weight) }
        for (trait, value) in traitValues(table.traits[row]).enumerated() where value != 0 {
            indices.append(Int32(vocabulary.count + trait))
            values.append(value)
        }
        return SparseVector(indices: indices, values: values)
    }

    /// How much of a row's text is known; `places` says where the table's features are in the vocabulary.
    func familiarity(of row: Int, in table: FeatureTable, places: [Int32]) -> Familiarity {
        var familiarity = Familiarity()
        let counted = zip(configuration.fields, table.blocks).filter { Familiarity.counts($0.0) }.map(\.1)
        for entry in table.rows[row] {
            let number = Int(table.numbers[entry])
            guard counted.contains(where: { $0.contains(number) }) else { continue }
            familiarity.read += Int(table.counts[entry])
            if places[number] >= 0 { familiarity.known += Int(table.counts[entry]) }
        }
        return familiarity
    }

    /// Calls `body` with the place, the value and an occurrence of each feature of the sample; none of them twice.
    ///
    /// Traits have no occurrence.
    func forEachValue(
        of sample: TextSample,
        words: WordList,
        _ body: (_ index: Int, _ value: Double, _ place: FeaturePlace?) -> Void
    ) {
        var tally = FeatureTally()
        reader.forEachFeature(of: sample, words: words) { hash, place in
            guard let index = vocabulary.index(of: hash) else { return }
            tally.count(index, at: place)
        }
        let found = tally.entries
        let values = found.map { weight(of: $0.index, count: $0.count) }
        var squares = [Double](repeating: 0, count: configuration.fields.count)
        for (entry, value) in zip(found, values) { squares[entry.place.field] += value * value }
        let factors = zip(squares, configuration.fields).map { $0 > 0 ? $1.weight / $0.squareRoot() : 0 }
        for (entry, value) in zip(found, values) {
            body(entry.index, value * factors[entry.place.field], entry.place)
        }
        let traits = configuration.traits.map { $0.value(of: sample.traits) }
        for (trait, value) in traitValues(traits).enumerated() where value != 0 {
            body(vocabulary.count + trait, value, nil)
        }
    }

    /// What `forEachValue` says, several times as fast, field by field and without the occurrences.
    ///
    /// - Parameter body: Told of each field its features with their values before the field has its length, and by what they
    ///   are to be multiplied. Traits count as a field behind the others.
    /// - Returns: How much of the sample's text is known.
    func forEachField(
        of sample: TextSample,
        in space: inout ReadingSpace,
        _ body: (_ field: Int, _ values: [vectors_entry], _ factor: Double) -> Void
    ) -> Familiarity {
        let words = reader.words(of: sample)
        var familiarity = Familiarity()
        for (field, rules) in configuration.fields.enumerated() {
            let start = space.used.count
            count(field, of: sample, words: words, in: &space)
            if Familiarity.counts(rules) {
                familiarity.read += space.hashes.count
                space.forEachEntry(from: start) { familiarity.known += Int($0.count) }
            }
            let squares = weigh(from: start, in: &space)
            body(field, space.values, squares > 0 ? rules.weight / squares.squareRoot() : 0)
        }
        space.clear()
        let traits = traitValues(configuration.traits.map { $0.value(of: sample.traits) })
        let values = traits.enumerated().filter { $0.element != 0 }
            .map { vectors_entry(row: Int32(vocabulary.count + $0.offset), value: Float($0.element)) }
        body(configuration.fields.count, values, 1)
        return familiarity
    }

    /// Puts the values of the entries from `start` on into `values`; the sum of their squares.
    private func weigh(from start: Int, in space: inout ReadingSpace) -> Double {
        var values = space.values
        space.values = []  // Changed in place, not copied.
        values.removeAll(keepingCapacity: true)
        var squares = 0.0
        vocabulary.rarities.withUnsafeBufferPointer { rarities in
            Self.frequencies.withUnsafeBufferPointer { frequencies in
                space.forEachEntry(from: start) { entry in
                    let known = entry.count < 256
                    let frequency = known ? frequencies[Int(entry.count)] : 1 + log(Double(entry.count))
                    let value = frequency * Double(rarities[Int(entry.index)])
                    squares += value * value
                    values.append(vectors_entry(row: entry.index, value: Float(value)))
                }
            }
        }
        space.values = values
        return squares
    }

    /// Counts the known features of one field.
    private func count(_ field: Int, of sample: TextSample, words: WordList, in space: inout ReadingSpace) {
        guard var memo = space.memos[field] else {
            space.hashes.removeAll(keepingCapacity: true)
            reader.forEachWordFeature(of: sample, words: words, field: field) { hash, _ in space.hashes.append(hash) }
            vocabulary.withKnown(of: space.hashes) { space.add(1, of: $0) }
            return
        }
        // Taken out, so that it is changed in place.
        space.memos[field] = nil
        words.text.utf8.withContiguousStorageIfAvailable { text in
            memo.forEachRun(in: text, find: vocabulary.find) { indices, count in space.add(count, of: indices) }
        }
        space.memos[field] = memo
    }

    /// 1 + ln of a count, for the counts that nearly all features have.
    private static let frequencies = (0..<256).map { $0 == 0 ? 0 : 1 + log(Double($0)) }

    @inline(__always)
    private func weight(of index: Int, count: Int32) -> Double {
        let frequency = count < 256 ? Self.frequencies[Int(count)] : 1 + log(Double(count))
        return frequency * Double(vocabulary.rarities[index])
    }

    private func scale(_ values: inout [Double], from start: Int, to length: Double) {
        let norm = values[start...].reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard norm > 0 else { return }
        for index in start..<values.count { values[index] *= length / norm }
    }

    private func traitValues(_ traits: [Double?]) -> [Double] {
        zip(zip(traits, scales), configuration.traits).map { $0.1.standardized($0.0) * $1.weight }
    }
}
