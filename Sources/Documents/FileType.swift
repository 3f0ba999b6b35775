/// The kinds of file that can be read.
package enum FileType: String, Hashable, Sendable, Codable, CaseIterable {
    case pdf, png, jpeg, tiff, docx, html, text, mail

    /// The media type under which the file is served again.
    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .tiff: "image/tiff"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .html: "text/html"
        case .text: "text/plain"
        case .mail: "message/rfc822"
        }
    }
}
