import Foundation
package import Mathematics

/// Chooses which samples a person should label next: those that the model is unsure of, that stand for others, and that
/// are unlike each other.
///
/// Time and again the sample is taken of which u · d^β · (1 − s) is largest. u is its uncertainty, 1 less the margin
/// between the two most probable classes (Scheffer et al. 2001, "Active Hidden Markov Models for Information
/// Extraction", section 3); d is its density, the mean cosine to all samples, with β = 1/3 (Settles and Craven 2008, "An
/// Analysis of Active Learning Strategies for Sequence Labeling Tasks", section 3.4): an odd one out is often no more
/// than odd; s is the cosine to the nearest one that is taken already, so that no two ask the same.
package struct ReviewQueue: Sendable {
    /// β: without it, outliers fill the queue; with 1, it is little better than chance on texts of many topics.
    private static let densityExponent = 1.0 / 3

    /// A sample without a label.
    package struct Candidate: Sendable {
        /// Of length 1, or of zeros alone.
        package var vector: SparseVector
        /// By class, summing to 1; empty where there is no model yet, which is as unsure as can be.
        package var probabilities: [Double]

        package init(vector: SparseVector, probabilities: [Double]) {
            self.vector = vector
            self.probabilities = probabilities
        }

        /// 1 less the margin between the two most probable classes, 0…1.
        package var uncertainty: Double {
            let largest = TopK.indices(of: probabilities, count: 2).map { probabilities[$0] }
            return largest.count == 2 ? 1 - (largest[0] - largest[1]) : 1
        }
    }

    private let seed: UInt64

    /// - Parameter seed: The order of equally good candidates.
    package init(seed: UInt64) { self.seed = seed }

    /// The places of up to `count` candidates, the most wanted first; the same input gives the same choice.
    ///
    /// Takes `count` · `candidates.count` comparisons of vectors.
    package func next(_ count: Int, of candidates: [Candidate]) -> [Int] {
        var random = SeededRandom(seed: seed)
        let order = random.shuffled(Array(candidates.indices))
        var cover = Cover(candidates.map(\.vector))
        let worths = zip(candidates, cover.densities).map { $0.uncertainty * pow($1, Self.densityExponent) }
        var chosen: [Int] = []
        var isChosen = candidates.map { _ in false }
        while chosen.count < min(count, candidates.count) {
            var best: (place: Int, worth: Double)?
            for place in order where !isChosen[place] {
                let worth = worths[place] * (1 - cover.nearest[place])
                if worth > best?.worth ?? -.infinity { best = (place, worth) }
            }
            guard let best else { break }
            chosen.append(best.place)
            isChosen[best.place] = true
            cover.add(candidates[best.place].vector)
        }
        return chosen
    }
}

/// How near each of some vectors is to the nearest of those that were taken.
private struct Cover {
    /// By vector: the largest cosine so far, at least 0.
    private(set) var nearest: [Double]
    private let vectors: [SparseVector]
    /// Zeros, but while vectors are compared.
    private var dense: [Double]

    init(_ vectors: [SparseVector]) {
        self.vectors = vectors
        nearest = vectors.map { _ in 0 }
        dense = Array(repeating: 0, count: 1 + vectors.reduce(-1) { max($0, Int($1.indices.last ?? -1)) })
    }

    /// By vector: the mean cosine to all of them, at least 0.
    var densities: [Double] {
        var mean = dense
        for vector in vectors {
            for (index, value) in zip(vector.indices, vector.values) { mean[Int(index)] += value }
        }
        return vectors.map { max(0, $0.dot(mean)) / Double(vectors.count) }
    }

    mutating func add(_ other: SparseVector) {
        for (index, value) in zip(other.indices, other.values) { dense[Int(index)] = value }
        for place in vectors.indices { nearest[place] = max(nearest[place], vectors[place].dot(dense)) }
        for index in other.indices { dense[Int(index)] = 0 }
    }
}
