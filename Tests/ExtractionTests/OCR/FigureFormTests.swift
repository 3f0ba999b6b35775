import Testing

@testable import Extraction

struct FigureFormTests {
    @Test(arguments: [
        ("2,550,60", "2,550.60"), ("$15,537,90", "$15,537.90"), ("1.250,250,75)", "1,250,250.75)"),
        ("5,125,.00", "5,125.00"), ("4,.2104%", "4.2104%"), ("20,6944%", "20.6944%"), ("($1,250.,50).", "($1,250.50)."),
    ])
    func confusedMarksAreSetRight(_ read: String, _ right: String) {
        #expect(FigureForm.corrected(read) == right)
    }

    /// European amounts, lists of numbers and figures that are right already.
    @Test(arguments: [
        "600,97", "1.250,75", "12,50", "1,250.75", "1,250,750", "20.6944%", "5,12", "1,2,3", "", ",", "2015,", "9,5%",
    ])
    func allElseIsLeftAlone(_ text: String) {
        #expect(FigureForm.corrected(text) == nil)
    }

    @Test(arguments: ["1,250.00", "$1,250", "(14.30)", "-7.52", "2,495.15,", "20.6944%", "5%", "11/04/2023"])
    func wholeFigures(_ text: String) {
        #expect(FigureForm.isWhole(text))
    }

    @Test(arguments: ["2,495.1", ".15", "12,", "1,25", "10,2015", "", "1250", "§5.00", "1/2", "2,495.15.."])
    func piecesAndPlainNumbersAreNot(_ text: String) {
        #expect(!FigureForm.isWhole(text))
    }
}
