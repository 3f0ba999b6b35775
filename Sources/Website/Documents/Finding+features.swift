import Documents

extension Finding {
    /// How many of one kind are listed; a rent roll has thousands of amounts.
    private static let mostOfAKind = 60

    /// What features and the explanation of a class say, kind by kind.
    static func all(in features: FeatureRecord, _ prediction: Prediction?, _ phrasing: Phrasing) -> [Self] {
        keyFacts(features, phrasing) + signatures(features) + parties(features) + dates(features, phrasing)
            + amounts(features, phrasing) + reasons(prediction, phrasing)
    }

    private static func keyFacts(_ features: FeatureRecord, _ phrasing: Phrasing) -> [Self] {
        features.keyFacts.enumerated().compactMap { index, fact in
            guard let evidence = fact.evidence.first else { return nil }
            let value =
                switch fact.state {
                case .found: FactView.words(fact.value ?? "", unit: fact.unit, phrasing)
                case .explicitlyNone: "none, it says"
                case .unreadable: fact.reason == .blank ? "left blank" : "not to be read"
                case .notFound: "not found"
                }
            return Self(.keyFact, index, title: FactView.title(of: fact.field), value: value, evidence)
        }
    }

    private static func signatures(_ features: FeatureRecord) -> [Self] {
        features.signatures.prefix(mostOfAKind).enumerated().map { index, fact in
            let state = fact.isSigned.map { $0 ? "signed" : "not signed" } ?? "perhaps signed"
            let who = fact.name ?? fact.party ?? "A place to sign"
            let role = fact.role.map { " (\($0))" } ?? ""
            return Self(.signature, index, title: "\(who)\(role)", value: state, fact.evidence)
        }
    }

    private static func parties(_ features: FeatureRecord) -> [Self] {
        features.parties.prefix(mostOfAKind).enumerated().map { index, fact in
            Self(
                .party,
                index,
                title: ClassName.words(for: DocumentClass(rawValue: "\(fact.role.rawValue)")),
                value: fact.name,
                fact.evidence
            )
        }
    }

    private static func dates(_ features: FeatureRecord, _ phrasing: Phrasing) -> [Self] {
        features.dates.prefix(mostOfAKind).enumerated().map { index, fact in
            Self(.date, index, title: fact.evidence.text, value: phrasing.day(fact.value), fact.evidence)
        }
    }

    private static func amounts(_ features: FeatureRecord, _ phrasing: Phrasing) -> [Self] {
        features.monetaryValues.prefix(mostOfAKind).enumerated().map { index, fact in
            let value = FactView.words(fact.value, unit: fact.currency, phrasing)
            return Self(.amount, index, title: fact.evidence.text, value: value, fact.evidence)
        }
    }

    private static func reasons(_ prediction: Prediction?, _ phrasing: Phrasing) -> [Self] {
        (prediction?.explanation ?? []).enumerated().compactMap { index, reason in
            guard let place = reason.place, let page = place.page else { return nil }
            return Self(
                .reason,
                index,
                title: reason.feature,
                value: Self.weight(reason.weight, phrasing),
                page: page,
                span: place.span,
                boxes: place.boxes
            )
        }
    }

    /// `+0.42` or `−0.42`.
    static func weight(_ weight: Double, _ phrasing: Phrasing) -> String {
        "\(weight < 0 ? "−" : "+")\(phrasing.number(abs(weight), digits: 2))"
    }
}
