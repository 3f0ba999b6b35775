import Documents

/// Brings the signature fields of a PDF together with their places on the pages.
///
/// PDFium lists the fields and the places apart; they are matched in order, signed with signed and open with open.
struct SignaturePlaces {
    private(set) var fields: [SignatureField]

    init(fields: [SignatureField]) { self.fields = fields }

    mutating func add(_ places: [SignaturePlace], onPage page: Int) {
        for place in places {
            let index = fields.firstIndex { $0.page == nil && $0.isSigned == place.isSigned }
            guard let index else { continue }
            fields[index].page = page
            // Signatures that are not to be seen have an empty rectangle.
            fields[index].box = place.box.width > 0 && place.box.height > 0 ? place.box : nil
        }
    }
}
