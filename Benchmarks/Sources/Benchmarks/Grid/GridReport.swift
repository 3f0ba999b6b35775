import Scoring

/// Prints what came out of the grid.
struct GridReport {
    let results: [GridResult]
    private var standard: [GridResult] { results.filter { !$0.isHarder } }

    func printAll() {
        printConditions()
        printRegrets()
        printQuality()
        printReliability("words", of: { _ in true })
        printReliability("key tokens", of: \.isKey)
    }

    private func printConditions() {
        var conditions: [String] = []
        for result in results where !conditions.contains(result.condition) { conditions.append(result.condition) }
        let rows = conditions.map { name in row(name, results.filter { $0.condition == name }) }
        print(
            "\nCharacter and word error rates in percent (raw: the Tesseract command line), key tokens found, CPU s a page:"
        )
        printTable(
            ["condition", "CER raw", "CER", "WER raw", "WER", "key raw", "key", "CPU raw", "CPU", "ratio", "regret"],
            rows + [row("all of the grid", standard)]
        )
    }

    private func row(_ name: String, _ group: [GridResult]) -> [String] {
        let raw = Self.sum(group.map(\.raw))
        let ours = Self.sum(group.map(\.deedbox))
        let worst = group.map(\.regret).max() ?? 0
        return [
            name, raw.characters.rate.percent(2), ours.characters.rate.percent(2), raw.words.rate.percent(2),
            ours.words.rate.percent(2), "\(raw.tokens.found)/\(raw.tokens.total)",
            "\(ours.tokens.found)/\(ours.tokens.total)", raw.cpuSeconds.text(2), ours.cpuSeconds.text(2),
            (ours.cpuSeconds / max(raw.cpuSeconds, 1e-9)).text(2), worst.percent(2),
        ]
    }

    /// Errors and tokens added up, seconds a page.
    private static func sum(_ scores: [GridScore]) -> (
        characters: ErrorCount, words: ErrorCount, tokens: TokenRecall, cpuSeconds: Double
    ) {
        (
            scores.map(\.characters).reduce(.init(), +), scores.map(\.words).reduce(.init(), +),
            scores.map(\.tokens).reduce(.init(), +), scores.map(\.cpuSeconds).mean
        )
    }

    private func printRegrets() {
        print("\nWhere Deedbox is most behind the command line (points of CER):")
        for result in standard.sorted(by: { $0.regret > $1.regret }).prefix(5) {
            let variant = result.quality?.variants.first?.name ?? "-"
            print(
                "  \(result.condition) \(result.page): \(result.raw.characters.rate.percent(2)) -> "
                    + "\(result.deedbox.characters.rate.percent(2)) (variant \(variant))"
            )
        }
    }

    private func printQuality() {
        for (name, group) in [("grid", standard), ("grid and harder", results)] {
            let cases = group.compactMap { result in
                result.quality.map { (score: 1 - $0.score, isTrue: result.deedbox.characters.rate > 0.02) }
            }
            let area = Ranking.areaUnderCurve(cases)?.text(3) ?? "not defined"
            print(
                "\nQuality score against 'CER above 2 %', \(name): AUC \(area), "
                    + "\(cases.count(where: \.isTrue)) bad of \(cases.count) pictures with a score"
            )
        }
    }

    private func printReliability(_ name: String, of isMeant: (GridResult.JudgedWord) -> Bool) {
        var reliability = Reliability()
        let words = results.flatMap(\.judged).filter(isMeant)
        for word in words { reliability.add(confidence: word.confidence, isRight: word.isRight) }
        let area = Ranking.areaUnderCurve(words.map { (score: $0.confidence, isTrue: $0.isRight) })
        print(
            "\nConfidence of \(name): share right by bin; expected calibration error "
                + "\(reliability.calibrationError.text(3)), AUC \(area?.text(3) ?? "not defined")"
        )
        printTable(
            ["confidence", "words", "right", "share"],
            reliability.bins.map { bin in
                let range = "\(bin.range.lowerBound.text(2))-\(min(1, bin.range.upperBound).text(2))"
                return [range, "\(bin.count)", "\(bin.right)", bin.count > 0 ? bin.share.text(3) : "-"]
            }
        )
    }
}
