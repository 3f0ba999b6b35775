internal import CCairo

/// Turns drawn pages into pictures that look scanned.
enum Scanner {
    static func scan(_ page: DrawnPage, number: Int, _ flaws: ScanFlaws, _ dice: inout Dice) throws -> ScannedPage {
        let stamp = number == 0 ? flaws.stamp : nil
        var scan = try picture(of: page, dotsPerInch: flaws.dotsPerInch, skew: flaws.skew, stamp: stamp, &dice)
        if flaws.blur > 0 { try scan.blur(radius: flaws.blur) }
        if flaws.contrast < 1 {
            let lost = 1 - flaws.contrast
            scan.fade(ink: 100 * lost, paper: 100 * lost + 255 * flaws.contrast)
        }
        if flaws.edge > 0 { scan.darkenEdge(width: flaws.edge, &dice) }
        if flaws.noise > 0 { scan.addNoise(deviation: flaws.noise, &dice) }
        scan.addSpecks(count: flaws.specks * scan.greys.count / 100_000, &dice)
        return scan
    }

    /// The page as a perfect scanner sees it, turned clockwise by `skew` degrees.
    static func picture(
        of page: DrawnPage,
        dotsPerInch: Int,
        skew: Double,
        stamp: String?,
        _ dice: inout Dice
    ) throws -> ScannedPage {
        let scale = Double(dotsPerInch) / 72
        let (width, height) = (Int(page.width * scale), Int(page.height * scale))
        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        defer { cairo_surface_destroy(surface) }
        let context = cairo_create(surface)
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_translate(context, Double(width) / 2, Double(height) / 2)
        cairo_rotate(context, skew * .pi / 180)
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
            dotsPerInch: Double(dotsPerInch),
            linesPerInch: Double(dotsPerInch),
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
}
