/// Training samples whose features are counted, ready to be split and fitted again and again.
struct CountedSamples {
    let samples: [TextSample]
    let table: FeatureTable
    /// Sorted.
    let classes: [String]
    /// One a sample, a place in `classes`.
    let labels: [Int]
    /// One a sample.
    let groups: [Int]

    /// Counts the features of all samples.
    ///
    /// - Throws: `TrainingError.unlabelled` or `.fewerThanTwoClasses`.
    init(
        _ samples: [TextSample],
        vectorizer: VectorizerConfiguration,
        progress: (TrainingProgress) -> Void
    ) throws(TrainingError) {
        if let unlabelled = samples.firstIndex(where: { $0.label == nil }) { throw .unlabelled(sample: unlabelled) }
        let classes = Set(samples.compactMap(\.label)).sorted()
        guard classes.count >= 2 else { throw .fewerThanTwoClasses }
        let places = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
        self.samples = samples
        table = FeatureTable(of: samples, reader: FeatureReader(vectorizer)) { completed in
            progress(TrainingProgress(step: .reading, completed: completed, total: samples.count))
        }
        self.classes = classes
        labels = samples.map { $0.label.flatMap { places[$0] } ?? 0 }
        groups = GroupedStratifiedFolds.numberedGroups(of: samples)
    }
}
