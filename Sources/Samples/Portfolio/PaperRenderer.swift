import Documents

/// Makes files of planned papers.
struct PaperRenderer {
    private let seed: UInt64
    private let measure = TextMeasure()

    init(seed: UInt64) { self.seed = seed }

    func render(_ paper: PlannedPaper) throws -> RenderedPaper {
        var dice = Dice(seed: seed, 4, paper.index)
        guard paper.medium == .mail else { return try render(paper, as: paper.medium, &dice) }
        return try mail(paper, &dice)
    }

    private func render(_ paper: PlannedPaper, as medium: Medium, _ dice: inout Dice) throws -> RenderedPaper {
        let draft = paper.draft(allowsInk: medium.isDrawn, isBrief: medium.isScan)
        let face = dice.pick(["Times New Roman", "Arial", "Calibri", "Garamond"])
        switch medium {
        case .docx: return file(paper, draft, medium, try WordFile.bytes(of: draft, face: face), [draft.text])
        case .xlsx: return file(paper, draft, medium, try WorkbookFile.bytes(of: draft), [draft.text])
        case .html: return file(paper, draft, medium, Array(HTMLFile.text(of: draft, face: face).utf8), [draft.text])
        case .text, .mail:
            let text = TextFile.text(of: draft, width: dice.pick([72, 76, 80]))
            return file(paper, draft, medium, Array(text.utf8), [draft.text])
        case .pdf, .scannedPDF, .png, .jpeg, .tiff: return try drawn(paper, draft, medium, &dice)
        }
    }

    // MARK: - Pages

    /// A longer scan would take a reader too long.
    private static let mostScannedPages = 3

    private func drawn(_ paper: PlannedPaper, _ draft: Draft, _ medium: Medium, _ dice: inout Dice) throws
        -> RenderedPaper
    {
        let style = paper.tenancy.jurisdiction.style
        let isSheet = paper.documentClass == .camStatement
        let look = PageStyle(style, isSheet: isSheet, isLease: paper.documentClass == .lease, &dice)
        let pages = PageSetter.pages(of: draft, style: look, measure: measure, dice: dice)
        guard medium.isScan else {
            let bytes = try PDFFile.bytes(of: pages, title: draft.title, date: draft.date)
            return file(paper, draft, medium, bytes, pages.map(\.text))
        }
        return try scanned(pages, look, paper, draft, medium, &dice)
    }

    private func scanned(
        _ pages: [DrawnPage],
        _ look: PageStyle,
        _ paper: PlannedPaper,
        _ draft: Draft,
        _ medium: Medium,
        _ dice: inout Dice
    ) throws -> RenderedPaper {
        let most = medium == .png || medium == .jpeg ? 1 : Self.mostScannedPages
        let fits = pages.count <= most
        let pages = fits ? pages : PageSetter.pages(of: draft, style: look.compact(), measure: measure, dice: dice)
        // Nothing is cut off: what does not fit into a picture becomes a PDF of pictures.
        let medium = pages.count <= most ? medium : .scannedPDF
        let flaws = ScanFlaws(date: draft.date, &dice)
        let scans = try pages.enumerated().map { try Scanner.scan($0.element, number: $0.offset, flaws, &dice) }
        var rendered = file(paper, draft, medium, try bytes(of: scans, draft, medium), pages.map(\.text))
        rendered.truth.scan = flaws
        return rendered
    }

    private func bytes(of scans: [ScannedPage], _ draft: Draft, _ medium: Medium) throws -> [UInt8] {
        switch medium {
        case .png: try ImageFile.png(scans[0])
        case .jpeg: try ImageFile.jpeg(scans[0], quality: 75)
        case .tiff: try ImageFile.tiff(scans)
        default: try PDFFile.bytes(of: scans, title: draft.fileName, date: draft.date)
        }
    }

    // MARK: - Mail

    /// A mail is a letter, so of the class other; what it brings may be of any class.
    private func mail(_ paper: PlannedPaper, _ dice: inout Dice) throws -> RenderedPaper {
        let medium = dice.pick([(Medium.pdf, 0.6), (.docx, 0.3), (.text, 0.1)])
        let attached = try render(enclosed(in: paper, &dice), as: medium, &dice)
        let draft = paper.draft(allowsInk: false, isBrief: true)
        var letter = draft
        letter.title = attached.truth.title
        let (subject, body, drafter) = TransmittalMail.body(for: letter, tenancy: paper.tenancy, &dice)
        let name = attached.truth.path
        let mail = MailFile(
            from: "\(paper.tenancy.landlord.signer) <office@\(paper.tenancy.landlord.tradeName.slug).example>",
            to: "leases@\(paper.tenancy.manager.slug).example",
            subject: subject,
            body: body,
            date: draft.date,
            boundary: "part-\(dice.bits())",
            attachments: [.init(name: name.ascii, mediaType: medium.fileType.mediaType, bytes: attached.bytes)]
        )
        let cover = drafter.draft(
            title: subject,
            fileName: FileNaming.safe(subject),
            date: draft.date,
            family: paper.tenancy.family
        )
        var rendered = file(paper, cover, .mail, mail.bytes, [body])
        rendered.truth.attachments = [attached.truth]
        return rendered
    }

    private func enclosed(in paper: PlannedPaper, _ dice: inout Dice) -> PlannedPaper {
        var enclosed = paper
        enclosed.documentClass = dice.pick([.amendment, .addendum, .camStatement, .lease])
        if enclosed.documentClass == .camStatement, !paper.tenancy.kind.sharesExpenses {
            enclosed.documentClass = .lease
        }
        if enclosed.documentClass == .amendment { enclosed.change = LeaseChange.next(after: paper.tenancy, &dice) }
        return enclosed
    }

    // MARK: - Truth

    private func file(
        _ paper: PlannedPaper,
        _ draft: Draft,
        _ medium: Medium,
        _ bytes: [UInt8],
        _ pages: [String]
    ) -> RenderedPaper {
        let facts = draft.facts
        let truth = SampleTruth(
            path: "\(draft.fileName).\(medium.suffix)",
            documentClass: paper.documentClass.rawValue,
            family: paper.tenancy.family,
            type: medium.fileType.rawValue,
            medium: medium.rawValue,
            title: draft.title,
            pages: pages,
            dates: facts.dateTruths,
            amounts: facts.amountTruths,
            signatures: facts.signatureTruths,
            reference: facts.reference,
            scan: nil,
            attachments: []
        )
        return RenderedPaper(bytes: bytes, truth: truth)
    }
}

extension String {
    /// The name with what is not ASCII left out, as old mail programs send it.
    fileprivate var ascii: String { String(unicodeScalars.filter(\.isASCII)) }
}
