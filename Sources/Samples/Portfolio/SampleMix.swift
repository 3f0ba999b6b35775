package import Documents

/// How much of each class a portfolio holds.
package struct SampleMix: Sendable {
    /// The classes with their parts; the parts need not add up to one.
    package var parts: [(documentClass: DocumentClass, weight: Double)]

    package init(_ parts: [(documentClass: DocumentClass, weight: Double)]) { self.parts = parts }

    /// About what a landlord's files hold.
    package static let standard = Self([
        (.lease, 0.35), (.amendment, 0.25), (.addendum, 0.12), (.camStatement, 0.13), (.other, 0.15),
    ])

    /// The class of each paper: every prefix is as near to the mix as whole papers can be.
    func classes(count: Int) -> [DocumentClass] {
        let kept = parts.filter { $0.weight > 0 }
        guard !kept.isEmpty else { return [] }
        let total = kept.reduce(0) { $0 + $1.weight }
        var given = kept.map { _ in 0.0 }
        return (0..<max(0, count)).map { index in
            let lacks = kept.indices.map { kept[$0].weight / total * Double(index + 1) - given[$0] }
            let next = kept.indices.max { lacks[$0] < lacks[$1] } ?? 0
            given[next] += 1
            return kept[next].documentClass
        }
    }
}
