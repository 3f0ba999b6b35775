import ArgumentParser
import Mathematics

/// Vectors that are wrong on purpose: answers by words and meaning must then be no worse than those by words.
enum BrokenVectors: String, CaseIterable, ExpressibleByArgument, Encodable {
    /// Each passage has the vector of another, by lot.
    case shuffled
    /// Each passage has the vector of the one before it.
    case shifted
    /// Each passage has a vector of any direction.
    case random
    /// All passages have one vector.
    case constant
    /// The passages have their own, and each question has the vector of another.
    case questions

    /// The texts whose vectors the passages of `texts` get, in their order; nil when it is those of none.
    ///
    /// The same texts are always mixed up in the same way.
    func texts(_ texts: [String]) -> [String]? {
        switch self {
        case .shuffled:
            var random = SeededRandom(seed: 1)
            return texts.shuffled(using: &random)
        case .shifted: return texts.suffix(1) + texts.dropLast()
        case .constant: return texts.map { _ in texts[0] }
        case .questions: return texts
        case .random: return nil
        }
    }

    /// So many vectors of length 1, always the same.
    static func random(_ count: Int, dimensions: Int) -> [[Float]] {
        var random = SeededRandom(seed: 2)
        return (0..<count).map { _ in
            let vector = (0..<dimensions).map { _ in Float.random(in: -1...1, using: &random) }
            let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
            return vector.map { $0 / length }
        }
    }
}
