import Mathematics

/// A source of repeatable choices: the same seed throws the same numbers on every machine.
///
/// The standard library's `shuffled(using:)` may change between compilers, so choices are made here.
struct Dice: Sendable {
    private var generator: SeededRandom

    init(seed: UInt64) { generator = SeededRandom(seed: seed) }

    /// The dice of one thing among many: independent of how often other dice are thrown.
    init(seed: UInt64, _ salts: Int...) {
        var mixed = seed
        for salt in salts {
            var step = SeededRandom(seed: mixed ^ UInt64(bitPattern: Int64(salt)) &* 0xD6E8_FEB8_6659_FD93)
            mixed = step.next()
        }
        generator = SeededRandom(seed: mixed)
    }

    /// A whole number in the range, both ends included.
    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(generator.next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// A number from 0 up to, not including, 1.
    mutating func fraction() -> Double { Double(generator.next() >> 11) / 9_007_199_254_740_992 }

    /// 64 random bits.
    mutating func bits() -> UInt64 { generator.next() }

    /// True with the probability given.
    mutating func chance(_ probability: Double) -> Bool { fraction() < probability }

    /// One of the choices, which must not be empty.
    mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[number(0...choices.count - 1)] }

    /// One of the choices, each as likely as its weight says; the weights are not negative and not all zero.
    mutating func pick<Choice>(_ choices: [(Choice, Double)]) -> Choice {
        var rest = fraction() * choices.reduce(0) { $0 + $1.1 }
        for (choice, weight) in choices.dropLast() {
            if rest < weight { return choice }
            rest -= weight
        }
        return choices[choices.count - 1].0
    }

    /// The items in another order (Fisher and Yates).
    mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
        var items = items
        for index in items.indices.dropFirst().reversed() {
            items.swapAt(index, number(0...index))
        }
        return items
    }

    /// Some of the items, in their order.
    mutating func some<Item>(of items: [Item], count: Int) -> [Item] {
        guard count < items.count else { return items }
        return shuffled(Array(items.indices)).prefix(count).sorted().map { items[$0] }
    }
}
