import Testing

@testable import Samples

struct SheetNumberTests {
    @Test(arguments: [
        ("$1,250.50", "1250.50", "\"$\"#,##0.00;(\"$\"#,##0.00)"), ("(310.00)", "-310.00", "#,##0.00;(#,##0.00)"),
        ("(£310.00)", "-310.00", "\"£\"#,##0.00;(\"£\"#,##0.00)"), ("8.4375%", "0.084375", "0.0000%"),
        ("12.50%", "0.1250", "0.00%"), ("100.00%", "1.0000", "0.00%"),
    ])
    func amountsAndSharesAreNumbers(text: String, value: String, format: String) {
        let number = SheetNumber(text)
        #expect(number?.value == value)
        #expect(number?.format == format)
    }

    @Test(arguments: [
        "", "Total", "1.250,50 EUR", "12/31/2022", "Suite 200", "12,50.00", "$", "%", "1250", "(5.00", "5.0",
    ])
    func otherTextsStayTexts(text: String) {
        #expect(SheetNumber(text) == nil)
    }
}
