extension SeededRandom {
    /// A number from 0 up to, but without, `bound`, each equally likely.
    ///
    /// The sequence belongs to this project, not to the standard library, whose own may change between releases.
    /// Source: Lemire 2019, "Fast Random Integer Generation in an Interval", algorithm 5.
    ///
    /// - Precondition: `bound >= 1`.
    package mutating func index(below bound: Int) -> Int {
        precondition(bound >= 1, "there is no number below \(bound)")
        let bound = UInt64(bound)
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let threshold = (0 &- bound) % bound
            while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
        }
        return Int(product.high)
    }

    /// A number from 0 up to, but without, 1.
    package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// The elements in a random order, each order equally likely (Fisher and Yates).
    package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for last in stride(from: elements.count - 1, to: 0, by: -1) {
            elements.swapAt(last, index(below: last + 1))
        }
        return elements
    }

    /// One of the elements, each equally likely.
    ///
    /// - Precondition: `elements` is not empty.
    package mutating func element<Element>(of elements: [Element]) -> Element {
        elements[index(below: elements.count)]
    }
}
