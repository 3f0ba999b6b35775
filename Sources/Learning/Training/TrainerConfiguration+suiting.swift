extension TrainerConfiguration {
    /// What suits the samples: the fields of the default recipe and numbers about the document where any was a file, the
    /// whole text where all are bare texts.
    package static func suiting(_ samples: [TextSample], seed: UInt64) -> Self {
        guard samples.contains(where: { !$0.traits.isEmpty || $0.filename != nil }) else { return Self(seed: seed) }
        var configuration = DefaultRecipe.configuration
        configuration.vectorizer.traits = documentTraits
        configuration.seed = seed
        return configuration
    }

    /// Weak on purpose: lengths and counts differ more between landlords than between kinds of document.
    private static let documentTraits = [
        TraitField(trait: "page_count", weight: 0.05),
        TraitField(trait: "money_count", per: "word_count", weight: 0.05),
        TraitField(trait: "date_count", per: "word_count", weight: 0.05),
        TraitField(trait: "signature_count", weight: 0.05),
    ]
}
