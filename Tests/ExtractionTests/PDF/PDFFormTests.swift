import Documents
import Extraction
import Foundation
import Testing

struct PDFFormTests {
    private let reader = Installed.reader()

    /// A page with those annotations, the fields of a form.
    private func form(_ fields: [String], catalog: String = "", more: [String] = []) throws -> Document {
        var pdf = SamplePDF()
        for object in more { pdf.addObject(object) }
        let numbers = fields.map { "\(pdf.addObject($0)) 0 R" }.joined(separator: " ")
        pdf.addPage(lines: ["Lease data sheet"], entries: "/Annots [\(numbers)]")
        pdf.addToCatalog("/AcroForm << /Fields [\(numbers)] \(catalog) >>")
        return try reader.read(pdf.bytes(), name: "form.pdf").document
    }

    private static let widget = "/Type /Annot /Subtype /Widget /F 4 /Rect [150 600 350 620]"

    @Test func namesAndValuesAreMetadata() throws {
        let document = try form(["<< \(Self.widget) /FT /Tx /T (tenant) /V (Northwind  Coffee) >>"])
        #expect(document.metadata["form.tenant"] == "Northwind Coffee")
    }

    @Test func fieldsThatAreNotDrawnAreTextWhereTheyStand() throws {
        let document = try form(
            ["<< \(Self.widget) /FT /Tx /T (tenant) /V (Northwind Coffee) >>"],
            catalog: "/NeedAppearances true"
        )
        let page = try #require(document.pages.first)
        #expect(page.text == "Lease data sheet\n\nNorthwind Coffee")
        let box = try #require(page.words.first { $0.text == "Northwind" }?.box)
        #expect(box.x >= 150 && box.y >= 172 && box.y + box.height <= 192)
        #expect(page.notes.decision?.reason == .textLayerSound)
    }

    @Test func fieldsAreThePageWhenItShowsNothingElse() throws {
        var pdf = SamplePDF()
        let field = pdf.addObject("<< \(Self.widget) /FT /Tx /T (rent) /V ($4,100.00) >>")
        pdf.addPage(content: "", entries: "/Annots [\(field) 0 R]")
        pdf.addToCatalog("/AcroForm << /Fields [\(field) 0 R] >>")
        #expect(try reader.read(pdf.bytes(), name: "form.pdf").document.text == "$4,100.00")
    }

    @Test func valuesOfAGroupComeFromTheGroup() throws {
        var pdf = SamplePDF()
        let parent = pdf.addObject("<< /FT /Tx /T (premises) /V (Suite 200) /Kids [5 0 R 6 0 R] >>")
        let kids = (0..<2).map { _ in pdf.addObject("<< \(Self.widget) /Parent \(parent) 0 R >>") }
        #expect(kids == [5, 6])
        pdf.addPage(lines: ["Premises"], entries: "/Annots [5 0 R 6 0 R]")
        pdf.addToCatalog("/AcroForm << /Fields [\(parent) 0 R] >>")
        let document = try reader.read(pdf.bytes(), name: "form.pdf").document
        #expect(document.metadata["form.premises"] == "Suite 200")
    }

    @Test func boxesTellWhetherTheyAreChecked() throws {
        let look = "/AP << /N << /Yes 4 0 R /Off 4 0 R >> >>"
        let document = try form(
            [
                "<< \(Self.widget) /FT /Btn /T (renewal) /V /Yes /AS /Yes \(look) >>",
                "<< \(Self.widget) /FT /Btn /T (sublease) /V /Off /AS /Off \(look) >>",
            ],
            more: ["<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 0 >>\nstream\n\nendstream"]
        )
        #expect(document.metadata["form.renewal"] == "Yes")
        #expect(document.metadata["form.sublease"] == "Off")
    }

    @Test func ofRadioButtonsTheChosenOneCounts() throws {
        var pdf = SamplePDF()
        let look = pdf.addObject("<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 0 >>\nstream\n\nendstream")
        let parent = pdf.addObject("<< /FT /Btn /Ff 49152 /T (term) /V /Ten /Kids [6 0 R 7 0 R] >>")
        for (name, state) in [("Five", "Off"), ("Ten", "Ten")] {
            pdf.addObject(
                "<< \(Self.widget) /Parent \(parent) 0 R /AS /\(state) /AP << /N << /\(name) \(look) 0 R /Off \(look) 0 R >> >> >>"
            )
        }
        pdf.addPage(lines: ["Term"], entries: "/Annots [6 0 R 7 0 R]")
        pdf.addToCatalog("/AcroForm << /Fields [\(parent) 0 R] >>")
        let document = try reader.read(pdf.bytes(), name: "form.pdf").document
        #expect(document.metadata["form.term"] == "Ten")
    }

    @Test func whatIsTypedIntoAPasswordFieldStaysThere() throws {
        let document = try form(["<< \(Self.widget) /FT /Tx /Ff 8192 /T (pin) /V (4711) >>"])
        #expect(document.metadata["form.pin"] == nil && !document.text.contains("4711"))
    }

    @Test func formsOfManyFieldsAreCutOff() throws {
        let fields = (0..<600).map {
            "<< \(Self.widget) /FT /Tx /T (f\($0)) /V (\(String(repeating: "x", count: 1_200))) >>"
        }
        let metadata = try form(fields).metadata.filter { $0.key.hasPrefix("form.") }
        #expect(metadata.count == 500)
        #expect(metadata.values.allSatisfy { $0.count == 1_000 })
    }

    @Test func formsMadeByAProgramAreNoted() throws {
        var pdf = SamplePDF(lines: ["Please wait"])
        let xfa = pdf.addStream("", Data("<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"/>".utf8))
        pdf.addToCatalog("/AcroForm << /Fields [] /XFA \(xfa) 0 R >> /NeedsRendering true")
        let document = try reader.read(pdf.bytes(), name: "form.pdf").document
        #expect(document.diagnostics.map(\.code) == ["dynamic_form"])
    }
}
