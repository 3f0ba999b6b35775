import CPDFium

extension PDFFile {
    /// The files inside this one, in the order of the file, and what was left out of them.
    func attachments(limits: ExtractionLimits) -> EmbeddedFiles {
        let functions = pdfium.functions
        let count = max(Int(functions.FPDFDoc_GetAttachmentCount(handle)), 0)
        var files = EmbeddedFiles(count: count)
        var room = limits.maximumInflatedBytes
        for index in 0..<min(count, limits.maximumAttachments) {
            guard let attachment = functions.FPDFDoc_GetAttachment(handle, Int32(index)) else { continue }
            let name = PDFium.string {
                functions.FPDFAttachment_GetName(attachment, $0?.assumingMemoryBound(to: UInt16.self), $1)
            }
            guard let bytes = bytes(of: attachment, atMost: min(room, limits.maximumBytes)) else { continue }
            room -= bytes.count
            files.attachments.append(
                Attachment(name: DisplayName.clean(name ?? "", fallback: "attachment-\(index + 1)"), bytes: bytes)
            )
        }
        return files
    }

    private func bytes(of attachment: FPDF_ATTACHMENT, atMost limit: Int) -> [UInt8]? {
        let functions = pdfium.functions
        var size: UInt = 0
        guard functions.FPDFAttachment_GetFile(attachment, nil, 0, &size) != 0, size > 0, size <= UInt(limit) else {
            return nil
        }
        return [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, initialized in
            var written: UInt = 0
            let isRead = functions.FPDFAttachment_GetFile(attachment, buffer.baseAddress, size, &written) != 0
            initialized = isRead ? Int(min(written, size)) : 0
        }
    }
}
