import Documents
import Search

/// A strip of a hit's page as it looks, with what was found marked.
///
/// It is a view of the picture of the whole page, which the browser then has when the hit is opened.
struct CropView: Sendable {
    /// How high the strip is, and how much of it lies above what it shows, in points.
    private static let (height, margin) = (92.0, 14.0)

    /// The strip in the page's points, as SVG names it.
    var viewBox: String
    var image: String
    var pageWidth: Double
    var pageHeight: Double
    var boxes: [SheetView.BoxView]

    /// nil where the page has no geometry, or the hit no place on it.
    init?(_ hit: Hit, on page: Page) {
        guard let width = page.width, let height = page.height, width > 0, height > 0 else { return nil }
        let found = hit.matches.flatMap(page.boxes)
        let marked = found.isEmpty ? hit.boxes : found
        guard let top = Self.top(of: marked) else { return nil }
        let strip = min(Self.height, height)
        let start = max(0, min(top - Self.margin, height - strip))
        viewBox = "0 \(SheetView.tenth(start)) \(SheetView.tenth(width)) \(SheetView.tenth(strip))"
        image = "/documents/\(hit.documentID.digest)/pages/\(hit.page)/image"
        (pageWidth, pageHeight) = (width, height)
        boxes = marked.filter { $0.y < start + strip && $0.y + $0.height > start }.map(SheetView.BoxView.init)
    }

    /// Where the strip that shows most of the boxes begins; the topmost of those.
    private static func top(of boxes: [BoundingBox]) -> Double? {
        let room = height - margin
        return boxes.map(\.y).sorted().max { left, right in
            boxes.count { left <= $0.y && $0.y + $0.height <= left + room }
                < boxes.count { right <= $0.y && $0.y + $0.height <= right + room }
        }
    }
}
