package import Documents
import Foundation
import Mathematics
package import Operations

/// One document after another, to be told what it is.
package struct ReviewView: Sendable {
    /// In which order documents come.
    package enum Order: String, Sendable, CaseIterable {
        /// Those first from whose answers a model learns most.
        case learning
        /// Those first of which the model was least sure.
        case doubt
        /// Those on which one other person has spoken.
        case second

        var title: String {
            switch self {
            case .learning: "Teaches most"
            case .doubt: "Least sure"
            case .second: "Second look"
            }
        }
    }

    /// What the page shows.
    package struct Contents: Sendable {
        package var order: Order
        /// nil when all is done.
        package var record: DocumentRecord?
        /// Its first page; nil with the record.
        package var page: Page?
        /// The document after it, whose first page is fetched meanwhile; nil where that has no picture.
        package var next: DocumentID?
        package var classes: [DocumentClass]
        package var agreement: LabelAgreement
        /// Whether the order that teaches most is still being worked out.
        package var isWaitingForOrder: Bool
        /// Documents that were passed over.
        package var skipped: [DocumentID]

        package init(
            order: Order,
            record: DocumentRecord?,
            page: Page?,
            next: DocumentID?,
            classes: [DocumentClass],
            agreement: LabelAgreement,
            isWaitingForOrder: Bool,
            skipped: [DocumentID]
        ) {
            self.order = order
            self.record = record
            self.page = page
            self.next = next
            self.classes = classes
            self.agreement = agreement
            self.isWaitingForOrder = isWaitingForOrder
            self.skipped = skipped
        }
    }

    struct Choice: Sendable {
        var title: String
        var value: String
        /// The key that stands for it; nil beyond the ninth.
        var key: Int?
        /// Whether the model holds the document for it.
        var isPredicted: Bool
    }

    struct OrderChoice: Sendable {
        var title: String
        var path: String
        var isOn: Bool
    }

    struct Dispute: Sendable {
        var name: String
        var path: String
        var first: String
        var second: String
    }

    struct Document: Sendable {
        var id: String
        var name: String
        var path: String
        var extent: String
        var predicted: String?
        var confidence: String?
        var sheet: SheetView?
        var text: String
    }

    var order: String
    var orders: [OrderChoice]
    var document: Document?
    var classes: [Choice]
    /// Where the next document's page is; nil at the end.
    var nextImage: String?
    var agreement: String?
    var disputes: [Dispute]
    var isWaitingForOrder: Bool
    /// Whether a second opinion is asked for.
    var isSecond: Bool
    var skipped: [String]

    package static func page(_ contents: Contents, for visitor: Visitor) -> SitePage {
        SitePage(
            title: "Review",
            section: .review,
            template: "review/next",
            content: Self(contents, visitor.phrasing),
            modules: ["review.js"],
            styles: ["document.css", "review.css"]
        )
    }

    private init(_ contents: Contents, _ phrasing: Phrasing) {
        order = contents.order.rawValue
        orders = Order.allCases.map {
            OrderChoice(title: $0.title, path: "/review?order=\($0.rawValue)", isOn: $0 == contents.order)
        }
        // Whoever gives the second opinion is not told the first, nor the model's.
        let isBlind = contents.order == .second
        document = contents.record.map { record in
            Document(
                id: record.id.digest,
                name: record.name,
                path: "/documents/\(record.id.digest)",
                extent: DocumentRowView.extent(of: record, phrasing),
                predicted: isBlind ? nil : record.prediction.map { ClassName.words(for: $0.documentClass) },
                confidence: isBlind ? nil : record.prediction.map { phrasing.confidence($0.confidence) },
                sheet: contents.page.flatMap {
                    SheetView($0, image: "/documents/\(record.id.digest)/pages/1/image", findings: [])
                },
                text: contents.page?.text ?? ""
            )
        }
        let predicted = isBlind ? nil : contents.record?.prediction?.documentClass
        classes = contents.classes.enumerated().map { index, documentClass in
            Choice(
                title: ClassName.words(for: documentClass),
                value: documentClass.rawValue,
                key: index < 9 ? index + 1 : nil,
                isPredicted: documentClass == predicted
            )
        }
        nextImage = contents.next.map { "/documents/\($0.digest)/pages/1/image" }
        agreement = Self.words(contents.agreement, phrasing)
        disputes = contents.agreement.disputed.prefix(20).map { pair in
            Dispute(
                name: pair.name,
                path: "/documents/\(pair.documentID.digest)",
                first: "\(pair.first.reviewer): \(ClassName.words(for: pair.first.documentClass))",
                second: "\(pair.second.reviewer): \(ClassName.words(for: pair.second.documentClass))"
            )
        }
        isWaitingForOrder = contents.isWaitingForOrder
        isSecond = isBlind
        skipped = contents.skipped.map(\.digest)
    }

    /// How far two people agree, as in `Two people agree on 9 of 10 documents (κ 0.84)`.
    private static func words(_ agreement: LabelAgreement, _ phrasing: Phrasing) -> String? {
        let (count, disputed) = (agreement.agreement.count, agreement.disputed.count)
        guard count > 0 else { return nil }
        let kappa = agreement.agreement.kappa.map { " (κ \(phrasing.number($0, digits: 2)))" } ?? ""
        return
            "Two people agree on \(phrasing.count(count - disputed)) of \(phrasing.count(count, "document", "documents"))\(kappa)."
    }
}
