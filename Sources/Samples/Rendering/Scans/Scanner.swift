internal import CCairo
internal import COCR

/// Turns drawn pages into pictures that look scanned.
enum Scanner {
    static func scan(_ page: DrawnPage, number: Int, _ flaws: ScanFlaws, _ dice: inout Dice) throws -> ScannedPage {
        var scan = try picture(of: page, flaws, stamp: number == 0 ? flaws.stamp : nil, &dice)
        if flaws.blur > 0 { try blur(&scan, radius: flaws.blur) }
        fade(&scan, contrast: flaws.contrast)
        if flaws.edge > 0 { darkenEdge(&scan, width: flaws.edge, &dice) }
        if flaws.noise > 0 { addNoise(&scan, deviation: flaws.noise, &dice) }
        addSpecks(&scan, count: flaws.specks * scan.greys.count / 100_000, &dice)
        return scan
    }

    private static func picture(
        of page: DrawnPage,
        _ flaws: ScanFlaws,
        stamp: String?,
        _ dice: inout Dice
    ) throws -> ScannedPage {
        let scale = Double(flaws.dotsPerInch) / 72
        let (width, height) = (Int(page.width * scale), Int(page.height * scale))
        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        defer { cairo_surface_destroy(surface) }
        let context = cairo_create(surface)
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_translate(context, Double(width) / 2, Double(height) / 2)
        cairo_rotate(context, flaws.skew * .pi / 180)
        cairo_translate(context, -Double(width) / 2, -Double(height) / 2)
        cairo_scale(context, scale, scale)
        Painter.paint(page, context)
        if let stamp { Self.stamp(stamp, on: page, context, &dice) }
        cairo_destroy(context)
        cairo_surface_flush(surface)
        guard let data = cairo_image_surface_get_data(surface) else {
            throw SampleError.drawing("no picture in memory")
        }
        let stride = Int(cairo_image_surface_get_stride(surface))
        return ScannedPage(
            width: width,
            height: height,
            dotsPerInch: Double(flaws.dotsPerInch),
            greys: greys(data, stride: stride, width: width, height: height)
        )
    }

    /// Cairo's dots are blue, green, red and an empty byte; the weights are those of ITU-R BT.601.
    private static func greys(_ data: UnsafeMutablePointer<UInt8>, stride: Int, width: Int, height: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: width * height) { buffer, count in
            for row in 0..<height {
                let line = data + row * stride
                for column in 0..<width {
                    let dot = line + column * 4
                    let sum = Int(dot[0]) * 29 + Int(dot[1]) * 150 + Int(dot[2]) * 77
                    buffer[row * width + column] = UInt8(sum >> 8)
                }
            }
            count = width * height
        }
    }

    private static func stamp(_ text: String, on page: DrawnPage, _ context: OpaquePointer?, _ dice: inout Dice) {
        cairo_save(context)
        cairo_translate(
            context,
            page.width * (0.6 + dice.fraction() * 0.1),
            page.height * (0.03 + dice.fraction() * 0.02)
        )
        cairo_rotate(context, (dice.fraction() - 0.5) * 0.2)
        cairo_set_source_rgb(context, 0.25, 0.25, 0.45)
        cairo_set_line_width(context, 2)
        Painter.select(Typeface(family: "Liberation Sans", size: 13, isBold: true), context)
        var extents = cairo_text_extents_t()
        cairo_text_extents(context, text, &extents)
        cairo_rectangle(context, -8, -6, extents.x_advance + 16, 26)
        cairo_stroke(context)
        cairo_move_to(context, 0, 12)
        cairo_show_text(context, text)
        cairo_restore(context)
    }

    private static func blur(_ scan: inout ScannedPage, radius: Int) throws {
        scan.greys = try ImageFile.withPicture(scan) { pix in
            var blurred = pixBlockconv(pix, Int32(radius), Int32(radius))
            defer { pixDestroy(&blurred) }
            return ImageFile.greys(blurred, width: scan.width, height: scan.height)
        }
    }

    /// Paper turns grey and ink pale.
    private static func fade(_ scan: inout ScannedPage, contrast: Double) {
        guard contrast < 1 else { return }
        let table = (0...255).map { UInt8(60 * (1 - contrast) + Double($0) * contrast + (255 - 215) * (1 - contrast)) }
        scan.greys.withUnsafeMutableBufferPointer { greys in
            for index in greys.indices { greys[index] = table[Int(greys[index])] }
        }
    }

    private static func darkenEdge(_ scan: inout ScannedPage, width: Int, _ dice: inout Dice) {
        let isLeft = dice.chance(0.5)
        for row in 0..<scan.height {
            let reach = width + dice.number(-3...3)
            for step in 0..<min(max(0, reach), scan.width) {
                let column = isLeft ? step : scan.width - 1 - step
                scan.greys[row * scan.width + column] = UInt8(min(60 + step * 2, 200))
            }
        }
    }

    /// Noise that is nearly normal: the sum of four bytes (central limit theorem), one throw for two dots.
    private static func addNoise(_ scan: inout ScannedPage, deviation: Double, _ dice: inout Dice) {
        // Four bytes' sum has mean 510 and a standard deviation of 147.8.
        let scale = Int(deviation * 1024 / 147.8)
        scan.greys.withUnsafeMutableBufferPointer { greys in
            for index in stride(from: 0, to: greys.count - 1, by: 2) {
                let bits = dice.bits()
                greys[index] = noisy(greys[index], Self.byteSum(UInt32(truncatingIfNeeded: bits)), scale)
                greys[index + 1] = noisy(greys[index + 1], Self.byteSum(UInt32(truncatingIfNeeded: bits >> 32)), scale)
            }
        }
    }

    private static func byteSum(_ bits: UInt32) -> Int {
        Int(bits & 255) + Int(bits >> 8 & 255) + Int(bits >> 16 & 255) + Int(bits >> 24)
    }

    private static func noisy(_ grey: UInt8, _ sum: Int, _ scale: Int) -> UInt8 {
        UInt8(clamping: Int(grey) + (sum - 510) * scale / 1024)
    }

    private static func addSpecks(_ scan: inout ScannedPage, count: Int, _ dice: inout Dice) {
        for _ in 0..<count {
            let (column, row) = (dice.number(0...scan.width - 3), dice.number(0...scan.height - 3))
            let size = dice.number(1...2)
            for y in row..<row + size {
                for x in column..<column + size { scan.greys[y * scan.width + x] = 40 }
            }
        }
    }
}
