import COCR
import Documents

/// Black pixels on white, at a resolution that shows pen strokes but not the grain of the paper.
final class Bitmap {
    private static let longBrick = 32

    let handle: UnsafeMutablePointer<Pix>
    let dotsPerInch: Double

    var columns: Int { Int(pixGetWidth(handle)) }
    var rows: Int { Int(pixGetHeight(handle)) }

    /// Takes over the picture; nil when there is none, as when memory does not suffice.
    init?(owning handle: UnsafeMutablePointer<Pix>?, dotsPerInch: Double) {
        guard let handle else { return nil }
        self.handle = handle
        self.dotsPerInch = dotsPerInch
    }

    deinit {
        var handle: UnsafeMutablePointer<Pix>? = handle
        pixDestroy(&handle)
    }

    /// How many pixels are black.
    var area: Int {
        var count: Int32 = 0
        return pixCountPixels(handle, &count, nil) == 0 ? Int(count) : 0
    }

    /// The share of a rectangle that is black, 0…1; 0 outside of the picture.
    func share(of box: PixelBox) -> Double {
        let inside = box.clamped(columns: columns, rows: rows)
        guard !inside.isEmpty else { return 0 }
        var rectangle = boxCreate(Int32(inside.left), Int32(inside.top), Int32(inside.width), Int32(inside.height))
        defer { boxDestroy(&rectangle) }
        var count: Int32 = 0
        guard pixCountPixelsInRect(handle, rectangle, &count, nil) == 0 else { return 0 }
        return Double(count) / Double(inside.width * inside.height)
    }

    /// How many pixels of each row are black.
    func rowCounts() -> [Int] {
        var numbers = pixCountPixelsByRow(handle, nil)
        defer { numaDestroy(&numbers) }
        guard let numbers else { return [] }
        return (0..<numaGetCount(numbers)).map { index in
            var count: Int32 = 0
            return numaGetIValue(numbers, index, &count) == 0 ? Int(count) : 0
        }
    }

    // MARK: - New pictures; nil when memory does not suffice

    /// A white picture of the same size.
    func blank() -> Bitmap? { wrapped(pixCreateTemplate(handle)) }
    func dilated(_ width: Int, _ height: Int) -> Bitmap? {
        wrapped(pixDilateBrick(nil, handle, Int32(width), Int32(height)))
    }
    func eroded(_ width: Int, _ height: Int) -> Bitmap? {
        wrapped(pixErodeBrick(nil, handle, Int32(width), Int32(height)))
    }
    /// Of long bricks the sides may be a pixel or two off, as two short ones do the work in a fraction of the time.
    func opened(_ width: Int, _ height: Int) -> Bitmap? {
        let isLong = max(width, height) >= Self.longBrick
        let open = isLong ? pixOpenCompBrick : pixOpenBrick
        return wrapped(open(nil, handle, Int32(width), Int32(height)))
    }
    func closed(_ width: Int, _ height: Int) -> Bitmap? {
        wrapped(pixCloseSafeBrick(nil, handle, Int32(width), Int32(height)))
    }
    func minus(_ other: Bitmap?) -> Bitmap? { other.flatMap { wrapped(pixSubtract(nil, handle, $0.handle)) } }
    func and(_ other: Bitmap) -> Bitmap? { wrapped(pixAnd(nil, handle, other.handle)) }
    func or(_ other: Bitmap) -> Bitmap? { wrapped(pixOr(nil, handle, other.handle)) }

    // MARK: - Rectangles

    func clear(_ box: PixelBox) { paint(box, Int32(PIX_CLR)) }
    func blacken(_ box: PixelBox) { paint(box, Int32(PIX_SET)) }

    private func paint(_ box: PixelBox, _ operation: Int32) {
        guard !box.isEmpty else { return }
        pixRasterop(handle, Int32(box.left), Int32(box.top), Int32(box.width), Int32(box.height), operation, nil, 0, 0)
    }

    /// Around each connected part, eight-connected, in no order.
    func boxes() -> [PixelBox] {
        var boxes = pixConnComp(handle, nil, 8)
        defer { boxaDestroy(&boxes) }
        guard let boxes else { return [] }
        return (0..<boxaGetCount(boxes)).compactMap { index in
            var (x, y, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            guard boxaGetBoxGeometry(boxes, index, &x, &y, &width, &height) == 0 else { return nil }
            return PixelBox(left: Int(x), top: Int(y), right: Int(x + width), bottom: Int(y + height))
        }
    }

    /// The connected parts, eight-connected, in no order; at most `limit`.
    func components(limit: Int) -> [Component] {
        var parts: UnsafeMutablePointer<Pixa>?
        var boxes = pixConnComp(handle, &parts, 8)
        defer {
            boxaDestroy(&boxes)
            pixaDestroy(&parts)
        }
        guard boxes != nil, let parts else { return [] }
        return (0..<min(Int(pixaGetCount(parts)), limit)).compactMap { index in
            var (x, y, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            guard pixaGetBoxGeometry(parts, Int32(index), &x, &y, &width, &height) == 0,
                let bitmap = wrapped(pixaGetPix(parts, Int32(index), Int32(L_CLONE)))
            else { return nil }
            let box = PixelBox(left: Int(x), top: Int(y), right: Int(x + width), bottom: Int(y + height))
            return Component(box: box, bitmap: bitmap)
        }
    }

    /// A connected part of a bitmap.
    struct Component {
        /// Where it lies in the whole.
        var box: PixelBox
        /// Its own pixels.
        var bitmap: Bitmap
    }

    private func wrapped(_ handle: UnsafeMutablePointer<Pix>?) -> Bitmap? {
        Bitmap(owning: handle, dotsPerInch: dotsPerInch)
    }
}
