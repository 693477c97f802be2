import Foundation
import Geometry
import Licensing
import Testing
import Workspace

@Suite struct ApplicationRegisterTests {
    private let received = RegisteredApplication.Event(status: .received, by: "public health", on: .unixEpoch)

    private func application(_ id: String) -> RegisteredApplication {
        RegisteredApplication(
            id: id, type: .variation, premises: "The Bell", address: "1 High Street", postcode: Postcode("BN43 5DB"),
            place: Point(x: 521_500, y: 105_100), activities: "sale of alcohol: both", hours: "Fri 10:00-01:00",
            given: CalendarDate(iso: "2026-11-02"), lastDay: CalendarDate(iso: "2026-11-30"), authority: "Adur",
            history: [received],
            suggestion: RegisteredApplication.Suggestion(look: "object", why: "A reason.", on: .unixEpoch))
    }

    @Test func whatIsRecordedComesOutAgain() throws {
        let new = try NewWorkspace()
        let bare = RegisteredApplication(id: "2", type: .newPremisesLicence, history: [received])
        #expect(try new.file.record([application("1"), bare], time: morning) == [])
        #expect(try new.file.applications() == [application("1"), bare])
    }

    @Test func oneIdIsTakenOnce() throws {
        let new = try NewWorkspace()
        _ = try new.file.record([application("1")], time: morning)
        #expect(try new.file.record([application("0"), application("1")], time: morning) == ["1"])
        #expect(try new.file.applications().map(\.id) == ["1"], "all or none")
    }

    @Test func theHistoryIsKept() throws {
        let new = try NewWorkspace()
        _ = try new.file.record([application("1")], time: morning)
        let represented = RegisteredApplication.Event(status: .represented, why: "Late hours.", by: "public health", on: .unixEpoch)
        let decided = RegisteredApplication.Event(status: .decided, outcome: .refused, by: "licensing", on: .unixEpoch.adding(days: 9))
        #expect(try new.file.record(represented, of: "1", time: morning))
        #expect(try new.file.record(decided, of: "1", time: morning))
        #expect(try new.file.record(decided, of: "2", time: morning) == false)
        let held = try #require(try new.file.applications().first)
        #expect(held.history == [received, represented, decided])
        #expect(held.status == .decided)
        #expect(held.outcome == .refused)
    }

    @Test func aSuggestionTakesThePlaceOfAnEarlierOne() throws {
        let new = try NewWorkspace()
        _ = try new.file.record([application("1")], time: morning)
        let later = RegisteredApplication.Suggestion(look: "no representation", why: "Nothing.", on: .unixEpoch.adding(days: 1))
        #expect(try new.file.record([application("2")], suggesting: ["1": later], time: morning) == [])
        #expect(try new.file.applications().map(\.suggestion?.look) == ["no representation", "object"])
        #expect(try new.file.applications().first?.history == [received], "a suggestion is no event")
    }
}
