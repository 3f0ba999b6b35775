import Server
import Testing

struct HeaderParametersTests {
    @Test(arguments: [
        ("form-data; name=\"file\"; filename=\"a.pdf\"", "a.pdf"),
        ("attachment; filename=plain.pdf", "plain.pdf"),
        ("attachment; filename=\"a; b = c.pdf\"", "a; b = c.pdf"),
        (#"form-data; filename="say \"yes\".pdf""#, #"say "yes".pdf"#),
        (#"form-data; filename="C:\leases\a.pdf""#, #"C:\leases\a.pdf"#),
        ("form-data; filename=\"say %22yes%22.pdf\"", "say \"yes\".pdf"),
        ("form-data; filename=\"Zürich – 1.pdf\"", "Zürich – 1.pdf"),
        ("attachment; filename=\"x.pdf\"; filename*=UTF-8''na%C3%AFve%20plan.pdf", "naïve plan.pdf"),
        ("attachment; filename*=utf-8'en'%e2%82%ac.pdf; filename=x.pdf", "€.pdf"),
        ("attachment; filename*=ISO-8859-1''%A3rates.txt", "£rates.txt"),
        ("attachment; filename*=UTF-8''%FF.pdf; filename=fallback.pdf", "fallback.pdf"),
        ("attachment; filename*=UTF-8''%+1.pdf; filename=fallback.pdf", "fallback.pdf"),
        ("attachment; filename*=KOI8-R''%C1.pdf; filename=fallback.pdf", "fallback.pdf"),
        ("attachment; FileName = \"cased.pdf\"", "cased.pdf"),
        ("attachment; filename=\"\"", ""),
    ])
    func fileNamesAreRead(_ header: String, _ name: String) {
        #expect(HeaderParameters(header).fileName == name)
    }

    @Test(arguments: ["", "form-data", "form-data; name=a", "; ; ;", "attachment; filename", "attachment; =x"])
    func headersWithoutAFileNameHaveNone(_ header: String) {
        #expect(HeaderParameters(header).fileName == nil)
    }

    @Test func theFirstOfTwoParametersCounts() {
        #expect(HeaderParameters("a; b=1; b=2")["b"] == "1")
    }

    @Test func theValueIsReadInLowerCase() {
        #expect(HeaderParameters(" Multipart/Form-Data ; boundary=\"A b\"").value == "multipart/form-data")
    }
}

struct SafeFileNameTests {
    @Test(arguments: [
        ("a.pdf", "a.pdf"),
        ("../../etc/passwd", "passwd"),
        (#"C:\leases\a.pdf"#, "a.pdf"),
        ("two\nlines\u{0}.pdf", "two lines .pdf"),
        ("folder/", "folder"),
        ("", "unnamed"),
        ("..", "unnamed"),
        ("/", "unnamed"),
        ("\u{202E}fdp.exe", "fdp.exe"),
        ("  spaced .pdf ", "spaced .pdf"),
    ])
    func namesAreMadeSafe(_ name: String, _ safe: String) {
        #expect(SafeFileName.make(from: name) == safe)
    }

    @Test func noNameIsNamed() {
        #expect(SafeFileName.make(from: nil) == "unnamed")
    }

    @Test func longNamesAreCutBetweenScalars() {
        let safe = SafeFileName.make(from: String(repeating: "€", count: 100))
        #expect(safe == String(repeating: "€", count: 85))
    }
}
