/// Scans of made-up pages in conditions of wear, with the exact text of each.
package struct ScanSeries: Sendable {
    /// How many kinds of page there are; more pages repeat the kinds with other words.
    package static let kindCount = Specimen.allCases.count

    let seed: UInt64

    package init(seed: UInt64) { self.seed = seed }

    /// Draws each of that many pages in each of the conditions, page by page.
    ///
    /// - Throws: `SampleError` when a page cannot be drawn, or what `body` throws.
    package func forEach(
        pageCount: Int,
        conditions: [ScanCondition],
        _ body: (_ truth: ScanTruth, _ bytes: [UInt8]) throws -> Void
    ) throws {
        let measure = TextMeasure()
        for index in 0..<pageCount {
            let specimen = SpecimenPage(index: index, seed: seed, measure: measure)
            for condition in conditions {
                let salt = ScanCondition.allCases.firstIndex(of: condition) ?? 0
                var dice = Dice(seed: seed, 6, index, salt)
                let file = try condition.file(of: specimen.page, &dice)
                let truth = ScanTruth(
                    file: "\(condition.rawValue)/\(specimen.name).\(file.suffix)",
                    page: specimen.name,
                    condition: condition,
                    dotsPerInch: condition.dotsPerInch,
                    isTabular: specimen.hasColumns,
                    text: specimen.page.text,
                    keyTokens: KeyTokens.found(in: specimen.page.text)
                )
                try body(truth, file.bytes)
            }
        }
    }
}
