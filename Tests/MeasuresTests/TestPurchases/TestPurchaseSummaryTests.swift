import Geometry
import Licensing
import Measures
import Statistics
import TestSupport
import Testing

@Suite struct TestPurchaseSummaryTests {
    private func purchases(_ passes: Int, _ fails: Int, basis: String? = "complaints", x: Double = 0) -> [TestPurchaseRecord] {
        (0..<passes + fails).map { number in
            TestPurchaseRecord(
                row: number + 1, date: "2026-0\(number % 9 + 1)-01", kind: "alcohol", result: number < passes ? .pass : .fail,
                basis: basis, place: Point(x: x, y: 0))
        }
    }

    /// Wilson, 4 of 12: centre (4 + 1.92) / (12 + 3.84), as the formula gives it by hand.
    @Test func theShareWithItsIntervalAndItsBasis() throws {
        let summary = TestPurchaseSummary(purchases(6, 2) + purchases(2, 2, basis: nil))
        #expect(summary.attempts == 12 && summary.sales == 4)
        let share = try #require(summary.share)
        #expect(isClose(share.proportion, 1.0 / 3))
        #expect(isClose(share.lower, 0.13812009109121318) && isClose(share.upper, 0.6093779111272005))
        #expect(summary.bases.map(\.words) == ["complaints", nil])
        #expect(
            summary.sentence
                == "4 of 12 attempts ended in a sale (33%, 95% interval 14% to 61%); premises were chosen by: complaints (8), basis not stated (4).")
        #expect(summary.first == "2026-01-01" && summary.last == "2026-08-01")
    }

    @Test func belowTenThereIsNoShare() {
        let nine = TestPurchaseSummary(purchases(8, 1))
        #expect(nine.share == nil)
        #expect(
            nine.sentence
                == "1 of 9 attempts ended in a sale (no share is given below 10 attempts); premises were chosen by: complaints (9).")
        #expect(TestPurchaseSummary(purchases(9, 1)).share != nil)
        #expect(TestPurchaseSummary([TestPurchaseRecord]()).sentence == "No test purchase is released.")
    }

    /// At exactly the distance counts; without a position it is near nothing.
    @Test func withinADistance() {
        var nowhere = purchases(1, 0)
        nowhere[0].place = nil
        let all = purchases(3, 0, x: 100) + purchases(2, 0, x: 100.5) + nowhere
        #expect(TestPurchaseSummary(all, within: 100, of: Point(x: 0, y: 0)).attempts == 3)
        #expect(TestPurchaseSummary(all).attempts == 6)
    }
}
