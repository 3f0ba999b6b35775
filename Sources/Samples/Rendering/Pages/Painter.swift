internal import CCairo

/// Draws marks with Cairo; the same page looks the same in a file and in a picture.
enum Painter {
    static func paint(_ page: DrawnPage, _ context: OpaquePointer?) {
        setUnhinted(context)
        cairo_set_source_rgb(context, 0, 0, 0)
        for mark in page.marks { paint(mark, context) }
    }

    private static func paint(_ mark: DrawnPage.Mark, _ context: OpaquePointer?) {
        switch mark {
        case .text(let text, let point, let face):
            select(face, context)
            cairo_move_to(context, point.x, point.y)
            cairo_show_text(context, text)
        case .line(let from, let to, let width):
            cairo_set_line_width(context, width)
            cairo_move_to(context, from.x, from.y)
            cairo_line_to(context, to.x, to.y)
            cairo_stroke(context)
        case .ink(let points): stroke(points, context)
        }
    }

    private static func stroke(_ points: [DrawnPage.Point], _ context: OpaquePointer?) {
        guard let first = points.first else { return }
        cairo_save(context)
        cairo_set_source_rgb(context, 0.08, 0.1, 0.35)
        cairo_set_line_width(context, 1.1)
        cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
        cairo_move_to(context, first.x, first.y)
        for index in stride(from: 1, to: points.count - 2, by: 3) {
            let (one, two, end) = (points[index], points[index + 1], points[index + 2])
            cairo_curve_to(context, one.x, one.y, two.x, two.y, end.x, end.y)
        }
        cairo_stroke(context)
        cairo_restore(context)
    }

    static func select(_ face: Typeface, _ context: OpaquePointer?) {
        let weight = face.isBold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL
        cairo_select_font_face(context, face.family, CAIRO_FONT_SLANT_NORMAL, weight)
        cairo_set_font_size(context, face.size)
    }

    /// Without hinting, widths do not depend on the resolution.
    static func setUnhinted(_ context: OpaquePointer?) {
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        cairo_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }
}
