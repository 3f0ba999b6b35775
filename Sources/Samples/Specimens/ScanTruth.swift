/// What is true of one scan of a series: a line of `scans.jsonl`.
package struct ScanTruth: Sendable, Codable {
    /// From the folder of the series.
    package var file: String
    /// The name of the page; the same page stands in every condition.
    package var page: String
    package var condition: ScanCondition
    /// As the file states it, across the page.
    package var dotsPerInch: Int
    /// Whether cells or columns of the page may rightly be read in more than one order.
    package var isTabular: Bool
    /// What is drawn, line by line in reading order; the cells of a row are parted by two spaces.
    package var text: String
    /// Amounts, percentages and full dates, as often as they stand in the text.
    package var keyTokens: [String]

    private enum CodingKeys: String, CodingKey {
        case file, page, condition
        case dotsPerInch = "dots_per_inch"
        case isTabular = "is_tabular"
        case text
        case keyTokens = "key_tokens"
    }
}
