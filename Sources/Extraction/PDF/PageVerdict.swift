import Documents

/// What has been decided about the text layer of a page.
struct PageVerdict {
    /// The words of the layer that are believed.
    var kept: TextLayer.Directions
    /// Those that are not.
    var rejected: [LayoutWord] = []
    var reason: SourceDecision.Reason
    /// For people, with the figure that decided.
    var explanation: String
}

extension PageVerdict {
    func decision(_ evidence: TextLayerEvidence?) -> SourceDecision {
        let sentence = explanation.prefix(1).uppercased() + explanation.dropFirst() + "."
        return SourceDecision(reason, sentence, evidence: evidence)
    }
}
