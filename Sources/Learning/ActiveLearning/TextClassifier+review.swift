import Mathematics

extension TextClassifier {
    /// What a review queue needs to know of a sample: its features as a vector of length 1, and its probabilities.
    package func reviewCandidate(_ sample: TextSample) -> ReviewQueue.Candidate {
        ReviewQueue.Candidate(
            vector: unitVector(of: sample),
            probabilities: classify(sample).probabilities.map(\.probability)
        )
    }

    /// Zeros where the model knows no feature of the sample.
    private func unitVector(of sample: TextSample) -> SparseVector {
        let vector = vectorizer.vector(of: sample)
        let norm = vector.norm
        guard norm > 0 else { return vector }
        return SparseVector(indices: vector.indices, values: vector.values.map { $0 / norm })
    }
}
