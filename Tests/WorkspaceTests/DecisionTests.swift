import Licensing
import Testing
import Workspace

@Suite struct DecisionTests {
    @Test func whatWasAcceptedAndOnWhichRowsComesOutAgain() throws {
        let new = try NewWorkspace()
        let decision = Decision(
            key: "near duplicate | adur | 5 | 6", finding: "cfn8t3fy", verdict: .accepted, by: "LO", on: .unixEpoch,
            why: "typed twice", evidence: "Two rows.", action: "count once",
            named: ["with licence 5, \"The Bell\"", "without licence 6, \"Bell Inn\""])
        try new.file.decide([decision], time: morning)
        var stored = decision
        stored.number = 1
        stored.batch = 1
        #expect(try new.file.decisions() == [stored])
        #expect(try new.file.takeBackDecisions(on: nil, day: .unixEpoch, time: morning) == [stored])
        stored.takenBack = .unixEpoch
        #expect(try new.file.decisions() == [stored])
    }
}
