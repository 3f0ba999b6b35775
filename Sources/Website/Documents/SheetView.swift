import Documents

/// A page as it looks, with its words over it to be selected, and what was found marked.
///
/// It is a drawing in the page's own points, so that it needs no script to fit any width.
struct SheetView: Sendable {
    struct WordView: Sendable {
        var x: Double
        /// Of the line that letters stand on.
        var y: Double
        var size: Double
        var width: Double
        var text: String
    }

    struct BoxView: Sendable {
        var x: Double
        var y: Double
        var width: Double
        var height: Double

        /// A point away from what it marks.
        init(around box: BoundingBox) {
            x = SheetView.tenth(box.x - 1)
            y = SheetView.tenth(box.y - 1)
            width = SheetView.tenth(box.width + 2)
            height = SheetView.tenth(box.height + 2)
        }
    }

    struct MarkView: Sendable {
        var id: String
        /// Where a click leads.
        var path: String
        var kind: String
        var title: String
        var boxes: [BoxView]
    }

    /// Where letters stand in a word's box, from its top.
    private static let baseline = 0.8
    /// More words than any reader selects from; a page of them would be megabytes.
    private static let mostWords = 5_000

    var width: Double
    var height: Double
    var image: String
    /// What is said instead of the picture.
    var alternative: String
    var words: [WordView]
    var marks: [MarkView]

    /// nil where the page has no geometry.
    init?(_ page: Page, image: String, findings: [Finding]) {
        guard let width = page.width, let height = page.height, width > 0, height > 0 else { return nil }
        self.width = width
        self.height = height
        self.image = image
        alternative = "Page \(page.number) as it looks"
        words = page.words.prefix(Self.mostWords).compactMap { word in
            word.box.map { box in
                WordView(
                    x: Self.tenth(box.x),
                    y: Self.tenth(box.y + Self.baseline * box.height),
                    size: Self.tenth(max(1, box.height)),
                    width: Self.tenth(max(1, box.width)),
                    text: word.text
                )
            }
        }
        marks = findings.filter { $0.page == page.number && !$0.boxes.isEmpty }.map { finding in
            MarkView(
                id: finding.placeID,
                path: "#\(finding.listID)",
                kind: finding.kind.rawValue,
                title: "\(finding.title): \(finding.value)",
                boxes: finding.boxes.map(BoxView.init)
            )
        }
    }

    static func tenth(_ points: Double) -> Double { (points * 10).rounded() / 10 }
}
