/// Training samples whose features are counted, ready to be split and fitted again and again.
struct CountedSamples {
    let samples: [TextSample]
    let counts: [FeatureCounts]
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
        let reader = FeatureReader(vectorizer)
        var counts: [FeatureCounts] = []
        counts.reserveCapacity(samples.count)
        for sample in samples {
            counts.append(FeatureCounts(of: sample, reader: reader))
            progress(TrainingProgress(step: .reading, completed: counts.count, total: samples.count))
        }
        let places = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
        self.samples = samples
        self.counts = counts
        self.classes = classes
        labels = samples.map { $0.label.flatMap { places[$0] } ?? 0 }
        groups = GroupedStratifiedFolds.numberedGroups(of: samples)
    }
}
