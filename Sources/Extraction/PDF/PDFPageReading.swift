import Documents

/// Reads one page of a PDF: decides where its words come from, and gets them.
struct PDFPageReading {
    /// A page that is one picture with fewer characters than this has its text in the picture.
    private static let fewCharacters = 80
    private static let largePicture = 0.6
    /// What is recognised with less confidence than this is no text.
    private static let minimumConfidence = 0.5
    /// The least certain characters recognised for each character of a layer that is rejected for its words alone.
    private static let minimumYield = 0.25
    /// What pages are drawn at for recognition, in dots an inch, and scans in them at least.
    private static let (dotsPerInch, leastDotsPerInch) = (300.0, 72.0)

    let seen: SeenPage
    let number: Int
    let limits: ExtractionLimits
    let recognizer: TextRecognizer
    let lexicon: LazyLexicon
    private var diagnostics: [Diagnostic] = []

    init(
        _ seen: SeenPage,
        number: Int,
        limits: ExtractionLimits,
        recognizer: TextRecognizer,
        lexicon: LazyLexicon
    ) {
        self.seen = seen
        self.number = number
        self.limits = limits
        self.recognizer = recognizer
        self.lexicon = lexicon
    }

    /// The page, with the reason for its source.
    mutating func read() -> ReadPage {
        var layer = TextLayer(seen)
        if layer.needsLook, let ink = ink() { layer.keepSeen(in: ink) }
        noteUnseen(layer)
        var page = layer.isEmpty ? readPicture() : read(layer)
        if page.page.source != .ocr, page.page.notes.signingLines.isEmpty {
            page.page.notes.signingLines = SigningLines.find(on: seen, words: page.page.words, limits: limits)
        }
        page.fields = seen.annotations.compactMap(\.field)
        page.signatures = seen.signatures
        page.diagnostics = diagnostics
        return page
    }

    /// The page's text layer and form fields, unchecked, as its picture cannot be looked at; nil when they say nothing.
    func readLayer() -> ReadPage? {
        var kept = TextLayer(seen).believable
        let undrawn = seen.annotations.compactMap(\.undrawnText)
        if !undrawn.isEmpty { kept[0, default: []] += undrawn }
        guard !kept.isEmpty else { return nil }
        let decision = SourceDecision(.recognitionFailed, "Only the text layer could be read; it is unchecked.")
        var page = page(kept.inOrder, .textLayer, decision)
        page.fields = seen.annotations.compactMap(\.field)
        page.signatures = seen.signatures
        return page
    }

    /// Reads a page that has no text layer.
    private mutating func readPicture() -> ReadPage {
        let undrawn = seen.annotations.compactMap(\.undrawnText)
        if seen.isBlank || ink()?.isBlank == true {
            let decision =
                undrawn.isEmpty
                ? SourceDecision(.blank, "The page shows nothing.")
                : SourceDecision(.textLayerSound, "The page's words are those of its form fields.")
            return page([undrawn], .textLayer, decision)
        }
        var verdict = PageVerdict(kept: [:], reason: .noTextLayer, explanation: "the page has no text layer")
        if !undrawn.isEmpty { verdict.kept = [0: undrawn] }
        return recognizeAll(verdict, evidence: nil)
    }

    private mutating func read(_ layer: TextLayer) -> ReadPage {
        let coverage = PictureCover(of: seen.bounds, by: seen.pictures.map(\.box)).share
        var trial = LayerTrial(layer, pictureCoverage: coverage, lexicon: lexicon) { [self] in recognized(in: $0) }
        var verdict = trial.verdict()
        let undrawn = seen.annotations.compactMap(\.undrawnText)
        if !undrawn.isEmpty { verdict.kept[0, default: []] += undrawn }
        guard verdict.reason == .textLayerSound else { return recognizeAll(verdict, evidence: trial.evidence) }
        return layer.isHidden || seen.pictures.isEmpty
            ? page(verdict.kept.inOrder, .textLayer, verdict.decision(trial.evidence))
            : readParts(beside: verdict, layer, evidence: trial.evidence)
    }

    /// Reads the pictures of a page whose text layer is sound.
    private mutating func readParts(beside verdict: PageVerdict, _ layer: TextLayer, evidence: TextLayerEvidence)
        -> ReadPage
    {
        let words = verdict.kept.words
        let parts = PictureParts.find(seen.pictures.map(\.box), beside: words, in: seen.bounds).filter {
            mayBearText($0, beside: words)
        }
        guard !parts.isEmpty else { return page(verdict.kept.inOrder, .textLayer, verdict.decision(evidence)) }
        if evidence.pictureCoverage > Self.largePicture, layer.characterCount < Self.fewCharacters {
            var verdict = verdict
            verdict.reason = .picturePage
            verdict.explanation = "the layer has \(layer.characterCount) characters on a page that is a picture"
            return recognizeAll(verdict, evidence: evidence)
        }
        let recognized = parts.flatMap { part in
            let found = self.recognized(in: part) ?? []
            return (Recognition(words: found).confidence ?? 0) >= Self.minimumConfidence ? found : []
        }
        let added = WordMerge.words(recognized, notIn: words)
        guard !added.isEmpty else { return page(verdict.kept.inOrder, .textLayer, verdict.decision(evidence)) }
        var merged = verdict.kept
        merged[0, default: []] += added
        let decision = SourceDecision(
            .pictureParts,
            "The text layer is sound; \(added.count) words come from \(parts.count) pictures beside it.",
            evidence: evidence
        )
        return page(merged.inOrder, .mixed, decision)
    }

    /// Reads the picture of the whole page, beside the words that are believed.
    private mutating func recognizeAll(_ verdict: PageVerdict, evidence: TextLayerEvidence?) -> ReadPage {
        do {
            let maximumPixels = limits.maximumPixels
            let picture = try seen.picture(
                of: seen.bounds,
                dotsPerInch: resolution(of: seen.bounds),
                maximumPixels: maximumPixels
            )
            if let lowered = Diagnostic(loweringOf: picture, page: number) { diagnostics.append(lowered) }
            let recognition = try recognizer.recognize(picture, maximumPixels: maximumPixels)
            guard isBetter(recognition, than: verdict) else { return keepRejected(verdict, evidence: evidence) }
            noteRejection(verdict)
            let added = WordMerge.words(recognition.words, notIn: verdict.kept.words)
            let source: Page.Source = verdict.kept.isEmpty ? .ocr : added.isEmpty ? .textLayer : .mixed
            var merged = verdict.kept
            merged[0, default: []] += added
            var page = page(merged.inOrder, source, verdict.decision(evidence))
            page.page.notes.signingLines = recognition.signingLines
            page.page.notes.quality = recognition.quality
            return page
        } catch {
            let reason = (error as? ExtractionError)?.message ?? String(describing: error)
            diagnostics.append(
                Diagnostic(.warning, "page_not_recognized", page: number, "Page \(number) has no OCR: \(reason)")
            )
            return keepRejected(verdict, evidence: evidence)
        }
    }

    /// Whether recognition gives more than the words that were rejected.
    private func isBetter(_ recognition: Recognition, than verdict: PageVerdict) -> Bool {
        guard !verdict.rejected.isEmpty else { return true }
        // What disagrees with the picture was held against it, so it is known to be worth less.
        if verdict.reason == .disagreesWithPicture { return !recognition.words.isEmpty }
        let count = verdict.rejected.reduce(0) { $0 + $1.text.unicodeScalars.count }
        return recognition.weight >= Self.minimumYield * Double(count)
    }

    private func keepRejected(_ verdict: PageVerdict, evidence: TextLayerEvidence?) -> ReadPage {
        var kept = verdict.kept
        if !verdict.rejected.isEmpty { kept[0, default: []] += verdict.rejected }
        let decision = SourceDecision(
            .recognitionFailed,
            "Recognition gave less than the text layer, although \(verdict.explanation).",
            evidence: evidence
        )
        return page(kept.inOrder, .textLayer, decision)
    }

    private func page(_ words: [[LayoutWord]], _ source: Page.Source, _ decision: SourceDecision) -> ReadPage {
        var builder = PageTextBuilder()
        for direction in words { PageLayout.write(direction, into: &builder) }
        var page = builder.page(number: number, width: seen.width, height: seen.height, source: source)
        page.notes.decision = decision
        return ReadPage(page)
    }

    private mutating func noteUnseen(_ layer: TextLayer) {
        guard layer.unseenCount > 0 else { return }
        diagnostics.append(
            Diagnostic(
                .note,
                "hidden_text_dropped",
                page: number,
                "Page \(number): \(layer.unseenCount) words that the page does not show were left out."
            )
        )
    }

    private mutating func noteRejection(_ verdict: PageVerdict) {
        guard !verdict.rejected.isEmpty else { return }
        diagnostics.append(
            Diagnostic(
                .note,
                "text_layer_rejected",
                page: number,
                "Page \(number) was read by OCR instead of its text layer: \(verdict.explanation)."
            )
        )
    }

    private func ink() -> PageInk? {
        let resolution = PageInk.dotsPerInch
        let picture = try? seen.picture(of: seen.bounds, dotsPerInch: resolution, maximumPixels: limits.maximumPixels)
        return picture.map(PageInk.init)
    }

    private func mayBearText(_ part: BoundingBox, beside words: [LayoutWord]) -> Bool {
        let resolution = PictureInk.dotsPerInch
        guard let picture = try? seen.picture(of: part, dotsPerInch: resolution, maximumPixels: limits.maximumPixels)
        else { return false }
        let known = words.compactMap { $0.box.clipped(to: part) }
        return PictureInk.mayBearText(picture, besides: known.map { $0.moved(x: -part.x, y: -part.y) })
    }

    /// The dots an inch at which a part is drawn for recognition: a scan's own, when it is nothing but that.
    ///
    /// Recognition enlarges small letters better than drawing does.
    private func resolution(of part: BoundingBox) -> Double {
        guard let scan = seen.pictures.scanDotsPerInch(of: part), scan >= Self.leastDotsPerInch,
            scan < Self.dotsPerInch, !seen.showsText(in: part)
        else { return Self.dotsPerInch }
        return scan
    }

    /// What is recognised in a part of the page; nil when that fails.
    private func recognized(in part: BoundingBox) -> [LayoutWord]? {
        guard let part = part.clipped(to: seen.bounds),
            let picture = try? seen.picture(
                of: part,
                dotsPerInch: resolution(of: part),
                maximumPixels: limits.maximumPixels
            ),
            let recognition = try? recognizer.recognize(picture, maximumPixels: limits.maximumPixels)
        else { return nil }
        return recognition.words.map { word in
            var word = word
            word.box = word.box.moved(x: part.x, y: part.y)
            word.frame = word.frame.moved(x: part.x, y: part.y)
            return word
        }
    }
}
