import CPDFium
import Documents

extension PDFPage {
    /// More annotations than this are not looked at.
    private static let maximumAnnotations = 2_000
    /// Kinds of annotation whose drawing is text of the page.
    private static let written = [CPDFIUM_ANNOTATION_WIDGET, CPDFIUM_ANNOTATION_FREE_TEXT, CPDFIUM_ANNOTATION_STAMP]
        .map { Int32($0.rawValue) }

    /// Makes filled-in form fields, typed comments and stamps part of the page, so that they are read like its other
    /// text.
    ///
    /// - Returns: whether the page has changed and must be opened anew.
    func flatten(_ annotations: [PDFAnnotation]) -> Bool {
        guard annotations.contains(where: { Self.written.contains($0.kind) }) else { return false }
        let flattened: Int32 = 1
        return functions.FPDFPage_Flatten(handle, 0) == flattened
    }

    /// What stands on the page beside its own content, in the order of the file.
    ///
    /// - Parameter form: the file's form; nil when it has none.
    func annotations(form: FPDF_FORMHANDLE?) -> [PDFAnnotation] {
        let count = min(Int(functions.FPDFPage_GetAnnotCount(handle)), Self.maximumAnnotations)
        guard count > 0 else { return [] }
        let placement = placement
        return (0..<count).compactMap { index in
            guard let handle = functions.FPDFPage_GetAnnot(handle, Int32(index)) else { return nil }
            defer { functions.FPDFPage_CloseAnnot(handle) }
            var corners = FS_RECTF()
            _ = functions.FPDFAnnot_GetRect(handle, &corners)
            var annotation = PDFAnnotation(
                kind: functions.FPDFAnnot_GetSubtype(handle),
                box: placement.box(of: PageRectangle(corners)),
                isHidden: functions.FPDFAnnot_GetFlags(handle) & Int32(CPDFIUM_ANNOTATION_IS_HIDDEN.rawValue) != 0,
                isDrawn: functions.FPDFAnnot_HasKey(handle, "AP") != 0,
                isSignature: text("FT", of: handle) == "Sig",
                isSigned: functions.FPDFAnnot_HasKey(handle, "V") != 0
            )
            if let form, annotation.kind == CPDFIUM_ANNOTATION_WIDGET.rawValue {
                annotation.field = field(of: handle, form: form)
            }
            return annotation
        }
    }

    private func field(of annotation: FPDF_ANNOTATION, form: FPDF_FORMHANDLE) -> FormField? {
        let functions = functions
        func text(_ read: (FPDF_FORMHANDLE, FPDF_ANNOTATION, UnsafeMutablePointer<UInt16>?, UInt) -> UInt) -> String {
            let raw = PDFium.string { read(form, annotation, $0?.assumingMemoryBound(to: UInt16.self), $1) }
            return TextCleaner.words(in: raw ?? "").joined(separator: " ")
        }
        let type = functions.FPDFAnnot_GetFormFieldType(form, annotation)
        let flags = functions.FPDFAnnot_GetFormFieldFlags(form, annotation)
        let name = text(functions.FPDFAnnot_GetFormFieldName)
        switch UInt32(bitPattern: type) {
        case CPDFIUM_FIELD_TEXT.rawValue where flags & Int32(CPDFIUM_FIELD_IS_PASSWORD.rawValue) != 0: return nil
        case CPDFIUM_FIELD_TEXT.rawValue, CPDFIUM_FIELD_COMBO_BOX.rawValue, CPDFIUM_FIELD_LIST_BOX.rawValue:
            return FormField(name: name, value: text(functions.FPDFAnnot_GetFormFieldValue), kind: .text)
        case CPDFIUM_FIELD_CHECK_BOX.rawValue, CPDFIUM_FIELD_RADIO_BUTTON.rawValue:
            // The state of its drawing tells which of several buttons is chosen; the field itself is the next best.
            let value = self.text("AS", of: annotation) ?? text(functions.FPDFAnnot_GetFormFieldValue)
            return FormField(name: name, value: value.isEmpty ? FormField.off : value, kind: .choice)
        default: return nil
        }
    }

    private func text(_ key: String, of annotation: FPDF_ANNOTATION) -> String? {
        PDFium.string { buffer, size in
            functions.FPDFAnnot_GetStringValue(annotation, key, buffer?.assumingMemoryBound(to: UInt16.self), size)
        }
    }
}
