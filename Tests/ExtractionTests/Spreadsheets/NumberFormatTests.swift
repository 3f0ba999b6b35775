import Documents
import Extraction
import Testing

/// What a person sees in a cell; the expectations follow ECMA-376, part 1, 18.8.30 and 18.8.31.
struct NumberFormatTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let format: String
        let value: String
        let shown: String
        var testDescription: String { "\(value) as \(format)" }

        init(_ format: String, _ value: String, _ shown: String) {
            (self.format, self.value, self.shown) = (format, value, shown)
        }
    }

    static let cases: [Case] = [
        Case("General", "1250", "1250"), Case("1", "12.5", "13"), Case("1", "-0.4", "0"), Case("2", "3.14159", "3.14"),
        Case("3", "1234567", "1,234,567"), Case("4", "1234.5", "1,234.50"), Case("5", "1250", "$1,250"),
        Case("7", "-1250", "($1,250.00)"), Case("9", "0.075", "8%"), Case("10", "0.0525", "5.25%"),
        Case("11", "48000", "4.80E+04"), Case("12", "2.5", "2 1/2"), Case("13", "0.3125", "5/16"),
        Case("37", "-1250", "(1,250)"), Case("44", "1250", "$1,250.00"), Case("44", "-1250", "$(1,250.00)"),
        Case("44", "0", "$-"), Case("43", "1234.5", "1,234.50"), Case("49", "12", "12"),
        Case("$#,##0.00", "1250", "$1,250.00"), Case("$#,##0.00", "-1250", "-$1,250.00"),
        Case("\"$\"#,##0.00_);[Red]\\(\"$\"#,##0.00\\)", "-48000.125", "($48,000.13)"),
        Case("[$€-407] #,##0.00", "1250", "€ 1,250.00"), Case("#,##0.0,\"K\"", "1250000", "1,250.0K"),
        Case("#,##0 \"sq. ft.\"", "12500", "12,500 sq. ft."), Case("000-00-0000", "12345678", "012-34-5678"),
        Case("(000) 000-0000", "2125550123", "(212) 555-0123"), Case("#.##", "5", "5."), Case("0.0##", "1.25", "1.25"),
        Case("[<1000]0;[>=1000]#,##0\" many\"", "1250", "1,250 many"), Case("0.00;;", "-5", ""),
        Case("#,##0.00", "0.1E1", "1.00"), Case("0.00", "1.005", "1.01"), Case("0.00", "2.675", "2.68"),
        Case("General", "0.1", "0.1"), Case("General", "0.30000000000000004", "0.3"),
        Case("General", "123456789012345", "123456789012345"), Case("General", "1.5E-12", "1.5E-12"),
        Case("General", "not a number", "not a number"), Case("1", "9.99E+999999999999", "9.99E+999999999999"),
        Case("14", "45352", "3/1/2024"), Case("mm/dd/yyyy", "45352", "03/01/2024"), Case("15", "45352", "1-Mar-24"),
        Case("17", "45352", "Mar-24"), Case("18", "45352.5625", "1:30 PM"), Case("20", "0.5", "12:00"),
        Case("22", "45352.5625", "3/1/2024 13:30"), Case("46", "1.5", "36:00:00"),
        Case("47", "0.00001157407", "00:01.0"),
        Case("mmmm d, yyyy", "45352", "March 1, 2024"), Case("dddd", "45352", "Friday"),
        Case("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "45352", "Friday, March 01, 2024"),
        Case("yyyy-mm-dd hh:mm:ss", "45352.999988426", "2024-03-01 23:59:59"), Case("m/d/yyyy", "60", "2/29/1900"),
        Case("m/d/yyyy", "61", "3/1/1900"), Case("m/d/yyyy", "1", "1/1/1900"),
        Case("m/d/yyyy", "2958465", "12/31/9999"),
        Case("m/d/yyyy", "-1", "-1"), Case("m/d/yyyy", "1e300", "1E+300"), Case("[h]:mm", "1e15", "1000000000000000"),
    ]

    @Test(arguments: cases)
    func numbersAreShownAsTheirFormatSays(_ example: Case) throws {
        #expect(try Self.shown(example.value, format: example.format) == example.shown)
    }

    @Test func datesMayCountFrom1904() throws {
        #expect(try Self.shown("43890", format: "mm/dd/yyyy", isFrom1904: true) == "03/01/2024")
        #expect(try Self.shown("0", format: "m/d/yyyy", isFrom1904: true) == "1/1/1904")
    }

    private static func shown(_ value: String, format: String, isFrom1904: Bool = false) throws -> String {
        var workbook = SampleWorkbook()
        workbook.isFrom1904 = isFrom1904
        workbook.formats = [format]
        workbook.add("S", rows: [SampleWorkbook.number(value, style: 1)])
        let document = try Installed.reader().read(try workbook.bytes(), name: "a.xlsx").document
        return document.text.split(separator: "\n\n").dropFirst().joined()
    }
}
