import Crypto
import Foundation
import Learning
import Synchronization

/// What a classifier said, by a hash of what it was asked: equal samples are classified once.
///
/// The memory is bounded: when it is full, the answers that were neither made nor asked for lately are forgotten. To keep
/// an answer costs about a tenth of making it, so where samples hardly repeat nothing more is kept.
final class AnswerCache: Sendable {
    /// About the bytes that all answers to the lines of one file take together.
    static let bytesForFile = 32 << 20
    /// About those of an answer, without and for each class.
    private static let bytesPerAnswer = 200
    private static let bytesPerClass = 24

    /// After so many misses, at least one for so many misses must have been a hit.
    private static let trial = 10_000
    private static let leastUse = 20

    private struct State {
        /// Answers that were made or asked for since the others grew old.
        var young: [SHA256.Digest: Classification] = [:]
        var old: [SHA256.Digest: Classification] = [:]
        var hits = 0
        var misses = 0

        /// Whether it has shown that samples hardly repeat.
        var isIdle: Bool { misses >= AnswerCache.trial && hits * AnswerCache.leastUse < misses }
    }

    /// The most answers of each age.
    private let capacity: Int
    private let state = Mutex(State())

    /// - Parameters:
    ///   - classCount: Of the classifier.
    ///   - bytes: About the bytes that all answers together take.
    init(classCount: Int, bytes: Int) {
        capacity = max(1, bytes / (Self.bytesPerAnswer + Self.bytesPerClass * classCount) / 2)
    }

    /// How often an answer was known.
    var hits: Int { state.withLock { $0.hits } }

    /// The answer that is known, or that `make` gives.
    func answer(to sample: TextSample, _ make: () -> Classification) -> Classification {
        if state.withLock({ $0.isIdle }) { return make() }
        let key = Self.key(of: sample)
        if let known = answer(for: key) { return known }
        let answer = make()
        keep(answer, for: key)
        return answer
    }

    /// The answer that is known; nil for none, or when nothing is kept because samples hardly repeat.
    func answer(for key: SHA256.Digest) -> Classification? {
        state.withLock { $0.isIdle ? nil : Self.known(key, &$0, capacity) }
    }

    func keep(_ answer: Classification, for key: SHA256.Digest) {
        state.withLock { state in
            if !state.isIdle { Self.keep(answer, key, &state, capacity) }
        }
    }

    private static func known(_ key: SHA256.Digest, _ state: inout State, _ capacity: Int) -> Classification? {
        if let answer = state.young[key] {
            state.hits += 1
            return answer
        }
        guard let answer = state.old[key] else {
            state.misses += 1
            return nil
        }
        state.hits += 1
        keep(answer, key, &state, capacity)
        return answer
    }

    private static func keep(
        _ answer: Classification,
        _ key: SHA256.Digest,
        _ state: inout State,
        _ capacity: Int
    ) {
        if state.young.count >= capacity {
            state.old = state.young
            state.young = [:]
        }
        state.young[key] = answer
    }

    /// Of all that a classifier looks at.
    static func key(of sample: TextSample) -> SHA256.Digest {
        var hash = SHA256()
        func add(_ text: String) {
            var text = text
            withUnsafeBytes(of: text.utf8.count) { hash.update(bufferPointer: $0) }
            text.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        }
        add(sample.text)
        add(sample.filename ?? "")
        for (name, value) in sample.traits.sorted(by: { $0.key < $1.key }) { add("\(name)=\(value)") }
        return hash.finalize()
    }
}
