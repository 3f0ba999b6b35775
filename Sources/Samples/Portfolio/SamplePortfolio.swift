import Documents

/// A made-up portfolio of lease papers: the same seed gives the same papers.
///
/// Every word is our own, and every party, place and amount is invented. It is a training aid and a fixture; figures
/// measured on it say nothing about real files.
///
///     SamplePortfolio(seed: 7).texts(count: 40).map(\.label)
package struct SamplePortfolio: Sendable {
    let seed: UInt64

    package init(seed: UInt64) { self.seed = seed }

    /// Writes papers as text without setting them on pages.
    ///
    /// The first papers are the same however many are asked for. `mix` says how many of each class; a mix of one class
    /// gives papers of that class only.
    package func texts(count: Int, mix: SampleMix = .standard) -> [LabelledText] {
        PortfolioPlan.papers(count: count, seed: seed, mix: mix).map { paper in
            let draft = paper.draft(allowsInk: false, isBrief: paper.medium.isScan)
            let suffix = paper.medium == .mail ? "pdf" : paper.medium.suffix
            return LabelledText(
                text: draft.text,
                label: paper.documentClass.rawValue,
                filename: "\(draft.fileName).\(suffix)",
                family: paper.tenancy.family,
                dates: draft.facts.dateTruths,
                amounts: draft.facts.amountTruths,
                signatures: draft.facts.signatureTruths
            )
        }
    }
}
