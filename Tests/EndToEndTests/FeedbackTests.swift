import Foundation
import TestSupport
import Testing

/// What people say of real predictions, from a shell.
struct FeedbackTests {
    let program: Program

    init() throws {
        program = try Program()
    }

    @Test func feedbackIsJoinedToPredictionsAndCountsInExperiments() async throws {
        try program.folder.write("Notice: the water is off on Monday.", as: "notice.txt")
        let classified = try #require(try await program.run("classify", "notice.txt", "--json").objects.first)
        let id = try #require(classified["prediction_id"] as? String)
        #expect(try await program.run("experiment", "create", "tone").status == 0)
        #expect(try await program.run("experiment", "start", "tone").status == 0)
        #expect(try await program.run("experiment", "assign", "tone", "u1", "--prediction", id).status == 0)
        let added = try await program.run(
            [
                "feedback", "add", id, "--label", "other", "--rating", "4", "--outcome", "minutes_saved=12", "--by",
                "desk",
            ]
        )
        #expect(added.status == 0, "\(added.errors)")
        let early = try await program.run("feedback", "add", "not-known-yet", "--rating", "2")
        #expect(early.status == 0)

        let summary = try await program.run("feedback", "summary", "--json")
        let version = try #require(try summary.objects.first)
        #expect(version["mean_rating"] as? Double == 4 && version["ratings"] as? Int == 1)
        #expect(summary.errors.contains("1 pieces of feedback"))
        #expect(try await program.run("feedback", "summary").output.contains("minutes_saved 12.0 in 1"))

        let result = try #require(try await program.run("experiment", "analyze", "tone", "--json").objects.first)
        let exposed = try #require((result["sample_ratio"] as? [String: Any])?["exposed"] as? [Int])
        #expect(exposed.reduce(0, +) == 1)
    }

    @Test func whatCannotBeTakenIsRefused() async throws {
        let unknown = try await program.run("feedback", "add", "p", "--label", "novel")
        #expect(unknown.status == 2 && unknown.errors.contains("'novel' is not a class"))
        #expect(try await program.run("feedback", "add", "p").errors.contains("empty_feedback"))
        #expect(try await program.run("feedback", "add", "p", "--outcome", "minutes").status == 64)
    }
}
