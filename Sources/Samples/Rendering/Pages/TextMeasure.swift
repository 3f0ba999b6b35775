internal import CCairo

/// Measures and breaks lines of text.
final class TextMeasure {
    private let surface: OpaquePointer?
    private let context: OpaquePointer?
    private var face: Typeface?
    private var widths: [Typeface: [String: Double]] = [:]

    init() {
        surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1)
        context = cairo_create(surface)
        Painter.setUnhinted(context)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// The width of the text in points.
    func width(of text: String, _ face: Typeface) -> Double {
        if let known = widths[face]?[text] { return known }
        if self.face != face {
            Painter.select(face, context)
            self.face = face
        }
        var extents = cairo_text_extents_t()
        cairo_text_extents(context, text, &extents)
        widths[face, default: [:]][text] = extents.x_advance
        return extents.x_advance
    }

    /// The words of the text on lines no wider than that; a word that is wider stands alone.
    func lines(of text: String, _ face: Typeface, width: Double, firstIndent: Double = 0) -> [String] {
        let space = self.width(of: " ", face)
        var lines: [String] = []
        var line = ""
        var used = firstIndent
        for word in text.split(separator: " ").map(String.init) {
            let wordWidth = self.width(of: word, face)
            if !line.isEmpty, used + space + wordWidth > width {
                lines.append(line)
                line = ""
                used = 0
            }
            used += line.isEmpty ? wordWidth : space + wordWidth
            line += line.isEmpty ? word : " \(word)"
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
