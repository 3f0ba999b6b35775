import Search

extension Setting {
    /// How answers are ranked.
    static let search: [Setting] = [
        Setting(
            "ranking.lexical",
            .choice(LexicalQuery.Rule.allCases.map(\.rawValue)),
            default: LexicalQuery.Rule.bm25.rawValue,
            "How words count: BM25F, or the cosine of TF-IDF, which looks at every passage and is here to compare with."
        ),
        Setting(
            "ranking.fusion",
            .choice(RankingProfile.FusionRule.allCases.map(\.rawValue)),
            default: RankingProfile.FusionRule.convex.rawValue,
            "How words and meaning are joined: a bounded sum of scores, or reciprocal ranks, to compare with."
        ),
        Setting(
            "ranking.dense_weight",
            .number(0...1),
            default: "0.3",
            "The share of meaning in the relevance, against that of words."
        ),
        Setting(
            "ranking.factor",
            .text,
            default: RankingExpression.standard.text,
            "What relevance is multiplied by: a formula of numbers, + - * / ( ), min(a, b), max(a, b), log(a), exp(a), "
                + "sqrt(a) and the signals recency, recency_weight, priority, class_confidence, text_confidence, pages "
                + "and words."
        ),
        Setting(
            "ranking.factor_limit",
            .number(1...100),
            default: "1.35",
            "A hit so many times as relevant as another comes first whatever the factor, which is held in 1/limit to 1."
        ),
        Setting("ranking.recency_weight", .number(0...1), default: "0.1", "What an endlessly old document loses."),
        Setting(
            "ranking.recency_half_life_days",
            .number(1...36_500),
            default: "1826",
            "The age, by the document's own date, at which half of that is lost."
        ),
        Setting(
            "ranking.half_lives",
            .list,
            default: "",
            "The same for single classes, in days: 'cam_statement=730,correspondence=365'."
        ),
        Setting(
            "ranking.class_priority",
            .list,
            default: "lease=1,amendment=1,addendum=0.95,cam_statement=0.9,other=0.8",
            "The priority of each class, above 0 and up to 1; a class that is not named has 1."
        ),
        Setting(
            "ranking.second_phase",
            .text,
            default: "",
            "A file of 'search-eval --learn' that puts the best 100 passages in a new order; none when empty."
        ),
        Setting(
            "ranking.hits_per_document",
            .integer(1...100),
            default: "3",
            "The most passages of one document that are listed."
        ),

        Setting(
            "search.synonyms",
            .text,
            default: "",
            "A file with other words for the same, a group a line: 'cam = common area maintenance'; empty takes those of "
                + "leases that are built in."
        ),
        Setting(
            "search.faceted_documents",
            .integer(0...100_000_000),
            default: "20000",
            "With more documents than that, the page of answers has its facets counted by a request of their own."
        ),
    ]
}
