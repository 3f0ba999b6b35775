import Documents
import Foundation
import Testing
import Website

struct TemplateTests {
    @Test func everyTemplateOfTheProductCompiles() throws {
        #expect(try PageRenderer().assets.contains { $0.name == "site.css" })
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\" onfocus=\"alert(1)", "' onfocus='alert(1)", "&lt;", "<\u{301}img src=x>",
        "\"\u{301} onfocus=alert(1) x=\"", "'\u{338}>", "a\0b",
    ])
    func whateverAStrangerWritesStaysText(_ text: String) throws {
        let page = SignInView.page(next: text, problem: text)
        let visitor = Visitor(
            name: text,
            role: .admin,
            locale: Locale(identifier: "en"),
            zone: .gmt,
            formToken: "0",
            notice: Notice(.done, text, link: Notice.Link(title: text, path: text)),
            now: 0
        )
        let markup = try PageRenderer().render(page, for: visitor)
        let clean = try PageRenderer().render(SignInView.page(next: "-", problem: "-"), for: plain)
        for sign in "<>\"'".unicodeScalars {
            let count = markup.unicodeScalars.count { $0 == sign }
            #expect(count == clean.unicodeScalars.count { $0 == sign }, "\(sign)")
        }
    }

    private var plain: Visitor {
        Visitor(
            name: "-",
            role: .admin,
            locale: Locale(identifier: "en"),
            zone: .gmt,
            formToken: "0",
            notice: Notice(.done, "-", link: Notice.Link(title: "-", path: "-")),
            now: 0
        )
    }
}
