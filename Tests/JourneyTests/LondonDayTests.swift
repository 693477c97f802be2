import Foundation
import Licensing
import Testing
import Workbench

@Suite("Today is the day in London") struct LondonDayTests {
    @Test("summer time moves midnight", arguments: [
        ("2026-06-30T22:59:59Z", "2026-06-30"), ("2026-06-30T23:00:00Z", "2026-07-01"), ("2026-12-31T23:59:59Z", "2026-12-31"),
        ("2026-03-29T00:30:00Z", "2026-03-29"), ("2026-10-25T00:30:00Z", "2026-10-25"), ("2027-01-01T00:00:00Z", "2027-01-01"),
    ])
    func midnight(moment: String, day: String) throws {
        let date = try #require(ISO8601DateFormatter().date(from: moment))
        #expect(try Desk.londonDay(of: date).description == day)
    }

    @Test("an unknown zone is told, and so is one without London's summer time", arguments: ["Europe/Nowhere", "UTC"])
    func unknown(zone: String) {
        let fault = #expect(throws: Fault.self) { try Desk.londonDay(of: Date(timeIntervalSince1970: 0), zone: zone) }
        #expect(fault?.code == .software)
        #expect(
            fault?.message
                == "This system does not know the time zone \(zone), so today is not known for sure; give it with --today.")
    }
}
