/// Drives a text index from outside: to be killed, or to be measured.
@main
struct IndexDriver {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "churn": try Churn(folder: arguments[1], millisecondsToLive: Int(arguments[2]) ?? 0).run()
        case "build": try TextBuild(texts: arguments[1], folder: arguments[2]).run()
        case "search": try TextQuestions(folder: arguments[1], questions: arguments[2]).run()
        default: print("usage: IndexDriver churn FOLDER MILLISECONDS | build TEXTS FOLDER | search FOLDER QUESTIONS")
        }
    }
}
