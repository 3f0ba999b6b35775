package import Documents
package import Search

extension DocumentID {
    /// An identity made of one number; equal numbers make equal identities.
    package static func fixture(_ number: Int) -> Self {
        Self(sha256: (0..<32).map { UInt8(truncatingIfNeeded: number >> (8 * ($0 % 8))) })
    }
}

extension Submission {
    package static func fixture(_ number: Int, name: String = "lease.pdf", parent: Int? = nil) -> Self {
        Self(id: .fixture(number), name: name, byteCount: 1_000 + number, parentID: parent.map { .fixture($0) })
    }
}

extension Page {
    /// A page with a word for every run of non-blanks in `text`, on one line.
    package static func fixture(_ number: Int, text: String, source: Source = .textLayer) -> Self {
        var words: [Word] = []
        var offset = 0
        for part in text.split(separator: " ", omittingEmptySubsequences: false) {
            let count = part.unicodeScalars.count
            if count > 0 {
                let box = BoundingBox(x: 72.125 + 6 * Double(offset), y: 90.5, width: 6 * Double(count), height: 11.25)
                words.append(Word(text: String(part), confidence: 0.97531, box: box, offset: offset))
            }
            offset += count + 1
        }
        return Self(number: number, width: 612, height: 792, source: source, text: text, words: words)
    }
}

extension Reading {
    /// What a reader might bring from a document whose pages have these texts.
    package static func fixture(
        _ number: Int,
        name: String = "lease.pdf",
        pages texts: [String] = ["LEASE AGREEMENT dated March 1, 2024", "Base rent is $1,250.50 a month."],
        dates: [DateFact] = [],
        class documentClass: DocumentClass? = .lease,
        confidence: Double = 0.875,
        children: [Submission] = []
    ) -> Self {
        let document = Document(
            id: .fixture(number),
            name: name,
            fileType: .pdf,
            byteCount: 1_000 + number,
            pages: texts.enumerated().map { .fixture($0 + 1, text: $1) },
            metadata: ["title": "A lease"],
            signatureFields: [SignatureField(isSigned: true, page: 2)],
            diagnostics: [Diagnostic(.warning, "text_layer_rejected", page: 2, "The text layer is not words.")]
        )
        return Self(
            document: document,
            features: .fixture(of: document, dates: dates),
            date: dates.map(\.value).max(),
            prediction: documentClass.map { .fixture(number, class: $0, confidence: confidence) },
            children: children
        )
    }
}

extension FeatureRecord {
    package static func fixture(of document: Document, dates: [DateFact] = []) -> Self {
        Self(
            textContent: document.text,
            ocrConfidence: document.ocrConfidence,
            fileSize: document.byteCount,
            fileType: document.fileType,
            pageCount: document.pages.count,
            wordCount: document.wordCount,
            hasSignatures: nil,
            hasDates: !dates.isEmpty,
            hasMonetaryValues: false,
            contentEmbedding: nil,
            signatures: [],
            dates: dates,
            monetaryValues: [],
            filenameTokens: ["lease"],
            language: "en",
            pageQuality: []
        )
    }
}

extension DateFact {
    package static func fixture(_ value: String, page: Int = 1) -> Self {
        let evidence = Evidence(text: value, page: page, span: TextSpan(0, value.count), boxes: [], confidence: 0.9)
        return Self(evidence: evidence, value: value)
    }
}

extension Prediction {
    package static func fixture(_ number: Int, class documentClass: DocumentClass, confidence: Double = 0.875) -> Self {
        Self(
            id: "prediction-\(number)",
            documentID: .fixture(number),
            documentClass: documentClass,
            confidence: confidence,
            probabilities: [documentClass.rawValue: confidence, "none": 1 - confidence],
            model: Model(name: "default", version: 1),
            milliseconds: 3.5,
            explanation: [Contribution(feature: "lease agreement", weight: 1.25)]
        )
    }
}

extension Passage {
    package static func fixture(
        of document: Int,
        ordinal: Int = 0,
        heading: String? = nil,
        context: String = "",
        text: String
    ) -> Self {
        Self(
            documentID: .fixture(document),
            ordinal: ordinal,
            page: 1,
            span: TextSpan(0, text.unicodeScalars.count),
            heading: heading,
            context: context,
            text: text,
            boxes: [BoundingBox(x: 72, y: 100.25, width: 400, height: 12)]
        )
    }
}

extension KeyFact {
    package static func found(_ field: KeyField, _ value: String) -> Self {
        let evidence = Evidence(text: value, page: 1, span: TextSpan(0, 1), boxes: [], confidence: 0.9)
        return Self(field: field, state: .found, value: value, evidence: [evidence], confidence: 0.9)
    }
}
