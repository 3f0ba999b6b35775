/// Reads one picture in as many ways as doubts about what was read ask for.
struct VariantSearch {
    /// Below this mean confidence a page whose letters did not prove which side is up is tried the other ways up.
    private static let lostConfidence = 0.6
    /// A page that two ways of preparing leave below this mean confidence is not made readable by a third.
    private static let hopelessConfidence = 0.4
    /// Two ways that both come to this mean confidence, and differ by less than that share of what they brought, show that
    /// the doubt is about the text (dot leaders, names, a poor typeface) and not about the picture.
    private static let (fairConfidence, smallGain) = (0.8, 0.02)
    /// From this mean confidence on torn figures are the fault of the type, not of the picture.
    private static let clearConfidence = 0.87
    /// Pictures with fewer parts as high as letters are not worth many attempts.
    private static let fewLetters = 15
    /// Attempts on pictures with few letters.
    private static let fewAttempts = 2

    let gray: Picture
    let measures: PictureMeasures
    /// The clockwise quarter turns that the letters proved to be needed; nil when they proved nothing.
    let provenTurns: Int?
    let doubt: ReadingDoubt
    let maximumPixels: Int
    /// Reads a prepared picture; the measures are those of the unprepared one.
    let read: (Picture, PictureMeasures) throws -> [LayoutWord]

    /// What was tried, in the order of trial.
    private(set) var attempts: [RecognitionAttempt] = []

    init(
        _ gray: Picture,
        lexicon: LazyLexicon?,
        maximumPixels: Int,
        read: @escaping (Picture, PictureMeasures) throws -> [LayoutWord]
    ) {
        let measurer = PictureMeasurer(gray)
        self.gray = gray
        self.maximumPixels = maximumPixels
        self.read = read
        measures = measurer.measures
        provenTurns = measurer.provenTurns
        doubt = ReadingDoubt(measures: measurer.measures, lexicon: lexicon?.lexicon)
    }

    /// The attempt that brought most; nil before the first.
    var best: RecognitionAttempt? { attempts.max { $0.weight < $1.weight } }

    /// Reads the picture in the most promising way, and in others while doubt is left.
    ///
    /// - Throws: what `read` throws; `ExtractionError` with code `image_too_large` when memory does not suffice.
    mutating func run(isThorough: Bool) throws {
        let plan = PreparationPlan(measures, isTurned: provenTurns ?? 0 != 0)
        let most = !isThorough ? 1 : measures.letters < Self.fewLetters ? Self.fewAttempts : plan.variants.count
        for steps in plan.variants where attempts.count < most {
            try attempt(steps, quarterTurns: provenTurns ?? 0)
            if isThorough, attempts.count == 1, let first = attempts.first, doubt.hasTornFigures(first),
                first.confidence ?? 0 >= Self.clearConfidence
            {
                let larger = steps.subtracting([.enlarge, .reduce]).union([.magnify])
                try attempt(larger, quarterTurns: provenTurns ?? 0)
            }
            guard let best, isOnlyThinned || doubt.isDoubtful(best), !isSideways, !isHopeless, !isSettled else { break }
        }
        guard isThorough, let best, provenTurns == nil, !plan.isDrowned else { return }
        if isSideways || doubt.isDoubtful(best) && best.confidence ?? 0 < Self.lostConfidence {
            try turn(best)
        }
    }

    /// Thinner strokes are a gain on most copied pages and a loss on some: only the other reading tells.
    private var isOnlyThinned: Bool { attempts.allSatisfy { $0.preparation.steps.contains(.thin) } }

    private var isHopeless: Bool { attempts.count > 1 && best?.confidence ?? 0 < Self.hopelessConfidence }

    private var isSettled: Bool {
        guard attempts.count > 1 else { return false }
        let (first, last) = (attempts[attempts.count - 2], attempts[attempts.count - 1])
        let worse = min(first.confidence ?? 0, last.confidence ?? 0)
        let most = max(first.weight, last.weight)
        return worse >= Self.fairConfidence && abs(first.weight - last.weight) < Self.smallGain * most
    }

    private var isSideways: Bool { provenTurns == nil && best.map(ReadingDoubt.isSideways) ?? false }

    /// Tries the other ways up until one is beyond doubt.
    private mutating func turn(_ upright: RecognitionAttempt) throws {
        for quarterTurns in [1, 3, 2] {
            try attempt(upright.preparation.steps.union([.turn, .rulings]), quarterTurns: quarterTurns)
            guard let last = attempts.last, doubt.isDoubtful(last) || ReadingDoubt.isSideways(last) else { return }
        }
    }

    private mutating func attempt(_ steps: Set<PreparationStep>, quarterTurns: Int) throws {
        let preparation = try PicturePreparation(
            gray,
            measures,
            steps: steps,
            quarterTurns: quarterTurns,
            maximumPixels: maximumPixels
        )
        let isKnown = attempts.contains {
            $0.preparation.steps == preparation.steps
                && $0.preparation.way.quarterTurns == preparation.way.quarterTurns
        }
        if !isKnown {
            attempts.append(
                RecognitionAttempt(preparation: preparation, words: try read(preparation.picture, measures))
            )
        }
    }
}
