import Documents

/// Holds the text layer of a page against the evidence, the cheap parts first.
struct LayerTrial {
    /// Above this share of characters without meaning a layer is not read.
    private static let maximumUnknownShare = 0.15
    /// The share of a band's words that a hidden layer must have.
    ///
    /// The few real pages that were looked at had 0.89 to 1.00; no larger measurement stands behind it.
    private static let hiddenAgreement = 0.8
    /// The same for words that are in no dictionary, which are hard to recognise, too.
    ///
    /// Set by judgement: broken layers agree in next to none.
    private static let doubtfulAgreement = 0.5
    /// Of words without a dictionary's word among them, where recognition says nothing either.
    private static let minimumPlausibility = 0.55
    private static let minimumWords = 8
    /// Fewer hidden words than this are not worth a look.
    private static let fewHiddenWords = 3

    let layer: TextLayer
    let census: WordCensus
    /// Reads a part of the page's picture; nil when that fails.
    let recognize: (BoundingBox) -> [LayoutWord]?
    private(set) var evidence: TextLayerEvidence

    init(
        _ layer: TextLayer,
        pictureCoverage: Double,
        lexicon: LazyLexicon,
        recognize: @escaping (BoundingBox) -> [LayoutWord]?
    ) {
        self.layer = layer
        self.recognize = recognize
        let main = layer.isHidden ? layer.hidden : layer.shown
        census = WordCensus(main.words.map(\.text), lexicon: lexicon.lexicon)
        let count = Double(max(layer.characterCount, 1))
        evidence = TextLayerEvidence(
            characterCount: layer.characterCount,
            unknownShare: Double(layer.unknownCount) / count,
            hiddenShare: Double(layer.hiddenCount) / count,
            dictionaryShare: census.dictionaryShare,
            pictureCoverage: pictureCoverage,
            fontCount: layer.fonts.fontCount,
            unmappedFontCount: layer.fonts.unmappedFontCount
        )
    }

    /// What to believe of a layer that is not empty.
    mutating func verdict() -> PageVerdict {
        if evidence.unknownShare > Self.maximumUnknownShare {
            return rejectingAll(
                .unknownCharacters,
                "\(Self.percent(evidence.unknownShare)) of the layer's characters have no known meaning"
            )
        }
        if layer.hidden.words.count >= Self.fewHiddenWords { return verdictOnHidden() }
        if census.isDoubtful { return verdictOnDoubtful() }
        return PageVerdict(kept: layer.believable, reason: .textLayerSound, explanation: soundness)
    }

    private var soundness: String {
        guard let share = census.dictionaryShare else { return "nothing speaks against the text layer" }
        return "\(Self.percent(share)) of the layer's words are in the dictionary"
    }

    private mutating func verdictOnHidden() -> PageVerdict {
        evidence.agreement = agreement(of: layer.hidden)
        guard let agreement = evidence.agreement else {
            return PageVerdict(
                kept: layer.believable,
                reason: .textLayerSound,
                explanation: "the picture is too poor to hold the hidden text against it"
            )
        }
        let figure = "\(Self.percent(agreement)) of what is recognised in a band of the page is in its hidden text"
        if agreement >= Self.hiddenAgreement {
            return PageVerdict(kept: layer.believable, reason: .textLayerSound, explanation: figure)
        }
        return PageVerdict(
            kept: layer.shown,
            rejected: layer.hidden.words,
            reason: .disagreesWithPicture,
            explanation: "only \(figure)"
        )
    }

    private mutating func verdictOnDoubtful() -> PageVerdict {
        evidence.agreement = agreement(of: layer.shown)
        if let agreement = evidence.agreement {
            let figure = "\(Self.percent(agreement)) of what is recognised in a band of the page is in its text layer"
            if agreement >= Self.doubtfulAgreement {
                return PageVerdict(kept: layer.believable, reason: .textLayerSound, explanation: figure)
            }
            let share = census.dictionaryShare.map { ", and \(Self.percent($0)) of its words are in the dictionary" }
            return rejectingAll(.implausibleWords, "only \(figure)\(share ?? "")")
        }
        let plausibility = Plausibility.share(of: layer.shown.words.map(\.text), minimum: Self.minimumWords) ?? 1
        if plausibility >= Self.minimumPlausibility {
            return PageVerdict(kept: layer.believable, reason: .textLayerSound, explanation: soundness)
        }
        return rejectingAll(
            .implausibleWords,
            "only \(Self.percent(plausibility)) of the layer's words look like words"
        )
    }

    private func rejectingAll(_ reason: SourceDecision.Reason, _ explanation: String) -> PageVerdict {
        PageVerdict(kept: [:], rejected: layer.believable.words, reason: reason, explanation: explanation)
    }

    /// How far the words agree with the page's picture; nil when that does not tell.
    private func agreement(of words: TextLayer.Directions) -> Double? {
        for band in BandSample.bands(of: words) {
            guard let recognized = recognize(band) else { return nil }
            if let agreement = BandSample.agreement(of: words.words, with: recognized, in: band) { return agreement }
        }
        return nil
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
