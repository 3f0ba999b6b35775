/// What is true of one file of a portfolio: a line of `truth.jsonl`.
package struct SampleTruth: Sendable, Codable {
    /// From the folder of the portfolio.
    package var path: String
    package var documentClass: String
    /// Papers of the same lease share one.
    package var family: String
    /// The sniffed kind of the file: `pdf`, `tiff`, `mail`.
    package var type: String
    /// As what it was handed in: like the type, but `scanned_pdf` for a PDF of pictures.
    package var medium: String
    package var title: String
    /// The text of each page, one for files without pages; of a mail its own words.
    package var pages: [String]
    package var dates: [DateTruth]
    package var amounts: [AmountTruth]
    package var signatures: [SignatureTruth]
    /// The family of the lease that the paper is or cites; nil when it cites none.
    package var reference: String?
    /// What was done to the pages of a scan.
    var scan: ScanFlaws?
    /// The files in a mail.
    package var attachments: [SampleTruth]

    private enum CodingKeys: String, CodingKey {
        case path
        case documentClass = "class"
        case family, type, medium, title, pages, dates, amounts, signatures, reference, scan, attachments
    }
}
