internal import CCairo

/// Writes pages as PDF; the dates in the file are the paper's, so the same pages give the same bytes.
enum PDFFile {
    static func bytes(of pages: [DrawnPage], title: String, date: CalendarDate) throws -> [UInt8] {
        try bytes(sizes: pages.map { ($0.width, $0.height) }, title: title, date: date) { index, context in
            Painter.paint(pages[index], context)
        }
    }

    /// The file of pages that hold nothing but a picture each, as scanners write it.
    static func bytes(of pictures: [ScannedPage], title: String, date: CalendarDate) throws -> [UInt8] {
        let jpegs = try pictures.map { try ($0, ImageFile.jpeg($0, quality: 70)) }
        let sizes = pictures.map { (Double($0.width) * 72 / $0.dotsPerInch, Double($0.height) * 72 / $0.dotsPerInch) }
        return try bytes(sizes: sizes, title: title, date: date) { index, context in
            let (picture, jpeg) = jpegs[index]
            cairo_scale(context, 72 / picture.dotsPerInch, 72 / picture.dotsPerInch)
            let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(picture.width), Int32(picture.height))
            attach(jpeg, to: surface)
            cairo_set_source_surface(context, surface, 0, 0)
            cairo_paint(context)
            cairo_surface_destroy(surface)
        }
    }

    private static func bytes(
        sizes: [(width: Double, height: Double)],
        title: String,
        date: CalendarDate,
        paint: (_ page: Int, _ context: OpaquePointer?) throws -> Void
    ) throws -> [UInt8] {
        let sink = ByteSink()
        let first = sizes.first ?? (612, 792)
        // The sink outlives the surface: it is used again after the surface has been finished.
        let closure = Unmanaged.passUnretained(sink).toOpaque()
        let surface = cairo_pdf_surface_create_for_stream(write, closure, first.width, first.height)
        defer { cairo_surface_destroy(surface) }
        let time = "\(date.iso)T12:00:00Z"
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, time)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, time)
        let context = cairo_create(surface)
        defer { cairo_destroy(context) }
        for (index, size) in sizes.enumerated() {
            cairo_pdf_surface_set_size(surface, size.width, size.height)
            cairo_save(context)
            try paint(index, context)
            cairo_restore(context)
            cairo_show_page(context)
        }
        cairo_surface_finish(surface)
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
            throw SampleError.drawing(String(cString: cairo_status_to_string(cairo_surface_status(surface))))
        }
        return sink.bytes
    }

    private static let write: cairo_write_func_t = { closure, data, length in
        guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().append(data, Int(length))
        return CAIRO_STATUS_SUCCESS
    }

    /// Gives the surface its picture as JPEG, which the PDF then holds unchanged; Cairo frees the copy.
    private static func attach(_ jpeg: [UInt8], to surface: OpaquePointer?) {
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: jpeg.count)
        copy.initialize(from: jpeg, count: jpeg.count)
        cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG, copy, UInt(jpeg.count), { $0?.deallocate() }, copy)
    }
}
