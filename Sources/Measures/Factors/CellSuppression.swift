package import Licensing

/// Small counts of one column hidden, and others with them, so that no hidden one can be worked out.
///
/// Counts below `fewestShown` are hidden, nought too. Where any is, the hidden ones must be at least two, their sum at
/// least `fewestShown` and, where all of them are small, low enough that each could still be anything below it; else the
/// smallest count still shown is hidden with them, and every count equal to it, again and again. (Were one of two equal
/// counts left to be seen, a reader who knows these rules could tell which was hidden for its neighbour's sake.) So the
/// small counts stay hidden also from a reader who knows the column's sum from elsewhere. The sum itself is given only
/// where the hidden counts meet the same conditions.
public struct CellSuppression: Hashable, Sendable {
    public enum Cell: Hashable, Sendable {
        /// Rounded to a multiple of the rule's step.
        case shown(Int)
        case hidden
    }

    /// In the order given.
    public let cells: [Cell]
    /// Rounded; nil where it would tell of a hidden count.
    public let total: Int?

    /// - Parameters:
    ///   - counts: 0 and above, of all areas that the sum is of.
    ///   - fewestShown: 1 and below hides nothing.
    ///   - roundedTo: 1 and below rounds nothing.
    public init(_ counts: [Int], fewestShown: Int, roundedTo: Int) {
        let step = max(roundedTo, 1)
        let small = fewestShown > 1 ? counts.filter { $0 < fewestShown } : []
        // The highest count that is hidden; the next step up takes in the smallest that is still shown.
        var limit = fewestShown > 1 ? fewestShown - 1 : -1
        var hidden = small
        func isSafe() -> Bool {
            if hidden.isEmpty { return true }
            let sum = hidden.reduce(0, Self.sum)
            guard hidden.count > 1, sum >= fewestShown else { return false }
            let most = (hidden.count - 1).multipliedReportingOverflow(by: fewestShown - 1)
            return hidden.count > small.count || most.overflow || sum <= most.partialValue
        }
        while !isSafe(), let next = counts.filter({ $0 > limit }).min() {
            limit = next
            hidden = counts.filter { $0 <= limit }
        }
        cells = counts.map { $0 <= limit ? .hidden : .shown(Self.rounded($0, to: step)) }
        total = isSafe() ? Self.rounded(counts.reduce(0, Self.sum), to: step) : nil
    }

    /// To the nearest multiple, halves upwards.
    static func rounded(_ count: Int, to step: Int) -> Int {
        let below = count / step * step
        return count - below >= step - (count - below) ? sum(below, step) : below
    }

    /// A count that may be shown, rounded as an extract's terms want it.
    package static func shown(_ count: Int, under terms: SharingTerms) -> Int { rounded(count, to: max(terms.roundedTo, 1)) }

    /// At most the largest number there is: a file may say anything.
    package static func sum(_ a: Int, _ b: Int) -> Int {
        let sum = a.addingReportingOverflow(b)
        return sum.overflow ? .max : sum.partialValue
    }
}
