/// Minutes of the week from Monday 00:00, 0 to 10,079, as stretches that neither touch nor overlap, in order.
public struct MinuteSpans: Hashable, Sendable {
    public static let week = 7 * 1440

    public let spans: [Range<Int>]

    /// - Parameter stretches: in any order; they may overlap, and what goes beyond Sunday midnight falls on Monday.
    public init(_ stretches: [Range<Int>]) {
        let inWeek = stretches.flatMap { stretch -> [Range<Int>] in
            if stretch.isEmpty { return [] }
            if stretch.count >= Self.week { return [0..<Self.week] }
            let start = ((stretch.lowerBound % Self.week) + Self.week) % Self.week
            let end = start + stretch.count
            return end <= Self.week ? [start..<end] : [start..<Self.week, 0..<(end - Self.week)]
        }
        var merged: [Range<Int>] = []
        for span in inWeek.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, span.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
            } else {
                merged.append(span)
            }
        }
        spans = merged
    }

    /// Minutes in all.
    public var count: Int { spans.reduce(0) { $0 + $1.count } }

    public func contains(_ minute: Int) -> Bool { spans.contains { $0.contains(minute) } }

    /// The minutes that are in the other too.
    public func shared(with other: MinuteSpans) -> MinuteSpans {
        MinuteSpans(
            spans.flatMap { span in
                other.spans.compactMap { span.overlaps($0) ? span.clamped(to: $0) : nil }
            })
    }

    /// The hours of the week, 0 to 167, whose first minute is in a span.
    public var hours: [Int] {
        spans.flatMap { span in
            let first = (span.lowerBound + 59) / 60
            return first..<max(first, (span.upperBound + 59) / 60)
        }
    }
}
