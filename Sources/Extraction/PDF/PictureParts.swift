import Documents

/// The parts of a page that are pictures and could bear text that the text layer lacks.
enum PictureParts {
    /// Smaller ones, in points, have room for no line of words.
    private static let minimumWidth = 36.0
    private static let minimumHeight = 12.0
    /// Smaller ones, as a share of the page, are logos and bullets.
    private static let minimumShare = 0.015
    /// A picture so much covered by words of the layer is their background.
    private static let maximumWords = 0.3
    /// Scanners cut pages into strips: pictures that are so near, in points, are one.
    private static let nearness = 3.0
    /// More pictures than this are one drawing.
    private static let maximumPictures = 200
    /// The largest number of parts looked at.
    private static let maximumParts = 8

    /// The largest such parts, in points.
    static func find(_ pictures: [BoundingBox], beside words: [LayoutWord], in bounds: BoundingBox) -> [BoundingBox] {
        let parts = merged(pictures.compactMap { $0.clipped(to: bounds) }).filter { part in
            part.width >= minimumWidth && part.height >= minimumHeight
                && part.width * part.height >= minimumShare * bounds.width * bounds.height
                && PictureCover(of: part, by: words.lazy.map(\.box)).share <= maximumWords
        }
        return Array(parts.sorted { $0.width * $0.height > $1.width * $1.height }.prefix(maximumParts))
    }

    private static func merged(_ pictures: [BoundingBox]) -> [BoundingBox] {
        guard pictures.count <= maximumPictures else {
            return pictures.dropFirst().reduce(into: Array(pictures.prefix(1))) { $0[0] = $0[0].union($1) }
        }
        var parts: [BoundingBox] = []
        for picture in pictures {
            var grown = picture
            while let near = parts.firstIndex(where: { $0.isNear(grown, by: nearness) }) {
                grown = grown.union(parts.remove(at: near))
            }
            parts.append(grown)
        }
        return parts
    }
}

extension BoundingBox {
    /// The part of the box inside another; nil when there is none.
    func clipped(to other: Self) -> Self? {
        let (left, top) = (max(x, other.x), max(y, other.y))
        let (right, bottom) = (min(x + width, other.x + other.width), min(y + height, other.y + other.height))
        return right > left && bottom > top ? Self(x: left, y: top, width: right - left, height: bottom - top) : nil
    }

    /// The box in other coordinates.
    func moved(x: Double, y: Double) -> Self { Self(x: self.x + x, y: self.y + y, width: width, height: height) }

    /// Whether less than `distance` lies between the two.
    fileprivate func isNear(_ other: Self, by distance: Double) -> Bool {
        x <= other.x + other.width + distance && other.x <= x + width + distance
            && y <= other.y + other.height + distance && other.y <= y + height + distance
    }
}
