/// Remembers the features of the character runs of words, so that a word that comes again is not taken apart again.
///
/// Few words make up most of a text. What a memo says does not depend on what it remembers, only how fast it is said.
struct RunMemo: Sendable {
    /// Before a text, a memo of more words or features than this is emptied: some 12 MB.
    private static let mostWords = 1 << 16
    private static let mostNumbers = 1 << 21
    /// Runs are looked up so many at a time.
    private static let batch = 1 << 12

    private struct Word {
        /// Of its bytes as they are.
        var hash: UInt64
        /// Where its features are in `numbers`.
        var start: Int32
        var end: Int32
        /// How often it occurs in the text that is being read.
        var count: Int32
    }

    private let runs: CharacterRuns
    private let field: Int
    /// Open addressing with linear probing, at most half full; 0 is a free slot, else the number of a word + 1.
    private var slots = [UInt32](repeating: 0, count: 1 << 10)
    private var words: [Word] = []
    private var numbers: [Int32] = []
    /// The words of that text, in the order of their first occurrence.
    private var seen: [Int32] = []
    private var word = PaddedWord()
    /// The runs of new words that are not looked up yet; where those of a word are stands in the word meanwhile.
    private var fresh: [UInt64] = []
    /// How many of `words` have their features.
    private var settled = 0

    /// - Parameter field: Whose features the runs are, by its place in the configuration.
    init(_ runs: CharacterRuns, field: Int) {
        self.runs = runs
        self.field = field
    }

    /// Calls `body` with the features of each distinct word of the text, and how often the word occurs.
    ///
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - find: Puts the number of each feature in its place, below 0 for one that does not matter; always the same for one.
    mutating func forEachRun(
        in text: UnsafeBufferPointer<UInt8>,
        find: (_ features: [UInt64], _ numbers: UnsafeMutableBufferPointer<Int32>) -> Void,
        _ body: (_ numbers: UnsafeBufferPointer<Int32>, _ count: Int32) -> Void
    ) {
        if words.count > Self.mostWords || numbers.count > Self.mostNumbers { self = Self(runs, field: field) }
        CharacterRuns.forEachWord(in: text) { hash, place in
            let word = number(of: hash, text, place)
            if words[word].count == 0 { seen.append(Int32(word)) }
            words[word].count += 1
            if fresh.count > Self.batch { settle(find) }
        }
        settle(find)
        numbers.withUnsafeBufferPointer { numbers in
            for number in seen {
                let word = words[Int(number)]
                words[Int(number)].count = 0
                body(UnsafeBufferPointer(rebasing: numbers[Int(word.start)..<Int(word.end)]), word.count)
            }
        }
        seen.removeAll(keepingCapacity: true)
    }

    /// The number of a word, a new one when it is not remembered.
    @inline(__always)
    private mutating func number(
        of hash: UInt64,
        _ text: UnsafeBufferPointer<UInt8>,
        _ place: Range<Int>
    ) -> Int {
        let mask = slots.count - 1
        var slot = Self.slot(of: hash, mask)
        while slots[slot] != 0 {
            let word = Int(slots[slot]) - 1
            if words[word].hash == hash { return word }
            slot = (slot + 1) & mask
        }
        slots[slot] = UInt32(words.count + 1)
        remember(hash, UnsafeBufferPointer(rebasing: text[place]))
        return words.count - 1
    }

    private mutating func remember(_ hash: UInt64, _ bytes: UnsafeBufferPointer<UInt8>) {
        let start = Int32(fresh.count)
        runs.forEach(in: bytes, word: &word) { run, _ in fresh.append(FeatureHash.feature(field: field, run)) }
        words.append(Word(hash: hash, start: start, end: Int32(fresh.count), count: 0))
        if 2 * words.count > slots.count { grow() }
    }

    /// Looks up what is fresh, all at once.
    private mutating func settle(_ find: ([UInt64], UnsafeMutableBufferPointer<Int32>) -> Void) {
        guard settled < words.count else { return }
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: fresh.count) { found in
            found.initialize(repeating: 0)
            find(fresh, found)
            for word in settled..<words.count {
                let start = Int32(numbers.count)
                for number in found[Int(words[word].start)..<Int(words[word].end)] where number >= 0 {
                    numbers.append(number)
                }
                (words[word].start, words[word].end) = (start, Int32(numbers.count))
            }
        }
        settled = words.count
        fresh.removeAll(keepingCapacity: true)
    }

    private mutating func grow() {
        let mask = 2 * slots.count - 1
        slots = Array(repeating: 0, count: mask + 1)
        for (number, word) in words.enumerated() {
            var slot = Self.slot(of: word.hash, mask)
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(number + 1)
        }
    }

    /// FNV-1a leaves its best bits in the middle.
    @inline(__always)
    private static func slot(of hash: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    }
}
