import CPDFium
import Documents

/// An open PDF file; to be used only inside `PDFium.exclusively`, but let go anywhere.
// Unchecked, because the handles and the bytes are not Sendable. Safe: `PDFReader` and `SearchablePDF` open files, `PDFPages`,
// `SeenPage` and `SearchablePDF` ask and edit them, and `deinit` closes them, all inside PDFium's one lock; every property is
// a constant, and nobody writes the bytes.
final class PDFFile: @unchecked Sendable {
    let pdfium: PDFium
    let handle: FPDF_DOCUMENT
    /// The file's form; nil when it has none.
    let form: FPDF_FORMHANDLE?
    /// PDFium reads from these bytes as long as the file is open.
    private let bytes: UnsafeMutableRawBufferPointer

    /// Opens the file.
    ///
    /// - Parameter passwords: tried in this order when the file does not open without.
    /// - Throws: `ExtractionError` with code `encrypted`, `damaged`, `no_pages` or `too_many_pages`.
    init(_ content: [UInt8], passwords: [String], pdfium: PDFium, limits: ExtractionLimits) throws {
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: 16)
        bytes.copyBytes(from: content)
        guard let handle = Self.open(bytes, passwords: passwords, with: pdfium.functions) else {
            let code = pdfium.functions.FPDF_GetLastError()
            bytes.deallocate()
            throw Self.error(ofCode: code, passwordCount: passwords.count)
        }
        self.pdfium = pdfium
        self.bytes = bytes
        self.handle = handle
        let hasForm = pdfium.functions.FPDF_GetFormType(handle) != 0
        form = hasForm ? cpdfium_open_form(pdfium.table, handle) : nil
        guard pageCount > 0 else { throw ExtractionError(.noPages, "The PDF has no pages.") }
        guard pageCount <= limits.maximumPages else {
            throw ExtractionError(
                .tooManyPages,
                "The PDF has \(pageCount) pages; at most \(limits.maximumPages) are read. Split it."
            )
        }
    }

    deinit {
        PDFium.exclusively {
            if let form { pdfium.functions.FPDFDOC_ExitFormFillEnvironment(form) }
            pdfium.functions.FPDF_CloseDocument(handle)
        }
        bytes.deallocate()
    }

    /// Whether the pages are made by a program from an XFA form.
    var isDynamicForm: Bool {
        let types = [CPDFIUM_FORM_XFA, CPDFIUM_FORM_XFA_FOREGROUND].map { Int32($0.rawValue) }
        return types.contains(pdfium.functions.FPDF_GetFormType(handle))
    }

    var pageCount: Int { Int(pdfium.functions.FPDF_GetPageCount(handle)) }

    /// Opens the page at `index`, from 0.
    ///
    /// - Throws: `ExtractionError` with code `damaged`.
    func page(at index: Int) throws -> PDFPage {
        guard let page = pdfium.functions.FPDF_LoadPage(handle, Int32(index)) else {
            throw ExtractionError(.damaged, "Page \(index + 1) cannot be opened.")
        }
        return PDFPage(page, of: self)
    }

    /// What the file says of itself.
    func metadata() -> [String: String] {
        let keys = [
            "Title": "title", "Author": "author", "Subject": "subject", "Keywords": "keywords", "Creator": "creator",
            "Producer": "producer", "CreationDate": "created", "ModDate": "modified",
        ]
        var metadata: [String: String] = [:]
        for (tag, key) in keys {
            let value = PDFium.string { pdfium.functions.FPDF_GetMetaText(handle, tag, $0, $1) }
            guard let value else { continue }
            let text = TextCleaner.words(in: value).joined(separator: " ")
            guard !text.isEmpty else { continue }
            metadata[key] = tag.hasSuffix("Date") ? PDFDate.iso8601(text) ?? text : text
        }
        return metadata
    }

    /// The signature fields in the order of the file, without their places.
    func signatureFields() -> [SignatureField] {
        let functions = pdfium.functions
        let count = min(Int(functions.FPDF_GetSignatureCount(handle)), 1_000)
        return (0..<max(count, 0)).compactMap { index in
            guard let signature = functions.FPDF_GetSignatureObject(handle, Int32(index)) else { return nil }
            let reason = PDFium.string { functions.FPDFSignatureObj_GetReason(signature, $0, $1) }
            return SignatureField(
                isSigned: functions.FPDFSignatureObj_GetContents(signature, nil, 0) > 0,
                reason: reason.map { TextCleaner.words(in: $0).joined(separator: " ") },
                time: time(of: signature)
            )
        }
    }

    private func time(of signature: FPDF_SIGNATURE) -> String? {
        var buffer = [CChar](repeating: 0, count: 64)
        let size = Int(pdfium.functions.FPDFSignatureObj_GetTime(signature, &buffer, UInt(buffer.count)))
        guard size > 1, size <= buffer.count else { return nil }
        let text = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return text.isEmpty ? nil : PDFDate.iso8601(text) ?? text
    }

    private static func open(
        _ bytes: UnsafeMutableRawBufferPointer,
        passwords: [String],
        with functions: cpdfium_api
    ) -> FPDF_DOCUMENT? {
        guard let start = bytes.baseAddress else { return nil }
        if let handle = functions.FPDF_LoadMemDocument64(start, bytes.count, nil) { return handle }
        for form in passwords.lazy.flatMap(PDFPassword.forms) {
            guard functions.FPDF_GetLastError() == UInt(CPDFIUM_ERROR_PASSWORD.rawValue) else { return nil }
            if let handle = functions.FPDF_LoadMemDocument64(start, bytes.count, form) { return handle }
        }
        return nil
    }

    private static func error(ofCode code: UInt, passwordCount: Int) -> ExtractionError {
        switch code {
        case UInt(CPDFIUM_ERROR_PASSWORD.rawValue) where passwordCount == 0:
            ExtractionError(
                .encrypted,
                "The PDF asks for a password. Give it with --password or extraction.password_file."
            )
        case UInt(CPDFIUM_ERROR_PASSWORD.rawValue):
            ExtractionError(
                .encrypted,
                "The PDF asks for a password, and none of the \(passwordCount) passwords given opens it; use --password "
                    + "or extraction.password_file."
            )
        case UInt(CPDFIUM_ERROR_SECURITY.rawValue):
            ExtractionError(
                .encrypted,
                "The PDF is encrypted in a way that is not supported. Save an unencrypted copy and hand that in."
            )
        default:
            ExtractionError(.damaged, "The PDF is damaged and cannot be opened. Print or save it anew as PDF.")
        }
    }
}
