/// The kinds of file that can be read.
package enum FileType: String, Hashable, Sendable, Codable, CaseIterable {
    case pdf, png, jpeg, tiff, gif, bmp, webp, docx, xlsx, rtf, html, text, mail, msg, zip

    /// Whether its pages have a look of their own, and so pictures.
    package var hasPageImages: Bool {
        switch self {
        case .pdf, .png, .jpeg, .tiff, .gif, .bmp, .webp: true
        case .docx, .xlsx, .rtf, .html, .text, .mail, .msg, .zip: false
        }
    }

    /// The media type under which the file is served again.
    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .tiff: "image/tiff"
        case .gif: "image/gif"
        case .bmp: "image/bmp"
        case .webp: "image/webp"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .rtf: "application/rtf"
        case .html: "text/html"
        case .text: "text/plain"
        case .mail: "message/rfc822"
        case .msg: "application/vnd.ms-outlook"
        case .zip: "application/zip"
        }
    }
}
