import CPDFium
import Documents

/// A rectangle in the coordinates of a PDF page, y upwards.
struct PageRectangle {
    var left: Double
    var bottom: Double
    var right: Double
    var top: Double
}

extension PageRectangle {
    init(_ corners: FS_RECTF) {
        self.init(
            left: Double(min(corners.left, corners.right)),
            bottom: Double(min(corners.bottom, corners.top)),
            right: Double(max(corners.left, corners.right)),
            top: Double(max(corners.bottom, corners.top))
        )
    }

    /// The character as it is drawn.
    init(_ character: cpdfium_character) {
        self.init(
            left: Double(character.left),
            bottom: Double(character.bottom),
            right: Double(character.right),
            top: Double(character.top)
        )
    }

    init(_ picture: cpdfium_picture) {
        self.init(
            left: Double(picture.left),
            bottom: Double(picture.bottom),
            right: Double(picture.right),
            top: Double(picture.top)
        )
    }
}

/// The way from a PDF page's own coordinates to points from the top left of the page as shown.
struct PagePlacement {
    // shown.x = a·x + c·y + this.x and shown.y = b·x + d·y + this.y
    var a: Double
    var b: Double
    var c: Double
    var d: Double
    var x: Double
    var y: Double

    /// The box that covers the rectangle.
    func box(of rectangle: PageRectangle) -> BoundingBox {
        let first = point(rectangle.left, rectangle.bottom)
        let second = point(rectangle.right, rectangle.top)
        return BoundingBox(
            x: min(first.x, second.x),
            y: min(first.y, second.y),
            width: abs(first.x - second.x),
            height: abs(first.y - second.y)
        )
    }

    /// The place in the page's own coordinates that is shown there; nil for a page that is flat.
    func place(x shownX: Double, y shownY: Double) -> (x: Double, y: Double)? {
        let determinant = a * d - b * c
        guard determinant != 0 else { return nil }
        let (right, down) = (shownX - x, shownY - y)
        return ((d * right - c * down) / determinant, (a * down - b * right) / determinant)
    }

    /// How many quarter turns clockwise a line is turned as shown, 0…3.
    ///
    /// - Parameter angle: clockwise, in radians, in the page's own coordinates, as PDFium gives it.
    func quarterTurns(ofLineAt angle: Double) -> Int {
        let quarters = angle == 0 ? 0 : angle / (.pi / 2)
        let turn = (abs(a) >= abs(b)) ? (a >= 0 ? 0 : 2) : (b >= 0 ? 1 : 3)
        return ((Int(quarters.rounded()) + turn) % 4 + 4) % 4
    }

    private func point(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        (a * x + c * y + self.x, b * x + d * y + self.y)
    }
}
