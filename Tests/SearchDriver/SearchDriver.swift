/// Fills a home with made-up documents and asks it whole questions, to be measured.
@main
struct SearchDriver {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "fill": try await HomeFiller(texts: arguments[1], home: arguments[2]).run()
        case "ask": try await WholeQuestions(questions: arguments[1], home: arguments[2]).run()
        default: print("usage: SearchDriver fill TEXTS HOME | ask QUESTIONS HOME")
        }
    }
}
